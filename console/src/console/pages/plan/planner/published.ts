import { useQuery, useQueryClient } from '@tanstack/react-query';
import { App } from 'antd';
import { useCallback, useMemo } from 'react';
import { useExplain } from '../../../frame/problems';
import {
  changeRoute,
  publishedRoutes,
  type Change,
  type DraftRoute,
  type Plan,
  type RouteView,
} from '../api';
import { usePlanTexts } from '../texts';
import { explanation } from './usePlan';

const routesKey = (plan: Plan) => ['routes', plan.siteId, plan.day];

/** A published plan with its routes as they are by now, and the id of each shift's route. */
export function usePublished(plan: Plan): { plan: Plan; routeIds: ReadonlyMap<string, string> } {
  const { data } = useQuery({
    queryKey: routesKey(plan),
    queryFn: () => publishedRoutes(plan.siteId, plan.day),
    enabled: plan.status === 'PUBLISHED',
    refetchInterval: 10_000,
  });
  return useMemo(() => {
    if (plan.status !== 'PUBLISHED' || !data) return { plan, routeIds: new Map() };
    const shifts = new Set(plan.routes.map((route) => route.shiftId));
    const live = data.filter((route) => shifts.has(route.shiftId) && route.status !== 'WITHDRAWN');
    return {
      plan: { ...plan, routes: live.map(asDraft) },
      routeIds: new Map(
        live.filter((route) => route.status === 'PUBLISHED').map((route) => [route.shiftId, route.id]),
      ),
    };
  }, [plan, data]);
}

function asDraft(route: RouteView): DraftRoute {
  return {
    shiftId: route.shiftId,
    vehicleId: route.vehicleId,
    driverId: route.driverId,
    start: route.plannedStart,
    end: route.plannedEnd,
    distanceMeters: route.distanceMeters,
    cost: route.cost,
    geometry: route.geometry,
    stops: route.stops.map((stop) => ({
      point: stop.point,
      arrival: stop.plannedArrival,
      departure: stop.plannedDeparture,
      travelSeconds: 0,
      waitingSeconds: 0,
      tasks: stop.tasks.map((task) => ({
        jobId: task.job.jobId,
        number: '',
        promise: task.promise,
        serviceSeconds: 0,
      })),
    })),
  };
}

interface Published {
  plan: Plan;
  routeIds: ReadonlyMap<string, string>;
  /** The shift whose route serves a job. */
  shiftOf: (jobId: string) => string | undefined;
}

/** Changes published routes, job by job; what a vehicle would break is refused and said. */
export function usePublishedDrop({ plan, routeIds, shiftOf }: Published) {
  const queries = useQueryClient();
  const { message } = App.useApp();
  const explain = useExplain();
  const t = usePlanTexts();
  return useCallback(
    async (body: Change) => {
      if (body.type !== 'MOVE' && body.type !== 'REMOVE') return;
      try {
        let position = body.type === 'MOVE' ? (body.position ?? Number.MAX_SAFE_INTEGER) : 0;
        for (const jobId of body.jobIds) {
          const from = routeIds.get(shiftOf(jobId) ?? '');
          const to = body.type === 'MOVE' ? routeIds.get(body.toShiftId) : undefined;
          if (body.type === 'MOVE' && !to) throw new Error(t('refused.noRoute'));
          const at = Math.min(position++, 100_000);
          if (to && from) await changeRoute(from, { type: 'MOVE', jobId, toRouteId: to, position: at });
          else if (to) await changeRoute(to, { type: 'ADD', jobId, position: at });
          else if (from) await changeRoute(from, { type: 'REMOVE', jobId });
        }
        void message.success(
          t(body.type === 'MOVE' ? 'done.moved' : 'done.removed', { count: body.jobIds.length }),
        );
      } catch (error) {
        void message.error(explanation(error, explain, t), 6);
      } finally {
        await queries.invalidateQueries({ queryKey: routesKey(plan) });
        void queries.invalidateQueries({ queryKey: ['plan-sheet', plan.id] });
      }
    },
    [plan, routeIds, shiftOf, queries, message, explain, t],
  );
}
