import type { Position } from './types';

/** Web Mercator with the world as the unit square, as the map's tiles are cut. */
export const mercatorX = (longitude: number) => (longitude + 180) / 360;

export function mercatorY(latitude: number): number {
  const sin = Math.sin((latitude * Math.PI) / 180);
  return 0.5 - Math.log((1 + sin) / (1 - sin)) / (4 * Math.PI);
}

export function positionOf(x: number, y: number): Position {
  return [x * 360 - 180, (Math.atan(Math.sinh(Math.PI * (1 - 2 * y))) * 180) / Math.PI];
}
