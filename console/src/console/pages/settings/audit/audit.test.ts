import { expect, it } from 'vitest';
import { filterOf, startOf } from './audit';

it('reads a filter from an address, without what it does not know', () => {
  expect(filterOf(new URLSearchParams('action=SIGNED_IN&actor=x&from=2026-03-01'))).toEqual({
    action: 'SIGNED_IN',
    actor: 'x',
    from: '2026-03-01',
    until: undefined,
  });
  expect(filterOf(new URLSearchParams('action=DROP')).action).toBeUndefined();
});

it('includes the last day as a whole', () => {
  expect(startOf('2026-03-31', 1)).toBe(new Date(2026, 3, 1).toISOString());
  expect(startOf(undefined, 1)).toBeUndefined();
});
