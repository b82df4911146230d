import { useEffect, useMemo, useRef, useState } from 'react';
import {
  decodePolyline,
  MapSkeleton,
  PeisongMap,
  Routes,
  Sites,
  Stops,
  type MapHandle,
  type MapState,
  type Position,
} from '../../../map';
import { useSites } from '../today/queries';
import { splitAt } from './progress';
import { useGeometry, useLiveRoute, type LiveStop, type RouteRow, type Visit } from './queries';
import { useLiveTexts } from './texts';
import type { Selection } from './useSelection';
import { Vehicles } from './Vehicles';
import type { Whereabouts } from './whereabouts';

interface Props {
  routes: RouteRow[];
  selection: Selection;
  whereabouts: Whereabouts;
}

/** All vehicles; of the route that is chosen, the way that is driven and left, and its stops. */
export default function LiveMap({ routes, selection, whereabouts }: Props) {
  const t = useLiveTexts();
  const map = useRef<MapHandle>(null);
  const sites = useSites();
  const shownSites = useMemo(
    () =>
      (sites.data ?? [])
        .filter((site) => !selection.siteId || site.siteId === selection.siteId)
        .map((site) => ({ id: site.siteId, name: site.name, at: positionOf(site.point) })),
    [sites.data, selection.siteId],
  );
  const [view, setView] = useState<Position[]>();
  if (!view && !sites.isPending) {
    const driving = selection.siteId ? new Set(routes.map((it) => it.vehicleId)) : undefined;
    setView(firstPlaces(shownSites, whereabouts, driving)); // it stays where it is moved to
  }
  if (!view) return <MapSkeleton />;
  return (
    <PeisongMap label={t('map')} view={view} padding={selection.shipment ? beside : undefined} ref={map}>
      {selection.route ? <ChosenRoute selection={selection} map={map} /> : null}
      <Sites sites={shownSites} />
      <Vehicles routes={routes} selection={selection} whereabouts={whereabouts} />
    </PeisongMap>
  );
}

/**
 * Sites and vehicles as they are at first; a single place is no view, the whole map is shown then.
 *
 * @param driving the vehicles that are shown; all of them if not given
 */
function firstPlaces(
  sites: { at: Position }[],
  whereabouts: Whereabouts,
  driving?: ReadonlySet<string>,
): Position[] {
  const vehicles = [...whereabouts.vehicles]
    .filter(([id]) => driving?.has(id) ?? true)
    .map(([, it]): Position => [it.longitude, it.latitude]);
  const places = [...sites.map((site) => site.at), ...vehicles];
  const apart = places.some(([x, y]) => places[0] && (x !== places[0][0] || y !== places[0][1]));
  return apart ? places : [];
}

/** The panel of the delivery lies on the map. */
const beside = { right: 380 };

const positionOf = (point: { latitude: number; longitude: number }): Position => [
  point.longitude,
  point.latitude,
];

function ChosenRoute({ selection, map }: { selection: Selection; map: React.RefObject<MapHandle | null> }) {
  const { data } = useLiveRoute(selection.route);
  const geometry = useGeometry(selection.route);
  const whole = useMemo(() => (geometry.data ? decodePolyline(geometry.data) : []), [geometry.data]);
  const done = data?.stops.findLast((stop) => stop.completedAt);
  const lines = useMemo(() => {
    const [driven, left] = splitAt(whole, done ? positionOf(done.point) : undefined);
    return [
      { id: 'driven', line: driven, state: 'done' as const, dimmed: true },
      { id: 'left', line: left, state: 'active' as const },
    ].filter(({ line }) => line.length > 1);
  }, [whole, done]);
  const stops = useMemo(
    () =>
      (data?.stops ?? []).map((stop) => ({
        id: stop.stopId,
        at: positionOf(stop.point),
        label: String(stop.sequence),
        state: stateOf(stop),
      })),
    [data],
  );
  const shown = useRef<string>(undefined);
  useEffect(() => {
    if (!map.current || stops.length === 0 || shown.current === selection.route) return;
    shown.current = selection.route;
    map.current.fit([...whole, ...stops.map((stop) => stop.at)]);
  }, [map, stops, whole, selection.route]);
  const chosen = data?.stops.find((stop) =>
    stop.visits.some((visit) => visit.shipmentId === selection.shipment),
  );
  const choose = (stopId: string) => {
    const visits = data?.stops.find((stop) => stop.stopId === stopId)?.visits;
    selection.set({ shipment: visits?.[0]?.shipmentId });
  };
  return (
    <>
      <Routes routes={lines} />
      <Stops stops={stops} selected={chosen ? [chosen.stopId] : []} onSelect={choose} />
    </>
  );
}

/** The same colours as in the lists: what is late is the gravest. */
function stateOf(stop: LiveStop): MapState {
  const has = (holds: (visit: Visit) => boolean) => stop.visits.some(holds);
  if (has((visit) => visit.standing === 'LATE')) return 'failed';
  if (has((visit) => visit.outcome === 'FAILED' || visit.standing === 'AT_RISK')) return 'late';
  return stop.completedAt ? 'done' : 'active';
}
