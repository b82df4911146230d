import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium, type BrowserContext, type Page } from 'playwright-core';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { until } from './api';
import { grave } from './axe';
import { Office, type Terms } from './office';
import { platform } from './platform';

let profile: string;
let context: BrowserContext;
let page: Page;

beforeEach(async () => {
  profile = await mkdtemp(join(tmpdir(), 'driver-'));
});

afterEach(async () => {
  await context?.close();
  await rm(profile, { recursive: true, force: true });
});

/** The phone is taken from the pocket: the app opens, with or without network. */
async function openApp(path: string, offline: boolean, options: { locale?: string } = {}): Promise<void> {
  context = await chromium.launchPersistentContext(profile, {
    executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
    args: ['--no-sandbox', '--use-angle=swiftshader', '--enable-unsafe-swiftshader'],
    baseURL: platform.url,
    viewport: { width: 412, height: 860 },
    hasTouch: true,
    isMobile: true,
    locale: 'en-GB',
    geolocation: { latitude: 41.15, longitude: -8.61 },
    permissions: ['geolocation'],
    ...options,
  });
  await context.setOffline(offline);
  page = await context.newPage();
  await page.goto(path);
}

/** The app is on the phone once its service worker holds the page. */
async function installed(): Promise<void> {
  await page.waitForFunction(async () => !!(await navigator.serviceWorker.ready).active);
}

async function deliverNext(): Promise<void> {
  await page.getByRole('button', { name: 'I am here' }).click();
  await page.getByRole('button', { name: /^Delivered/ }).click();
  await page
    .getByRole('button', { name: 'I am here' })
    .or(page.getByRole('button', { name: /^Back at/ }))
    .first()
    .waitFor();
}

async function unsent(): Promise<number> {
  return Number(await page.locator('.sync').getAttribute('data-unsent'));
}

async function allSent(): Promise<void> {
  await page.locator('.sync[data-unsent="0"]').waitFor({ timeout: 60_000 });
}

interface Recorded {
  id: string;
  type: string;
  result: string;
  occurredAt: string;
  recordedAt: string;
}

interface DriverDay {
  office: Office;
  routeId: string;
  /** Opens the app and signs it in, once. */
  link: string;
}

/** A route of today, published, and the code that its driver signs in by. */
async function driverDay(stops: number, terms: Terms & { cash?: number } = {}): Promise<DriverDay> {
  const hours = { from: '04:30', until: '03:30' };
  const office = await Office.open({ daysAhead: 0, hours, ...terms });
  await office.takesOrders(stops, { cash: terms.cash });
  const [routeId] = await office.plansAndPublishes();
  const { url } = await office.api.post<{ url: string }>('/driver-codes', { driverId: office.drivers[0] });
  return { office, routeId: routeId!, link: new URL(url).hash };
}

const recorded = (day: DriverDay) => day.office.api.get<Recorded[]>(`/routes/${day.routeId}/actions`);

/** What the phone says it has recorded, in its order. */
function onPhone(): Promise<{ id: string; state: string }[]> {
  return page.evaluate(
    () =>
      new Promise((resolve, reject) => {
        const open = indexedDB.open('peisong-driver');
        open.onerror = () => reject(open.error as Error);
        open.onsuccess = () => {
          const all = open.result.transaction('items').objectStore('items').getAll();
          all.onsuccess = () => {
            open.result.close();
            resolve(
              (all.result as { id: string; kind: string; state: string }[]).filter(
                (it) => it.kind === 'action',
              ),
            );
          };
        };
      }),
  );
}

