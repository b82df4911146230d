import { money, time, timeWindow } from '../../shared/format';
import { usePhone } from '../phone';
import { isStopOpen } from '../store/day';
import type { Stop } from '../store/model';
import { useTexts } from '../texts';
import { StopTitle } from './Address';
import { Icon } from './Icon';

/** How a stop ended, or that it has not. */
export function stateOf(stop: Stop): 'open' | 'good' | 'bad' | 'mixed' {
  if (isStopOpen(stop)) return 'open';
  const outcomes = stop.tasks.flatMap((task) => task.parcels.map((parcel) => parcel.outcome));
  if (outcomes.every((outcome) => outcome === 'DELIVERED')) return 'good';
  return outcomes.some((outcome) => outcome === 'DELIVERED') ? 'mixed' : 'bad';
}

export function windowOf(stop: Stop, zone?: string): string | undefined {
  const promise = stop.tasks.map((task) => task.promise ?? task.windows[0]).find(Boolean);
  return promise && timeWindow(promise.start, promise.end, zone);
}

export function StopRow({ stop, next }: { stop: Stop; next: boolean }) {
  const t = useTexts();
  const zone = usePhone().day?.site.zone;
  const state = stateOf(stop);
  const parcels = stop.tasks.reduce((sum, task) => sum + task.parcels.length, 0);
  const cash = stop.tasks.map((task) => task.amountToCollect).find((it) => it && it.amountMinor > 0);
  const window = windowOf(stop, zone);
  return (
    <li className={`stop ${state}${next ? ' next' : ''}`}>
      <a href={`#/stop/${stop.id}`}>
        <span className="turn">
          {state === 'open' ? stop.sequence : <Icon name={state === 'good' ? 'check' : 'cross'} />}
        </span>
        <span className="what">
          <StopTitle stop={stop} />
          <span className="facts">
            <b>{time(stop.plannedArrival, zone)}</b>
            {window && <span>{t('stop.window', { window })}</span>}
            <span>{t('stop.parcels', { count: parcels })}</span>
            {stop.tasks.some((task) => task.collect) && <em>{t('stop.collect')}</em>}
            {cash && <em>{t('stop.cash', { amount: money(cash.amountMinor, cash.currency) })}</em>}
            {stop.tasks.some((task) => task.intercept) && <em className="bad">{t('stop.intercept')}</em>}
            {state !== 'open' && <span className={state}>{t(`stop.state.${state}`)}</span>}
          </span>
        </span>
      </a>
    </li>
  );
}
