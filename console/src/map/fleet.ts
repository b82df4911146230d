import { mercatorX, mercatorY, positionOf } from './mercator';
import type { MapState, Position } from './types';

/** The order in which a vehicle's colour is looked up. */
export const VEHICLE_STATES: MapState[] = ['planned', 'active', 'done', 'late', 'failed', 'idle'];

/** How a vehicle is drawn; what is left out stays as it was. */
export interface VehicleMark {
  state?: MapState | undefined;
  /** Pale, as those that nobody looks at. */
  dimmed?: boolean | undefined;
  /** Not drawn, and not found by the pointer. */
  hidden?: boolean | undefined;
}

export interface VehicleUpdate extends VehicleMark {
  id: string;
  at: Position;
  /** Degrees clockwise from north; else it follows the movement. */
  heading?: number | undefined;
}

// added to the state's number
export const DIMMED = 8;
export const HIDDEN = 16;

// what a record holds, in floats
export const RECORD = 9;
const FROM_X = 0;
const FROM_Y = 1;
const TO_X = 2;
const TO_Y = 3;
const START = 4;
const SECONDS = 5;
const FROM_HEADING = 6;
const TO_HEADING = 7;
const STATE = 8;

const FIRST_CAPACITY = 256;
const SHORTEST_SECONDS = 0.2;
const LONGEST_SECONDS = 6;
const METER = 1 / 40_075_017;
const STANDING = 2 * METER;
const JUMP = 3000 * METER;

/**
 * Vehicles that move, thousands of them. Each glides from where it is shown to where it was last
 * seen, in about the time between its updates. It lives outside of React: an update writes nine
 * numbers, and whoever draws reads them at the next frame.
 */
export class VehicleFleet {
  /** Of all vehicles one after another; positions are relative to `origin`. */
  records = new Float32Array(FIRST_CAPACITY * RECORD);
  origin: [x: number, y: number] | undefined;
  readonly stats = { updates: 0, superseded: 0, drawn: 0 };

  private readonly indexes = new Map<string, number>();
  private readonly ids: string[] = [];
  private pending = new Uint8Array(FIRST_CAPACITY);
  private dirtyFrom = Infinity;
  private dirtyTo = -1;
  private movingUntil = 0;
  private readonly listeners = new Set<() => void>();
  private readonly epoch = performance.now();

  get size(): number {
    return this.ids.length;
  }

  /** Seconds since this fleet began. */
  now(): number {
    return (performance.now() - this.epoch) / 1000;
  }

  update({ id, at, heading, ...mark }: VehicleUpdate, now = this.now()): void {
    const x = mercatorX(at[0]);
    const y = mercatorY(at[1]);
    this.origin ??= [x, y];
    const toX = x - this.origin[0];
    const toY = y - this.origin[1];
    let index = this.indexes.get(id);
    const isNew = index === undefined;
    if (index === undefined) {
      index = this.ids.length;
      this.indexes.set(id, index);
      this.ids.push(id);
      this.reserve(this.ids.length);
    }
    const r = this.records;
    const i = index * RECORD;
    const share = isNew ? 1 : this.share(i, now);
    const fromX = isNew ? toX : r[i + FROM_X]! + (r[i + TO_X]! - r[i + FROM_X]!) * share;
    const fromY = isNew ? toY : r[i + FROM_Y]! + (r[i + TO_Y]! - r[i + FROM_Y]!) * share;
    const moved = Math.hypot(toX - fromX, toY - fromY);
    const jumps = moved > JUMP;
    const shownHeading = isNew
      ? (heading ?? 0)
      : r[i + FROM_HEADING]! + (r[i + TO_HEADING]! - r[i + FROM_HEADING]!) * share;
    const nextHeading =
      heading ?? (moved > STANDING ? (Math.atan2(toX - fromX, fromY - toY) * 180) / Math.PI : shownHeading);
    const elapsed = isNew ? 1 : now - r[i + START]!;
    r[i + FROM_X] = jumps ? toX : fromX;
    r[i + FROM_Y] = jumps ? toY : fromY;
    r[i + TO_X] = toX;
    r[i + TO_Y] = toY;
    r[i + START] = now;
    // a little longer than the last time, so that it seldom stands still before the next one
    r[i + SECONDS] = Math.min(LONGEST_SECONDS, Math.max(SHORTEST_SECONDS, elapsed * 1.1));
    r[i + FROM_HEADING] = shownHeading;
    r[i + TO_HEADING] = shownHeading + (((((nextHeading - shownHeading) % 360) + 540) % 360) - 180);
    r[i + STATE] = marked(isNew ? VEHICLE_STATES.indexOf('active') : r[i + STATE]!, mark);
    this.stats.updates++;
    if (this.pending[index]) this.stats.superseded++;
    this.touch(index, now + r[i + SECONDS]!);
  }

