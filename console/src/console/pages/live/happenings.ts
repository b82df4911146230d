import type { StreamEvent } from '../../../shared/stream';

/** Something of the operation that was just told. */
export interface Happening {
  id: string;
  /** Wire name without its version, such as `dispatch.stop-arrived`. */
  kind: string;
  at: string;
  routeId?: string;
  vehicleId?: string;
  shipmentId?: string;
  orderId?: string;
  reason?: string;
  /** Whether a person may have to do something. */
  grave: boolean;
}

const grave = new Set([
  'order.exception-opened',
  'dispatch.parcels-lost',
  'dispatch.job-waiting',
  'dispatch.job-unplanned',
  'dispatch.job-given-up',
  'dispatch.job-release-refused',
]);

const told = new Set([
  ...grave,
  'dispatch.attempt-recorded',
  'dispatch.route-published',
  'dispatch.route-departed',
  'dispatch.route-completed',
  'dispatch.route-withdrawn',
  'dispatch.stop-arrived',
  'dispatch.parcels-handed-over',
  'tracking.proof-recorded',
]);

/** Of an event, what the feed tells; null for what is not worth a line. */
export function happeningOf(event: StreamEvent, now: Date = new Date()): Happening | null {
  const kind = event.name.replace(/\.v\d+$/, '');
  if (!told.has(kind)) return null;
  const body = JSON.parse(event.data) as Record<string, unknown>;
  const job = (body.job ?? {}) as Record<string, unknown>;
  const text = (value: unknown) => (typeof value === 'string' ? value : undefined);
  const reason = text(body.reasonCode) ?? text(body.reason) ?? text(body.kind) ?? text(body.detail);
  return {
    id: event.id ?? crypto.randomUUID(),
    kind: kind === 'dispatch.attempt-recorded' && text(body.reasonCode) ? 'dispatch.attempt-failed' : kind,
    at: text(body.occurredAt) ?? now.toISOString(),
    routeId: text(body.routeId) ?? text(body.toRouteId),
    vehicleId: text(body.vehicleId) ?? text(body.toVehicleId),
    shipmentId: text(body.shipmentId) ?? text(job.shipmentId),
    orderId: text(body.orderId) ?? text(job.orderId),
    reason,
    grave: grave.has(kind) || (kind === 'dispatch.attempt-recorded' && text(body.reasonCode) !== undefined),
  };
}

const mostKept = 300;

/** The newest first, each once: after a lost connection some come again. */
export function withHappening(before: readonly Happening[], next: Happening): readonly Happening[] {
  if (before.some((it) => it.id === next.id)) return before;
  return [next, ...before].slice(0, mostKept);
}
