import { useQuery } from '@tanstack/react-query';
import { answer, api, type TrackingApi } from '../../../shared/api';

export type RouteRow = TrackingApi['schemas']['RouteRow'];
export type LiveRoute = TrackingApi['schemas']['LiveRouteView'];
export type LiveStop = TrackingApi['schemas']['LiveStop'];
export type Visit = TrackingApi['schemas']['Visit'];

/** The latest routes first; refetched when the stream says that something changed. */
export function useLiveRoutes(siteId: string | undefined) {
  return useQuery({
    queryKey: ['live', 'routes', siteId],
    queryFn: () => answer(api.tracking.GET('/api/v1/tracking/routes', { params: { query: { siteId } } })),
    refetchInterval: 60_000,
    placeholderData: (before) => before,
  });
}

export function useLiveRoute(id: string | undefined) {
  return useQuery({
    queryKey: ['live', 'route', id],
    queryFn: () =>
      answer(api.tracking.GET('/api/v1/tracking/routes/{id}', { params: { path: { id: id ?? '' } } })),
    enabled: id !== undefined,
  });
}

/** The way along the roads, as an encoded polyline. */
export function useGeometry(id: string | undefined) {
  return useQuery({
    queryKey: ['live', 'geometry', id],
    queryFn: async () =>
      (await answer(api.dispatch.GET('/api/v1/routes/{id}', { params: { path: { id: id ?? '' } } })))
        .geometry,
    enabled: id !== undefined,
    staleTime: 60_000,
  });
}

export function useShipment(id: string) {
  return useQuery({
    queryKey: ['live', 'shipment', id],
    queryFn: () => answer(api.tracking.GET('/api/v1/tracking/shipments/{id}', { params: { path: { id } } })),
  });
}

export function useProofs(shipmentId: string) {
  return useQuery({
    queryKey: ['live', 'proofs', shipmentId],
    queryFn: () =>
      answer(api.tracking.GET('/api/v1/proofs/of/{shipmentId}', { params: { path: { shipmentId } } })),
  });
}

export const latestPositions = () => answer(api.tracking.GET('/api/v1/positions/latest'));
