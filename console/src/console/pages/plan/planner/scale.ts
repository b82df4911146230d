import type { Row } from '../model';

const HOUR = 3_600_000;

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

const began = (row: Row) => (row.route ? [Date.parse(row.route.start)] : []);
const ended = (row: Row) => (row.route ? [Date.parse(row.route.end)] : []);
