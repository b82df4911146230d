import { expect, test } from 'vitest';
import { tilesOf } from './keepMap';
import { boxOf, decode } from './route';

const set = { tiles: ['/map/tiles/{z}/{x}/{y}.mvt?v=1'], minzoom: 0, maxzoom: 14 };

test('the tiles around a route are asked for, from afar to near', () => {
  const box = boxOf([
    { latitude: 41.14, longitude: -8.63 },
    { latitude: 41.17, longitude: -8.58 },
  ])!;
  const tiles = tilesOf(set, box);
  expect(tiles[0]).toBe('/map/tiles/9/243/191.mvt?v=1');
  expect(tiles.at(-1)).toMatch(/^\/map\/tiles\/14\//);
  expect(tiles.length).toBeLessThan(40);
});

test('a whole country is kept from afar only', () => {
  const tiles = tilesOf(set, { west: -9.5, east: -6.2, south: 37, north: 42 });
  expect(tiles.length).toBeLessThanOrEqual(600);
  expect(tiles.some((it) => it.includes('/14/'))).toBe(false);
});

test('a way is read from its polyline', () => {
  expect(decode('_p~iF~ps|U_ulLnnqC').map((it) => [it.latitude, it.longitude])).toEqual([
    [38.5, -120.2],
    [40.7, -120.95],
  ]);
});
