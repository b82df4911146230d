import { useMemo } from 'react';
import { Areas, PeisongMap, Sites, Stops, type Position } from '../map';
import { useTexts } from './texts';
import type { View } from './view';

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
  const seen = useMemo(
    () => (radius > 0 ? [] : [{ id: 'vehicle', at, state: 'active' as const }]),
    [at, radius],
  );
  const circle = useMemo(
    () => (radius > 0 ? [{ id: 'vehicle', outline: circleAround(at, radius), kind: 'zone' as const }] : []),
    [at, radius],
  );
  const doors = useMemo(() => (door ? [{ id: 'door', at: door, name: t('map.door') }] : []), [door, t]);
  const view = useMemo(() => (door ? [at, door] : [at]), [at, door]);
  return (
    <PeisongMap label={t('map.label')} view={view} controls="fit" cooperative>
      <Areas areas={circle} />
      <Sites sites={doors} />
      <Stops stops={seen} />
    </PeisongMap>
  );
}

function circleAround([longitude, latitude]: Position, meters: number): Position[] {
  const north = meters / 111_320;
  const east = north / Math.cos((latitude * Math.PI) / 180);
  return Array.from({ length: 36 }, (_, index) => {
    const angle = (index / 18) * Math.PI;
    return [longitude + Math.cos(angle) * east, latitude + Math.sin(angle) * north];
  });
}
