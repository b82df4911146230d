import { expect, test } from 'vitest';
import en from '../en.json';
import { useTexts } from '../texts';
import { told, toneOf } from './told';

const t = useTexts.now;

test('events are told in plain words', () => {
  const planned = {
    type: 'dispatch.job-planned.v1',
    detail: { promisedFrom: '2026-03-02T09:00:00Z', promisedTo: '2026-03-02T11:00:00Z' },
  };
  expect(told(t, planned as never)).toContain('Planned for');
  const changed = { type: 'order.state-changed.v1', detail: { from: 'RECEIVED', to: 'CONFIRMED' } };
  expect(told(t, changed as never)).toContain(en.state.CONFIRMED);
});

test('an attempt is told by what became of its parcels', () => {
  const attempt = (...outcomes: string[]) => ({
    type: 'dispatch.attempt-recorded.v1',
    detail: { parcels: outcomes.map((outcome) => ({ outcome })), reasonCode: 'NOT_AT_HOME' },
  });
  expect(told(t, attempt('DELIVERED', 'DELIVERED') as never)).toBe(
    en.event['dispatch_attempt-recorded_DELIVERED'],
  );
  expect(told(t, attempt('NOT_DELIVERED') as never)).toContain(en.reason.NOT_AT_HOME);
  expect(toneOf(attempt('DELIVERED') as never)).toBe('good');
  expect(toneOf(attempt('DELIVERED', 'REFUSED') as never)).toBe('bad');
});

test('what is not known is named, not hidden', () => {
  expect(told(t, { type: 'order.something-new.v1', detail: {} } as never)).toBe('order.something-new.v1');
});
