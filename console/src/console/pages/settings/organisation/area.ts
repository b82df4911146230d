import type { OrderSettings, OrderSettingsChange } from './organisation';

/** Degrees. */
export interface Box {
  south: number;
  west: number;
  north: number;
  east: number;
}

export type AreaChoice = 'anywhere' | 'box' | 'keep';

type Area = OrderSettings['serviceArea'];

/** The rectangle that an area is; nothing for any other polygon. */
export function boxOf(area: Area): Box | undefined {
  if (area?.corners.length !== 4) return undefined;
  const latitudes = area.corners.map((it) => it.latitude);
  const longitudes = area.corners.map((it) => it.longitude);
  const box = {
    south: Math.min(...latitudes),
    west: Math.min(...longitudes),
    north: Math.max(...latitudes),
    east: Math.max(...longitudes),
  };
  const square = area.corners.every(
    ({ latitude, longitude }) =>
      (latitude === box.south || latitude === box.north) &&
      (longitude === box.west || longitude === box.east),
  );
  return square ? box : undefined;
}

export function choiceOf(area: Area): AreaChoice {
  if (!area) return 'anywhere';
  return boxOf(area) ? 'box' : 'keep';
}

/** What to send: a polygon that was set elsewhere goes back as it came. */
export function areaChange(
  choice: AreaChoice,
  box: Box | undefined,
  was: Area,
): Pick<OrderSettingsChange, 'serviceArea' | 'boundingBox'> {
  if (choice === 'keep') return { serviceArea: was };
  if (choice === 'anywhere' || !box) return {};
  return {
    boundingBox: {
      southWest: { latitude: box.south, longitude: box.west },
      northEast: { latitude: box.north, longitude: box.east },
    },
  };
}
