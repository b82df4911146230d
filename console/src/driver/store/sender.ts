import { ProblemError } from '../../shared/api/problem';
import { call, json } from './http';
import { unlessBusy } from './locks';
import type { ActionAnswer, Evidence, Item, Notice } from './model';
import { notice, settle, waiting } from './outbox';
import { session } from './db';

const LARGEST_BATCH = 100;
/** How often a proof of something that tracking does not know yet holds up what comes after it. */
const PATIENT_TRIES = 8;

/** Why sending stopped: everything is sent, or the server wants us to come again later. */
export type Stopped = 'empty' | 'later' | 'offline' | 'signed-out';

/**
 * Sends what waits, in the order in which it happened: proofs one by one, actions in batches. Only
 * one tab sends at a time. Each item is sent until the server has answered for it; the ids that the
 * phone made let the server take each once.
 */
export async function sendAll(): Promise<Stopped> {
  let stopped: Stopped = 'empty';
  await unlessBusy('peisong-driver-send', async () => {
    const driverId = (await session.get())?.driverId;
    if (!driverId) return;
    try {
      stopped = await drain(driverId);
    } catch (error) {
      stopped = reason(error);
    }
  });
  return stopped;
}

function reason(error: unknown): Stopped {
  if (!(error instanceof ProblemError)) throw error;
  if (error.isOffline) return 'offline';
  return error.status === 401 ? 'signed-out' : 'later';
}

async function drain(driverId: string): Promise<Stopped> {
  const passed = new Set<string>();
  for (;;) {
    const queue = (await waiting(driverId)).filter((item) => !passed.has(item.id));
    const first = queue[0];
    if (!first) return passed.size ? 'later' : 'empty';
    if (first.kind === 'proof') {
      const went = await sendProof(first);
      if (went === 'not-yet') {
        if (first.tries < PATIENT_TRIES) return 'later';
        passed.add(first.id); // what follows must not wait for ever; this one is tried again
      }
    } else {
      const until = queue.findIndex((item) => item.kind === 'proof');
      const run = queue.slice(0, until < 0 ? queue.length : until).slice(0, LARGEST_BATCH);
      if (!(await sendActions(run))) return 'later';
    }
  }
}

async function sendProof(item: Item): Promise<'settled' | 'not-yet'> {
  try {
    await call('/api/v1/proofs', json(item.body));
    await settle([done(item, 'APPLIED')]);
  } catch (error) {
    if (!(error instanceof ProblemError) || !isRefusal(error)) throw error;
    if (error.status === 404) {
      await settle([{ ...item, tries: item.tries + 1, detail: error.code }]);
      return 'not-yet';
    }
    const wrongCode = error.code === 'wrong-code' || error.fields.some((it) => it.code === 'wrong-code');
    const kind = wrongCode ? 'wrong-code' : 'proof-refused';
    await settle([refused(item, kind)], [notice(kind, item.about)]);
  }
  return 'settled';
}

/** Whether the server looked at it and did not want it, as against having no time for it. */
function isRefusal(error: ProblemError): boolean {
  return error.status >= 400 && error.status < 500 && ![401, 403, 408, 429].includes(error.status);
}

/** Sends one batch; false when the server wants some of it again later. */
async function sendActions(run: Item[]): Promise<boolean> {
  try {
    const body = json({ actions: run.map((item) => item.body) });
    const { answers } = await call<{ answers: ActionAnswer[] }>('/api/v1/driver/actions', body);
    return take(run, answers);
  } catch (error) {
    if (!(error instanceof ProblemError) || !isRefusal(error)) throw error;
    await separate(run, error);
    return true;
  }
}

/** One bad action spoils its batch: it is put aside for a person, the others go again. */
async function separate(run: Item[], error: ProblemError): Promise<void> {
  const bad = new Set(
    error.fields.flatMap((field) => {
      const at = /^\/actions\/(\d+)(\/|$)/.exec(field.pointer ?? '')?.[1];
      const item = at === undefined ? undefined : run[Number(at)];
      return item ? [item] : [];
    }),
  );
  if (bad.size === 0 && run.length > 1) {
    const half = Math.ceil(run.length / 2);
    if (!(await sendActions(run.slice(0, half)))) throw error;
    if (!(await sendActions(run.slice(half)))) throw error;
    return;
  }
  const aside = bad.size ? [...bad] : run;
  await settle(
    aside.map((item) => refused(item, error.code || 'refused')),
    aside.map((item) => notice('action-refused', item.about)),
  );
}

async function take(run: Item[], answers: ActionAnswer[]): Promise<boolean> {
  const byId = new Map(answers.map((answer) => [answer.id, answer]));
  const settled: Item[] = [];
  const news: Notice[] = [];
  let all = true;
  for (const item of run) {
    const answer = byId.get(item.id) ?? { id: item.id, result: 'RETRY' as const };
    if (answer.result === 'RETRY') {
      all = false;
      settled.push({ ...item, tries: item.tries + 1, detail: answer.detail ?? undefined });
    } else if (answer.result === 'REJECTED') {
      settled.push(refused(item, answer.detail ?? 'rejected'));
      news.push(notice('action-refused', item.about));
    } else {
      settled.push(done(item, answer.result, answer.detail ?? undefined));
      // a duplicate tells what the first answer told: that one may have been lost
      if (answer.detail) news.push(notice(answer.detail, item.about));
    }
  }
  await settle(settled, news);
  return all;
}

function done(item: Item, result: ActionAnswer['result'], detail?: string): Item {
  return { ...item, state: 'done', result, detail, answeredAt: Date.now() };
}

function refused(item: Item, detail: string): Item {
  return { ...item, state: 'refused', result: 'REJECTED', detail, answeredAt: Date.now() };
}

/** Sends a refused item once more under its own id, as when the server has been mended. */
export async function tryAgain(item: Item): Promise<void> {
  await settle([{ ...item, state: 'waiting', tries: 0 }]);
}

/** The code proof of a draft: whether it was checked, and right. */
export function codeState(items: Item[], proofId: string | undefined): 'none' | Item['state'] {
  const item = items.find((it) => it.id === proofId && !!(it.body as Evidence).code);
  return item?.state ?? 'none';
}
