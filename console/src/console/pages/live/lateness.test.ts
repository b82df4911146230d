import { expect, test } from 'vitest';
import { chosenOf, countsOf, standingOf, toneOf } from './lateness';
import { splitAt } from './progress';
import type { RouteRow } from './queries';
import { useLiveTexts } from './texts';

const t = useLiveTexts.now as ReturnType<typeof useLiveTexts>;
const route: RouteRow = {
  routeId: 'r',
  siteId: 's',
  day: '2026-05-04',
  state: 'DEPARTED',
  vehicleId: 'v',
  vehicleCode: 'V-7',
  driverName: 'Li',
  plannedStart: '2026-05-04T08:00:00Z',
  plannedEnd: '2026-05-04T12:00:00Z',
  stops: 4,
  stopsDone: 1,
  visits: 4,
  late: 0,
  atRisk: 0,
  failed: 0,
  latenessSeconds: -1500,
  silent: false,
};
const late = { ...route, late: 1, latenessSeconds: 720 };

test('a route says how it stands', () => {
  expect(standingOf(t, late)).toBe('12 min late');
  expect(standingOf(t, route)).toBe('25 min in hand');
  expect(standingOf(t, { ...route, atRisk: 2 })).toBe('At risk');
  expect(standingOf(t, { ...route, latenessSeconds: undefined })).toBe('On course');
  expect([late, { ...route, atRisk: 1 }, route, { ...route, state: 'PUBLISHED' }].map(toneOf)).toEqual([
    'bad',
    'warn',
    'good',
    'quiet',
  ]);
});

test('routes are found by vehicle and driver, and by how they stand', () => {
  const all = [late, route, { ...route, state: 'COMPLETED', vehicleCode: 'V-8' }];
  expect(countsOf(all)).toMatchObject({ all: 3, late: 1, out: 2, back: 1 });
  expect(chosenOf(all, 'all', 'v-8')).toHaveLength(1);
  expect(chosenOf(all, 'late', ' LI ')).toEqual([late]);
});

test('a way is cut where the vehicle was last', () => {
  const way: [number, number][] = [
    [104, 31],
    [104.1, 31],
    [104.2, 31],
  ];
  expect(splitAt(way, [104.1, 31.001])).toEqual([way.slice(0, 2), way.slice(1)]);
  expect(splitAt(way, undefined)).toEqual([[], way]);
});
