import type { Bounds, Position } from './types';

/** The box around the places, or none where there are none. */
export function around(places: Iterable<Position>): Bounds | undefined {
  let box: Bounds | undefined;
  for (const [x, y] of places) {
    box = box
      ? [Math.min(box[0], x), Math.min(box[1], y), Math.max(box[2], x), Math.max(box[3], y)]
      : [x, y, x, y];
  }
  return box;
}

/** The line of a route's `geometry`: the encoded polyline format with five decimals. */
export function decodePolyline(encoded: string): Position[] {
  const line: Position[] = [];
  let at = 0;
  let latitude = 0;
  let longitude = 0;
  const next = () => {
    let value = 0;
    for (let shift = 0; ; shift += 5) {
      const bits = encoded.charCodeAt(at++) - 63;
      value |= (bits & 31) << shift;
      if (bits < 32) return value & 1 ? ~(value >> 1) : value >> 1;
    }
  };
  while (at < encoded.length) {
    latitude += next();
    longitude += next();
    line.push([longitude / 1e5, latitude / 1e5]);
  }
  return line;
}

/** Whether a point on the screen lies in what was drawn round. */
export function isInside(outline: { x: number; y: number }[], x: number, y: number): boolean {
  let inside = false;
  for (let i = 0, j = outline.length - 1; i < outline.length; j = i++) {
    const a = outline[i]!;
    const b = outline[j]!;
    if (a.y > y !== b.y > y && x < ((b.x - a.x) * (y - a.y)) / (b.y - a.y) + a.x) inside = !inside;
  }
  return inside;
}
