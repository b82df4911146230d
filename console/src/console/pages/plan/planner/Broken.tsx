import { duration, time, timeWindow, weight } from '../../../../shared/format';
import type { Breach, Preview } from '../api';
import { usePlanTexts } from '../texts';
import { usePlanned } from './planned';

/** What a change would break: limits first, then the windows of customers that move. */
export function Broken({ preview }: { preview: Preview }) {
  const t = usePlanTexts();
  const { zone } = usePlanned();
  const late = new Set(preview.fresh.map((breach) => breach.jobId));
  const moved = preview.promises.filter((promise) => !late.has(promise.jobId));
  return (
    <ul className="plan-broken">
      {preview.fresh.map((breach, index) => (
        <li key={index}>
          <BreachText breach={breach} />
        </li>
      ))}
      {moved.map((promise) => (
        <li key={promise.jobId} className={promise.told ? undefined : 'plan-quiet'}>
          {t(promise.told ? 'breaks.toldWindow' : 'breaks.plannedWindow', {
            number: promise.number,
            was: timeWindow(promise.was.start, promise.was.end, zone),
            becomes: promise.becomes
              ? timeWindow(promise.becomes.start, promise.becomes.end, zone)
              : promise.service
                ? time(promise.service, zone)
                : t('breaks.notServed'),
          })}
        </li>
      ))}
    </ul>
  );
}

/** One limit, and by how much it is broken. */
export function BreachText({ breach }: { breach: Breach }) {
  const t = usePlanTexts();
  const { numberOf } = usePlanned();
  const number = breach.jobId ? numberOf(breach.jobId) : '';
  switch (breach.rule) {
    case 'WINDOW_MISSED':
      return t('rule.WINDOW_MISSED', { number, by: duration(breach.by) });
    case 'SHIFT_TOO_SHORT':
      return t('rule.SHIFT_TOO_SHORT', { by: duration(breach.by) });
    case 'TOO_FULL':
      return t(`rule.TOO_FULL.${dimension(breach.subject)}`, {
        by: amount(breach.subject, breach.by),
      });
    case 'NO_SKILL':
      return t('rule.NO_SKILL', { number, skills: breach.subject });
    case 'UNREACHABLE':
      return t('rule.UNREACHABLE', { number });
  }
}

const dimension = (subject: string) => (subject === 'weight' || subject === 'volume' ? subject : 'parcels');

/** So much of a dimension, with its unit. */
export function amount(subject: string, by: number): string {
  if (subject === 'weight') return weight(by);
  if (subject === 'volume') return `${Math.ceil(by / 1000)} L`;
  return String(by);
}
