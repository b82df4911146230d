import type { TrackingApi } from '../shared/api';
import { date } from '../shared/format';
import { language } from '../shared/i18n';
import type { T } from './texts';

export type View = TrackingApi['schemas']['CustomerView'];
export type Wish = TrackingApi['schemas']['Wish'];
export type WishKind = TrackingApi['schemas']['WishRequest']['kind'];

/** `Today`, `Tomorrow`, else weekday and date, by the clock of the place. */
export function day(t: T, moment: string, zone: string, now: number = Date.now()): string {
  if (date(moment, zone) === date(now, zone)) return t('today');
  if (date(moment, zone) === date(now + 86_400_000, zone)) return t('tomorrow');
  return new Intl.DateTimeFormat(language(), {
    weekday: 'short',
    day: 'numeric',
    month: 'short',
    timeZone: zone,
  }).format(new Date(moment));
}

/** Whether it is on the way and this customer's turn comes next. */
export function isNext(view: View): boolean {
  return view.state === 'OUT_FOR_DELIVERY' && view.stopsBefore === 0;
}

interface Point {
  latitude: number;
  longitude: number;
}

/** Metres as the crow flies. */
export function between(one: Point, other: Point): number {
  const rad = Math.PI / 180;
  const x = (other.longitude - one.longitude) * rad * Math.cos(((one.latitude + other.latitude) / 2) * rad);
  const y = (other.latitude - one.latitude) * rad;
  return Math.sqrt(x * x + y * y) * 6_371_000;
}
