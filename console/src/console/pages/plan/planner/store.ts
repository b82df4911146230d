import { createContext, use, useSyncExternalStore } from 'react';
import type { Preview } from '../api';

/** A value that changes often, and re-renders only who looks at what changed of it. */
export interface Store<T> {
  get: () => T;
  set: (next: T | ((old: T) => T)) => void;
  subscribe: (listener: () => void) => () => void;
}

export function createStore<T>(initial: T): Store<T> {
  let value = initial;
  const listeners = new Set<() => void>();
  return {
    get: () => value,
    set: (next) => {
      const changed = typeof next === 'function' ? (next as (old: T) => T)(value) : next;
      if (Object.is(changed, value)) return;
      value = changed;
      listeners.forEach((listener) => listener());
    },
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}

export function useStore<T, S>(store: Store<T>, select: (value: T) => S): S {
  return useSyncExternalStore(store.subscribe, () => select(store.get()));
}

/** Where something would be dropped. */
export type Target = { shiftId: string; position: number } | 'unassigned';

/** What is being dragged, and what dropping it here would do. */
export interface Drag {
  jobIds: string[];
  x: number;
  y: number;
  target?: Target;
  preview?: Preview;
  refusal?: string;
}

/** What the map, the timeline and the lists of a planner share. */
export interface Attention {
  hover: Store<string | undefined>;
  selection: Store<ReadonlySet<string>>;
  drag: Store<Drag | undefined>;
}

export const createAttention = (selected: string[]): Attention => ({
  hover: createStore<string | undefined>(undefined),
  selection: createStore<ReadonlySet<string>>(new Set(selected)),
  drag: createStore<Drag | undefined>(undefined),
});

export const AttentionContext = createContext<Attention | undefined>(undefined);

export function useAttention(): Attention {
  const attention = use(AttentionContext);
  if (!attention) throw new Error('Not in a planner');
  return attention;
}

/** How much attention the jobs of one stop have. */
export function useMarks(jobIds: readonly string[]): {
  hovered: boolean;
  selected: boolean;
  dragged: boolean;
} {
  const { hover, selection, drag } = useAttention();
  const marks = useStore(hover, (id) => id !== undefined && jobIds.includes(id));
  const selected = useStore(selection, (set) => jobIds.some((id) => set.has(id)));
  const dragged = useStore(drag, (it) => it?.jobIds.some((id) => jobIds.includes(id)) ?? false);
  return { hovered: marks, selected, dragged };
}

/** Selects, or with a modifier key adds and takes away. */
export function select(selection: Store<ReadonlySet<string>>, jobIds: readonly string[], adding: boolean) {
  selection.set((old) => {
    if (!adding) return new Set(jobIds);
    const next = new Set(old);
    const all = jobIds.every((id) => next.has(id));
    jobIds.forEach((id) => (all ? next.delete(id) : next.add(id)));
    return next;
  });
}
