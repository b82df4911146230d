import { useMutation, useQueries, useQueryClient } from '@tanstack/react-query';
import { answer, api, type GatewayApi } from '../../../../shared/api';

export type Parked = GatewayApi['schemas']['ParkedEventView'];

const query = { limit: 200 };
const at = (id: string) => ({ path: { id } });

/** Each service settles its own. */
const services = {
  orders: {
    list: () => answer(api.orders.GET('/api/v1/operations/orders/parked-events', { params: { query } })),
    replay: (id: string) =>
      api.orders.POST('/api/v1/operations/orders/parked-events/{id}/replay', { params: at(id) }),
    skip: (id: string) =>
      api.orders.POST('/api/v1/operations/orders/parked-events/{id}/skip', { params: at(id) }),
  },
  inventory: {
    list: () =>
      answer(api.inventory.GET('/api/v1/operations/inventory/parked-events', { params: { query } })),
    replay: (id: string) =>
      api.inventory.POST('/api/v1/operations/inventory/parked-events/{id}/replay', { params: at(id) }),
    skip: (id: string) =>
      api.inventory.POST('/api/v1/operations/inventory/parked-events/{id}/skip', { params: at(id) }),
  },
  dispatch: {
    list: () => answer(api.dispatch.GET('/api/v1/operations/dispatch/parked-events', { params: { query } })),
    replay: (id: string) =>
      api.dispatch.POST('/api/v1/operations/dispatch/parked-events/{id}/replay', { params: at(id) }),
    skip: (id: string) =>
      api.dispatch.POST('/api/v1/operations/dispatch/parked-events/{id}/skip', { params: at(id) }),
  },
  tracking: {
    list: () => answer(api.tracking.GET('/api/v1/operations/tracking/parked-events', { params: { query } })),
    replay: (id: string) =>
      api.tracking.POST('/api/v1/operations/tracking/parked-events/{id}/replay', { params: at(id) }),
    skip: (id: string) =>
      api.tracking.POST('/api/v1/operations/tracking/parked-events/{id}/skip', { params: at(id) }),
  },
  gateway: {
    list: () => answer(api.gateway.GET('/api/v1/operations/gateway/parked-events', { params: { query } })),
    replay: (id: string) =>
      api.gateway.POST('/api/v1/operations/gateway/parked-events/{id}/replay', { params: at(id) }),
    skip: (id: string) =>
      api.gateway.POST('/api/v1/operations/gateway/parked-events/{id}/skip', { params: at(id) }),
  },
};

export type ServiceName = keyof typeof services;
export const serviceNames = Object.keys(services) as ServiceName[];

export interface ParkedAt extends Parked {
  service: ServiceName;
}

/** What every service holds back; those that did not answer are named. */
export function useParked() {
  const results = useQueries({
    queries: serviceNames.map((service) => ({
      queryKey: ['parked', service],
      queryFn: services[service].list,
      refetchInterval: 10_000,
    })),
  });
  return {
    pending: results.some((it) => it.isPending),
    unread: serviceNames.filter((_, index) => results[index]?.isError),
    items: results.flatMap((it, index) =>
      (it.data?.items ?? []).map((event): ParkedAt => ({
        ...event,
        service: serviceNames[index] ?? 'orders',
      })),
    ),
  };
}

export function useSettle(how: 'replay' | 'skip') {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: async ({ service, id }: ParkedAt) => void (await services[service][how](id)),
    onSettled: (_, __, { service }) => queries.invalidateQueries({ queryKey: ['parked', service] }),
  });
}
