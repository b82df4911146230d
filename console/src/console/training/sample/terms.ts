import type { Language } from '../../../shared/i18n';

/**
 * What the sample of one organisation follows from. It is kept on the server before the first request,
 * so that whoever goes on after a reload asks for exactly the same, and each request has its effect once.
 */
export interface Terms {
  organisation: string;
  language: Language;
  /** IANA zone of the sites. */
  zone: string;
  /** When the sites' business days begin, if not when they usually do: before that it would still be yesterday. */
  dayStart?: string;
  /** Business days of the sites, such as `2026-02-01`. */
  today: string;
  tomorrow: string;
  /** When today's shifts begin. */
  begin: string;
  /** When tomorrow begins. */
  midnight: string;
  /** The same as {@link begin}, and its end, as the clock on the wall says. */
  shift: { from: string; until: string };
}

const SHIFT_HOURS = 9;
const HALF_HOUR = 30 * 60_000;
const USUAL_DAY_START_HOUR = 4;

/** Of somebody who begins now, wherever they are. */
export function termsOf(organisation: string, language: Language, now: Date): Terms {
  const begin = new Date(Math.floor(now.getTime() / HALF_HOUR) * HALF_HOUR);
  const midnight = new Date(now.getFullYear(), now.getMonth(), now.getDate() + 1);
  return {
    organisation,
    language,
    zone: Intl.DateTimeFormat().resolvedOptions().timeZone,
    ...(now.getHours() < USUAL_DAY_START_HOUR ? { dayStart: '00:00' } : {}),
    today: dayOf(now),
    tomorrow: dayOf(midnight),
    begin: begin.toISOString(),
    midnight: midnight.toISOString(),
    shift: { from: clock(begin), until: clock(new Date(begin.getTime() + SHIFT_HOURS * 2 * HALF_HOUR)) },
  };
}

const two = (value: number) => String(value).padStart(2, '0');
const clock = (at: Date) => `${two(at.getHours())}:${two(at.getMinutes())}`;
const dayOf = (at: Date) => `${at.getFullYear()}-${two(at.getMonth() + 1)}-${two(at.getDate())}`;
