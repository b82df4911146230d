import { textOr, type Translate } from '../shared/i18n';
import type en from './en.json';
import type { Notice } from './store/model';

/** What changed, in plain words. A kind that this version does not know is said as it is. */
export function noticeText(t: Translate<typeof en>, notice: Notice): string {
  const about = notice.about ?? '';
  const key = `notice.${notice.kind}`;
  const known = textOr(t, key, '');
  if (!known) return [about, notice.kind].filter(Boolean).join(': ');
  return t(key as Parameters<typeof t>[0], { about });
}
