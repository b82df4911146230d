import { answer, api, ProblemError } from '../shared/api';
import type { T } from './texts';
import type { View, WishKind } from './view';

/** A wish with what belongs to it. */
export interface Ask {
  kind: WishKind;
  note?: string;
  window?: View['windows'][number];
}

/** @param key of this attempt: sent again with the same one, it is made once */
export function makeWish(token: string, ask: Ask, key: string) {
  return answer(
    api.tracking.POST('/api/v1/public/track/{token}/wishes', {
      params: { path: { token } },
      headers: { 'Idempotency-Key': key },
      body: ask,
    }),
  );
}

export function rate(token: string, stars: number, comment: string, key: string) {
  return answer(
    api.tracking.POST('/api/v1/public/track/{token}/ratings', {
      params: { path: { token } },
      headers: { 'Idempotency-Key': key },
      body: { stars, comment: comment || undefined },
    }),
  );
}

/** What a refusal means for a customer, and what to do. */
export function explain(t: T, error: unknown): string {
  if (!(error instanceof ProblemError)) return t('error.other', { detail: String(error) });
  if (error.isOffline || error.status >= 502) return t('error.offline');
  if (error.status === 429) return t('error.tooMany');
  if (error.code === 'wish-pending') return t('error.pending');
  if (error.status === 409) return t('error.notNow');
  return t('error.other', { detail: error.detail || error.title });
}
