import { beforeEach, expect, test } from 'vitest';
import { setLanguage } from '../shared/i18n';
import { useTexts } from './texts';
import { between, day } from './view';

beforeEach(() => setLanguage('en'));

test('a day is that of the place, not of the phone', () => {
  const now = Date.parse('2026-03-02T17:00:00Z'); // past midnight in Shanghai
  expect(day(useTexts.now, '2026-03-02T18:00:00Z', 'Asia/Shanghai', now)).toBe('Today');
  expect(day(useTexts.now, '2026-03-02T18:00:00Z', 'UTC', now)).toBe('Today');
  expect(day(useTexts.now, '2026-03-03T01:00:00Z', 'UTC', now)).toBe('Tomorrow');
  expect(day(useTexts.now, '2026-03-05T01:00:00Z', 'UTC', now)).toContain('Thu');
});

test('a distance is that of the crow', () => {
  const here = { latitude: 31, longitude: 104.5 };
  expect(between(here, here)).toBe(0);
  expect(between(here, { latitude: 31.01, longitude: 104.5 })).toBeCloseTo(1112, -1);
});
