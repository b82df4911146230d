import { answer, api, versioned, type DispatchApi } from '../../../shared/api';

type Schemas = DispatchApi['schemas'];
export type Plan = Schemas['PlanView'];
export type PlanSummary = Schemas['PlanSummary'];
export type Sheet = Schemas['PlanSheetView'];
export type Lane = Schemas['Lane'];
export type JobInPlan = Schemas['JobInPlan'];
export type DraftRoute = Schemas['DraftRoute'];
export type DraftStop = Schemas['DraftStop'];
export type LeftOut = Schemas['LeftOut'];
export type Preview = Schemas['Preview'];
export type Breach = Schemas['Breach'];
export type Explanation = Schemas['Explanation'];
export type Obstacle = Schemas['Obstacle'];
export type PlanChange = Schemas['PlanChange'];
export type ProgressPoint = Schemas['ProgressPoint'];
export type Workload = Schemas['Workload'];
export type RouteView = Schemas['RouteView'];
export type Depot = Schemas['DepotView'];
export type NewPlan = Schemas['NewPlan'];
export type Rule = Breach['rule'];

/** What a person changes in a draft. */
export type Change =
  | { type: 'MOVE'; jobIds: string[]; toShiftId: string; position?: number; accept?: Rule[] }
  | { type: 'REMOVE'; jobIds: string[] }
  | { type: 'LOCK'; jobIds: string[]; locked: boolean }
  | { type: 'LOCK_ROUTE'; shiftId: string; locked: boolean };

/** A plan as it was read, and its version. */
export interface Read {
  value: Plan;
  etag: string;
}

const path = (id: string) => ({ path: { id } });
const ifMatch = (etag: string) => ({ 'If-Match': etag });

export const plans = (query: { day?: string; siteId?: string }) =>
  answer(api.dispatch.GET('/api/v1/plans', { params: { query } }));

export const workload = (siteId: string, day: string) =>
  answer(api.dispatch.GET('/api/v1/plans/workload', { params: { query: { siteId, day } } }));

export const createPlan = (body: NewPlan) => versioned(api.dispatch.POST('/api/v1/plans', { body }));

export const readPlan = (id: string): Promise<Read> =>
  versioned(api.dispatch.GET('/api/v1/plans/{id}', { params: path(id) }));

export const readSheet = (id: string) =>
  answer(api.dispatch.GET('/api/v1/plans/{id}/sheet', { params: path(id) }));

export const readHistory = (id: string) =>
  answer(api.dispatch.GET('/api/v1/plans/{id}/changes', { params: path(id) }));

export const readProgress = (id: string) =>
  answer(api.dispatch.GET('/api/v1/plans/{id}/progress', { params: path(id) }));

export const explain = (id: string, jobId: string) =>
  answer(api.dispatch.GET('/api/v1/plans/{id}/jobs/{jobId}', { params: { path: { id, jobId } } }));

export const preview = (id: string, changes: Change[], signal?: AbortSignal) =>
  answer(
    api.dispatch.POST('/api/v1/plans/{id}/preview', {
      params: path(id),
      body: { changes: changes as never },
      signal,
    }),
  );

export const change = (id: string, etag: string, body: Change): Promise<Read> =>
  versioned(
    api.dispatch.POST('/api/v1/plans/{id}/changes', {
      params: { ...path(id), header: ifMatch(etag) },
      body: body as never, // the description names subtypes by their classes
    }),
  );

export type Step = 'undo' | 'redo' | 'optimise';

/** Takes the last change back, makes it again, or searches again. */
export const step = (id: string, etag: string, what: Step): Promise<Read> => {
  const params = { ...path(id), header: ifMatch(etag) };
  if (what === 'undo') return versioned(api.dispatch.POST('/api/v1/plans/{id}/undo', { params }));
  if (what === 'redo') return versioned(api.dispatch.POST('/api/v1/plans/{id}/redo', { params }));
  return versioned(api.dispatch.POST('/api/v1/plans/{id}/optimise', { params }));
};

/** Ends the search with the best found. */
export const stop = (id: string): Promise<Read> =>
  versioned(api.dispatch.POST('/api/v1/plans/{id}/stop', { params: path(id) }));

export const cancel = (id: string): Promise<Read> =>
  versioned(api.dispatch.POST('/api/v1/plans/{id}/cancel', { params: path(id) }));

export const copy = (id: string): Promise<Read> =>
  versioned(api.dispatch.POST('/api/v1/plans/{id}/copy', { params: path(id) }));

export const publish = (id: string, etag: string) =>
  versioned(
    api.dispatch.POST('/api/v1/plans/{id}/publish', {
      params: { ...path(id), header: ifMatch(etag) },
    }),
  );

export const publishedRoutes = (siteId: string, day: string) =>
  answer(api.dispatch.GET('/api/v1/routes', { params: { query: { siteId, day } } }));

type RouteChange =
  | { type: 'MOVE'; jobId: string; toRouteId: string; position: number }
  | { type: 'ADD'; jobId: string; position: number }
  | { type: 'REMOVE'; jobId: string };

/** Changes a published route as it is now. */
export async function changeRoute(id: string, body: RouteChange) {
  const { etag } = await versioned(api.dispatch.GET('/api/v1/routes/{id}', { params: path(id) }));
  return versioned(
    api.dispatch.POST('/api/v1/routes/{id}/changes', {
      params: { ...path(id), header: ifMatch(etag) },
      body: body as never,
    }),
  );
}
