import { describe, expect, it } from 'vitest';
import { addDays, clock, contains, daysOf, mondayOf } from './week';

describe('a week', () => {
  it('begins on Monday, whatever the day', () => {
    expect(mondayOf('2026-03-02')).toBe('2026-03-02');
    expect(mondayOf('2026-03-08')).toBe('2026-03-02');
    expect(daysOf('2026-03-02').at(-1)).toBe('2026-03-08');
  });

  it('goes over the ends of months and summer time', () => {
    expect(addDays('2026-02-27', 2)).toBe('2026-03-01');
    expect(addDays('2026-03-29', 1)).toBe('2026-03-30');
  });

  it('shows the clock of the depot', () => {
    expect(clock('2026-03-02T00:30:00Z', 'Asia/Shanghai')).toBe('08:30');
  });

  it('chooses days in either direction', () => {
    expect(contains({ row: 1, from: 4, to: 2 }, 1, 3)).toBe(true);
    expect(contains({ row: 1, from: 4, to: 2 }, 2, 3)).toBe(false);
    expect(contains(undefined, 0, 0)).toBe(false);
  });
});
