import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { beforeEach, describe, expect, test } from 'vitest';
import { closeDatabase, session } from './db';
import { fakeServer } from './fakeServer';
import { items, notices, record, type Fact } from './outbox';
import { sendAll } from './sender';
import { refresh } from './session';
import type { Action, Item } from './model';

const route = '0190a000-0000-7000-8000-000000000001';
const shipment = '0190a000-0000-7000-8000-000000000002';
let server: ReturnType<typeof fakeServer>;

beforeEach(async () => {
  await closeDatabase();
  globalThis.indexedDB = new IDBFactory();
  server = fakeServer();
  await signedIn();
});

async function signedIn(driverId = 'driver') {
  await session.put({
    organisation: 'demo',
    deviceId: 'phone',
    driverId,
    accessToken: 'access-1',
    accessUntil: Date.now() + 600_000,
    refreshToken: 'refresh-1',
    ended: false,
  });
}

const act = (type: 'BREAK' | 'RESUME' = 'BREAK'): Fact => ({
  action: { type, routeId: route } as never,
  about: 'PS-1',
});
const prove = (): Fact => ({ proof: { shipmentId: shipment, scans: ['B1'] } as never, about: 'PS-1' });
const ids = (some: { id: string }[]) => some.map((it) => it.id);

/** As when the phone kills the app and the driver opens it again. */
async function killed() {
  await closeDatabase();
}

async function states(): Promise<Item['state'][]> {
  return (await items()).map((item) => item.state);
}

