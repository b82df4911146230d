import { expect, test } from 'vitest';
import { untold } from './news';
import { notice } from './outbox';

const kinds = (known: ReturnType<typeof notice>[], ...news: ReturnType<typeof notice>[]) =>
  untold(known, news).map((it) => `${it.kind} ${it.about}`);

test('the same is said once until it was read', () => {
  const moved = notice('STOP_MOVED', 'PS-1');
  expect(kinds([], moved, notice('STOP_MOVED', 'PS-1'), notice('STOP_MOVED', 'PS-2'))).toEqual([
    'STOP_MOVED PS-1',
    'STOP_MOVED PS-2',
  ]);
  expect(kinds([moved], notice('STOP_MOVED', 'PS-1'))).toEqual([]);
  expect(kinds([{ ...moved, seen: true }], notice('STOP_MOVED', 'PS-1'))).toEqual(['STOP_MOVED PS-1']);
});

test('that a stop is gone is not said of one whose record was explained', () => {
  const moved = { ...notice('STOP_MOVED', 'PS-1'), seen: true };
  expect(kinds([moved], notice('stop-gone', 'PS-1'), notice('stop-gone', 'PS-2'))).toEqual([
    'stop-gone PS-2',
  ]);
});
