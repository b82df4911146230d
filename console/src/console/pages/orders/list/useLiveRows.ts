import { useQuery, useQueryClient, type InfiniteData } from '@tanstack/react-query';
import { useEffect, useMemo } from 'react';
import { answer, api } from '../../../../shared/api';
import { rowsQueryOf, type Filter } from '../filter';
import { ordersKey } from '../queries';
import type { ListedOrder } from '../types';

interface Page {
  items: ListedOrder[];
  next?: string | null;
}

/**
 * Brings the rows that are looked at up to date where they stand, and counts the new ones above, so
 * that nothing jumps under somebody's hand.
 *
 * @param shown ids on the screen
 * @returns how many orders fit that are not in the table yet
 */
export function useLiveRows(filter: Filter, rows: readonly ListedOrder[], shown: readonly string[]): number {
  const queries = useQueryClient();
  const query = useMemo(() => ({ ...rowsQueryOf(filter), sort: filter.sort }), [filter]);
  const { data: changed } = useQuery({
    queryKey: ['orders-live', shown],
    enabled: shown.length > 0,
    refetchInterval: 8_000,
    gcTime: 0,
    queryFn: ({ signal }) =>
      answer(
        api.orders.GET('/api/v1/orders', {
          params: { query: { id: [...shown], limit: 200 } },
          signal,
        }),
      ),
  });
  useEffect(() => {
    if (!changed) return;
    const now = new Map(changed.items.map((it) => [it.id, it]));
    queries.setQueryData<InfiniteData<Page>>(
      [...ordersKey, 'list', query],
      (was) =>
        was && {
          ...was,
          pages: was.pages.map((page) => ({
            ...page,
            items: page.items.map((it) => now.get(it.id) ?? it),
          })),
        },
    );
  }, [changed, queries, query]);

  const { data: head } = useQuery({
    queryKey: ['orders-head', query],
    enabled: filter.sort === 'NEWEST' && rows.length > 0,
    refetchInterval: 8_000,
    gcTime: 0,
    queryFn: ({ signal }) =>
      answer(api.orders.GET('/api/v1/orders', { params: { query: { ...query, limit: 100 } }, signal })),
  });
  return useMemo(() => {
    const newest = rows[0]?.id;
    return newest && head ? head.items.filter((it) => it.id > newest).length : 0;
  }, [head, rows]);
}
