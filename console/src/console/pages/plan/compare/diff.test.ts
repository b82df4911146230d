import { expect, it } from 'vitest';
import type { Plan, Sheet } from '../api';
import { moved } from './diff';

const plan = (routes: Record<string, string[]>) =>
  ({
    routes: Object.entries(routes).map(([shiftId, jobs]) => ({
      shiftId,
      stops: jobs.map((jobId) => ({ tasks: [{ jobId, number: jobId.toUpperCase() }] })),
    })),
  }) as unknown as Plan;

const sheet = {
  lanes: [
    { shiftId: 's1', vehicleCode: 'V1' },
    { shiftId: 's2', vehicleCode: 'V2' },
  ],
} as unknown as Sheet;

it('tells jobs that changed their vehicle, or that only one plan serves', () => {
  const one = plan({ s1: ['a', 'b'], s2: ['c'] });
  const other = plan({ s1: ['b', 'a', 'c'], s2: ['d'] });
  expect(moved(one, sheet, other, sheet)).toEqual([
    { jobId: 'c', number: 'C', one: 'V2', other: 'V1' },
    { jobId: 'd', number: 'D', one: undefined, other: 'V2' },
  ]);
});

it('counts another turn on the same vehicle as no move', () => {
  expect(moved(plan({ s1: ['a', 'b'] }), sheet, plan({ s1: ['b', 'a'] }), sheet)).toEqual([]);
});
