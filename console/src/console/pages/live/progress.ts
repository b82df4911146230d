import type { Position } from '../../../map';

/** A line cut where it comes nearest to a place: what is behind, and what is ahead. */
export function splitAt(line: Position[], place: Position | undefined): [Position[], Position[]] {
  if (!place || line.length === 0) return [[], line];
  const nearest = line.reduce(
    (best, point, index) => {
      const away = distance(point, place);
      return away < best.away ? { index, away } : best;
    },
    { index: 0, away: Infinity },
  ).index;
  return [line.slice(0, nearest + 1), line.slice(nearest)];
}

/** Enough to compare. */
function distance([x1, y1]: Position, [x2, y2]: Position): number {
  return Math.hypot((x1 - x2) * Math.cos((y1 * Math.PI) / 180), y1 - y2);
}
