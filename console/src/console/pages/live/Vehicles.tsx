import { useEffect, useEffectEvent, useMemo, useState } from 'react';
import { VehicleFleet, VehicleLayer, type MapState, type VehicleMark } from '../../../map';
import { toneOf, type Tone } from './lateness';
import type { RouteRow } from './queries';
import type { Selection } from './useSelection';
import type { Whereabouts } from './whereabouts';

interface Props {
  routes: RouteRow[];
  selection: Selection;
  whereabouts: Whereabouts;
}

/** The map's colours for how grave it is, the same as those of the lists. */
const states: Record<Tone, MapState> = { bad: 'failed', warn: 'late', good: 'active', quiet: 'idle' };

/** Vehicles as they move, in the colour of their lateness; positions never pass through React. */
export function Vehicles({ routes, selection, whereabouts }: Props) {
  const [fleet] = useState(() => new VehicleFleet());
  const byVehicle = useMemo(() => new Map(routes.map((route) => [route.vehicleId, route])), [routes]);
  const { siteId, route: chosen } = selection;

  const markOf = useEffectEvent((id: string): VehicleMark => {
    const route = byVehicle.get(id);
    return {
      state: route ? states[toneOf(route)] : 'idle',
      dimmed: chosen !== undefined && route?.routeId !== chosen,
      hidden: siteId !== undefined && route === undefined,
    };
  });

  useEffect(() => {
    const show = (ids: Iterable<string>) => {
      for (const id of ids) {
        const seen = whereabouts.vehicles.get(id);
        if (!seen) continue;
        const at: [number, number] = [seen.longitude, seen.latitude];
        fleet.update({ id, at, heading: seen.heading ?? undefined, ...markOf(id) });
      }
    };
    show(whereabouts.vehicles.keys());
    return whereabouts.subscribe(show);
  }, [fleet, whereabouts]);

  useEffect(() => {
    for (const id of whereabouts.vehicles.keys()) fleet.mark(id, markOf(id));
  }, [fleet, whereabouts, byVehicle, siteId, chosen]);

  return (
    <VehicleLayer
      fleet={fleet}
      selected={routes.find((it) => it.routeId === chosen)?.vehicleId}
      onSelect={(id) => {
        const route = byVehicle.get(id);
        if (route) selection.set({ route: route.routeId, shipment: undefined });
      }}
    />
  );
}
