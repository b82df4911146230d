import { expect, it } from 'vitest';
import { areaChange, boxOf, choiceOf } from './area';

const at = (latitude: number, longitude: number) => ({ latitude, longitude });
const rectangle = { corners: [at(41, -9), at(41, -8), at(42, -8), at(42, -9)] };
const triangle = { corners: [at(41, -9), at(41, -8), at(42, -8)] };
const kite = { corners: [at(41, -9), at(41.5, -8), at(42, -9), at(41.5, -10)] };

it('knows a rectangle from any other polygon', () => {
  expect(boxOf(rectangle)).toEqual({ south: 41, west: -9, north: 42, east: -8 });
  expect([triangle, kite, undefined].map(boxOf)).toEqual([undefined, undefined, undefined]);
  expect([rectangle, triangle, undefined].map(choiceOf)).toEqual(['box', 'keep', 'anywhere']);
});

it('never loses a polygon that it cannot show', () => {
  expect(areaChange('keep', undefined, kite)).toEqual({ serviceArea: kite });
  expect(areaChange('anywhere', undefined, kite)).toEqual({});
  expect(areaChange('box', boxOf(rectangle), kite)).toEqual({
    boundingBox: { southWest: at(41, -9), northEast: at(42, -8) },
  });
});
