import type { Change } from '../api';
import { jobIds, positionAt, type Row } from '../model';

/** Where a stop is on the timeline. */
export interface Spot {
  row: number;
  stop: number;
}

/**
 * What an arrow does to a stop that is moved: one turn earlier or later on its lane, or to the next
 * lane up or down that takes it, at its time.
 */
export function nudged(
  rows: Row[],
  at: Spot,
  arrow: string,
  takes: (row: Row) => boolean,
): Change | undefined {
  const row = rows[at.row];
  const stop = row?.stops[at.stop];
  if (!row || !stop || !takes(row)) return undefined;
  const moved = stop.tasks.map((task) => task.jobId);
  const to = (target: Row, position: number): Change => ({
    type: 'MOVE',
    jobIds: moved,
    toShiftId: target.lane.shiftId,
    position,
  });
  const before = jobIds({ ...row, stops: row.stops.slice(0, at.stop) }).length;
  const [previous, next] = [row.stops[at.stop - 1], row.stops[at.stop + 1]];
  if (arrow === 'ArrowLeft') return previous && to(row, before - previous.tasks.length);
  if (arrow === 'ArrowRight') return next && to(row, before + next.tasks.length);
  const lanes = arrow === 'ArrowUp' ? rows.slice(0, at.row).reverse() : rows.slice(at.row + 1);
  const lane = lanes.find(takes);
  return lane && to(lane, positionAt(lane, stop.serves, new Set(moved)));
}