describe('the queue on the phone', () => {
  test('forty actions recorded offline and across restarts arrive once each and in order', async () => {
    const kept: Item[] = [];
    for (let n = 0; n < 40; n++) {
      kept.push(...(await record('driver', [act()])));
      if (n % 10 === 9) await killed();
    }
    server.script.push('down');
    expect(await sendAll()).toBe('offline');
    server.script.push('lost'); // all were applied, but the phone never hears of it
    expect(await sendAll()).toBe('offline');
    await killed();
    expect(await sendAll()).toBe('empty');
    expect(ids(server.applied)).toEqual(ids(kept));
    expect(new Set(await states())).toEqual(new Set(['done']));
  });

  test('moments never go back, whatever the clock of the phone does', async () => {
    const real = Date.now;
    const [first] = await record('driver', [act()]);
    Date.now = () => real() - 3_600_000;
    const [second] = await record('driver', [act()]);
    Date.now = real;
    expect((second!.body as Action).occurredAt > (first!.body as Action).occurredAt).toBe(true);
  });

  test('a proof goes before the outcome that names it', async () => {
    await record('driver', [act(), prove(), act('RESUME')]);
    await sendAll();
    expect(server.log).toEqual(['/api/v1/driver/actions', '/api/v1/proofs', '/api/v1/driver/actions']);
    expect(server.proofs).toHaveLength(1);
  });

  test('a proof that tracking is not ready for holds up the rest only for a while', async () => {
    await record('driver', [prove(), act()]);
    for (let n = 0; n < 8; n++) {
      server.script.push({ status: 404, body: { type: 'shipment-not-ready' } });
      expect(await sendAll()).toBe('later');
    }
    expect(server.applied).toHaveLength(0);
    server.script.push({ status: 404, body: { type: 'shipment-not-ready' } });
    expect(await sendAll()).toBe('later');
    expect(server.applied).toHaveLength(1);
    expect(await sendAll()).toBe('empty');
    expect(server.proofs).toHaveLength(1);
  });

  test('the server refusing one action leaves the rest intact', async () => {
    const kept = await record('driver', [act(), act(), act('RESUME'), act()]);
    server.refuse.add(kept[1]!.id);
    expect(await sendAll()).toBe('empty');
    expect(ids(server.applied)).toEqual([kept[0]!.id, kept[2]!.id, kept[3]!.id]);
    expect(await states()).toEqual(['done', 'refused', 'done', 'done']);
    expect((await notices())[0]?.kind).toBe('action-refused');
  });

  test('a refusal that names nobody is found by halves', async () => {
    const kept = await record('driver', [act(), act(), act(), act(), act()]);
    server.script.push({ status: 400 }, { status: 400 }, { status: 400 }, { status: 400 });
    expect(await sendAll()).toBe('empty');
    expect((await states()).filter((it) => it === 'refused')).toHaveLength(1);
    expect(server.applied).toHaveLength(kept.length - 1);
  });

  test('after RETRY the action and those behind it are sent again, in order', async () => {
    const kept = await record('driver', [act(), act(), act()]);
    server.plan.set(kept[1]!.id, { result: 'RETRY', detail: 'BUSY' });
    server.plan.set(kept[2]!.id, { result: 'RETRY', detail: 'AFTER_ANOTHER' });
    expect(await sendAll()).toBe('later');
    expect(await states()).toEqual(['done', 'waiting', 'waiting']);
    server.plan.clear();
    expect(await sendAll()).toBe('empty');
    expect(ids(server.applied)).toEqual(ids(kept));
  });

  test('what was kept, or changed meanwhile, is told, also when the first answer was lost', async () => {
    const kept = await record('driver', [act(), act()]);
    server.plan.set(kept[0]!.id, { result: 'KEPT', detail: 'ROUTE_OF_ANOTHER' });
    server.plan.set(kept[1]!.id, { result: 'APPLIED', detail: 'STOP_MOVED' });
    server.script.push('lost');
    await sendAll();
    await sendAll();
    expect((await notices()).map((it) => it.kind).sort()).toEqual(['ROUTE_OF_ANOTHER', 'STOP_MOVED']);
    expect(await states()).toEqual(['done', 'done']);
  });

  test('a wrong code is said, and takes nothing with it', async () => {
    await record('driver', [
      { proof: { shipmentId: shipment, code: '000000' } as never, about: 'PS-1' },
      act(),
    ]);
    server.script.push({
      status: 422,
      body: { type: 'wrong-code', errors: [{ pointer: '/code', code: 'wrong-code' }] },
    });
    expect(await sendAll()).toBe('empty');
    expect(await states()).toEqual(['refused', 'done']);
    expect((await notices())[0]?.kind).toBe('wrong-code');
  });

  test('facts of another driver wait until that driver signs in', async () => {
    await record('somebody', [act()]);
    await sendAll();
    expect(server.applied).toHaveLength(0);
    await signedIn('somebody');
    await sendAll();
    expect(server.applied).toHaveLength(1);
  });

  test('nothing is recorded unless all of it is', async () => {
    const unstorable = { action: { type: 'BREAK', routeId: () => 0 } as never };
    await expect(record('driver', [act(), unstorable])).rejects.toThrow();
    expect(await items()).toEqual([]);
  });
});

describe('tokens', () => {
  test('an answer that was lost on the way is asked for again with the same token', async () => {
    server.script.push('lost');
    await expect(refresh('access-1')).rejects.toThrow();
    expect((await session.get())?.ended).toBe(false);
    expect(await refresh('access-1')).toBe('access-2');
    expect((await session.get())?.refreshToken).toBe('refresh-2');
  });

  test('a second caller takes what the first one got', async () => {
    expect(await Promise.all([refresh('access-1'), refresh('access-1')])).toEqual(['access-2', 'access-2']);
    await refresh('access-1');
    expect(server.log.filter((it) => it.endsWith('refresh')).length).toBeLessThanOrEqual(2);
  });

  test('a phone that was signed out keeps its queue', async () => {
    await record('driver', [act()]);
    server.script.push({ status: 401 }, { status: 401 });
    expect(await sendAll()).toBe('signed-out');
    expect((await session.get())?.ended).toBe(true);
    expect(await states()).toEqual(['waiting']);
  });
});
