import { useQuery } from '@tanstack/react-query';
import { answer, api, type DispatchApi } from '../../../shared/api';

export type Depot = DispatchApi['schemas']['DepotView'];
export type Driver = DispatchApi['schemas']['DriverView'];
export type Vehicle = DispatchApi['schemas']['VehicleView'];

/** All depots of the organisation: they are few. */
export function useDepots() {
  const query = useQuery({
    queryKey: ['depots'],
    queryFn: () => answer(api.dispatch.GET('/api/v1/depots')),
    staleTime: 60_000,
  });
  const names = new Map(query.data?.map((depot) => [depot.siteId, depot.name]));
  return {
    query,
    items: query.data ?? [],
    options: (query.data ?? []).map((depot) => ({ value: depot.siteId, label: depot.name })),
    nameOf: (id: string) => names.get(id) ?? id.slice(0, 8),
  };
}

/** The vehicles in use at a depot, for its calendar. */
export function useVehiclesOf(siteId: string | undefined) {
  return useQuery({
    queryKey: ['vehicles', 'of', siteId],
    enabled: siteId !== undefined,
    queryFn: () =>
      all<Vehicle>((after) =>
        answer(
          api.dispatch.GET('/api/v1/vehicles', {
            params: { query: { siteId, active: true, limit: 200, after } },
          }),
        ),
      ),
  });
}

/** The drivers in use at a depot. */
export function useDriversOf(siteId: string | undefined) {
  return useQuery({
    queryKey: ['drivers', 'of', siteId],
    enabled: siteId !== undefined,
    queryFn: () =>
      all<Driver>((after) =>
        answer(
          api.dispatch.GET('/api/v1/drivers', {
            params: { query: { siteId, active: true, limit: 200, after } },
          }),
        ),
      ),
  });
}

async function all<T>(read: (after: string | undefined) => Promise<{ items: T[]; next?: string }>) {
  const found: T[] = [];
  let after: string | undefined;
  do {
    const page = await read(after);
    found.push(...page.items);
    after = page.next;
  } while (after && found.length < 2000);
  return found;
}
