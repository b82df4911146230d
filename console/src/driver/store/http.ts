import { ProblemError } from '../../shared/api/problem';
import { learnTime } from './clock';
import { session } from './db';
import { accessToken, refresh } from './session';

/** No answer within this time is none: a phone in a dead zone must not wait for minutes. */
const PATIENCE = 30_000;

export async function send(path: string, init: RequestInit, patience = PATIENCE): Promise<Response> {
  const asked = Date.now();
  let response: Response;
  try {
    response = await fetch(path, { ...init, signal: AbortSignal.timeout(patience), cache: 'no-store' });
  } catch (error) {
    throw ProblemError.unreachable(error);
  }
  learnTime(response, asked);
  if (!response.ok) throw await ProblemError.of(response);
  return response;
}

export function json(body: unknown, more: Record<string, string> = {}): RequestInit {
  return {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', ...more },
    body: JSON.stringify(body),
  };
}

/** Calls as the driver; a token that ran out is renewed once. */
export async function call<T>(path: string, init: RequestInit = {}): Promise<T> {
  const token = await accessToken();
  try {
    return await read<T>(await send(path, withToken(init, token)));
  } catch (error) {
    if (!(error instanceof ProblemError) || error.status !== 401) throw error;
    return read<T>(await send(path, withToken(init, await refresh(token))));
  }
}

function withToken(init: RequestInit, token: string): RequestInit {
  return { ...init, headers: { ...init.headers, Authorization: `Bearer ${token}` } };
}

async function read<T>(response: Response): Promise<T> {
  return (response.status === 204 ? undefined : await response.json()) as T;
}

export async function isSignedIn(): Promise<boolean> {
  const kept = await session.get();
  return !!kept && !kept.ended;
}
