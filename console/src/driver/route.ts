import type { Place } from './deliver';

/** Points of an encoded polyline of five decimals. */
export function decode(line: string): Place[] {
  const places: Place[] = [];
  let latitude = 0;
  let longitude = 0;
  let index = 0;
  const next = () => {
    let value = 0;
    for (let shift = 0, byte = 32; byte >= 32; shift += 5) {
      byte = line.charCodeAt(index++) - 63;
      value |= (byte & 31) << shift;
    }
    return value & 1 ? ~(value >> 1) : value >> 1;
  };
  while (index < line.length) {
    latitude += next();
    longitude += next();
    places.push({ latitude: latitude / 1e5, longitude: longitude / 1e5 });
  }
  return places;
}

export interface Box {
  west: number;
  south: number;
  east: number;
  north: number;
}

/** @param margin added on each side, as a share of the box */
export function boxOf(places: Place[], margin = 0.08): Box | undefined {
  if (!places.length) return undefined;
  const lat = places.map((it) => it.latitude);
  const lon = places.map((it) => it.longitude);
  const [south, north, west, east] = [Math.min(...lat), Math.max(...lat), Math.min(...lon), Math.max(...lon)];
  const pad = Math.max(north - south, east - west, 0.005) * margin;
  return { south: south - pad, north: north + pad, west: west - pad, east: east + pad };
}
