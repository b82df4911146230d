import type { Breach, DraftRoute, JobInPlan, Lane, LeftOut, Plan, Sheet } from './api';

/** One place on a lane, at its time. Times are milliseconds. */
export interface Stop {
  index: number;
  arrives: number;
  serves: number;
  leaves: number;
  travelSeconds: number;
  waitingSeconds: number;
  point: { latitude: number; longitude: number };
  tasks: StopTask[];
}

export interface StopTask {
  jobId: string;
  number: string;
  promise?: { start: string; end: string };
  job?: JobInPlan;
  /** Seconds after its last window has closed; 0 when it is in time. */
  late: number;
  locked: boolean;
}

/** A vehicle's line on the timeline. */
export interface Row {
  lane: Lane;
  route?: DraftRoute;
  stops: Stop[];
  locked: boolean;
  burden: Burden;
  late: number;
  overtime: number;
}

export interface Burden {
  weightGrams: number;
  volumeCubicCentimeters: number;
  parcels: number;
}

const byCode = new Intl.Collator(undefined, { numeric: true });

/** The lanes of a plan in the order of their vehicles, each with its stops. */
export function rows(plan: Plan, sheet: Sheet): Row[] {
  const jobs = new Map(sheet.jobs.map((job) => [job.jobId, job]));
  const routes = new Map(plan.routes.map((route) => [route.shiftId, route]));
  const lockedRoutes = new Set(plan.lockedRoutes);
  return sheet.lanes
    .map((lane) => row(lane, routes.get(lane.shiftId), jobs, plan.locks, lockedRoutes.has(lane.shiftId)))
    .sort((one, other) => byCode.compare(one.lane.vehicleCode, other.lane.vehicleCode));
}

function row(
  lane: Lane,
  route: DraftRoute | undefined,
  jobs: Map<string, JobInPlan>,
  locks: Record<string, string>,
  locked: boolean,
): Row {
  const stops = (route?.stops ?? []).map((stop, index): Stop => {
    const arrives = Date.parse(stop.arrival);
    const serves = arrives + stop.waitingSeconds * 1000;
    return {
      index,
      arrives,
      serves,
      leaves: Date.parse(stop.departure),
      travelSeconds: stop.travelSeconds,
      waitingSeconds: stop.waitingSeconds,
      point: stop.point,
      tasks: stop.tasks.map((task) => {
        const job = jobs.get(task.jobId);
        return {
          jobId: task.jobId,
          number: task.number || (job?.number ?? ''),
          promise: task.promise,
          job,
          late: task.promise ? 0 : lateness(job, serves),
          locked: locks[task.jobId] !== undefined,
        };
      }),
    };
  });
  const end = route ? Date.parse(route.end) : 0;
  return {
    lane,
    route,
    stops,
    locked,
    burden: burden(stops.flatMap((stop) => stop.tasks.flatMap((task) => task.job ?? []))),
    late: stops.flatMap((stop) => stop.tasks).filter((task) => task.late > 0).length,
    overtime: Math.max(0, Math.round((end - Date.parse(lane.span.end)) / 1000)),
  };
}

function lateness(job: JobInPlan | undefined, serves: number): number {
  if (!job || job.windows.length === 0) return 0;
  const closed = Math.max(...job.windows.map((window) => Date.parse(window.end)));
  return serves >= closed ? Math.max(1, Math.round((serves - closed) / 1000)) : 0;
}

export function burden(jobs: JobInPlan[]): Burden {
  return jobs.reduce(
    (sum, { load }) => ({
      weightGrams: sum.weightGrams + load.weightGrams,
      volumeCubicCentimeters: sum.volumeCubicCentimeters + load.volumeCubicCentimeters,
      parcels: sum.parcels + load.parcels,
    }),
    { weightGrams: 0, volumeCubicCentimeters: 0, parcels: 0 },
  );
}

