import { useInfiniteQuery, type QueryKey } from '@tanstack/react-query';
import { useCallback, useMemo } from 'react';
import { useSearchParams } from 'react-router';

interface PageOf<T, C> {
  items: T[];
  next?: C;
}

/** A list as far as it was read. */
export interface Paged<T> {
  rows: T[];
  pending: boolean;
  error: Error | null;
  retry: () => void;
  /** Reads the next page; undefined on the last. */
  more: (() => void) | undefined;
  loadingMore: boolean;
}

/** A list that the server gives page by page; the next one is read when it is asked for. */
export function usePaged<T, C = string>(
  key: QueryKey,
  read: (after: C | undefined) => Promise<PageOf<T, C>>,
): Paged<T> {
  const query = useInfiniteQuery({
    queryKey: key,
    queryFn: ({ pageParam }) => read(pageParam as C | undefined),
    initialPageParam: undefined as C | undefined,
    getNextPageParam: (page) => page.next ?? undefined,
  });
  return {
    rows: useMemo(() => query.data?.pages.flatMap((page) => page.items) ?? [], [query.data]),
    pending: query.isPending,
    error: query.error,
    retry: () => void query.refetch(),
    more: query.hasNextPage ? () => void query.fetchNextPage() : undefined,
    loadingMore: query.isFetchingNextPage,
  };
}

/** Filters live in the address, so that it reopens the same view. */
export function useFilters() {
  const [search, setSearch] = useSearchParams();
  const get = useCallback((name: string) => search.get(name) ?? undefined, [search]);
  const set = useCallback(
    (values: Record<string, string | undefined>) =>
      setSearch(
        (now) => {
          const next = new URLSearchParams(now);
          for (const [name, value] of Object.entries(values)) {
            if (value) next.set(name, value);
            else next.delete(name);
          }
          return next;
        },
        { replace: true },
      ),
    [setSearch],
  );
  return { get, set };
}
