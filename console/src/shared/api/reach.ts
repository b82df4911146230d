import { cell } from '../cell';

const reached = cell(true);

/** Told by every call: whether the platform gave an answer, be it a refusal. */
export const reportReach = reached.set;

/** Whether the platform answered when it was last asked. */
export const useIsReached = reached.use;
