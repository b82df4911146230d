import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { answer, api } from '../../../../shared/api';
import { readAll } from '../../../../shared/api/readAll';
import { useMerchantList, useSiteList } from '../../../parts/directory';

const long = 5 * 60_000;
const limit = 200;

interface Named {
  value: string;
  label: string;
}

export function useSites() {
  const { data, isLoading } = useSiteList();
  return useNamed(
    useMemo(() => data?.map((it) => ({ value: it.siteId, label: it.name })), [data]),
    isLoading,
  );
}

export function useMerchants() {
  const { data, isLoading } = useMerchantList();
  return useNamed(
    useMemo(() => data?.map((it) => ({ value: it.id, label: it.name })), [data]),
    isLoading,
  );
}

export function useDrivers() {
  return useChoice(['drivers', 'choice'], true, async () => {
    const all = await readAll((after: string | undefined) =>
      answer(api.dispatch.GET('/api/v1/drivers', { params: { query: { after, limit } } })),
    );
    return all.map((it) => ({ value: it.id, label: `${it.displayName} · ${it.code}` }));
  });
}

/** People by id, for where only their id was written down; administrators alone may ask. */
export function usePeople(enabled = true) {
  return useChoice(['users', 'choice'], enabled, async () => {
    const all = await readAll((after: string | undefined) =>
      answer(api.gateway.GET('/api/v1/users', { params: { query: { after, limit } } })),
    );
    return all.map((it) => ({ value: it.id, label: it.displayName }));
  });
}

function useChoice(queryKey: string[], enabled: boolean, queryFn: () => Promise<Named[]>) {
  const { data, isLoading } = useQuery({ queryKey, queryFn, enabled, staleTime: long });
  return useNamed(data, isLoading);
}

function useNamed(data: Named[] | undefined, isLoading: boolean) {
  return useMemo(() => {
    const names = new Map(data?.map((it) => [it.value, it.label]));
    return {
      options: data ?? [],
      loading: isLoading,
      /** The id itself where the name is not known (any more). */
      name: (id: string) => names.get(id) ?? id,
    };
  }, [data, isLoading]);
}
