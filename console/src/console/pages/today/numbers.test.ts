import { expect, test } from 'vitest';
import { verdict } from './Measures';
import { ofTrouble, worstFirst, type Need } from './needs';
import type { Measure, Trouble } from './queries';
import { line } from './Sparkline';
import { useTodayTexts } from './texts';

const t = useTodayTexts.now as ReturnType<typeof useTodayTexts>;
const onTime: Measure = { measured: 'ON_TIME_PERCENT', value: 92, target: 95, met: false };

test('a number is judged in words, and nothing is judged that is not known', () => {
  expect(verdict(t, onTime)).toBe('Goal 95%: missed by 3.0 points');
  expect(verdict(t, { ...onTime, value: 96, met: true })).toBe('Goal 95%: met');
  expect(verdict(t, { measured: 'ON_TIME_PERCENT', unknown: 'NOTHING_DUE_YET', target: 95 })).toBe(
    'Goal 95%',
  );
  expect(verdict(t, { measured: 'COST_PER_DELIVERY', value: 1200, currency: 'CNY' })).toBe('No goal is set');
});

test('a day that is not known leaves a gap in the line', () => {
  const drawn = line(
    [1, 2, null, 4, null],
    (x) => x,
    (y) => y,
  );
  expect(drawn).toBe('M0.0 1.0L1.0 2.0M3.0 4.0h1.5');
});

const late: Trouble = {
  kind: 'LATE',
  routeId: 'r',
  siteId: 's',
  vehicleId: 'v',
  orderId: 'o',
  shipmentId: 'p',
  number: 'PS-1',
  promisedTo: '2026-05-04T10:00:00Z',
  expectedAt: '2026-05-04T10:18:00Z',
  since: '2026-05-04T10:00:00Z',
  minutes: 18,
};

test('what is late says so with times, and leads to where it can be followed', () => {
  const need = ofTrouble(t, late, new Map(), 'UTC');
  expect(need.text).toBe('PS-1 is 18 min late: promised until 10:00, expected 10:18');
  expect(need.links[0]?.to).toBe('/live?route=r&shipment=p');
  const over = ofTrouble(t, { ...late, expectedAt: '2026-05-04T09:50:00Z' }, new Map(), 'UTC');
  expect(over.text).toBe('PS-1: its window ended at 10:00, 18 min ago, and it is not delivered');
});

test('a failed attempt says why in the words of the organisation', () => {
  const failed: Trouble = { ...late, kind: 'FAILED', reasonCode: 'NH', since: '2026-05-04T10:00:00Z' };
  const need = ofTrouble(t, failed, new Map([['NH', 'Nobody was home']]), 'UTC');
  expect(need.text).toBe('PS-1 was not delivered at 10:00: Nobody was home');
});

test('the worst comes first', () => {
  const need = (key: string, rank: number): Need => ({ key, rank, kind: 'LATE', text: '', links: [] });
  expect(worstFirst([need('c', 2), need('a', 0), need('b', 0)]).map(({ key }) => key)).toEqual([
    'a',
    'b',
    'c',
  ]);
});
