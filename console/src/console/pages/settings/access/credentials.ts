import { useMutation, useQueryClient } from '@tanstack/react-query';
import { answer, api, type GatewayApi } from '../../../../shared/api';
import { usePaged } from '../../../parts/paged';

export type Credential = GatewayApi['schemas']['CredentialView'];
export type NewCredential = GatewayApi['schemas']['CredentialForm'];
export type Kind = 'keys' | 'clients';

const key = (kind: Kind) => ['credentials', kind];

export function useCredentials(kind: Kind) {
  return usePaged(key(kind), (after: string | undefined) => {
    const params = { query: { after, limit: 100 } };
    return answer(
      kind === 'keys'
        ? api.gateway.GET('/api/v1/api-keys', { params })
        : api.gateway.GET('/api/v1/clients', { params }),
    );
  });
}

/** Its answer alone holds the secret. */
export function useIssue(kind: Kind) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (body: NewCredential) =>
      answer(
        kind === 'keys'
          ? api.gateway.POST('/api/v1/api-keys', { body })
          : api.gateway.POST('/api/v1/clients', { body }),
      ),
    onSettled: () => queries.invalidateQueries({ queryKey: key(kind) }),
  });
}

export function useRevoke(kind: Kind) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: async (id: string) => {
      const params = { path: { id } };
      await (kind === 'keys'
        ? api.gateway.DELETE('/api/v1/api-keys/{id}', { params })
        : api.gateway.DELETE('/api/v1/clients/{id}', { params }));
    },
    onSettled: () => queries.invalidateQueries({ queryKey: key(kind) }),
  });
}

export type State = 'inForce' | 'soon' | 'expired' | 'revoked';

const fortnight = 14 * 86_400_000;

export function stateOf({ revokedAt, expiresAt }: Credential, now = Date.now()): State {
  if (revokedAt) return 'revoked';
  const left = new Date(expiresAt).getTime() - now;
  if (left <= 0) return 'expired';
  return left < fortnight ? 'soon' : 'inForce';
}
