import { changed } from './changes';
import { now } from './clock';
import { database } from './db';
import { uuidv7 } from './ids';
import type { Action, Evidence, Item, Notice } from './model';
import { untold } from './news';

type Unstamped<T> = T extends { type: string } ? Omit<T, 'id' | 'occurredAt'> : never;
/** An action as a screen tells it: the queue gives it its id and its moment. */
export type Told = Unstamped<Action>;
export type Proof = Omit<Evidence, 'proofId' | 'occurredAt'>;

export interface Fact {
  action?: Told;
  /** Sent before the actions that are told with it. */
  proof?: Proof;
  proofId?: string;
  about?: string;
}

const lastMoment = 'lastMoment';

/**
 * Keeps facts, all of them or none, in the order in which they are given; they are safe on the phone
 * when this returns. Moments never go back, whatever the phone's clock does, since the server sorts
 * a batch by them.
 *
 * @param drop the job whose draft these facts replace
 */
export async function record(driverId: string, facts: Fact[], drop?: string): Promise<Item[]> {
  const db = await database();
  const tx = db.transaction(['values', 'items', 'drafts'], 'readwrite', { durability: 'strict' });
  let moment = Math.max(now(), ((await tx.objectStore('values').get(lastMoment)) as number | undefined) ?? 0);
  const kept: Item[] = [];
  try {
    for (const fact of facts) {
      moment += 1;
      const item = stamped(fact, driverId, moment);
      kept.push({ ...item, seq: await tx.objectStore('items').add(item) });
    }
    await tx.objectStore('values').put(moment, lastMoment);
    if (drop) await tx.objectStore('drafts').delete(drop);
  } catch (error) {
    tx.done.catch(() => undefined); // the reason is thrown below
    tx.abort();
    throw error;
  }
  await tx.done;
  changed();
  return kept;
}

function stamped(fact: Fact, driverId: string, moment: number): Item {
  const id = fact.proofId ?? uuidv7();
  const occurredAt = new Date(moment).toISOString();
  return {
    id,
    driverId,
    kind: fact.proof ? 'proof' : 'action',
    body: fact.proof
      ? { ...fact.proof, proofId: id, occurredAt }
      : ({ ...fact.action, id, occurredAt } as Action),
    about: fact.about,
    state: 'waiting',
    tries: 0,
    madeAt: Date.now(),
  };
}

/** Everything that is kept, in the order in which it happened. */
export async function items(): Promise<Item[]> {
  return (await database()).getAll('items');
}

export async function waiting(driverId: string): Promise<Item[]> {
  const all = await (await database()).getAllFromIndex('items', 'state', 'waiting');
  return all.filter((item) => item.driverId === driverId).sort((a, b) => a.seq! - b.seq!);
}

/** Notes what the server answered, with what the driver is to be told of it. */
export async function settle(settled: Item[], news: Notice[] = []): Promise<void> {
  const db = await database();
  const tx = db.transaction(['items', 'notices'], 'readwrite');
  for (const item of settled) await tx.objectStore('items').put(item);
  const told = await tx.objectStore('notices').getAll();
  for (const notice of untold(told, news)) await tx.objectStore('notices').put(notice);
  await tx.done;
  changed();
}

/** Forgets what was taken by the server, is in the day as last read, and is two days old. */
export async function prune(readAt: number): Promise<void> {
  const db = await database();
  const tx = db.transaction('items', 'readwrite');
  const old = Date.now() - 2 * 86_400_000;
  for (let at = await tx.store.index('state').openCursor('done'); at; at = await at.continue()) {
    const answered = at.value.answeredAt ?? Infinity;
    if (answered < readAt && answered < old) await at.delete();
    else if (
      at.value.kind === 'proof' &&
      answered < readAt &&
      'photo' in at.value.body &&
      at.value.body.photo
    ) {
      await at.update({ ...at.value, body: { ...at.value.body, photo: undefined } as Evidence });
    }
  }
  await tx.done;
}

export function notice(kind: string, about?: string, count?: number): Notice {
  return { id: uuidv7(), at: Date.now(), kind, about, count, seen: false };
}

export async function notices(): Promise<Notice[]> {
  return (await (await database()).getAll('notices')).reverse();
}

export async function addNotices(news: Notice[]): Promise<void> {
  if (news.length) await settle([], news);
}

export async function markSeen(id: string): Promise<void> {
  const db = await database();
  const found = await db.get('notices', id);
  if (found) await db.put('notices', { ...found, seen: true });
  changed();
}
