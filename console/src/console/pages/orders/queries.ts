import { keepPreviousData, useInfiniteQuery, useQuery, useQueryClient } from '@tanstack/react-query';
import { useCallback } from 'react';
import { answer, api, versioned } from '../../../shared/api';
import { queryOf, rowsQueryOf, type Filter } from './filter';

const pageSize = 100;

/** Everything about orders in the cache, to be read again after a change. */
export const ordersKey = ['orders'] as const;

export function useOrders(filter: Filter) {
  const query = { ...rowsQueryOf(filter), sort: filter.sort };
  return useInfiniteQuery({
    queryKey: [...ordersKey, 'list', query],
    initialPageParam: undefined as string | undefined,
    queryFn: ({ pageParam, signal }) =>
      answer(
        api.orders.GET('/api/v1/orders', {
          params: { query: { ...query, limit: pageSize, after: pageParam } },
          signal,
        }),
      ),
    getNextPageParam: (page) => page.next ?? undefined,
    // rows are brought up to date in place, see useLiveRows
    staleTime: Infinity,
    refetchOnWindowFocus: false,
  });
}

export function useCounts(filter: Filter) {
  const query = queryOf({ ...filter, state: undefined });
  return useQuery({
    queryKey: [...ordersKey, 'counts', query],
    queryFn: ({ signal }) => answer(api.orders.GET('/api/v1/orders/counts', { params: { query }, signal })),
    refetchInterval: 15_000,
    placeholderData: keepPreviousData,
  });
}

export function useOrder(id: string | undefined) {
  return useQuery({
    queryKey: [...ordersKey, 'one', id],
    enabled: Boolean(id),
    queryFn: ({ signal }) =>
      versioned(api.orders.GET('/api/v1/orders/{id}', { params: { path: { id: id ?? '' } }, signal })),
    refetchInterval: 10_000,
  });
}

export function useShipments(id: string) {
  return useQuery({
    queryKey: [...ordersKey, 'shipments', id],
    queryFn: ({ signal }) =>
      answer(api.orders.GET('/api/v1/orders/{id}/shipments', { params: { path: { id } }, signal })),
    refetchInterval: 10_000,
  });
}

export function useTimeline(id: string) {
  return useQuery({
    queryKey: [...ordersKey, 'timeline', id],
    queryFn: ({ signal }) =>
      answer(
        api.orders.GET('/api/v1/orders/{id}/timeline', {
          params: { path: { id }, query: { limit: 200 } },
          signal,
        }),
      ),
    refetchInterval: 10_000,
  });
}

export function useExceptionsOf(orderId: string) {
  return useQuery({
    queryKey: [...ordersKey, 'exceptions', orderId],
    queryFn: ({ signal }) =>
      answer(api.orders.GET('/api/v1/exceptions', { params: { query: { orderId } }, signal })),
  });
}

export function useProofs(shipmentId: string) {
  return useQuery({
    queryKey: [...ordersKey, 'proofs', shipmentId],
    retry: false,
    queryFn: ({ signal }) =>
      answer(
        api.tracking.GET('/api/v1/proofs/of/{shipmentId}', { params: { path: { shipmentId } }, signal }),
      ),
  });
}

export { useMerchantList as useMerchants, useDepotList as useSites } from '../../parts/directory';

/** Reads again what a change may have touched. */
export function useRefresh() {
  const queries = useQueryClient();
  return useCallback(() => queries.invalidateQueries({ queryKey: ordersKey }), [queries]);
}
