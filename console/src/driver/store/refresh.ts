import { call } from './http';
import { changed } from './changes';
import { session, snapshot } from './db';
import { unlessBusy } from './locks';
import type { Briefing, DriverRoute, Notice } from './model';
import { addNotices, notice, prune } from './outbox';

/** Reads the day anew, and tells in plain words what changed since it was read last. */
export async function readDay(): Promise<void> {
  await unlessBusy('peisong-driver-read', async () => {
    const askedAt = Date.now();
    const briefing = await call<Briefing>('/api/v1/driver/briefing');
    const before = await snapshot.get();
    await snapshot.put({ askedAt, briefing });
    const kept = await session.get();
    if (kept && kept.driverId !== briefing.driver.id) {
      await session.put({ ...kept, driverId: briefing.driver.id });
    }
    if (before?.briefing.driver.id === briefing.driver.id && before.briefing.day === briefing.day) {
      await addNotices(differences(before.briefing, briefing));
    }
    await prune(askedAt);
    changed();
  });
}

export function differences(before: Briefing, after: Briefing): Notice[] {
  const news = before.routes.flatMap((route) => {
    const now = after.routes.find((it) => it.id === route.id);
    if (now) return ofRoute(route, now);
    return route.status === 'COMPLETED' ? [] : [notice('route-gone', route.vehicle ?? undefined)];
  });
  const added = after.routes.filter((route) => !before.routes.some((it) => it.id === route.id));
  return [...news, ...added.map((route) => notice('route-new', route.vehicle ?? undefined))];
}

function ofRoute(before: DriverRoute, after: DriverRoute): Notice[] {
  const old = byJob(before);
  const now = byJob(after);
  const gone = [...old.values()].filter((it) => !it.done && !now.has(it.jobId));
  const fresh = [...now.values()].filter((it) => !old.has(it.jobId));
  const stopped = [...now.values()].filter((it) => it.intercept && old.get(it.jobId)?.intercept === false);
  const news = [
    ...gone.map((task) => notice('stop-gone', task.number)),
    ...fresh.map((task) => notice('stop-new', task.number)),
    ...stopped.map((task) => notice('bring-back', task.number)),
  ];
  const order = (tasks: Map<string, { done: boolean }>, others: Map<string, { done: boolean }>) =>
    [...tasks].filter(([id, it]) => !it.done && others.get(id)?.done === false).map(([id]) => id);
  const moved = order(old, now).join() !== order(now, old).join();
  return moved ? [...news, notice('order-changed')] : news;
}

function byJob(route: DriverRoute) {
  return new Map(route.stops.flatMap((stop) => stop.tasks.map((task) => [task.jobId, task] as const)));
}
