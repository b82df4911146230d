import { useMutation } from '@tanstack/react-query';
import { answer, api, type GatewayApi } from '../../../../shared/api';
import { usePaged } from '../../../parts/paged';

export type Entry = GatewayApi['schemas']['EntryView'];
export type Verification = GatewayApi['schemas']['Verification'];

/** In the page's address, so that a search can be sent to a colleague. */
export interface Filter {
  action?: Action;
  actor?: string;
  /** Days, such as 2026-03-01; both are included. */
  from?: string;
  until?: string;
}

export const actions = [
  'TENANT_CREATED',
  'TENANT_CLOSED',
  'TRAINING_ENTERED',
  'TRAINING_LEFT',
  'TRAINING_RESET',
  'USER_CREATED',
  'USER_CHANGED',
  'PASSWORD_CHANGED',
  'SIGNED_IN',
  'SIGN_IN_FAILED',
  'SIGN_IN_LOCKED',
  'SIGNED_OUT',
  'API_KEY_CREATED',
  'API_KEY_REVOKED',
  'CLIENT_CREATED',
  'CLIENT_REVOKED',
  'CLIENT_REFUSED',
  'DRIVER_CODE_SHOWN',
  'DRIVER_CODE_REFUSED',
  'DEVICE_SIGNED_IN',
  'DEVICE_SIGNED_OUT',
  'REFRESH_TOKEN_REUSED',
] as const;

export type Action = (typeof actions)[number];

export function filterOf(search: URLSearchParams): Filter {
  const action = search.get('action');
  return {
    action: actions.find((it) => it === action),
    actor: search.get('actor') ?? undefined,
    from: search.get('from') ?? undefined,
    until: search.get('until') ?? undefined,
  };
}

/** The beginning of a day where the reader is, or of the day after. */
export function startOf(day: string | undefined, daysLater = 0): string | undefined {
  if (!day) return undefined;
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  return new Date(year, month - 1, date + daysLater).toISOString();
}

export function useAudit({ action, actor, from, until }: Filter) {
  return usePaged(['audit', { action, actor, from, until }], (before: number | undefined) =>
    answer(
      api.gateway.GET('/api/v1/audit', {
        params: {
          query: { before, limit: 100, action, actor, since: startOf(from), until: startOf(until, 1) },
        },
      }),
    ),
  );
}

export function useVerification() {
  return useMutation({ mutationFn: () => answer(api.gateway.GET('/api/v1/audit/verification')) });
}
