import { useSyncExternalStore } from 'react';

let reached = true;
const listeners = new Set<() => void>();

/** Told by every call: whether the platform gave an answer, be it a refusal. */
export function reportReach(now: boolean): void {
  if (reached === now) return;
  reached = now;
  listeners.forEach((changed) => changed());
}

const isReached = () => reached;

/** Whether the platform answered when it was last asked. */
export function useIsReached(): boolean {
  return useSyncExternalStore((changed) => {
    listeners.add(changed);
    return () => listeners.delete(changed);
  }, isReached);
}