/** What a vehicle is filled to, of 1, by the dimension that is fullest. */
export function fill(lane: Lane, load: Burden): { share: number; of: keyof Burden } {
  const shares = (['weightGrams', 'volumeCubicCentimeters', 'parcels'] as const).map((of) => ({
    of,
    share: lane.capacity[of] > 0 ? load[of] / lane.capacity[of] : load[of] > 0 ? Infinity : 0,
  }));
  return shares.reduce((one, other) => (other.share > one.share ? other : one));
}

/** Jobs of the sheet that the draft knows nothing of: they came after the search. */
export function newJobs(plan: Plan, sheet: Sheet): LeftOut[] {
  const known = new Set(plan.unassigned.map((left) => left.jobId));
  plan.routes.forEach((route) =>
    route.stops.forEach((stop) => stop.tasks.forEach((task) => known.add(task.jobId))),
  );
  return sheet.jobs
    .filter((job) => job.open && !known.has(job.jobId))
    .map((job) => ({ jobId: job.jobId, number: job.number, reason: 'NEW' }));
}

/** All that is on no route, what came last included. */
export function unassigned(plan: Plan, sheet: Sheet): LeftOut[] {
  return plan.status === 'PUBLISHED' ? plan.unassigned : [...plan.unassigned, ...newJobs(plan, sheet)];
}

/** The jobs of a row in order. */
export const jobIds = (row: Row): string[] => row.stops.flatMap((stop) => stop.tasks.map((it) => it.jobId));

/** The row and turn of each job. */
export function places(all: Row[]): Map<string, { row: Row; stop: Stop; task: StopTask }> {
  const found = new Map<string, { row: Row; stop: Stop; task: StopTask }>();
  for (const one of all)
    for (const stop of one.stops)
      for (const task of stop.tasks) found.set(task.jobId, { row: one, stop, task });
  return found;
}

/**
 * Before which turn something dropped at a moment goes, counted without what is dragged.
 */
export function positionAt(row: Row, moment: number, dragged: ReadonlySet<string>): number {
  let position = 0;
  for (const stop of row.stops) {
    const staying = stop.tasks.filter((task) => !dragged.has(task.jobId)).length;
    if (staying > 0 && (stop.serves + stop.leaves) / 2 > moment) return position;
    position += staying;
  }
  return position;
}

/** Limits that no consent lifts. */
export const isFinal = (breach: Breach) =>
  breach.rule !== 'WINDOW_MISSED' && breach.rule !== 'SHIFT_TOO_SHORT';

/** The draft with the routes that a preview drove, until the server's own is there. */
export function previewed(plan: Plan, shifts: { shiftId: string; route?: DraftRoute }[]): Plan {
  const driven = new Map(shifts.map((it) => [it.shiftId, it.route]));
  const kept = plan.routes.flatMap((route) => {
    if (!driven.has(route.shiftId)) return [route];
    const next = driven.get(route.shiftId);
    driven.delete(route.shiftId);
    return next ? [next] : [];
  });
  const added = [...driven.values()].flatMap((route) => route ?? []);
  const routes = [...kept, ...added];
  const served = new Set(
    routes.flatMap((route) => route.stops.flatMap((stop) => stop.tasks.map((task) => task.jobId))),
  );
  const dropped = plan.routes
    .flatMap((route) => route.stops.flatMap((stop) => stop.tasks))
    .filter((task) => !served.has(task.jobId))
    .map((task): LeftOut => ({ jobId: task.jobId, number: task.number, reason: 'REMOVED' }));
  const left = [...plan.unassigned.filter((it) => !served.has(it.jobId)), ...dropped];
  return { ...plan, routes, unassigned: left };
}

/** Whether a move would leave a row as it is. */
export function staysSame(row: Row, jobs: readonly string[], position: number): boolean {
  const order = jobIds(row);
  if (!jobs.every((id) => order.includes(id))) return false;
  const after = order.filter((id) => !jobs.includes(id));
  after.splice(position, 0, ...jobs);
  return after.every((id, index) => id === order[index]);
}
