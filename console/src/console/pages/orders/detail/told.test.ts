import { expect, test } from 'vitest';
import en from '../en.json';
import { useTexts } from '../texts';
import { told, toneOf } from './told';

const t = useTexts.now;
const reasons = new Map([['NOT_HOME', 'Nobody was there']]);

test('events are told in plain words', () => {
  const planned = {
    type: 'dispatch.job-planned.v1',
    detail: { promisedFrom: '2026-03-02T09:00:00Z', promisedTo: '2026-03-02T11:00:00Z' },
  };
  expect(told(t, planned as never, reasons)).toContain('Planned for');
  const changed = { type: 'order.state-changed.v1', detail: { from: 'RECEIVED', to: 'CONFIRMED' } };
  expect(told(t, changed as never, reasons)).toContain(en.state.CONFIRMED);
});

test('an attempt is told by what became of its parcels', () => {
  const attempt = (...outcomes: string[]) => ({
    type: 'dispatch.attempt-recorded.v1',
    detail: { parcels: outcomes.map((outcome) => ({ outcome })), reasonCode: 'NOT_HOME' },
  });
  expect(told(t, attempt('DELIVERED', 'DELIVERED') as never, reasons)).toBe(
    en.event['dispatch_attempt-recorded_DELIVERED'],
  );
  expect(told(t, attempt('NOT_DELIVERED') as never, reasons)).toContain('Nobody was there');
  expect(toneOf(attempt('DELIVERED') as never)).toBe('good');
  expect(toneOf(attempt('DELIVERED', 'REFUSED') as never)).toBe('bad');
});

test('what is not known is named, not hidden', () => {
  expect(told(t, { type: 'order.something-new.v1', detail: {} } as never, reasons)).toBe(
    'order.something-new.v1',
  );
});