test('forty actions recorded with no network, the app killed in between, arrive once each and in order', async () => {
  const day = await driverDay(13, { cash: 1500 });
  await openApp(`/driver/${day.link}`, false);
  await page.getByRole('button', { name: 'Depart' }).waitFor();
  await installed();
  await context.setOffline(true);
  await page.getByRole('button', { name: 'Depart' }).click();
  await page.getByRole('button', { name: 'Next stop' }).click();
  for (let stop = 0; stop < 6; stop++) await deliverNext();
  await context.close(); // killed, in the middle of the day

  await openApp('/driver/', true);
  await page.getByRole('button', { name: 'Next stop' }).click();
  for (let stop = 6; stop < 13; stop++) await deliverNext();
  const waiting = await onPhone();
  expect(waiting.length).toBeGreaterThanOrEqual(40); // departed; arrived, cash and outcome of each stop
  expect(new Set(waiting.map((it) => it.state))).toEqual(new Set(['waiting']));
  await page.goto('/driver/#/queue');
  await page.getByText('No signal. All of this goes out by itself').waitFor();
  await context.close();

  await openApp('/driver/', true);
  await (await context.newPage()).goto('/driver/'); // a second tab must not send it all again
  const sent: string[] = [];
  context.on('request', (request) => {
    if (request.url().endsWith('/driver/actions')) sent.push(...idsIn(request.postDataJSON()));
  });
  await context.setOffline(false);
  await allSent();
  expect(sent).toEqual(waiting.map((it) => it.id));
  const taken = await recorded(day);
  expect(taken.map((it) => it.id)).toEqual(waiting.map((it) => it.id));
  expect(new Set(taken.map((it) => it.result))).toEqual(new Set(['APPLIED']));
  const [route] = (
    await day.office.api.get<{ routes: Route[] }>(`/driver/briefing?driverId=${day.office.drivers[0]}`)
  ).routes;
  const tasks = route!.stops.flatMap((stop) => stop.tasks);
  expect(tasks.map((task) => task.collected?.amountMinor)).toEqual(Array(13).fill(1500));
  expect(tasks.every((task) => task.parcels.every((parcel) => parcel.outcome === 'DELIVERED'))).toBe(true);
});

const idsIn = (batch: { actions: { id: string }[] }) => batch.actions.map((it) => it.id);

interface Route {
  stops: { tasks: { collected?: { amountMinor: number }; parcels: { outcome?: string }[] }[] }[];
}

test('the server refusing one entry leaves the others intact', async () => {
  const day = await driverDay(2);
  await openApp(`/driver/${day.link}`, false);
  await page.getByRole('button', { name: 'Depart' }).waitFor();
  await installed();
  await context.setOffline(true);
  await page.getByRole('button', { name: 'Depart' }).click();
  await page.getByRole('button', { name: 'Next stop' }).click();
  await page.getByRole('button', { name: 'I am here' }).click();
  await spoilLast();
  await page.getByRole('button', { name: /^Delivered/ }).click();
  await page.getByRole('button', { name: 'I am here' }).waitFor();
  await context.setOffline(false);
  await page.getByText('the server did not take an entry').first().waitFor({ timeout: 60_000 });
  await page.locator('.sync[data-unsent="1"]').waitFor();
  expect((await recorded(day)).map((it) => it.type)).toEqual(['DEPART', 'OUTCOME']);
});

/** Makes the entry that was recorded last one that no server understands. */
function spoilLast(): Promise<void> {
  return page.evaluate(
    () =>
      new Promise<void>((resolve) => {
        const open = indexedDB.open('peisong-driver');
        open.onsuccess = () => {
          const tx = open.result.transaction('items', 'readwrite');
          const last = tx.objectStore('items').openCursor(null, 'prev');
          last.onsuccess = () => {
            const item = last.result!.value as { body: { stopId: string } };
            item.body.stopId = 'nowhere';
            last.result!.update(item);
          };
          tx.oncomplete = () => {
            open.result.close();
            resolve();
          };
        };
      }),
  );
}

