import { duration, time } from '../../../shared/format';
import type { RouteRow } from './queries';
import type { LiveTexts } from './texts';

export type Tone = 'bad' | 'warn' | 'good' | 'quiet';
export const shows = ['all', 'late', 'atRisk', 'out', 'waiting', 'back'] as const;
export type Show = (typeof shows)[number];

/** How a route stands, in a word and a colour. */
export function toneOf(route: RouteRow): Tone {
  if (route.late > 0) return 'bad';
  if (route.atRisk > 0) return 'warn';
  return route.state === 'DEPARTED' ? 'good' : 'quiet';
}

export function standingOf(t: LiveTexts, route: RouteRow, zone?: string): string {
  const { latenessSeconds } = route;
  if (route.late > 0 && latenessSeconds != null) {
    return t('route.late', { late: duration(latenessSeconds) });
  }
  if (route.state === 'COMPLETED') return t('route.back');
  if (route.atRisk > 0) return t('route.atRisk');
  if (route.state === 'PUBLISHED') return t('route.notLeft', { at: time(route.plannedStart, zone) });
  if (route.stops > 0 && route.stopsDone === route.stops) return t('route.allDone');
  return latenessSeconds == null
    ? t('route.onCourse')
    : t('route.inHand', { left: duration(-latenessSeconds) });
}

const fits: Record<Show, (route: RouteRow) => boolean> = {
  all: () => true,
  late: (route) => route.late > 0,
  atRisk: (route) => route.atRisk > 0,
  out: (route) => route.state === 'DEPARTED',
  waiting: (route) => route.state === 'PUBLISHED',
  back: (route) => route.state === 'COMPLETED',
};

export function countsOf(routes: readonly RouteRow[]): Record<Show, number> {
  return Object.fromEntries(shows.map((show) => [show, routes.filter(fits[show]).length])) as Record<
    Show,
    number
  >;
}

/** @param words parts of the vehicle's code or the driver's name */
export function chosenOf(routes: readonly RouteRow[], show: Show, words: string): RouteRow[] {
  const wanted = words.trim().toLowerCase();
  return routes.filter(
    (route) =>
      fits[show](route) &&
      `${route.vehicleCode ?? ''} ${route.driverName ?? ''}`.toLowerCase().includes(wanted),
  );
}
