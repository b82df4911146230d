import { describe, expect, it } from 'vitest';
import { around, decodePolyline, isInside } from './geometry';

describe('geometry', () => {
  it('reads the documented polyline', () => {
    expect(decodePolyline('_p~iF~ps|U_ulLnnqC_mqNvxq`@')).toEqual([
      [-120.2, 38.5],
      [-120.95, 40.7],
      [-126.453, 43.252],
    ]);
    expect(decodePolyline('')).toEqual([]);
  });

  it('finds the box around places', () => {
    expect(around([])).toBeUndefined();
    expect(
      around([
        [104, 31],
        [103, 32],
        [105, 30],
      ]),
    ).toEqual([103, 30, 105, 32]);
  });

  it('tells what lies in a drawn outline, dents included', () => {
    const dented = [
      { x: 0, y: 0 },
      { x: 10, y: 0 },
      { x: 10, y: 10 },
      { x: 5, y: 4 },
      { x: 0, y: 10 },
    ];
    expect(isInside(dented, 5, 2)).toBe(true);
    expect(isInside(dented, 5, 8)).toBe(false);
    expect(isInside(dented, 11, 2)).toBe(false);
    expect(isInside([], 1, 1)).toBe(false);
  });
});
