import { expect, it } from 'vitest';
import type { Row } from '../model';
import { nudged } from './nudge';

const lane = (shiftId: string, ...stops: string[][]) =>
  ({
    lane: { shiftId },
    stops: stops.map((jobs, index) => ({
      index,
      serves: index * 100,
      leaves: index * 100 + 10,
      tasks: jobs.map((jobId) => ({ jobId })),
    })),
  }) as unknown as Row;

const rows = [lane('s1', ['a'], ['b', 'c'], ['d']), lane('s2'), lane('s3', ['e'], ['f'])];
const any = () => true;

it('moves a stop before the one before it, or after the one after it', () => {
  expect(nudged(rows, { row: 0, stop: 2 }, 'ArrowLeft', any)).toMatchObject({ jobIds: ['d'], position: 1 });
  expect(nudged(rows, { row: 0, stop: 0 }, 'ArrowRight', any)).toMatchObject({ jobIds: ['a'], position: 2 });
});

it('goes nowhere at an end', () => {
  expect(nudged(rows, { row: 0, stop: 0 }, 'ArrowLeft', any)).toBeUndefined();
  expect(nudged(rows, { row: 0, stop: 2 }, 'ArrowRight', any)).toBeUndefined();
  expect(nudged(rows, { row: 0, stop: 0 }, 'ArrowUp', any)).toBeUndefined();
});

it('moves to the next lane that takes it, at its time', () => {
  const busy = (row: Row) => row.lane.shiftId !== 's2';
  expect(nudged(rows, { row: 0, stop: 1 }, 'ArrowDown', busy)).toEqual({
    type: 'MOVE',
    jobIds: ['b', 'c'],
    toShiftId: 's3',
    position: 1,
  });
});
