import { expect, it } from 'vitest';
import { stateOf, type Closure } from './closures';

const now = Date.parse('2026-03-01T12:00:00Z');
const closure = (from: string, until?: string, lifted?: Closure['lifted']) =>
  ({ from, until, lifted }) as Closure;

it('tells whether roads are closed now', () => {
  expect(stateOf(closure('2026-03-01T13:00:00Z'), now)).toBe('ahead');
  expect(stateOf(closure('2026-03-01T11:00:00Z'), now)).toBe('closed');
  expect(stateOf(closure('2026-03-01T11:00:00Z', '2026-03-01T12:00:00Z'), now)).toBe('over');
  expect(
    stateOf(closure('2026-03-01T11:00:00Z', undefined, { by: 'x', at: '2026-03-01T11:30:00Z' }), now),
  ).toBe('lifted');
});
