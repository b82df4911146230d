import { useMemo } from 'react';
import { useIsDark } from '../../../../shared/theme';
import { usePlanned } from './planned';

/** A colour for each lane: neighbours differ most, and each stands out from the map of its theme. */
export function useLaneColors(): ReadonlyMap<string, string> {
  const { rows } = usePlanned();
  const dark = useIsDark();
  const ids = rows.map((row) => row.lane.shiftId).join();
  return useMemo(
    () =>
      new Map(
        ids
          .split(',')
          .map((id, index) => [id, `hsl(${Math.round(index * 137.5 + 170) % 360}, 62%, ${dark ? 66 : 36}%)`]),
      ),
    [ids, dark],
  );
}
