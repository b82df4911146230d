import { useSyncExternalStore } from 'react';
import { now } from './store/clock';
import { keepFix, sendFixes } from './store/fixes';

/** Why nobody sees where the vehicle is; `none` while it is seen. */
export type Silence = 'none' | 'denied' | 'no-fix' | 'unsupported' | 'background';

const FARTHER_METERS = 25;
const LONGER_MS = 15_000;
const SILENT_MS = 60_000;
const SEND_MS = 20_000;

let silence: Silence = 'none';
const listeners = new Set<() => void>();

function fell(next: Silence): void {
  if (next === silence) return;
  silence = next;
  listeners.forEach((changed) => changed());
}

export function useSilence(): Silence {
  return useSyncExternalStore(
    (changed) => {
      listeners.add(changed);
      return () => listeners.delete(changed);
    },
    () => silence,
  );
}

/** Keeps where the phone is while the vehicle is out, and says when it no longer knows. */
export function watchPosition(vehicleId: string, driverId: string): () => void {
  if (!('geolocation' in navigator)) {
    fell('unsupported');
    return () => fell('none');
  }
  let kept: GeolocationPosition | undefined;
  let seen = Date.now();
  let hiddenFor = 0;
  const take = (at: GeolocationPosition) => {
    if (hiddenFor === 0) fell('none');
    seen = Date.now();
    if (kept && !farOrLong(kept, at)) return;
    kept = at;
    const { latitude, longitude, speed, heading, accuracy } = at.coords;
    void keepFix({
      driverId,
      vehicleId,
      latitude,
      longitude,
      occurredAt: new Date(at.timestamp + (now() - Date.now())).toISOString(),
      speedMetersPerSecond: speed ?? undefined,
      headingDegrees: heading === null || Number.isNaN(heading) ? undefined : heading,
      accuracyMeters: accuracy,
    });
  };
  const fail = (error: GeolocationPositionError) => {
    if (error.code === error.PERMISSION_DENIED) fell('denied');
  };
  const watch = navigator.geolocation.watchPosition(take, fail, {
    enableHighAccuracy: true,
    maximumAge: 5_000,
    timeout: 30_000,
  });
  const look = setInterval(() => {
    if (silence !== 'denied' && Date.now() - seen > SILENT_MS) fell(hiddenFor ? 'background' : 'no-fix');
  }, 5_000);
  const flush = setInterval(() => void sendFixes().catch(() => undefined), SEND_MS);
  const visible = () => {
    if (document.visibilityState === 'hidden') hiddenFor = Date.now();
    else {
      // browsers stop telling positions to pages in the background: say so, once it is over
      if (hiddenFor && Date.now() - Math.max(seen, hiddenFor) > SILENT_MS) fell('background');
      hiddenFor = 0;
    }
  };
  document.addEventListener('visibilitychange', visible);
  return () => {
    navigator.geolocation.clearWatch(watch);
    clearInterval(look);
    clearInterval(flush);
    document.removeEventListener('visibilitychange', visible);
    fell('none');
  };
}

function farOrLong(kept: GeolocationPosition, at: GeolocationPosition): boolean {
  if (at.timestamp - kept.timestamp >= LONGER_MS) return true;
  const rad = Math.PI / 180;
  const north = (at.coords.latitude - kept.coords.latitude) * rad;
  const east = (at.coords.longitude - kept.coords.longitude) * rad * Math.cos(kept.coords.latitude * rad);
  return Math.hypot(north, east) * 6_371_000 >= FARTHER_METERS;
}
