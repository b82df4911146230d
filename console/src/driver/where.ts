import type { Place } from './deliver';
import { lastPlace } from './position';

/** Where the phone is now, if it can tell quickly. */
export function here(): Promise<Place | undefined> {
  const known = lastPlace();
  if (known || !('geolocation' in navigator)) return Promise.resolve(known);
  return new Promise((resolve) => {
    const late = setTimeout(() => resolve(undefined), 1_500);
    navigator.geolocation.getCurrentPosition(
      (at) => {
        clearTimeout(late);
        resolve({ latitude: at.coords.latitude, longitude: at.coords.longitude });
      },
      () => {
        clearTimeout(late);
        resolve(undefined);
      },
      { maximumAge: 30_000, timeout: 1_400 },
    );
  });
}
