import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { happeningOf, withHappening, type Happening } from './happenings';
import { throttled } from './throttled';

const event = (name: string, body: object) => ({ id: 'e1', name, data: JSON.stringify(body) });

test('an attempt with a reason failed, and somebody should look', () => {
  const at = '2026-05-04T08:00:00Z';
  const job = { orderId: 'o', shipmentId: 's' };
  const failed = happeningOf(
    event('dispatch.attempt-recorded.v1', { job, routeId: 'r', reasonCode: 'NOBODY_HOME', occurredAt: at }),
  );
  expect(failed).toMatchObject({ kind: 'dispatch.attempt-failed', shipmentId: 's', at, grave: true });
  const done = happeningOf(event('dispatch.attempt-recorded.v1', { job, routeId: 'r', occurredAt: at }));
  expect(done).toMatchObject({ kind: 'dispatch.attempt-recorded', grave: false });
});

test('what is not worth a line is left out', () => {
  expect(happeningOf(event('tracking.arrival-estimated.v1', {}))).toBeNull();
  expect(happeningOf(event('positions', {}))).toBeNull();
});

test('what comes again after a lost connection is told once', () => {
  const one = happeningOf(event('dispatch.route-departed.v1', { routeId: 'r' })) as Happening;
  const feed = withHappening(withHappening([], one), { ...one });
  expect(feed).toHaveLength(1);
});

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

test('work that is asked for all the time rests in between, and the last request is not lost', async () => {
  const work = vi.fn(() => Promise.resolve());
  const { run } = throttled(work, 1_000);
  for (let n = 0; n < 10; n++) {
    run();
    await vi.advanceTimersByTimeAsync(100);
  }
  expect(work).toHaveBeenCalledTimes(1);
  await vi.advanceTimersByTimeAsync(1_000);
  expect(work).toHaveBeenCalledTimes(2);
  await vi.advanceTimersByTimeAsync(5_000);
  expect(work).toHaveBeenCalledTimes(2);
});
