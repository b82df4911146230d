import { openDB, type DBSchema, type IDBPDatabase } from 'idb';
import type { Draft, Fix, Item, Notice, Session, Snapshot } from './model';

interface Tables extends DBSchema {
  values: { key: string; value: unknown };
  items: { key: number; value: Item; indexes: { state: string } };
  drafts: { key: string; value: Draft };
  fixes: { key: number; value: Fix };
  notices: { key: string; value: Notice };
}

export type Database = IDBPDatabase<Tables>;

let opened: Promise<Database> | undefined;

/** All that the phone keeps. Signing out leaves it: facts are lost to nobody. */
export function database(): Promise<Database> {
  opened ??= openDB<Tables>('peisong-driver', 1, {
    upgrade(db) {
      db.createObjectStore('values');
      const items = db.createObjectStore('items', { keyPath: 'seq', autoIncrement: true });
      items.createIndex('state', 'state');
      db.createObjectStore('drafts', { keyPath: 'jobId' });
      db.createObjectStore('fixes', { keyPath: 'seq', autoIncrement: true });
      db.createObjectStore('notices', { keyPath: 'id' });
    },
    blocking() {
      void closeDatabase(); // a newer version of the app wants to change the tables
    },
    terminated() {
      opened = undefined;
    },
  });
  return opened;
}

export async function closeDatabase(): Promise<void> {
  const db = opened;
  opened = undefined;
  (await db)?.close();
}

const value = async <T>(key: string) => (await (await database()).get('values', key)) as T | undefined;
const keep = async (key: string, what: unknown) => {
  await (await database()).put('values', what, key);
};

export const session = { get: () => value<Session>('session'), put: (it: Session) => keep('session', it) };
export const snapshot = {
  get: () => value<Snapshot>('snapshot'),
  put: (it: Snapshot) => keep('snapshot', it),
};
export const lostFixes = {
  get: async () => (await value<number>('lostFixes')) ?? 0,
  put: (it: number) => keep('lostFixes', it),
};

/** Made up once for this phone. */
export async function deviceId(): Promise<string> {
  const db = await database();
  const tx = db.transaction('values', 'readwrite');
  let id = (await tx.store.get('device')) as string | undefined;
  if (!id) {
    id = crypto.randomUUID();
    await tx.store.put(id, 'device');
  }
  await tx.done;
  return id;
}
