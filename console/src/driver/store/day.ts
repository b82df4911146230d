import type { Action, Briefing, DriverRoute, Item, Outcome, Parcel, Snapshot, Stop, Task } from './model';

/**
 * The day as the driver sees it: what the server told last, and on top of it what the phone has
 * recorded since, sent or not.
 */
export function dayOf(snapshot: Snapshot, items: Item[]): Briefing {
  const routes = new Map(snapshot.briefing.routes.map((route) => [route.id, structuredClone(route)]));
  for (const item of items) {
    if (counts(item, snapshot)) apply(item.body as Action, routes);
  }
  return { ...snapshot.briefing, routes: [...routes.values()] };
}

function counts(item: Item, snapshot: Snapshot): boolean {
  if (item.kind !== 'action' || item.driverId !== snapshot.briefing.driver.id) return false;
  if (item.state === 'waiting') return true;
  return item.state === 'done' && item.result !== 'KEPT' && (item.answeredAt ?? 0) > snapshot.askedAt;
}

function apply(action: Action, routes: Map<string, DriverRoute>): void {
  const route = action.routeId ? routes.get(action.routeId) : undefined;
  if (!route) return;
  const at = action.occurredAt;
  switch (action.type) {
    case 'LOAD':
      return each(route, action.parcelIds, (parcel) => Object.assign(parcel, { custody: 'ABOARD' }));
    case 'DEPART':
      return depart(route);
    case 'ARRIVE': {
      const stop = route.stops.find((it) => it.id === action.stopId);
      if (stop) stop.arrivedAt ??= at;
      return;
    }
    case 'OUTCOME':
      return attempt(route, new Map(action.outcomes.map((it) => [it.parcelId, it.outcome])), at);
    case 'HAND_OVER':
      return each(route, action.parcelIds, leave('AT_SITE'), at);
    case 'RETURN':
      return comeBack(route, action.parcelIds ?? undefined, at);
    case 'LOST':
      return each(route, action.parcelIds, leave(action.kind), at);
    case 'CASH': {
      const task = tasksOf(route).find((it) => it.jobId === action.jobId);
      if (task) {
        const before = task.collected?.amountMinor ?? 0;
        task.collected = { ...action.amount, amountMinor: before + action.amount.amountMinor };
      }
      return;
    }
    case 'BREAK':
      if (!onBreak(route)) route.diary.breaks.push({ from: at });
      return;
    case 'RESUME':
    case 'END_OF_DAY':
      route.diary.breaks.forEach((rest) => (rest.until ??= at));
      route.diary.dayEndedAt = action.type === 'END_OF_DAY' ? at : undefined;
  }
}

const leave = (custody: string) => (parcel: Parcel) => Object.assign(parcel, { custody });

function each(route: DriverRoute, ids: string[], change: (parcel: Parcel) => unknown, doneAt?: string): void {
  const wanted = new Set(ids);
  for (const task of tasksOf(route)) {
    task.parcels.filter((parcel) => wanted.has(parcel.parcelId)).forEach(change);
  }
  if (doneAt) finish(route, doneAt);
}

/** Where nothing was scanned, all is confirmed aboard by leaving; else only what was goes. */
function depart(route: DriverRoute): void {
  route.status = 'DEPARTED';
  const carried = tasksOf(route).filter((task) => !task.collect);
  if (carried.some((task) => task.parcels.some((parcel) => parcel.custody === 'ABOARD'))) {
    for (const task of carried) {
      if (!task.parcels.some((parcel) => parcel.custody === 'ABOARD')) task.done = true;
    }
  } else {
    carried.flatMap((task) => task.parcels).forEach(leave('ABOARD'));
  }
}

function attempt(route: DriverRoute, outcomes: Map<string, Outcome>, at: string): void {
  for (const task of tasksOf(route)) {
    for (const parcel of task.parcels) {
      const outcome = outcomes.get(parcel.parcelId);
      if (!outcome) continue;
      parcel.outcome = outcome;
      if (outcome === 'DELIVERED') parcel.custody = task.collect ? 'ABOARD' : 'WITH_CUSTOMER';
    }
  }
  finish(route, at);
}

/** A task is done when each of its parcels has an outcome or is gone; a stop when its tasks are. */
function finish(route: DriverRoute, at: string): void {
  for (const stop of route.stops) {
    for (const task of stop.tasks) task.done ||= !task.parcels.some((parcel) => isOpen(task, parcel));
    if (stop.tasks.every((task) => task.done)) stop.completedAt ??= at;
  }
}

function isOpen(task: Task, parcel: Parcel): boolean {
  const here = task.collect ? 'WITH_CUSTOMER' : 'ABOARD';
  return !parcel.outcome && (parcel.custody === here || (!task.collect && parcel.custody === 'AT_SITE'));
}

function comeBack(route: DriverRoute, ids: string[] | undefined, at: string): void {
  const aboard = aboardOf(route).map((parcel) => parcel.parcelId);
  each(route, ids ?? aboard, leave('AT_SITE'));
  if (aboardOf(route).length === 0 && route.status === 'DEPARTED') {
    route.status = 'COMPLETED';
    route.stops.forEach((stop) => (stop.completedAt ??= at));
  }
}

// --- what screens ask

export function tasksOf(route: DriverRoute): Task[] {
  return route.stops.flatMap((stop) => stop.tasks);
}

export function aboardOf(route: DriverRoute): Parcel[] {
  return tasksOf(route).flatMap((task) => task.parcels.filter((parcel) => parcel.custody === 'ABOARD'));
}

export function onBreak(route: DriverRoute): boolean {
  return route.diary.breaks.some((rest) => !rest.until);
}

/** Parcels that still have to be handed over, or fetched, for a task. */
export function openParcels(task: Task): Parcel[] {
  return task.done || task.intercept ? [] : task.parcels.filter((parcel) => isOpen(task, parcel));
}

export function isStopOpen(stop: Stop): boolean {
  return !stop.completedAt && stop.tasks.some((task) => openParcels(task).length > 0);
}

/** The route at hand: one under way, else the first to come, else the last one over. */
export function currentRoute(day: Briefing): DriverRoute | undefined {
  const { routes } = day;
  return (
    routes.find((route) => route.status === 'DEPARTED') ??
    routes.find((route) => route.status === 'PUBLISHED') ??
    routes.at(-1)
  );
}

export function nextStop(route: DriverRoute): Stop | undefined {
  return route.stops.find(isStopOpen);
}

/** Parcels at the site that are to go aboard. */
export function toLoad(route: DriverRoute): { task: Task; parcel: Parcel }[] {
  return tasksOf(route)
    .filter((task) => !task.collect && !task.intercept && !task.done)
    .flatMap((task) =>
      task.parcels
        .filter((parcel) => parcel.custody === 'AT_SITE' && !parcel.outcome)
        .map((parcel) => ({ task, parcel })),
    );
}
