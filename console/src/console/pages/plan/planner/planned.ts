import { createContext, use } from 'react';
import type { Plan, Sheet } from '../api';
import { places, type Row } from '../model';

/** A plan with what it is made of, as every part of the planner reads it. */
export interface Planned {
  plan: Plan;
  sheet: Sheet;
  rows: Row[];
  places: ReturnType<typeof places>;
  zone: string;
  /** Whether the draft may be changed, by this person and now. */
  editable: boolean;
  /** Whether stops may be moved: of a draft, or of published routes that have not departed. */
  movable: boolean;
  /** The published route of each shift that has one. */
  routeIds: ReadonlyMap<string, string>;
  /** Whether something may be dropped on a lane. */
  takes: (row: Row) => boolean;
  numberOf: (jobId: string) => string;
}

export const PlannedContext = createContext<Planned | undefined>(undefined);

export function usePlanned(): Planned {
  const planned = use(PlannedContext);
  if (!planned) throw new Error('Not in a planner');
  return planned;
}
