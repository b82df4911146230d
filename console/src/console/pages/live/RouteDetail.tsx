import { ArrowLeftOutlined } from '@ant-design/icons';
import { Button, Skeleton } from 'antd';
import { useCallback, useSyncExternalStore } from 'react';
import { count, relative, time, timeWindow } from '../../../shared/format';
import { LinkButton } from '../../frame/LinkButton';
import { Pill, type PillTone } from '../../frame/Pill';
import { Unreadable } from '../../frame/problems';
import { standingOf, toneOf } from './lateness';
import { useLiveRoute, type LiveStop, type RouteRow, type Visit } from './queries';
import { useLiveTexts } from './texts';
import type { Selection } from './useSelection';
import type { Whereabouts } from './whereabouts';

/** One route: where its vehicle is, its stops, and each visit's estimate against its window. */
export function RouteDetail({ selection, whereabouts }: { selection: Selection; whereabouts: Whereabouts }) {
  const t = useLiveTexts();
  const { data, error, refetch } = useLiveRoute(selection.route);
  return (
    <section className="live-detail">
      <Button
        type="text"
        icon={<ArrowLeftOutlined />}
        onClick={() => selection.set({ route: undefined, shipment: undefined })}
      >
        {t('detail.close')}
      </Button>
      {error && !data ? <Unreadable error={error} retry={() => void refetch()} /> : null}
      {data ? (
        <>
          <Head route={data.route} whereabouts={whereabouts} />
          <h3>{t('detail.stops')}</h3>
          <ol className="live-stops">
            {data.stops.map((stop) => (
              <Stop key={stop.stopId} stop={stop} selection={selection} />
            ))}
          </ol>
        </>
      ) : (
        <Skeleton active />
      )}
    </section>
  );
}

function Head({ route, whereabouts }: { route: RouteRow; whereabouts: Whereabouts }) {
  const t = useLiveTexts();
  const seen = useSyncExternalStore(
    whereabouts.subscribe,
    useCallback(() => whereabouts.vehicles.get(route.vehicleId), [whereabouts, route.vehicleId]),
  );
  return (
    <>
      <h2>
        {route.vehicleCode ?? t('route.unnamed')}{' '}
        <span className="quiet">{route.driverName ?? t('route.noDriver')}</span>
      </h2>
      <p className={`live-standing tone-${toneOf(route)}`}>{standingOf(t, route)}</p>
      <p className="quiet">
        {seen ? t('detail.seen', { ago: relative(seen.at) }) : t('detail.neverSeen')}
        {seen?.speed != null
          ? ` · ${t('detail.speed', { speed: count(Math.round(seen.speed * 3.6)) })}`
          : null}
      </p>
      <LinkButton size="small" to={`/plan?${new URLSearchParams({ site: route.siteId, day: route.day })}`}>
        {t('detail.openPlan')}
      </LinkButton>
    </>
  );
}

function Stop({ stop, selection }: { stop: LiveStop; selection: Selection }) {
  const t = useLiveTexts();
  const when = stop.completedAt
    ? t('detail.done', { at: time(stop.completedAt) })
    : stop.arrivedAt
      ? t('detail.arrived', { at: time(stop.arrivedAt) })
      : t('detail.planned', { at: time(stop.plannedArrival) });
  return (
    <li className={stop.completedAt ? 'done' : ''}>
      <b>{t('detail.stop', { sequence: stop.sequence })}</b> <span className="quiet">{when}</span>
      <ul>
        {stop.visits.map((visit) => (
          <li key={visit.jobId}>
            <VisitLine visit={visit} selection={selection} />
          </li>
        ))}
      </ul>
    </li>
  );
}

const tones: Record<Visit['standing'], PillTone> = {
  DONE: 'good',
  LATE: 'bad',
  AT_RISK: 'warn',
  OPEN: 'quiet',
};

function VisitLine({ visit, selection }: { visit: Visit; selection: Selection }) {
  const t = useLiveTexts();
  const { promisedFrom, promisedTo, expectedAt, outcome, outcomeAt } = visit;
  const isChosen = selection.shipment === visit.shipmentId;
  return (
    <button
      type="button"
      className="live-visit"
      aria-pressed={isChosen}
      onClick={() => selection.set({ shipment: isChosen ? undefined : visit.shipmentId })}
    >
      <span>
        <strong>{visit.number}</strong>{' '}
        <Pill tone={outcome === 'FAILED' ? 'warn' : tones[visit.standing]}>
          {outcome ? t(`outcome.${outcome}`) : t(`standing.${visit.standing}`)}
        </Pill>
      </span>
      <small className="quiet">
        {promisedFrom && promisedTo
          ? t('detail.promised', { window: timeWindow(promisedFrom, promisedTo) })
          : t('detail.anyTime')}
        {' · '}
        {outcomeAt
          ? t('detail.done', { at: time(outcomeAt) })
          : expectedAt
            ? t('detail.expected', { at: time(expectedAt) })
            : null}
      </small>
    </button>
  );
}
