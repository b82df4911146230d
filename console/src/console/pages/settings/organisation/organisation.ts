import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { answer, api, versioned, type DispatchApi, type OrdersApi } from '../../../../shared/api';

export type OrderSettings = OrdersApi['schemas']['OrderSettingsView'];
export type OrderSettingsChange = OrdersApi['schemas']['OrderSettingsChange'];
export type Reason = DispatchApi['schemas']['ReasonCode'];
export type Depot = DispatchApi['schemas']['DepotView'];

export function useOrderSettings() {
  return useQuery({
    queryKey: ['order-settings'],
    queryFn: () => versioned(api.orders.GET('/api/v1/order-settings')),
  });
}

export function useSaveOrderSettings() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: ({ body, etag }: { body: OrderSettingsChange; etag: string }) =>
      versioned(api.orders.PUT('/api/v1/order-settings', { params: { header: { 'If-Match': etag } }, body })),
    onSettled: () => queries.invalidateQueries({ queryKey: ['order-settings'] }),
  });
}

export { useDepotList as useDepots, useReasonList as useReasons } from '../../../parts/directory';

/** Shown at once; taken back when it is refused. */
export function useSaveReason() {
  const queries = useQueryClient();
  const queryKey = ['reason-codes'];
  return useMutation({
    mutationFn: ({ code, ...body }: Reason) =>
      answer(api.dispatch.PUT('/api/v1/reason-codes/{code}', { params: { path: { code } }, body })),
    onMutate: (reason) => {
      const was = queries.getQueryData<Reason[]>(queryKey);
      queries.setQueryData<Reason[]>(queryKey, (now = []) =>
        now.some((it) => it.code === reason.code)
          ? now.map((it) => (it.code === reason.code ? reason : it))
          : [...now, reason],
      );
      return was;
    },
    onError: (_, __, was) => queries.setQueryData(queryKey, was),
    onSettled: () => queries.invalidateQueries({ queryKey }),
  });
}

export function useSaveDepot() {
  const queries = useQueryClient();
  const queryKey = ['depots'];
  return useMutation({
    mutationFn: ({ siteId, loadingSeconds }: { siteId: string; loadingSeconds: number }) =>
      answer(
        api.dispatch.PUT('/api/v1/depots/{siteId}/settings', {
          params: { path: { siteId } },
          body: { loadingSeconds },
        }),
      ),
    onMutate: ({ siteId, loadingSeconds }) => {
      const was = queries.getQueryData<Depot[]>(queryKey);
      queries.setQueryData<Depot[]>(queryKey, (now) =>
        now?.map((it) => (it.siteId === siteId ? { ...it, loadingSeconds } : it)),
      );
      return was;
    },
    onError: (_, __, was) => queries.setQueryData(queryKey, was),
    onSettled: () => queries.invalidateQueries({ queryKey }),
  });
}

export function useMapArea() {
  return useQuery({
    queryKey: ['roads', 'area'],
    queryFn: () => answer(api.dispatch.GET('/api/v1/roads/area')),
    staleTime: Infinity,
  });
}
