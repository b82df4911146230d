import { useMemo } from 'react';
import { Areas, PeisongMap, Stops, type Position } from '../../../../map';
import type { Place } from './closures';
import { useClosuresTexts } from './texts';

interface Props {
  places: Place[];
  area: boolean;
  add: (place: Place) => void;
  remove: (index: number) => void;
}

/** A click adds a point, a click on one takes it away. */
export function PlacesMap({ places, area, add, remove }: Props) {
  const t = useClosuresTexts();
  const stops = useMemo(
    () =>
      places.map((place, index) => ({
        id: String(index),
        at: positionOf(place),
        label: String(index + 1),
        state: 'failed' as const,
      })),
    [places],
  );
  const areas = useMemo(
    () =>
      area && places.length > 2
        ? [{ id: 'new', outline: places.map(positionOf), kind: 'closed' as const }]
        : [],
    [places, area],
  );
  return (
    <div className="settings-map small">
      <PeisongMap label={t('clickMap')} onClick={([longitude, latitude]) => add({ longitude, latitude })}>
        <Areas areas={areas} />
        <Stops stops={stops} onSelect={(id) => id && remove(Number(id))} />
      </PeisongMap>
    </div>
  );
}

export function positionOf({ longitude, latitude }: Place): Position {
  return [longitude, latitude];
}
