import { ProblemError } from '../../shared/api/problem';
import { call, json } from './http';
import { database, lostFixes, session } from './db';
import type { Fix } from './model';
import { unlessBusy } from './locks';

const OLDEST = 24 * 3_600_000;
const MOST = 20_000;
const BATCH = 500;

export async function keepFix(fix: Fix): Promise<void> {
  await (await database()).add('fixes', fix);
}

/** Sends where the phone was. Where it was a day ago helps nobody: older fixes are dropped, and counted. */
export async function sendFixes(): Promise<void> {
  await unlessBusy('peisong-driver-fixes', async () => {
    await dropOld();
    const driverId = (await session.get())?.driverId;
    const db = await database();
    for (;;) {
      const own = (await db.getAll('fixes')).filter((fix) => fix.driverId === driverId);
      const batch = own.slice(0, BATCH);
      if (!batch.length) return;
      if (!(await sent(batch))) return;
      const tx = db.transaction('fixes', 'readwrite');
      for (const fix of batch) await tx.store.delete(fix.seq!);
      await tx.done;
    }
  });
}

/** False when tracking does not know the route yet: the next time will do. */
async function sent(batch: Fix[]): Promise<boolean> {
  const positions = batch.map((fix) => ({ ...fix, seq: undefined, driverId: undefined }));
  try {
    await call('/api/v1/positions', json({ positions }));
    return true;
  } catch (error) {
    if (error instanceof ProblemError && error.status === 404) return false;
    if (error instanceof ProblemError && error.status === 422) {
      await lostFixes.put((await lostFixes.get()) + batch.length);
      return true; // the phone's clock was wrong: they cannot be told any more
    }
    throw error;
  }
}

async function dropOld(): Promise<void> {
  const tx = (await database()).transaction('fixes', 'readwrite');
  let surplus = (await tx.store.count()) - MOST;
  let lost = 0;
  for (let at = await tx.store.openCursor(); at; at = await at.continue()) {
    if (surplus <= 0 && Date.parse(at.value.occurredAt) > Date.now() - OLDEST) break;
    await at.delete();
    lost += 1;
    surplus -= 1;
  }
  await tx.done;
  if (lost) await lostFixes.put((await lostFixes.get()) + lost);
}
