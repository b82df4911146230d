import { duration } from '../shared/format';
import { cell } from '../shared/cell';
import type { Place } from './deliver';
import { now } from './store/clock';
import { keepFix, sendFixes } from './store/fixes';
import { addNotices, notice } from './store/outbox';

/** Why nobody sees where the vehicle is; `none` while it is seen. */
export type Silence = 'none' | 'denied' | 'no-fix' | 'unsupported' | 'background';

const FARTHER_METERS = 25;
const LONGER_MS = 15_000;
const ASK_MS = 30_000;
const SILENT_MS = 60_000;
const RECENT_MS = 30_000;
const LOOK_MS = 5_000;
const SEND_MS = 20_000;

const silence = cell<Silence>('none');
const place = cell<(Place & { heading?: number; seen: number }) | undefined>(undefined);

export const useSilence = silence.use;
/** Where the phone was seen last, while the vehicle is out. */
export const useOwnPlace = place.use;

/** Where the phone was within the last half minute. */
export function lastPlace(): Place | undefined {
  const last = place.get();
  if (!last || Date.now() - last.seen > RECENT_MS) return undefined;
  return { latitude: last.latitude, longitude: last.longitude };
}

/** Keeps where the phone is while the vehicle is out, and says when it no longer knows. */
export function watchPosition(vehicleId: string, driverId: string): () => void {
  if ('geolocation' in navigator) {
    const watch = new Watch(vehicleId, driverId);
    return () => watch.stop();
  }
  silence.set('unsupported');
  return () => silence.set('none');
}

class Watch {
  private kept: GeolocationPosition | undefined;
  private seen = Date.now();
  private hiddenSince = 0;
  private isAsking = false;
  private isOn = true;
  private watch = this.begin();
  private readonly look = setInterval(() => this.listen(), LOOK_MS);
  private readonly flush = setInterval(() => void sendFixes().catch(() => undefined), SEND_MS);
  private readonly turned = () => (document.visibilityState === 'hidden' ? this.hide() : this.show());

  constructor(
    private readonly vehicleId: string,
    private readonly driverId: string,
  ) {
    document.addEventListener('visibilitychange', this.turned);
  }

  stop(): void {
    this.isOn = false;
    navigator.geolocation.clearWatch(this.watch);
    clearInterval(this.look);
    clearInterval(this.flush);
    document.removeEventListener('visibilitychange', this.turned);
    silence.set('none');
    place.set(undefined);
  }

  private begin(): number {
    return navigator.geolocation.watchPosition(
      (at) => this.take(at),
      (error) => error.code === error.PERMISSION_DENIED && silence.set('denied'),
      { enableHighAccuracy: true, maximumAge: 5_000, timeout: 30_000 },
    );
  }

  private take(at: GeolocationPosition): void {
    this.seen = Date.now();
    if (!this.hiddenSince) silence.set('none');
    const { latitude, longitude, speed, heading, accuracy } = at.coords;
    const headingDegrees = heading === null || Number.isNaN(heading) ? undefined : heading;
    place.set({ latitude, longitude, heading: headingDegrees, seen: this.seen });
    if (this.kept && !farOrLong(this.kept, at)) return;
    this.kept = at;
    void keepFix({
      driverId: this.driverId,
      vehicleId: this.vehicleId,
      latitude,
      longitude,
      occurredAt: new Date(at.timestamp + (now() - Date.now())).toISOString(),
      speedMetersPerSecond: speed ?? undefined,
      headingDegrees,
      accuracyMeters: accuracy,
    });
  }

  /** A watch tells nothing while the vehicle stands: it is asked for before it counts as silent. */
  private listen(): void {
    const unseen = Date.now() - this.seen;
    if (silence.get() === 'denied' || unseen < ASK_MS) return;
    if (unseen > SILENT_MS) silence.set(this.hiddenSince ? 'background' : 'no-fix');
    if (this.hiddenSince || this.isAsking) return;
    this.isAsking = true;
    const asked = () => void (this.isAsking = false);
    navigator.geolocation.getCurrentPosition(
      (at) => {
        asked();
        if (this.isOn) this.take(at);
      },
      asked,
      { enableHighAccuracy: true, maximumAge: 0, timeout: 20_000 },
    );
  }

  private hide(): void {
    this.hiddenSince = Date.now();
  }

  /** Browsers stop telling positions to pages in the background: say so, once it is over. */
  private show(): void {
    const unseen = this.hiddenSince ? Date.now() - Math.max(this.seen, this.hiddenSince) : 0;
    this.hiddenSince = 0;
    if (unseen > SILENT_MS) void addNotices([notice('positions-stopped', duration(unseen / 1000))]);
    if (silence.get() !== 'denied') return;
    navigator.geolocation.clearWatch(this.watch); // the driver may have allowed it meanwhile
    this.watch = this.begin();
  }
}

function farOrLong(kept: GeolocationPosition, at: GeolocationPosition): boolean {
  if (at.timestamp - kept.timestamp >= LONGER_MS) return true;
  const rad = Math.PI / 180;
  const north = (at.coords.latitude - kept.coords.latitude) * rad;
  const east = (at.coords.longitude - kept.coords.longitude) * rad * Math.cos(kept.coords.latitude * rad);
  return Math.hypot(north, east) * 6_371_000 >= FARTHER_METERS;
}
