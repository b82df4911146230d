import { useMutation, useQueryClient } from '@tanstack/react-query';
import { answer, api, versioned, type GatewayApi } from '../../../../shared/api';
import { usePaged } from '../../../parts/paged';

export type User = GatewayApi['schemas']['UserView'];
export type UserChange = GatewayApi['schemas']['UserChange'];
export type NewUser = GatewayApi['schemas']['NewUser'];

const list = ['users', 'list'];

export function useUsers() {
  return usePaged(list, (after: string | undefined) =>
    answer(api.gateway.GET('/api/v1/users', { params: { query: { after, limit: 200 } } })),
  );
}

/** Whoever changes a person changes what is there now: it is read first, for its version. */
async function change({ id, ...part }: Partial<UserChange> & { id: string }): Promise<User> {
  const path = { id };
  const { value, etag } = await versioned(api.gateway.GET('/api/v1/users/{id}', { params: { path } }));
  const { displayName, active, roles, sites, merchants, driverId } = { ...value, ...part };
  return answer(
    api.gateway.PUT('/api/v1/users/{id}', {
      params: { path, header: { 'If-Match': etag } },
      body: { displayName, active, roles, sites, merchants, driverId },
    }),
  );
}

function useSettled() {
  const queries = useQueryClient();
  return () => queries.invalidateQueries({ queryKey: ['users'] });
}

export function useChangeUser() {
  return useMutation({ mutationFn: change, onSettled: useSettled() });
}

export function useAddUser() {
  return useMutation({
    mutationFn: (body: NewUser) => answer(api.gateway.POST('/api/v1/users', { body })),
    onSettled: useSettled(),
  });
}

export function useResetPassword() {
  return useMutation({
    mutationFn: ({ id, password }: { id: string; password: string }) =>
      api.gateway.PUT('/api/v1/users/{id}/password', { params: { path: { id } }, body: { password } }),
  });
}

const symbols = 'abcdefghijkmnopqrstuvwxyzABCDEFGHJKLMNPQRSTUVWXYZ23456789';

/** 14 characters that cannot be mistaken for one another, about 80 bits. */
export function madeUpPassword(): string {
  const numbers = crypto.getRandomValues(new Uint32Array(14));
  return Array.from(numbers, (it) => symbols[it % symbols.length]).join('');
}
