import { useQuery } from '@tanstack/react-query';
import { useCallback, useRef } from 'react';

/** What was read, and its version. */
export interface Read<V> {
  values: V;
  etag: string;
}

/**
 * What a form begins with, and the version that it was read in.
 *
 * @param id of what is changed, `new`, or undefined while nothing is
 * @param fresh what a new one begins with
 * @param read keep it outside of the component
 */
export function useEdited<V>(id: string | undefined, fresh: V, read: (id: string) => Promise<Read<V>>) {
  const version = useRef('');
  const query = useQuery({
    queryKey: ['edited', id],
    queryFn: async () => {
      const found = await read(id as string);
      version.current = found.etag;
      return found;
    },
    enabled: id !== undefined && id !== 'new',
    staleTime: 0,
    gcTime: 0,
    refetchOnWindowFocus: false,
  });
  const reload = useCallback(async () => {
    const found = await read(id as string);
    version.current = found.etag;
    return found.values;
  }, [id, read]);
  return {
    initial: id === undefined || id === 'new' ? fresh : query.data?.values,
    etag: () => version.current,
    reload,
  };
}
