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
