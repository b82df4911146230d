import { time } from '../../shared/format';
import { nextStop } from '../store/day';
import type { DriverRoute } from '../store/model';
import { StopTitle } from './Address';
import { windowOf } from './StopRow';
import { useTexts } from '../texts';

/** Where to go next, at the bottom of the map. */
export function NextStop({ route, zone }: { route: DriverRoute; zone: string }) {
  const t = useTexts();
  const next = nextStop(route);
  if (!next) return null;
  const window = windowOf(next, zone);
  return (
    <a className="next-stop" href={`#/stop/${next.id}`}>
      <span className="turn">{next.sequence}</span>
      <span className="what">
        <StopTitle stop={next} />
        <span className="facts">
          <b>{time(next.plannedArrival, zone)}</b>
          {window && <span>{t('stop.window', { window })}</span>}
        </span>
      </span>
    </a>
  );
}
