import { useMemo } from 'react';
import { Areas, PeisongMap, Stops } from '../../../../map';
import { stateOf, type Closure } from './closures';
import { positionOf } from './PlacesMap';
import { useClosuresTexts } from './texts';

/** Where roads are closed now or will be. */
export function ClosuresMap({ closures }: { closures: Closure[] }) {
  const t = useClosuresTexts();
  const open = useMemo(() => closures.filter((it) => ['closed', 'ahead'].includes(stateOf(it))), [closures]);
  const areas = useMemo(
    () =>
      open
        .filter(({ shape }) => shape === 'AREA')
        .map(({ id, points }) => ({ id, outline: points.map(positionOf), kind: 'closed' as const })),
    [open],
  );
  const stops = useMemo(
    () =>
      open
        .filter(({ shape }) => shape === 'ROADS')
        .flatMap(({ id, points }) =>
          points.map((point, index) => ({
            id: `${id}-${index}`,
            at: positionOf(point),
            state: 'failed' as const,
          })),
        ),
    [open],
  );
  return (
    <div className="settings-map">
      <PeisongMap label={t('map')} cooperative>
        <Areas areas={areas} />
        <Stops stops={stops} />
      </PeisongMap>
    </div>
  );
}
