import type { Fact, Told } from './store/outbox';
import { uuidv7 } from './store/ids';
import type { Draft, DriverRoute, Outcome, Stop, Task } from './store/model';
import { openParcels } from './store/day';

export interface Place {
  latitude: number;
  longitude: number;
}

/**
 * What happened at a door, in the order in which it is told: the evidence, the money, the outcome.
 * Each photo is a proof of its own, so that none is too large; the first proof is the one that the
 * outcome names.
 */
export function factsOf(route: DriverRoute, stop: Stop, task: Task, draft: Draft, at?: Place): Fact[] {
  const about = task.number;
  const outcomes = openParcels(task).map((parcel) => ({
    parcelId: parcel.parcelId,
    outcome: draft.outcomes[parcel.parcelId] ?? ('DELIVERED' as Outcome),
  }));
  const failed = outcomes.some((it) => it.outcome !== 'DELIVERED');
  const proofs = proofsOf(stop, task, draft, at).map((proof) => ({ proof, proofId: uuidv7(), about }));
  const facts: Fact[] = [...proofs];
  const amount = cashOf(
    task,
    draft,
    outcomes.some((it) => it.outcome === 'DELIVERED'),
  );
  if (amount) facts.push({ about, action: { type: 'CASH', routeId: route.id, jobId: task.jobId, amount } });
  const outcome: Told = {
    type: 'OUTCOME',
    routeId: route.id,
    stopId: stop.id,
    outcomes,
    reasonCode: failed ? draft.reasonCode : undefined,
    proofId: proofs[0]?.proofId ?? draft.codeProofId,
    point: at,
  };
  return [...facts, { about, action: outcome }];
}

function proofsOf(stop: Stop, task: Task, draft: Draft, at?: Place) {
  const base = { shipmentId: task.shipmentId, stopId: stop.id, ...at };
  const scans = draft.scans.length ? draft.scans : undefined;
  const name = draft.recipientName?.trim() || undefined;
  const first = {
    recipientName: name,
    signature: draft.signature,
    scans,
    photo: draft.photos[0],
  };
  const more = draft.photos.slice(1).map((photo) => ({ ...base, photo }));
  const any = Object.values(first).some((it) => it !== undefined);
  return any ? [{ ...base, ...first }, ...more] : more;
}

/** What is taken now: as the driver says, else all that is still owed; nothing where nothing was handed over. */
export function cashOf(task: Task, draft: Draft, handedOver: boolean) {
  const due = task.amountToCollect;
  if (!due || due.amountMinor <= 0 || !handedOver || task.collect) return undefined;
  const owed = due.amountMinor - (task.collected?.amountMinor ?? 0);
  const amountMinor = draft.cashMinor ?? owed;
  return amountMinor > 0 ? { amountMinor, currency: due.currency } : undefined;
}

export interface Wanted {
  scan: boolean;
  photo: boolean;
  signature: boolean;
  code: boolean;
}

/** What the tenant wants to be shown that is not there yet. */
export function missing(wanted: Wanted, task: Task, draft: Draft): (keyof Wanted)[] {
  const open = openParcels(task).filter((parcel) => !draft.outcomes[parcel.parcelId]);
  const all: [keyof Wanted, boolean][] = [
    ['scan', open.every((parcel) => draft.scans.includes(parcel.barcode))],
    ['photo', draft.photos.length > 0],
    ['signature', !!draft.signature],
    ['code', !!draft.codeProofId],
  ];
  return all.filter(([kind, there]) => wanted[kind] && !there).map(([kind]) => kind);
}
