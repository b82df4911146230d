const pending = new Set<() => Promise<void>>();

/** Something that is done in a few seconds unless it is undone before. */
export const awaits = (done: () => Promise<void>): void => void pending.add(done);

/** It was done or undone. */
export const settles = (done: () => Promise<void>): void => void pending.delete(done);

/** Does now what was to be done soon: whoever leaves, or becomes somebody else, meant it. */
export async function doPending(): Promise<void> {
  await Promise.all([...pending].map((done) => done()));
}

window.addEventListener('pagehide', () => void doPending());
