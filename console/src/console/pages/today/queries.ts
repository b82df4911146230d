import { useQuery } from '@tanstack/react-query';
import { useSearchParams } from 'react-router';
import { answer, api, type TrackingApi } from '../../../shared/api';

export type TodayView = TrackingApi['schemas']['TodayView'];
export type Measure = TrackingApi['schemas']['Measure'];
export type DayNumbers = TrackingApi['schemas']['DayNumbers'];
export type Goals = TrackingApi['schemas']['GoalsBody'];
export type Trouble = TrackingApi['schemas']['Trouble'];

/** Which site and day the page shows; both live in the URL. */
export function useScope() {
  const [search, setSearch] = useSearchParams();
  const set = (name: 'siteId' | 'day', value: string | undefined) =>
    setSearch(
      (before) => {
        const next = new URLSearchParams(before);
        if (value) next.set(name, value);
        else next.delete(name);
        return next;
      },
      { replace: true },
    );
  return { siteId: search.get('siteId') ?? undefined, day: search.get('day') ?? undefined, set };
}

export interface Scope {
  siteId?: string;
  day?: string;
}

export function useToday(scope: Scope) {
  return useQuery({
    queryKey: ['insight', 'today', scope.siteId, scope.day],
    queryFn: () => answer(api.tracking.GET('/api/v1/insight/today', { params: { query: scope } })),
    refetchInterval: 30_000,
    placeholderData: (before) => before,
  });
}

export function useExceptions(scope: Scope) {
  return useQuery({
    queryKey: ['insight', 'exceptions', scope.siteId, scope.day],
    queryFn: () => answer(api.tracking.GET('/api/v1/insight/exceptions', { params: { query: scope } })),
    refetchInterval: 15_000,
    placeholderData: (before) => before,
  });
}

/** Of the orders' side: facts that contradict the state, goods missing, and the like. */
export function useOrderExceptions() {
  return useQuery({
    queryKey: ['exceptions', 'open'],
    queryFn: () =>
      answer(api.orders.GET('/api/v1/exceptions', { params: { query: { open: true, limit: 50 } } })),
    refetchInterval: 30_000,
  });
}

/** Jobs that nobody can plan before a person says where they are. */
export function useWaitingJobs(siteId: string | undefined) {
  return useQuery({
    queryKey: ['jobs', 'waiting', siteId],
    queryFn: () =>
      answer(
        api.dispatch.GET('/api/v1/jobs', { params: { query: { status: 'WAITING', siteId, limit: 50 } } }),
      ),
    refetchInterval: 30_000,
  });
}

export { useDepotList as useSites } from '../../parts/directory';
export { useReasons } from '../../parts/reasons';
