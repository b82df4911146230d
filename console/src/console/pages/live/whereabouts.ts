/** Where a vehicle was last seen. */
export interface Seen {
  latitude: number;
  longitude: number;
  /** Metres per second; null where the phone does not tell. */
  speed: number | null;
  /** Degrees clockwise from north. */
  heading: number | null;
  /** By the phone's clock, in milliseconds. */
  at: number;
}

/** The vehicles that moved within a second, in columns, as the stream sends them. */
export interface Frame {
  vehicleIds: string[];
  latitudes: number[];
  longitudes: number[];
  speedsMetersPerSecond: (number | null)[];
  headingsDegrees: (number | null)[];
  occurredAtMillis: number[];
}

/**
 * Every vehicle's last position, outside of React: thousands change each second, and only the map
 * and the vehicle that is looked at need to know. A position never goes back in time.
 */
export class Whereabouts {
  readonly vehicles = new Map<string, Seen>();
  private readonly listeners = new Set<(ids: Iterable<string>) => void>();

  apply(frame: Frame): void {
    frame.vehicleIds.forEach((id, n) => {
      this.put(id, {
        latitude: frame.latitudes[n] ?? 0,
        longitude: frame.longitudes[n] ?? 0,
        speed: frame.speedsMetersPerSecond[n] ?? null,
        heading: frame.headingsDegrees[n] ?? null,
        at: frame.occurredAtMillis[n] ?? 0,
      });
    });
    this.listeners.forEach((changed) => changed(frame.vehicleIds));
  }

  /** All at once, after the page opened or the connection came back. */
  reset(all: Iterable<[string, Seen]>): void {
    for (const [id, seen] of all) this.put(id, seen);
    this.listeners.forEach((changed) => changed(this.vehicles.keys()));
  }

  private put(id: string, seen: Seen): void {
    const before = this.vehicles.get(id);
    if (before && before.at > seen.at) return;
    const heading = seen.heading ?? (before ? bearing(before, seen) : null);
    this.vehicles.set(id, { ...seen, heading });
  }

  /** @param changed is told which vehicles moved */
  subscribe = (changed: (ids: Iterable<string>) => void): (() => void) => {
    this.listeners.add(changed);
    return () => this.listeners.delete(changed);
  };
}

/** The way that a vehicle moved, for phones that do not tell it; what it was while it stands. */
export function bearing(from: Seen, to: Seen): number | null {
  const radians = Math.PI / 180;
  const east = (to.longitude - from.longitude) * Math.cos(to.latitude * radians);
  const north = to.latitude - from.latitude;
  if (Math.hypot(east, north) < 0.00003) return from.heading; // some three metres
  return (Math.atan2(east, north) / radians + 360) % 360;
}
