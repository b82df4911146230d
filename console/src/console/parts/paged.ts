import { useInfiniteQuery, type QueryKey } from '@tanstack/react-query';
import { useCallback } from 'react';
import { useSearchParams } from 'react-router';

interface PageOf<T> {
  items: T[];
  next?: string;
}

/** A list that the server gives page by page; the next one is read when it is asked for. */
export function usePaged<T>(key: QueryKey, read: (after: string | undefined) => Promise<PageOf<T>>) {
  const query = useInfiniteQuery({
    queryKey: key,
    queryFn: ({ pageParam }) => read(pageParam),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.next,
  });
  return { ...query, rows: query.data?.pages.flatMap((page) => page.items) ?? [] };
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
