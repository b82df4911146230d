import { useQuery, useQueryClient } from '@tanstack/react-query';
import { answer, api, keepCsrfToken, type GatewayApi } from '../../shared/api';
import { doPending } from '../frame/pending';

export type Session = GatewayApi['schemas']['SessionView'];
export type Role = Session['roles'][number];

const key = ['session'];

/** Who is signed in; an error with status 401 when nobody is. */
export function useSessionQuery() {
  return useQuery({
    queryKey: key,
    queryFn: async () => {
      const session = await answer(api.gateway.GET('/api/v1/session'));
      keepCsrfToken(session.csrfToken);
      return session;
    },
    staleTime: 5 * 60_000,
  });
}

/** The person's session; only below {@link RequireSession}. */
export function useSession(): Session {
  const { data } = useSessionQuery();
  if (!data) throw new Error('Not signed in');
  return data;
}

/** Whether the person has one of these roles. */
export function useHasRole(...roles: Role[]): boolean {
  return useSession().roles.some((role) => roles.includes(role));
}

export function useSignIn() {
  const queries = useQueryClient();
  return async (organisation: string, username: string, password: string) => {
    const session = await answer(
      api.gateway.POST('/api/v1/session', { body: { organisation, username, password } }),
    );
    keepCsrfToken(session.csrfToken);
    queries.setQueryData(key, session);
  };
}

export function useSignOut() {
  const queries = useQueryClient();
  return async () => {
    await doPending();
    await api.gateway.DELETE('/api/v1/session');
    keepCsrfToken(undefined);
    queries.clear();
  };
}
