import { expect, test } from 'vitest';
import { uuidv7 } from './ids';

test('ids are UUIDv7, unique, and sort by when they were made', () => {
  const made = Array.from({ length: 10_000 }, () => uuidv7());
  expect(made[0]).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
  expect(new Set(made).size).toBe(made.length);
  expect([...made].sort()).toEqual(made);
  expect(uuidv7(Date.now() - 60_000) > made.at(-1)!).toBe(true);
});
