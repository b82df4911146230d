import { ProblemError } from '../../shared/api/problem';
import type { GatewayApi } from '../../shared/api';
import { changed } from './changes';
import { deviceId, session } from './db';
import { json, send } from './http';
import { exclusively } from './locks';
import type { Session } from './model';

type Tokens = GatewayApi['schemas']['Tokens'];
const LOCK = 'peisong-driver-tokens';
const MARGIN = 60_000;

/** Swaps the code that a dispatcher shows. What waits on the phone stays, whoever signs in. */
export async function signIn(organisation: string, code: string): Promise<void> {
  const device = await deviceId();
  const asked = Date.now();
  const response = await send('/api/v1/driver-tokens/code', json({ organisation, code, deviceId: device }));
  await keep({ organisation, deviceId: device, ended: false }, (await response.json()) as Tokens, asked);
}

/** Signs this phone out, also at the server where it can be reached; what waits to be sent stays. */
export async function signOut(): Promise<void> {
  const kept = await session.get();
  if (!kept) return;
  await session.put({ ...kept, ended: true, accessToken: '', refreshToken: '' });
  changed();
  await send('/api/v1/driver-tokens/revoke', json({ refreshToken: kept.refreshToken }), 5_000).catch(
    () => undefined, // the token is gone from the phone, and runs out at the server by itself
  );
}

export async function accessToken(): Promise<string> {
  const kept = await current();
  return kept.accessUntil - MARGIN > Date.now() ? kept.accessToken : refresh(kept.accessToken);
}

/**
 * Gets the next pair of tokens, once for all tabs. The refresh token at hand is kept until its
 * successor is stored: when the answer is lost on the way it is good for asking again.
 *
 * @param spent the access token that is no longer good
 */
export function refresh(spent: string): Promise<string> {
  return exclusively(LOCK, async () => {
    const kept = await current();
    if (kept.accessToken !== spent) return kept.accessToken; // another tab was quicker
    const asked = Date.now();
    try {
      const response = await send('/api/v1/driver-tokens/refresh', json({ refreshToken: kept.refreshToken }));
      const tokens = (await response.json()) as Tokens;
      await keep(kept, tokens, asked);
      return tokens.accessToken;
    } catch (error) {
      if (error instanceof ProblemError && error.status === 401) {
        await session.put({ ...kept, ended: true });
        changed();
      }
      throw error instanceof ProblemError ? error : ProblemError.unreachable(error);
    }
  });
}

async function current(): Promise<Session> {
  const kept = await session.get();
  if (!kept || kept.ended) throw new ProblemError(401, 'signed-out', '', '');
  return kept;
}

async function keep(base: Partial<Session>, tokens: Tokens, asked: number): Promise<void> {
  const lifetime = Date.parse(tokens.accessTokenExpiresAt) - Date.now();
  await session.put({
    organisation: base.organisation ?? '',
    deviceId: base.deviceId ?? '',
    driverId: base.driverId,
    ended: false,
    accessToken: tokens.accessToken,
    // a phone whose clock is wrong counts from the moment it asked
    accessUntil: asked + (lifetime > 0 && lifetime < 86_400_000 ? lifetime : 10 * 60_000),
    refreshToken: tokens.refreshToken,
  });
  changed();
}
