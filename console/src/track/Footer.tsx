import { date } from '../shared/format';
import { language, setLanguage } from '../shared/i18n';
import { setTheme, useIsDark } from '../shared/theme';
import { useTexts } from './texts';
import type { View } from './view';

/** Language and theme, and how long the page lasts. */
export function Footer({ view }: { view?: View }) {
  const t = useTexts();
  const dark = useIsDark();
  const other = language() === 'en' ? 'zh-CN' : 'en';
  return (
    <footer className="foot quiet">
      <p className="no-print">
        <button type="button" className="plain" lang={other} onClick={() => setLanguage(other)}>
          {t('language')}
        </button>
        <button type="button" className="plain" onClick={() => setTheme(dark ? 'light' : 'dark')}>
          {dark ? t('theme.light') : t('theme.dark')}
        </button>
      </p>
      {view ? (
        <p>
          {t('expires', { date: date(view.linkExpiresAt, view.zone) })} {t('private')}
        </p>
      ) : null}
    </footer>
  );
}
