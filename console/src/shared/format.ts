import { language } from './i18n';

/** How a person likes figures to be shown. */
export interface Units {
  distance: 'metric' | 'imperial';
}

let units: Units = { distance: 'metric' };

export function setUnits(next: Units): void {
  units = next;
}

const made = new Map<string, unknown>();

/** A format of `Intl` in the page's language; making one costs an old phone milliseconds. */
function format<F, O>(Format: new (language: string, options: O) => F, options: O): F {
  const key = `${Format.name} ${language()} ${JSON.stringify(options)}`;
  const known = made.get(key) as F | undefined;
  if (known) return known;
  const fresh = new Format(language(), options);
  made.set(key, fresh);
  return fresh;
}

function number(value: number, options: Intl.NumberFormatOptions): string {
  return format(Intl.NumberFormat, options).format(value);
}

export const count = (value: number) => number(value, {});

/** @param share of 1 */
export const percent = (share: number, digits = 0) =>
  number(share, { style: 'percent', maximumFractionDigits: digits });

/** @param minor in the currency's smallest unit, as on the wire */
export function money(minor: number, currency: string): string {
  const amount = format(Intl.NumberFormat, { style: 'currency', currency });
  return amount.format(minor / 10 ** (amount.resolvedOptions().maximumFractionDigits ?? 2));
}

export function distance(meters: number): string {
  if (units.distance === 'imperial') {
    return number(meters / 1609.344, { style: 'unit', unit: 'mile', maximumFractionDigits: 1 });
  }
  return meters < 1000
    ? number(Math.round(meters), { style: 'unit', unit: 'meter' })
    : number(meters / 1000, {
        style: 'unit',
        unit: 'kilometer',
        maximumFractionDigits: meters < 100_000 ? 1 : 0,
      });
}

export function weight(grams: number): string {
  return grams < 1000
    ? number(grams, { style: 'unit', unit: 'gram' })
    : number(grams / 1000, { style: 'unit', unit: 'kilogram', maximumFractionDigits: 1 });
}

const part = (value: number, unit: string) => number(value, { style: 'unit', unit, unitDisplay: 'short' });

/** `30 sec`, in the language of the page. */
export const seconds = (value: number) => part(value, 'second');

/** `2 hr 5 min`, in the language of the page. */
export function duration(seconds: number): string {
  const minutes = Math.round(Math.abs(seconds) / 60);
  const text = [
    minutes >= 60 ? part(Math.floor(minutes / 60), 'hour') : '',
    minutes % 60 || minutes < 60 ? part(minutes % 60, 'minute') : '',
  ]
    .filter(Boolean)
    .join(' ');
  return seconds <= -30 ? `−${text}` : text;
}

type Moment = string | number | Date;

/** @param zone of the site, so that everybody reads the same time; the browser's if not given */
export function time(moment: Moment, zone?: string): string {
  return format(Intl.DateTimeFormat, {
    hour: '2-digit',
    minute: '2-digit',
    hour12: false,
    timeZone: zone,
  }).format(new Date(moment));
}

export function date(moment: Moment, zone?: string): string {
  return format(Intl.DateTimeFormat, { dateStyle: 'medium', timeZone: zone }).format(new Date(moment));
}

/** `Nov 28`, with its year unless that is the present one: for where there is little room. */
export function shortDate(moment: Moment, zone?: string): string {
  const at = new Date(moment);
  const year = at.getFullYear() === new Date().getFullYear() ? undefined : 'numeric';
  return format(Intl.DateTimeFormat, { year, month: 'short', day: 'numeric', timeZone: zone }).format(at);
}

export function dateTime(moment: Moment, zone?: string): string {
  return format(Intl.DateTimeFormat, {
    dateStyle: 'medium',
    timeStyle: 'short',
    timeZone: zone,
    hour12: false,
  }).format(new Date(moment));
}

export function timeWindow(from: Moment, until: Moment, zone?: string): string {
  return `${time(from, zone)} – ${time(until, zone)}`;
}

/** `5 minutes ago`, `in 2 hours`. */
export function relative(moment: Moment, now: number = Date.now()): string {
  const seconds = (new Date(moment).getTime() - now) / 1000;
  const [size, unit] = (
    [
      [86_400, 'day'],
      [3_600, 'hour'],
      [60, 'minute'],
    ] as const
  ).find(([it]) => Math.abs(seconds) >= it) ?? [1, 'second'];
  return format(Intl.RelativeTimeFormat, { numeric: 'auto' }).format(Math.round(seconds / size), unit);
}
