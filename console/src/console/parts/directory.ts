import { useQuery } from '@tanstack/react-query';
import { answer, api, type DispatchApi, type InventoryApi, type OrdersApi } from '../../shared/api';
import { readAll } from '../../shared/api/readAll';

export type Site = InventoryApi['schemas']['SiteView'];
export type Depot = DispatchApi['schemas']['DepotView'];
export type Merchant = OrdersApi['schemas']['Merchant'];
export type Reason = DispatchApi['schemas']['ReasonCode'];

/**
 * What is few and named on many pages. Each list is kept under one key in one shape, so that a page
 * never finds what another has made of it.
 */
const staleTime = 60_000;
const limit = 200;

/** Sites as the warehouse knows them. */
export function useSiteList() {
  return useQuery({
    queryKey: ['sites'],
    staleTime,
    queryFn: () =>
      readAll((after: string | undefined): Promise<{ items: Site[]; next?: string }> =>
        answer(api.inventory.GET('/api/v1/sites', { params: { query: { limit, after } } })),
      ),
  });
}

/** Sites as dispatch knows them: where routes begin. */
export function useDepotList() {
  return useQuery({
    queryKey: ['depots'],
    staleTime,
    queryFn: () => answer(api.dispatch.GET('/api/v1/depots')),
  });
}

export function useMerchantList() {
  return useQuery({
    queryKey: ['merchants'],
    staleTime,
    queryFn: () =>
      readAll((after: string | undefined): Promise<{ items: Merchant[]; next?: string }> =>
        answer(api.orders.GET('/api/v1/merchants', { params: { query: { limit, after } } })),
      ),
  });
}

/** The tenant's own reasons why a delivery failed. */
export function useReasonList() {
  return useQuery({
    queryKey: ['reason-codes'],
    staleTime,
    queryFn: () => answer(api.dispatch.GET('/api/v1/reason-codes')),
  });
}

/** A list as choices, and the names of its ids. */
export function named<T>(items: T[] | undefined, id: (item: T) => string, name: (item: T) => string) {
  const names = new Map(items?.map((item) => [id(item), name(item)]));
  return {
    items: items ?? [],
    options: (items ?? []).map((item) => ({ value: id(item), label: name(item) })),
    nameOf: (wanted: string | undefined) => (wanted ? (names.get(wanted) ?? wanted.slice(0, 8)) : ''),
  };
}
