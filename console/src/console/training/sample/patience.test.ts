import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { ProblemError } from '../../../shared/api';
import { patiently } from './patience';

const refusal = (status: number, type = '', code = '') =>
  new ProblemError(status, type, '', '', code ? [{ code }] : []);

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

it.each([
  ['goods that the order desk has not heard of', refusal(400, 'invalid-request', 'unknown-sku')],
  ['a site that dispatch has not heard of', refusal(404)],
  ['a request that is still running', refusal(409, 'idempotency-key-in-use')],
  ['a lost answer', refusal(0)],
  ['a service that restarts', refusal(503)],
])('waits for %s', async (_, error) => {
  const ask = vi
    .fn()
    .mockRejectedValueOnce(error)
    .mockResolvedValueOnce(undefined)
    .mockResolvedValue('there');
  const asked = patiently(ask);
  await vi.advanceTimersByTimeAsync(1_000);
  expect(await asked).toBe('there');
  expect(ask).toHaveBeenCalledTimes(3);
});

it.each([
  ['a wrong field', refusal(400, 'invalid-request', 'too-long')],
  ['a key used for something else', refusal(422, 'idempotency-key-reused')],
  ['a role that may not', refusal(403)],
  ['a mistake of our own', new TypeError()],
])('does not wait for %s', async (_, error) => {
  const ask = vi.fn().mockRejectedValue(error);
  await expect(patiently(ask)).rejects.toBe(error);
  expect(ask).toHaveBeenCalledOnce();
});

it('gives up with what was in the way', async () => {
  const failed = expect(patiently(() => Promise.reject(refusal(404)))).rejects.toMatchObject({ status: 404 });
  await vi.advanceTimersByTimeAsync(100_000);
  await failed;
});
