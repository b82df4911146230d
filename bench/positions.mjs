/**
 * Vehicles that drive about, as the stream of the operation sends them: those that moved within a
 * second, in columns. The same numbers come each time.
 *
 * @param {number} count
 * @param {number[]} area west, south, east and north, in degrees
 */
export function positions(count, [west, south, east, north]) {
  const random = randomOf(7);
  const ids = Array.from({ length: count }, (_, n) => uuid(n));
  const x = Float64Array.from(ids, () => west + (east - west) * (0.1 + 0.8 * random()));
  const y = Float64Array.from(ids, () => south + (north - south) * (0.1 + 0.8 * random()));
  const heading = Float64Array.from(ids, () => random() * 360);
  const speed = Float64Array.from(ids, () => 3 + 12 * random());
  const perDegree = 111_195;
  const shrink = Math.cos((((south + north) / 2) * Math.PI) / 180);

  function next() {
    for (let n = 0; n < count; n++) {
      if (random() < 0.08) heading[n] = (heading[n] + 90 * (random() < 0.5 ? 1 : 3)) % 360;
      const radians = (heading[n] * Math.PI) / 180;
      x[n] += (speed[n] * Math.sin(radians)) / perDegree / shrink;
      y[n] += (speed[n] * Math.cos(radians)) / perDegree;
      if (x[n] < west || x[n] > east || y[n] < south || y[n] > north) heading[n] = (heading[n] + 180) % 360;
    }
    const rounded = (values, digits) => Array.from(values, (it) => Number(it.toFixed(digits)));
    return {
      vehicleIds: ids,
      latitudes: rounded(y, 6),
      longitudes: rounded(x, 6),
      speedsMetersPerSecond: rounded(speed, 1),
      headingsDegrees: rounded(heading, 0),
      occurredAtMillis: ids.map(() => Date.now()),
    };
  }
  return { next };
}

function uuid(n) {
  return `0199c000-0000-7000-8000-${n.toString(16).padStart(12, '0')}`;
}

/** Mulberry32. */
function randomOf(seed) {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}
