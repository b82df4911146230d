import { useEffect, useMemo, useState, type RefObject } from 'react';
import { Stops, type MapHandle, type MapState, type MapStop } from '../../../map';
import { toneOf } from './lateness';
import type { RouteRow } from './queries';
import type { Selection } from './useSelection';
import type { Whereabouts } from './whereabouts';

interface Props {
  routes: RouteRow[];
  selection: Selection;
  whereabouts: Whereabouts;
  map: RefObject<MapHandle | null>;
}

const states: Record<ReturnType<typeof toneOf>, MapState> = {
  bad: 'late',
  warn: 'failed',
  good: 'active',
  quiet: 'idle',
};

/** Vehicles where they are, in the colour of their lateness. */
export function Vehicles({ routes, selection, whereabouts, map }: Props) {
  const [frame, setFrame] = useState(0);
  useEffect(() => whereabouts.subscribe(() => setFrame((before) => before + 1)), [whereabouts]);
  const byVehicle = useMemo(() => new Map(routes.map((route) => [route.vehicleId, route])), [routes]);
  const stops = useMemo((): MapStop[] => {
    void frame; // the whereabouts change under the same name
    return [...whereabouts.vehicles]
      .filter(([id]) => !selection.siteId || byVehicle.has(id))
      .map(([id, seen]) => {
        const route = byVehicle.get(id);
        return {
          id,
          at: [seen.longitude, seen.latitude],
          state: route ? states[toneOf(route)] : 'idle',
          dimmed: selection.route !== undefined && route?.routeId !== selection.route,
        };
      });
  }, [frame, whereabouts, byVehicle, selection.siteId, selection.route]);
  void map;
  return (
    <Stops
      stops={stops}
      onSelect={(id) => {
        const route = byVehicle.get(id);
        if (route) selection.set({ route: route.routeId, shipment: undefined });
      }}
    />
  );
}
