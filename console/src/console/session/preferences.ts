import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useCallback, useEffect } from 'react';
import { api, ProblemError, versioned } from '../../shared/api';
import { setUnits } from '../../shared/format';
import { language, setLanguage, type Language } from '../../shared/i18n';
import { setTheme, themeChoice, type ThemeChoice } from '../../shared/theme';
import { useReport } from '../frame/problems';
import type { Terms } from '../training/sample';

/** How a person likes the console, kept on the server for all of their browsers. */
export interface Preferences {
  language?: Language;
  theme?: ThemeChoice;
  distance?: 'metric' | 'imperial';
  /** Name of the page that opens after signing in. */
  firstPage?: string;
  /** What became of the first tour; it starts by itself while this is not known. */
  tour?: 'done' | 'putOff';
  /** Sample data of the training organisation, and whether all of it is there. */
  training?: { terms: Terms; done: boolean };
  /** Whatever a page keeps, by its name: columns, saved views. */
  pages?: Record<string, unknown>;
}

interface Kept {
  value: Preferences;
  etag: string;
}

const key = ['preferences'];
const path = '/api/v1/session/preferences';

async function read(): Promise<Kept> {
  const { value, etag } = await versioned(api.gateway.GET(path));
  return { value: value as Preferences, etag };
}

async function write(value: Preferences, etag: string): Promise<Kept> {
  const written = await versioned(
    api.gateway.PUT(path, {
      params: { header: { 'If-Match': etag } },
      body: value as Record<string, never>,
    }),
  );
  return { value: written.value as Preferences, etag: written.etag };
}

/** As they are on the server now. */
export async function readPreferences(): Promise<Preferences> {
  return (await read()).value;
}

/** Some of the preferences, or how they follow from those that are there. */
type Part = Preferences | ((now: Preferences) => Preferences);

const changed = (now: Preferences, part: Part): Preferences => ({
  ...now,
  ...(typeof part === 'function' ? part(now) : part),
});

/** Applies a change to what is there now: another window may have written meanwhile. */
async function change(part: Part): Promise<Kept> {
  for (let attempt = 1; ; attempt++) {
    const { value, etag } = await read();
    try {
      return await write(changed(value, part), etag);
    } catch (error) {
      if (!(error instanceof ProblemError) || error.status !== 412 || attempt === 3) throw error;
    }
  }
}

/** A person's preferences, and a change of some of them that shows at once. */
export function usePreferences() {
  const queries = useQueryClient();
  const { data, isPending } = useQuery({ queryKey: key, queryFn: read, staleTime: 5 * 60_000 });
  const { mutate, mutateAsync } = useMutation({
    mutationKey: key,
    mutationFn: change,
    scope: { id: 'preferences' },
    onMutate: (part) => {
      queries.setQueryData<Kept>(key, (now) => ({
        value: changed(now?.value ?? {}, part),
        etag: now?.etag ?? '',
      }));
    },
    onSuccess: (kept) => {
      // a later change shows already, and its answer comes next
      if (queries.isMutating({ mutationKey: key }) === 1) queries.setQueryData(key, kept);
    },
    onError: () => queries.invalidateQueries({ queryKey: key }),
  });
  return {
    preferences: data?.value ?? {},
    pending: isPending,
    /** Whether they were read, rather than taken to be empty. */
    known: data !== undefined,
    change: mutate,
    changeAsync: mutateAsync,
  };
}

/** What a page keeps for a person, by the page's name. */
export function useKept<T extends object>(page: string) {
  const { preferences, pending, change } = usePreferences();
  const report = useReport();
  const keep = useCallback(
    (next: (was: T | undefined) => T) =>
      change((now) => ({ pages: { ...now.pages, [page]: next(now.pages?.[page] as T | undefined) } }), {
        onError: report,
      }),
    [change, page, report],
  );
  return { kept: preferences.pages?.[page] as T | undefined, keep, pending };
}

/** Shows everything as the person likes it; what they chose on this device before signing in gives way. */
export function useAppliedPreferences(): void {
  const { preferences } = usePreferences();
  const { language: wanted, theme, distance } = preferences;
  const apply = useCallback(() => {
    if (wanted && wanted !== language()) setLanguage(wanted);
    if (theme && theme !== themeChoice()) setTheme(theme);
    setUnits({ distance: distance ?? 'metric' });
  }, [wanted, theme, distance]);
  useEffect(apply, [apply]);
}
