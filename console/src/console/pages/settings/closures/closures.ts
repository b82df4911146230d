import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { answer, api, type DispatchApi } from '../../../../shared/api';
import { usePaged } from '../../../parts/paged';

export type Closure = DispatchApi['schemas']['RoadClosureView'];
export type NewClosure = DispatchApi['schemas']['NewClosure'];

/** WGS-84 degrees. */
export interface Place {
  latitude: number;
  longitude: number;
  /** An address, where it was looked up. */
  label?: string;
}

export function useClosures(open: boolean) {
  return usePaged(['road-closures', { open }], (after: string | undefined) =>
    answer(
      api.dispatch.GET('/api/v1/road-closures', {
        params: { query: { after, limit: 100, open: open ? true : undefined } },
      }),
    ),
  );
}

export function useCloseRoads() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (body: NewClosure) => answer(api.dispatch.POST('/api/v1/road-closures', { body })),
    onSettled: () => queries.invalidateQueries({ queryKey: ['road-closures'] }),
  });
}

export function useLift() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (id: string) =>
      answer(api.dispatch.POST('/api/v1/road-closures/{id}/lift', { params: { path: { id } } })),
    onSettled: () => queries.invalidateQueries({ queryKey: ['road-closures'] }),
  });
}

/** Addresses and places of the map that look like a text of three letters or more. */
export function useAddresses(text: string) {
  const query = text.trim();
  return useQuery({
    queryKey: ['addresses', query],
    queryFn: () => answer(api.dispatch.GET('/api/v1/addresses', { params: { query: { query, limit: 8 } } })),
    enabled: query.length >= 3,
    staleTime: Infinity,
  });
}

export type State = 'ahead' | 'closed' | 'over' | 'lifted';

export function stateOf({ from, until, lifted }: Closure, now = Date.now()): State {
  if (lifted) return 'lifted';
  if (new Date(from).getTime() > now) return 'ahead';
  return until && new Date(until).getTime() <= now ? 'over' : 'closed';
}
