import type { Plan, Sheet } from '../api';
import { rows } from '../model';

/** What a plan comes to, to be held beside another. */
export interface Figures {
  costMinor: number;
  vehicles: number;
  distanceMeters: number;
  drivingSeconds: number;
  waitingSeconds: number;
  jobs: number;
  unassigned: number;
  /** Of the jobs with a window, how many are served within one; of 1. */
  onTime: number | undefined;
  late: number;
}

export function figures(plan: Plan, sheet: Sheet): Figures {
  const all = rows(plan, sheet);
  const stops = all.flatMap((row) => row.stops);
  const tasks = stops.flatMap((stop) => stop.tasks);
  const windowed = tasks.filter((task) => task.promise || task.late > 0);
  const late = tasks.filter((task) => task.late > 0).length;
  return {
    costMinor: plan.routes.reduce((sum, route) => sum + route.cost.amountMinor, 0),
    vehicles: plan.routes.length,
    distanceMeters: plan.routes.reduce((sum, route) => sum + route.distanceMeters, 0),
    drivingSeconds: plan.routes.reduce(
      (sum, route) => sum + (Date.parse(route.end) - Date.parse(route.start)) / 1000,
      0,
    ),
    waitingSeconds: stops.reduce((sum, stop) => sum + stop.waitingSeconds, 0),
    jobs: tasks.length,
    unassigned: plan.unassigned.length,
    onTime: windowed.length ? (windowed.length - late) / windowed.length : undefined,
    late,
  };
}

/** A job that the two plans serve by different vehicles, or only one of them serves. */
export interface Moved {
  jobId: string;
  number: string;
  /** Vehicle codes; undefined where the plan does not serve it. */
  one?: string;
  other?: string;
}

export function moved(one: Plan, oneSheet: Sheet, other: Plan, otherSheet: Sheet): Moved[] {
  const here = vehicles(one, oneSheet);
  const there = vehicles(other, otherSheet);
  const all = new Map([...here, ...there].map(([jobId, { number }]) => [jobId, number]));
  return [...all].flatMap(([jobId, number]) => {
    const [from, to] = [here.get(jobId), there.get(jobId)];
    return from?.shiftId === to?.shiftId ? [] : [{ jobId, number, one: from?.code, other: to?.code }];
  });
}

function vehicles(plan: Plan, sheet: Sheet) {
  const codes = new Map(sheet.lanes.map((lane) => [lane.shiftId, lane.vehicleCode]));
  return new Map(
    plan.routes.flatMap(({ shiftId, stops }) =>
      stops.flatMap((stop) =>
        stop.tasks.map(
          (task) =>
            [task.jobId, { number: task.number, shiftId, code: codes.get(shiftId) ?? shiftId }] as const,
        ),
      ),
    ),
  );
}
