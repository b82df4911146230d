import { useQuery } from '@tanstack/react-query';
import { answer, api, type DispatchApi } from '../../../shared/api';
import { readAll } from '../../../shared/api/readAll';
import { named, useDepotList } from '../../parts/directory';

export type Driver = DispatchApi['schemas']['DriverView'];
export type Vehicle = DispatchApi['schemas']['VehicleView'];

export type { Depot } from '../../parts/directory';

/** All depots of the organisation: they are few. */
export function useDepots() {
  const query = useDepotList();
  const found = named(
    query.data,
    (depot) => depot.siteId,
    (depot) => depot.name,
  );
  return { query, ...found };
}

/** The vehicles in use at a depot, for its calendar. */
export function useVehiclesOf(siteId: string | undefined) {
  return useQuery({
    queryKey: ['vehicles', 'of', siteId],
    enabled: siteId !== undefined,
    queryFn: () =>
      readAll((after: string | undefined): Promise<{ items: Vehicle[]; next?: string }> =>
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
      readAll((after: string | undefined): Promise<{ items: Driver[]; next?: string }> =>
        answer(
          api.dispatch.GET('/api/v1/drivers', {
            params: { query: { siteId, active: true, limit: 200, after } },
          }),
        ),
      ),
  });
}
