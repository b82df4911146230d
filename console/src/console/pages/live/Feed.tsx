import { Segmented } from 'antd';
import { useState } from 'react';
import { time } from '../../../shared/format';
import { textOr } from '../../../shared/i18n';
import { useReasons } from '../../parts/reasons';
import { useTodayTexts } from '../today/texts';
import type { Happening } from './happenings';
import type { RouteRow } from './queries';
import { useLiveTexts } from './texts';
import type { Selection } from './useSelection';

interface Props {
  feed: readonly Happening[];
  routes: readonly RouteRow[];
  selection: Selection;
}

/** What happens, as it happens; each line leads to its route or delivery. */
export function Feed({ feed, routes, selection }: Props) {
  const t = useLiveTexts();
  const line = useLine(routes);
  const [which, setWhich] = useState<'grave' | 'all'>('grave');
  const shown = which === 'all' ? feed : feed.filter((it) => it.grave);
  return (
    <>
      <div className="live-filters">
        <Segmented<'grave' | 'all'>
          aria-label={t('feed.label')}
          size="small"
          value={which}
          onChange={setWhich}
          options={(['grave', 'all'] as const).map((value) => ({ value, label: t(`feed.${value}`) }))}
        />
      </div>
      {shown.length === 0 ? (
        <p className="quiet">{t(which === 'all' ? 'feed.empty' : 'feed.emptyGrave')}</p>
      ) : null}
      <ul className="live-feed live-scroll" aria-live="polite">
        {shown.map((it) => (
          <li key={it.id}>
            <button
              type="button"
              className={it.grave ? 'tone-bad' : ''}
              onClick={() =>
                selection.set({ shipment: it.shipmentId, ...(it.routeId ? { route: it.routeId } : {}) })
              }
            >
              <time dateTime={it.at}>{time(it.at)}</time> {line(it)}
            </button>
          </li>
        ))}
      </ul>
    </>
  );
}

/** One line of the feed, with its reason in words wherever one is known. */
function useLine(routes: readonly RouteRow[]): (it: Happening) => string {
  const t = useLiveTexts();
  const today = useTodayTexts();
  const reasons = useReasons();
  const inWords = (code: string) =>
    reasons.get(code) ??
    (textOr(today, `exceptionKind.${code}`, '') || textOr(today, `waiting.${code}`, '') || code);
  return (it) => {
    const route = routes.find((row) => row.routeId === it.routeId || row.vehicleId === it.vehicleId);
    const name = textOr(t, `happened.${it.kind}`, it.kind);
    const what = it.reason ? t('feed.because', { what: name, reason: inWords(it.reason) }) : name;
    return route?.vehicleCode ? t('feed.by', { vehicle: route.vehicleCode, what }) : what;
  };
}
