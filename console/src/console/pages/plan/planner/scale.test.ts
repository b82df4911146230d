import { expect, test } from 'vitest';
import { scaleOf, stopWidth } from './scale';

const minutes = (count: number) => count * 60_000;
const scale = scaleOf([], 60); // a pixel a minute
const stop = (serves: number, leaves: number) => ({ serves: minutes(serves), leaves: minutes(leaves) });

test('a stop is as wide as it is long, and wide enough for its number', () => {
  expect(stopWidth(stop(0, 30), stop(40, 45), scale)).toBe(30);
  expect(stopWidth(stop(0, 5), stop(40, 45), scale)).toBe(18);
  expect(stopWidth(stop(0, 5), undefined, scale)).toBe(18);
});

test('one close before the next is slim, and never lost', () => {
  expect(stopWidth(stop(0, 5), stop(10, 15), scale)).toBe(9);
  expect(stopWidth(stop(0, 1), stop(2, 3), scale)).toBe(4);
});
