import { expect, it } from 'vitest';
import { goods, jobsAt, namesOf, wishes } from './recipe';
import { termsOf } from './terms';

const morning = termsOf('org', 'en', new Date(2026, 1, 3, 8, 50));
const evening = termsOf('org', 'zh-CN', new Date(2026, 1, 3, 22, 10));

it('begins at the last half hour, and tomorrow is the day after', () => {
  expect(morning).toMatchObject({
    today: '2026-02-03',
    tomorrow: '2026-02-04',
    shift: { from: '08:30', until: '17:30' },
  });
  expect(termsOf('org', 'en', new Date(2025, 11, 31, 9, 0)).tomorrow).toBe('2026-01-01');
  expect(morning.dayStart).toBeUndefined();
  expect(termsOf('org', 'en', new Date(2026, 1, 3, 2, 50))).toMatchObject({
    dayStart: '00:00',
    today: '2026-02-03',
  });
  expect(evening.shift).toEqual({ from: '22:00', until: '07:00' });
});

it('asks for the same whoever goes on, and whenever', () => {
  expect(wishes(JSON.parse(JSON.stringify(morning)))).toEqual(wishes(morning));
});

it('has forty orders that stock and vehicles can serve, but for two', () => {
  const all = wishes(morning);
  expect(all).toHaveLength(40);
  expect(jobsAt('main', all) + jobsAt('second', all)).toBe(39);
  for (const { sku, units } of goods) {
    const wanted = all.filter((it) => it.sku === sku).reduce((sum, it) => sum + it.quantity, 0);
    if (sku === 'PRINTER') expect(wanted).toBeGreaterThan(units);
    else expect(wanted, sku).toBeLessThanOrEqual(units);
  }
  expect(all.filter((it) => it.skill)).toHaveLength(1);
  expect(all.filter((it) => it.cash).length).toBeGreaterThan(5);
});

it('promises nothing for after midnight as if it were today', () => {
  const ends = wishes(evening)
    .slice(0, 20)
    .map((it) => it.window?.end);
  expect(ends.every((end) => end === undefined || end < evening.midnight)).toBe(true);
  expect(ends).toContain(undefined);
  expect(wishes(morning).every((it) => it.window)).toBe(true);
});

it('is called what the trainee reads', () => {
  expect(namesOf(morning).customer).toBe('Customer {{number}}');
  expect(namesOf(evening).customer).toBe('客户{{number}}');
});
