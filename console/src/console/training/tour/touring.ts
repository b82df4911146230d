import { useSyncExternalStore } from 'react';

let touring = false;
const listeners = new Set<() => void>();

function set(next: boolean) {
  touring = next;
  listeners.forEach((changed) => changed());
}

/** From wherever it is asked for: account menu, command palette. */
export const startTour = () => set(true);
export const endTour = () => set(false);

export function useIsTouring(): boolean {
  return useSyncExternalStore(
    (changed) => {
      listeners.add(changed);
      return () => listeners.delete(changed);
    },
    () => touring,
  );
}
