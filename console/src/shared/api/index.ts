import createClient, { type Middleware } from 'openapi-fetch';
import type { paths as Dispatch } from './generated/dispatch';
import type { paths as Gateway } from './generated/gateway';
import type { paths as Inventory } from './generated/inventory';
import type { paths as Orders } from './generated/orders';
import type { paths as Tracking } from './generated/tracking';
import { ProblemError } from './problem';
import { reportReach } from './reach';

export type { components as OrdersApi } from './generated/orders';
export type { components as InventoryApi } from './generated/inventory';
export type { components as DispatchApi } from './generated/dispatch';
export type { components as TrackingApi } from './generated/tracking';
export type { components as GatewayApi } from './generated/gateway';
export { pathOf, ProblemError, type BadField } from './problem';
export { useIsReached } from './reach';

let csrfToken: string | undefined;
let signedOut: () => void = () => undefined;

/** The session's token that proves to the gateway that our own page made a change. */
export function keepCsrfToken(token: string | undefined): void {
  csrfToken = token;
}

/** Called when the gateway says that there is no session (any more). */
export function onSignedOut(listener: () => void): void {
  signedOut = listener;
}

/** For what learns it elsewhere, such as a stream that is refused. */
export function reportSignedOut(): void {
  signedOut();
}

const conventions: Middleware = {
  onRequest({ request }) {
    if (request.method === 'GET' || request.method === 'HEAD') return undefined;
    if (csrfToken) request.headers.set('X-CSRF-Token', csrfToken);
    if (request.method === 'POST' && !request.headers.has('Idempotency-Key')) {
      request.headers.set('Idempotency-Key', crypto.randomUUID());
    }
    return request;
  },
  async onResponse({ response, schemaPath }) {
    reportReach(true);
    if (response.ok) return undefined;
    if (response.status === 401 && schemaPath !== '/api/v1/session') signedOut();
    throw await ProblemError.of(response);
  },
  onError({ error, request }) {
    if (!request.signal.aborted && !(error instanceof ProblemError)) reportReach(false);
    return error instanceof ProblemError ? error : ProblemError.unreachable(error);
  },
};

function client<Paths extends object>() {
  const made = createClient<Paths>({ baseUrl: location.origin, credentials: 'same-origin' });
  made.use(conventions);
  return made;
}

/**
 * A typed client for each service, all behind the one gateway. A refusal is thrown as a
 * {@link ProblemError}. Changes carry the session's CSRF token; a POST gets a key that makes it safe
 * to repeat, unless the caller sends its own (do so where the same request may be sent again).
 */
export const api = {
  orders: client<Orders>(),
  inventory: client<Inventory>(),
  dispatch: client<Dispatch>(),
  tracking: client<Tracking>(),
  gateway: client<Gateway>(),
};

/** The answer of a call that was not refused; an empty answer is an error here. */
export async function answer<T>(call: Promise<{ data?: T }>): Promise<T> {
  const { data } = await call;
  if (data === undefined) throw new ProblemError(0, 'empty', '', 'The answer was empty');
  return data;
}

/** What was read, and its version for `If-Match`. */
export async function versioned<T>(call: Promise<{ data?: T; response: Response }>) {
  const { data, response } = await call;
  if (data === undefined) throw new ProblemError(0, 'empty', '', 'The answer was empty');
  return { value: data, etag: response.headers.get('ETag') ?? '' };
}
