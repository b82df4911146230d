import { expect, test, vi } from 'vitest';
import { bearing, Whereabouts, type Frame, type Seen } from './whereabouts';

const seen = (latitude: number, longitude: number, at: number, heading: number | null = null): Seen => ({
  latitude,
  longitude,
  speed: null,
  heading,
  at,
});

function frame(id: string, latitude: number, at: number): Frame {
  return {
    vehicleIds: [id],
    latitudes: [latitude],
    longitudes: [104.5],
    speedsMetersPerSecond: [8],
    headingsDegrees: [null],
    occurredAtMillis: [at],
  };
}

test('a position never goes back in time', () => {
  const whereabouts = new Whereabouts();
  whereabouts.apply(frame('v', 31.2, 2_000));
  whereabouts.apply(frame('v', 31.1, 1_000));
  expect(whereabouts.vehicles.get('v')?.latitude).toBe(31.2);
});

test('who listens is told once a frame', () => {
  const whereabouts = new Whereabouts();
  const told = vi.fn();
  const stop = whereabouts.subscribe(told);
  whereabouts.apply(frame('v', 31.2, 1));
  whereabouts.reset([['w', seen(31, 104, 1)]]);
  stop();
  whereabouts.apply(frame('v', 31.3, 2));
  expect(told).toHaveBeenCalledTimes(2);
  expect(whereabouts.vehicles.size).toBe(2);
});

test('a heading that the phone does not tell follows from the way', () => {
  expect(bearing(seen(31, 104, 0), seen(31.01, 104, 1))).toBeCloseTo(0);
  expect(bearing(seen(31, 104, 0), seen(31, 104.01, 1))).toBeCloseTo(90);
  expect(bearing(seen(31, 104, 0), seen(30.99, 104, 1))).toBeCloseTo(180);
  expect(bearing(seen(31, 104, 0, 45), seen(31.00001, 104, 1))).toBe(45);
});
