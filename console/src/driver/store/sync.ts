import { ProblemError } from '../../shared/api/problem';
import { cell } from '../../shared/cell';
import { session } from './db';
import { sendFixes } from './fixes';
import { readDay } from './refresh';
import { sendAll, type Stopped } from './sender';

const EVERY = 60_000;
const SOONEST = 2_000;
const LATEST = 60_000;

export type Reach = 'online' | 'offline' | 'signed-out';

const reach = cell<Reach>('online');
export const useReach = reach.use;

let wait = SOONEST;
let timer: ReturnType<typeof setTimeout> | undefined;
let running: Promise<void> | undefined;
let again = false;

/** Sends what waits and reads the day; asked for while it runs, it runs once more. */
export function sync(): Promise<void> {
  if (running) {
    again = true;
    return running;
  }
  running = once().finally(() => {
    running = undefined;
    if (again) {
      again = false;
      void sync();
    }
  });
  return running;
}

async function once(): Promise<void> {
  clearTimeout(timer);
  const kept = await session.get();
  if (!kept || kept.ended) return reach.set('signed-out');
  let stopped: Stopped;
  try {
    if (!kept.driverId) await readDay(); // whose facts may be sent is known from then on
    stopped = await sendAll();
    if (stopped === 'empty' || stopped === 'later') {
      await readDay();
      await sendFixes();
    }
  } catch (error) {
    if (!(error instanceof ProblemError)) throw error;
    stopped = error.isOffline ? 'offline' : error.status === 401 ? 'signed-out' : 'later';
  }
  reach.set(stopped === 'offline' || stopped === 'signed-out' ? stopped : 'online');
  wait = stopped === 'empty' ? SOONEST : Math.min(wait * 2, LATEST);
  if (stopped !== 'signed-out') {
    timer = setTimeout(() => void sync(), stopped === 'empty' ? EVERY : wait * (0.5 + Math.random() / 2));
  }
}

/** Sends at once what is recorded, and when there may be a signal again. */
export function keepInSync(): () => void {
  const now = () => {
    wait = SOONEST;
    void sync();
  };
  const visible = () => document.visibilityState === 'visible' && now();
  const offline = () => reach.set('offline');
  addEventListener('online', now);
  addEventListener('offline', offline);
  document.addEventListener('visibilitychange', visible);
  now();
  return () => {
    removeEventListener('online', now);
    removeEventListener('offline', offline);
    document.removeEventListener('visibilitychange', visible);
    clearTimeout(timer);
  };
}
