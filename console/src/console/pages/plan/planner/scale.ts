import type { Row, Stop } from '../model';

const HOUR = 3_600_000;

/** What the number of a stop needs. */
export const LEGIBLE_PIXELS = 18;
const SLIMMEST_PIXELS = 4;

/** How moments become places along a lane. */
export interface Scale {
  from: number;
  until: number;
  pixelsPerHour: number;
  x: (moment: number) => number;
  moment: (x: number) => number;
  width: number;
  hours: number[];
}

export function scaleOf(rows: Row[], pixelsPerHour: number): Scale {
  const starts = rows.flatMap((row) => [Date.parse(row.lane.span.start), ...began(row)]);
  const ends = rows.flatMap((row) => [Date.parse(row.lane.span.end), ...ended(row)]);
  const from = Math.floor(Math.min(...starts, Infinity) / HOUR) * HOUR;
  const until = Math.ceil(Math.max(...ends, -Infinity) / HOUR) * HOUR;
  const known = Number.isFinite(from) && Number.isFinite(until);
  const first = known ? from : 0;
  const last = known ? until : HOUR;
  return {
    from: first,
    until: last,
    pixelsPerHour,
    x: (moment) => ((moment - first) / HOUR) * pixelsPerHour,
    moment: (x) => first + (x / pixelsPerHour) * HOUR,
    width: ((last - first) / HOUR) * pixelsPerHour,
    hours: Array.from({ length: (last - first) / HOUR + 1 }, (_, hour) => first + hour * HOUR),
  };
}

/** In pixels as long as it takes there, or as a number needs if the next one leaves so much room. */
export function stopWidth(
  stop: Pick<Stop, 'serves' | 'leaves'>,
  next: Pick<Stop, 'serves'> | undefined,
  scale: Scale,
): number {
  const left = scale.x(stop.serves);
  const room = next ? scale.x(next.serves) - left - 1 : LEGIBLE_PIXELS;
  return Math.max(SLIMMEST_PIXELS, Math.min(LEGIBLE_PIXELS, room), scale.x(stop.leaves) - left);
}

const began = (row: Row) => (row.route ? [Date.parse(row.route.start)] : []);
const ended = (row: Row) => (row.route ? [Date.parse(row.route.end)] : []);
