import { useCallback, useSyncExternalStore } from 'react';

const prefix = 'peisong.page.';
const listeners = new Set<() => void>();

/** What a page keeps for a person, by the page's name. */
export function useKept<T extends object>(name: string): [T | undefined, (value: T) => void] {
  const text = useSyncExternalStore(subscribe, () => localStorage.getItem(prefix + name));
  const keep = useCallback(
    (value: T) => {
      localStorage.setItem(prefix + name, JSON.stringify(value));
      listeners.forEach((changed) => changed());
    },
    [name],
  );
  return [text ? (JSON.parse(text) as T) : undefined, keep];
}

function subscribe(changed: () => void): () => void {
  listeners.add(changed);
  return () => listeners.delete(changed);
}