test('a driver delivers, is offline for five stops, and comes back', async () => {
  const day = await driverDay(7, { scans: true });
  await openApp(`/driver/${day.link}`, false);
  await page.getByRole('button', { name: /^Check the load/ }).click();
  await page.getByRole('button', { name: 'Scan' }).click();
  const barcodes = await page.locator('.parcels .barcode').allTextContents();
  for (const barcode of barcodes) {
    await page.getByLabel('Or type it').fill(barcode);
    await page.getByRole('button', { name: 'Enter' }).click();
  }
  await page.getByRole('button', { name: 'Done' }).click();
  await page.getByRole('button', { name: 'Load 7 of 7' }).click();
  await page.getByRole('button', { name: 'Depart' }).click();
  await page.getByRole('button', { name: 'Next stop' }).click();
  await page.getByRole('button', { name: 'I am here' }).click();
  await sign();
  await page.getByLabel('Received by').fill('Reception');
  await page.getByRole('button', { name: /^Delivered/ }).click();
  await page.getByRole('button', { name: 'I am here' }).waitFor();
  await allSent();
  await installed();

  await context.setOffline(true);
  for (let stop = 0; stop < 4; stop++) await deliverNext();
  await page.getByRole('button', { name: 'I am here' }).click();
  await page.getByRole('button', { name: 'Problem' }).click();
  await page.getByLabel('Nobody was there').check();
  await page.getByRole('button', { name: 'Record as not delivered' }).click();
  await page.locator('.sync.offline').waitFor();
  expect(await unsent()).toBe(10);

  await context.setOffline(false);
  await allSent();
  await page.getByRole('button', { name: 'Next stop' }).click();
  await deliverNext();
  await page
    .getByRole('link', { name: 'All stops' })
    .or(page.getByRole('link', { name: 'Stops' }))
    .first()
    .click();
  await page.getByRole('button', { name: 'Back at the depot with 1 parcel' }).click();
  await page.getByRole('button', { name: 'End my day' }).click();
  await page.getByText('Your day is over').waitFor();
  await allSent();
  await until('the route to be over', async () => {
    const route = await day.office.api.get<{ status: string }>(`/routes/${day.routeId}`);
    return route.status === 'COMPLETED';
  });
  const types = (await recorded(day)).map((it) => it.type);
  expect(types.filter((type) => type === 'OUTCOME')).toHaveLength(7);
  expect(types.at(-1)).toBe('END_OF_DAY');
  const jobs = await day.office.api.get<{ items: { shipmentId: string }[] }>(
    `/jobs?siteId=${day.office.site}&limit=100`,
  );
  const proofs = await Promise.all(
    jobs.items.map((job) => day.office.api.get<{ recipientName?: string }[]>(`/proofs/of/${job.shipmentId}`)),
  );
  expect(proofs.flat().map((proof) => proof.recipientName)).toEqual(['Reception']);
});

async function sign(): Promise<void> {
  await page.getByRole('button', { name: 'Signature' }).click();
  const pad = (await page.locator('.pad canvas').boundingBox())!;
  await page.mouse.move(pad.x + 40, pad.y + 60);
  await page.mouse.down();
  await page.mouse.move(pad.x + 160, pad.y + 100, { steps: 8 });
  await page.mouse.up();
  await page.getByRole('button', { name: 'Keep' }).click();
  await page.getByRole('button', { name: 'Signed' }).waitFor();
}

test.each(['en-GB', 'zh-CN'])('no screen has a serious finding of axe (%s)', async (locale) => {
  const day = await driverDay(2, { cash: 900, scans: true });
  await openApp('/driver/', false, { locale });
  await page.locator('form').waitFor();
  const findings = await check('sign-in');
  await page.goto(`/driver/${day.link}`);
  await page.reload();
  await page.locator('.stop').first().waitFor();
  for (const theme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme: theme });
    for (const screen of ['', 'load', 'more', 'queue', 'hand-over', 'lost']) {
      await page.goto(`/driver/#/${screen}`);
      await page.locator('h1').first().waitFor();
      findings.push(...(await check(`${screen || 'stops'} ${theme}`)));
    }
    await page.goto('/driver/#/');
    await page.locator('.stop a').first().click();
    await page.locator('.at-stop').waitFor();
    findings.push(...(await check(`stop ${theme}`)));
  }
  expect(findings).toEqual([]);
});

async function check(screen: string): Promise<string[]> {
  const shots = process.env.SHOTS;
  if (shots) {
    const language = await page.evaluate(() => document.documentElement.lang);
    await page.screenshot({ path: join(shots, `driver-${screen.replace(' ', '-')}-${language}.png`) });
  }
  return (await grave(page)).map((it) => `${screen}: ${it}`);
}
