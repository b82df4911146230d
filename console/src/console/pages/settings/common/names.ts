import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { answer, api } from '../../../../shared/api';
import { readAll } from './paged';

const long = 5 * 60_000;
const limit = 200;

interface Named {
  value: string;
  label: string;
}

export function useSites() {
  return useChoice(['sites', 'choice'], true, async () => {
    const all = await readAll((after: string | undefined) =>
      answer(api.inventory.GET('/api/v1/sites', { params: { query: { after, limit } } })),
    );
    return all.map((it) => ({ value: it.siteId, label: it.name }));
  });
}

export function useMerchants() {
  return useChoice(['merchants', 'choice'], true, async () => {
    const all = await readAll(
      (after: string | undefined) =>
        // its description says the settings instead: two schemas of the service have one name
        answer(
          api.orders.GET('/api/v1/merchants', { params: { query: { after, limit } } }),
        ) as Promise<unknown> as Promise<{ items: { id: string; name: string }[]; next?: string }>,
    );
    return all.map((it) => ({ value: it.id, label: it.name }));
  });
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
