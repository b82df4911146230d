import { expect, it } from 'vitest';
import { stateOf, type Credential } from './credentials';

const now = Date.parse('2026-03-01T00:00:00Z');
const ending = (expiresAt: string, revokedAt?: string) => ({ expiresAt, revokedAt }) as Credential;

it('tells what a key is worth', () => {
  expect(stateOf(ending('2026-06-01T00:00:00Z'), now)).toBe('inForce');
  expect(stateOf(ending('2026-03-10T00:00:00Z'), now)).toBe('soon');
  expect(stateOf(ending('2026-02-28T00:00:00Z'), now)).toBe('expired');
  expect(stateOf(ending('2026-06-01T00:00:00Z', '2026-02-01T00:00:00Z'), now)).toBe('revoked');
});
