import { expect, test } from 'vitest';
import { readFilter, rowsQueryOf, writeFilter, type Filter } from './filter';

test('a filter survives its address', () => {
  const filter: Filter = {
    tab: 'late',
    sort: 'DUE_FIRST',
    q: 'blue gate',
    state: ['RECEIVED', 'CONFIRMED'],
    merchant: 'm-1',
    dueTo: '2026-03-02',
  };
  expect(readFilter(writeFilter(filter))).toEqual(filter);
});

test('what is usual is not in the address, and nonsense in it is ignored', () => {
  expect(writeFilter({ tab: 'all', sort: 'NEWEST' }).toString()).toBe('');
  expect(readFilter(new URLSearchParams('tab=nonsense&sort=x'))).toEqual({ tab: 'all', sort: 'NEWEST' });
});

test('a tab asks for its states unless some are chosen', () => {
  expect(rowsQueryOf({ tab: 'out', sort: 'NEWEST' }).state).toEqual(['OUT_FOR_DELIVERY']);
  expect(rowsQueryOf({ tab: 'out', sort: 'NEWEST', state: ['LOST'] }).state).toEqual(['LOST']);
  expect(rowsQueryOf({ tab: 'late', sort: 'NEWEST' }).standing).toBe('LATE');
});

test('the last day counts whole', () => {
  const { dueFrom, dueBefore } = rowsQueryOf({
    tab: 'all',
    sort: 'NEWEST',
    dueFrom: '2026-03-02',
    dueTo: '2026-03-02',
  });
  expect(new Date(dueBefore ?? '').getTime() - new Date(dueFrom ?? '').getTime()).toBe(86_400_000);
});
