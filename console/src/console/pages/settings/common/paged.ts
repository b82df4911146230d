import { useInfiniteQuery } from '@tanstack/react-query';
import { useMemo } from 'react';

interface PageOf<T, C> {
  items: T[];
  next?: C;
}

/** A list that is read page by page; `more` reads the next. */
export function usePaged<T, C = string>(
  key: readonly unknown[],
  read: (after: C | undefined) => Promise<PageOf<T, C>>,
) {
  const query = useInfiniteQuery({
    queryKey: key,
    queryFn: ({ pageParam }) => read(pageParam as C | undefined),
    initialPageParam: undefined as C | undefined,
    getNextPageParam: (last) => last.next ?? undefined,
  });
  const items = useMemo(() => query.data?.pages.flatMap((page) => page.items) ?? [], [query.data]);
  return {
    items,
    pending: query.isPending,
    error: query.error,
    retry: () => void query.refetch(),
    more: query.hasNextPage ? () => void query.fetchNextPage() : undefined,
    loadingMore: query.isFetchingNextPage,
  };
}

export type Paged<T> = Omit<ReturnType<typeof usePaged<T>>, never>;

/** All pages at once, for lists that fit into a choice; the longest are cut off at 2,000. */
export async function readAll<T, C>(read: (after: C | undefined) => Promise<PageOf<T, C>>): Promise<T[]> {
  const all: T[] = [];
  let after: C | undefined;
  do {
    const page = await read(after);
    all.push(...page.items);
    after = page.next ?? undefined;
  } while (after !== undefined && all.length < 2000);
  return all;
}
