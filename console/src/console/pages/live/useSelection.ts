import { useCallback, useMemo } from 'react';
import { useSearchParams } from 'react-router';
import { shows, type Show } from './lateness';

const tabs = ['routes', 'exceptions', 'feed'] as const;
export type Tab = (typeof tabs)[number];

/** What is looked at; all of it lives in the URL, so that a link shows the same. */
export function useSelection() {
  const [search, setSearch] = useSearchParams();
  const set = useCallback(
    (changes: Partial<Record<'siteId' | 'route' | 'shipment' | 'tab' | 'show' | 'q', string | undefined>>) =>
      setSearch(
        (before) => {
          const next = new URLSearchParams(before);
          for (const [name, value] of Object.entries(changes)) {
            if (value) next.set(name, value);
            else next.delete(name);
          }
          return next;
        },
        { replace: !('route' in changes || 'shipment' in changes) },
      ),
    [setSearch],
  );
  return useMemo(
    () => ({
      siteId: search.get('siteId') ?? undefined,
      route: search.get('route') ?? undefined,
      shipment: search.get('shipment') ?? undefined,
      tab: tabs.find((it) => it === search.get('tab')) ?? 'routes',
      show: shows.find((it) => it === search.get('show')) ?? ('all' as Show),
      q: search.get('q') ?? '',
      set,
    }),
    [search, set],
  );
}

export type Selection = ReturnType<typeof useSelection>;
