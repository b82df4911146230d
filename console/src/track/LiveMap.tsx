import { useEffect, useMemo, useRef, useState } from 'react';
import { Areas, PeisongMap, Sites, VehicleFleet, VehicleLayer, type MapHandle, type Position } from '../map';
import { useTexts } from './texts';
import type { View } from './view';

/** For the name of the door, above what the map says of itself. */
const room = { bottom: 24 };

interface Props {
  vehicle: NonNullable<View['vehicle']>;
  destination: View['destination'];
}

/** The vehicle and the door; where it is known roughly, the circle that it is in. */
export default function LiveMap({ vehicle, destination }: Props) {
  const t = useTexts();
  const { latitude, longitude } = vehicle.point;
  const [lat, lng] = [destination?.latitude, destination?.longitude];
  const radius = vehicle.withinMeters;
  const at = useMemo<Position>(() => [longitude, latitude], [longitude, latitude]);
  const door = useMemo<Position | undefined>(
    () => (lat === undefined || lng === undefined ? undefined : [lng, lat]),
    [lat, lng],
  );
  const circle = useMemo(
    () => (radius > 0 ? [{ id: 'vehicle', outline: circleAround(at, radius), kind: 'zone' as const }] : []),
    [at, radius],
  );
  const doors = useMemo(() => (door ? [{ id: 'door', at: door, name: t('map.door') }] : []), [door, t]);
  const view = useMemo(() => [...(circle[0]?.outline ?? [at]), ...(door ? [door] : [])], [circle, at, door]);
  return (
    <PeisongMap
      label={t('map.label')}
      view={view}
      padding={room}
      controls="fit"
      cooperative
      ref={useInSight(at, view)}
    >
      <Areas areas={circle} />
      <Sites sites={doors} />
      {radius === 0 ? <Vehicle at={at} /> : null}
    </PeisongMap>
  );
}

/** Glides from where it was seen to where it is seen. */
function Vehicle({ at }: { at: Position }) {
  const [fleet] = useState(() => new VehicleFleet());
  useEffect(() => fleet.update({ id: 'vehicle', at, state: 'active' }), [fleet, at]);
  return <VehicleLayer fleet={fleet} selected="vehicle" />;
}

/** Follows the vehicle when it drives out of what is shown. */
function useInSight(at: Position, view: Position[]) {
  const map = useRef<MapHandle>(null);
  const whole = useRef(view);
  useEffect(() => {
    whole.current = view;
  }, [view]);
  useEffect(() => {
    const [west, south, east, north] = map.current?.bounds() ?? [-180, -90, 180, 90];
    const inSight = at[0] > west && at[0] < east && at[1] > south && at[1] < north;
    if (!inSight) map.current?.fit(whole.current);
  }, [at]);
  return map;
}

function circleAround([longitude, latitude]: Position, meters: number): Position[] {
  const north = meters / 111_320;
  const east = north / Math.cos((latitude * Math.PI) / 180);
  return Array.from({ length: 36 }, (_, index) => {
    const angle = (index / 18) * Math.PI;
    return [longitude + Math.cos(angle) * east, latitude + Math.sin(angle) * north];
  });
}