  updateAll(updates: Iterable<VehicleUpdate>): void {
    const now = this.now();
    for (const update of updates) this.update(update, now);
  }

  /** Draws a vehicle otherwise where it is. */
  mark(id: string, mark: VehicleMark): void {
    const index = this.indexes.get(id);
    if (index === undefined) return;
    const at = index * RECORD + STATE;
    const next = marked(this.records[at]!, mark);
    if (next === this.records[at]) return;
    this.records[at] = next;
    this.touch(index, this.movingUntil);
  }

  remove(id: string): void {
    const index = this.indexes.get(id);
    if (index === undefined) return;
    const last = this.ids.length - 1;
    const moved = this.ids[last]!;
    this.records.copyWithin(index * RECORD, last * RECORD, (last + 1) * RECORD);
    this.ids[index] = moved;
    this.indexes.set(moved, index);
    this.ids.pop();
    this.indexes.delete(id);
    this.touch(Math.min(index, Math.max(0, this.ids.length - 1)), this.movingUntil);
  }

  clear(): void {
    this.indexes.clear();
    this.ids.length = 0;
    this.touch(0, 0);
  }

  /** Where it is shown now. */
  at(id: string, now = this.now()): Position | undefined {
    const index = this.indexes.get(id);
    if (index === undefined || !this.origin) return undefined;
    const [x, y] = this.shown(index, now);
    return positionOf(this.origin[0] + x, this.origin[1] + y);
  }

  has(id: string): boolean {
    return this.indexes.has(id);
  }

  indexOf(id: string | undefined): number {
    return (id === undefined ? undefined : this.indexes.get(id)) ?? -1;
  }

  /** The vehicle shown nearest to a place, within a distance on the unit square. */
  nearest(x: number, y: number, within: number, now = this.now()): string | undefined {
    if (!this.origin) return undefined;
    const toX = x - this.origin[0];
    const toY = y - this.origin[1];
    let best = within * within;
    let found: string | undefined;
    for (let index = 0; index < this.ids.length; index++) {
      if (this.records[index * RECORD + STATE]! >= HIDDEN) continue;
      const [atX, atY] = this.shown(index, now);
      const distance = (atX - toX) ** 2 + (atY - toY) ** 2;
      if (distance < best) {
        best = distance;
        found = this.ids[index];
      }
    }
    return found;
  }

  /** Whether anything is still gliding. */
  isMoving(now = this.now()): boolean {
    return now < this.movingUntil;
  }

  hasChanges(): boolean {
    return this.dirtyTo >= 0;
  }

  /** Hands over which records changed since the last time, as indexes; none when `to` < `from`. */
  takeChanges(): { from: number; to: number } {
    const changes = { from: this.dirtyFrom, to: Math.min(this.dirtyTo, this.ids.length - 1) };
    if (this.dirtyTo >= 0) this.pending.fill(0, this.dirtyFrom, this.dirtyTo + 1);
    this.dirtyFrom = Infinity;
    this.dirtyTo = -1;
    return changes;
  }

  /** @returns how to stop listening */
  onChange(listener: () => void): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  private shown(index: number, now: number): [number, number] {
    const r = this.records;
    const i = index * RECORD;
    const share = this.share(i, now);
    return [
      r[i + FROM_X]! + (r[i + TO_X]! - r[i + FROM_X]!) * share,
      r[i + FROM_Y]! + (r[i + TO_Y]! - r[i + FROM_Y]!) * share,
    ];
  }

  private share(i: number, now: number): number {
    return Math.min(1, Math.max(0, (now - this.records[i + START]!) / this.records[i + SECONDS]!));
  }

  private touch(index: number, until: number): void {
    this.pending[index] = 1;
    this.movingUntil = Math.max(this.movingUntil, until);
    const first = this.dirtyTo < 0;
    this.dirtyFrom = Math.min(this.dirtyFrom, index);
    this.dirtyTo = Math.max(this.dirtyTo, index);
    if (first) this.listeners.forEach((listener) => listener());
  }

  private reserve(count: number): void {
    if (count * RECORD <= this.records.length) return;
    const records = new Float32Array(this.records.length * 2);
    records.set(this.records);
    this.records = records;
    const pending = new Uint8Array(this.pending.length * 2);
    pending.set(this.pending);
    this.pending = pending;
  }
}

function marked(before: number, { state, dimmed, hidden }: VehicleMark): number {
  const kind = state ? VEHICLE_STATES.indexOf(state) : before % DIMMED;
  const pale = dimmed ?? before % HIDDEN >= DIMMED;
  return kind + (pale ? DIMMED : 0) + ((hidden ?? before >= HIDDEN) ? HIDDEN : 0);
}
