import { expect, it } from 'vitest';
import type { JobInPlan, Plan, Sheet } from './api';
import { fill, jobIds, newJobs, positionAt, previewed, rows, staysSame, unassigned } from './model';

const at = (minute: number) => new Date(Date.UTC(2026, 2, 2, 8, minute)).toISOString();
const capacity = { weightGrams: 1000, volumeCubicCentimeters: 1000, parcels: 10 };

function job(jobId: string, windows: [number, number][] = []): JobInPlan {
  return {
    jobId,
    orderId: `o-${jobId}`,
    shipmentId: `s-${jobId}`,
    number: `N-${jobId}`,
    point: { latitude: 0, longitude: 0 },
    windows: windows.map(([start, end]) => ({ start: at(start), end: at(end) })),
    serviceSeconds: 60,
    load: { weightGrams: 400, volumeCubicCentimeters: 1, parcels: 1 },
    skills: [],
    priority: 0,
    open: true,
  };
}

function lane(shiftId: string, vehicleCode: string): Sheet['lanes'][number] {
  return {
    shiftId,
    vehicleId: shiftId,
    vehicleCode,
    span: { start: at(0), end: at(240) },
    capacity,
    rates: { fixedMinor: 0, perKilometerMinor: 0, perHourMinor: 0, currency: 'CNY' },
    skills: [],
    free: true,
  };
}

function route(shiftId: string, stops: [string, number][]): Plan['routes'][number] {
  return {
    shiftId,
    vehicleId: shiftId,
    start: at(0),
    end: at(300),
    distanceMeters: 1000,
    cost: { amountMinor: 500, currency: 'CNY' },
    geometry: '',
    stops: stops.map(([jobId, minute]) => ({
      point: { latitude: 0, longitude: 0 },
      arrival: at(minute),
      departure: at(minute + 2),
      travelSeconds: 60,
      waitingSeconds: 0,
      tasks: [{ jobId, number: `N-${jobId}`, serviceSeconds: 60 }],
    })),
  };
}

const sheet = {
  lanes: [lane('s10', 'V10'), lane('s2', 'V2')],
  jobs: [job('a', [[0, 30]]), job('b', [[0, 30]]), job('c'), job('d')],
} as unknown as Sheet;

const plan = {
  status: 'DRAFT',
  routes: [
    route('s10', [
      ['a', 10],
      ['b', 50],
      ['c', 60],
    ]),
  ],
  unassigned: [],
  locks: { c: 's10' },
  lockedRoutes: [],
} as unknown as Plan;

it('puts lanes in the order in which people count vehicles', () => {
  expect(rows(plan, sheet).map((row) => row.lane.vehicleCode)).toEqual(['V2', 'V10']);
});

it('knows what is late, how late, and what is locked', () => {
  const row = rows(plan, sheet)[1]!;
  // served at 08:10 within its window, at 08:50 twenty minutes after it, and at any time
  expect(row.stops.map((stop) => stop.tasks[0]?.late)).toEqual([0, 20 * 60, 0]);
  expect(row.late).toBe(1);
  expect(row.overtime).toBe(60 * 60);
  expect(row.stops.map((stop) => stop.tasks[0]?.locked)).toEqual([false, false, true]);
});

it('says by which dimension a vehicle is fullest', () => {
  const row = rows(plan, sheet)[1]!;
  expect(fill(row.lane, row.burden)).toEqual({ of: 'weightGrams', share: 1.2 });
});

it('drops between stops by their times, as if what is dragged were gone', () => {
  const row = rows(plan, sheet)[1]!;
  const moment = Date.parse(at(55));
  expect(positionAt(row, moment, new Set())).toBe(2);
  expect(positionAt(row, moment, new Set(['a']))).toBe(1);
  expect(positionAt(row, Date.parse(at(0)), new Set())).toBe(0);
  expect(positionAt(row, Date.parse(at(200)), new Set())).toBe(3);
  expect(staysSame(row, ['b'], 1)).toBe(true);
  expect(staysSame(row, ['b'], 0)).toBe(false);
  expect(staysSame(row, ['x'], 0)).toBe(false);
});

it('counts jobs that came after the search as unassigned, until the plan is published', () => {
  expect(newJobs(plan, sheet).map((left) => left.jobId)).toEqual(['d']);
  expect(unassigned({ ...plan, status: 'PUBLISHED' }, sheet)).toEqual([]);
});

it('shows a change as its preview drove it', () => {
  const shown = previewed(plan, [
    { shiftId: 's10', route: route('s10', [['a', 10]]) },
    { shiftId: 's2', route: route('s2', [['b', 20]]) },
  ]);
  expect(rows(shown, sheet).map((row) => jobIds(row))).toEqual([['b'], ['a']]);
  expect(shown.unassigned).toEqual([{ jobId: 'c', number: 'N-c', reason: 'REMOVED' }]);
  const back = previewed(shown, [{ shiftId: 's2', route: route('s2', [['c', 20]]) }]);
  expect(back.unassigned.map((left) => left.jobId)).toEqual(['b']);
});
