import { afterEach, beforeEach, expect, test } from 'vitest';
import { until } from './api';
import { Day, Phone } from './phone';

let phone: Phone;

beforeEach(async () => {
  phone = await Phone.new();
});
afterEach(() => phone.throwAway());

test('forty actions recorded with no network, the app killed in between, arrive once each and in order', async () => {
  const day = await Day.of(13, {}, { cash: 1500 });
  await phone.open(await day.link());
  await phone.page.getByRole('button', { name: 'Depart' }).waitFor();
  await phone.isInstalled();
  await phone.loseSignal();
  await phone.departs();
  for (let stop = 0; stop < 6; stop++) await phone.delivers();
  await phone.kill(); // in the middle of the day

  await phone.open('/driver/', true);
  await phone.tap('Next stop');
  for (let stop = 6; stop < 13; stop++) await phone.delivers();
  const waiting = await phone.actions();
  expect(waiting).toHaveLength(40); // departed; arrived, cash and outcome of each stop
  expect(new Set(waiting.map((it) => it.state))).toEqual(new Set(['waiting']));
  await phone.page.goto('/driver/#/queue');
  await phone.sees('No signal. All of this goes out by itself');
  await phone.kill();

  await phone.open('/driver/', true);
  await phone.openAgain(); // a second tab must not send it all again
  const sent = phone.sent();
  await phone.findSignal();
  await phone.hasSent();
  expect(sent).toEqual(waiting.map((it) => it.id));
  const taken = await day.recorded();
  expect(taken.map((it) => it.id)).toEqual(waiting.map((it) => it.id));
  expect(new Set(taken.map((it) => it.result))).toEqual(new Set(['APPLIED']));
  const tasks = await tasksOf(day);
  expect(tasks.map((task) => task.collected?.amountMinor)).toEqual(Array(13).fill(1500));
  expect(tasks.flatMap((task) => task.parcels.map((it) => it.outcome))).toEqual(Array(13).fill('DELIVERED'));
});

interface Task {
  collected?: { amountMinor: number };
  parcels: { outcome?: string }[];
}

async function tasksOf(day: Day): Promise<Task[]> {
  const briefing = `/driver/briefing?driverId=${day.office.drivers[0]}`;
  const { routes } = await day.office.api.get<{ routes: { stops: { tasks: Task[] }[] }[] }>(briefing);
  return routes[0]!.stops.flatMap((stop) => stop.tasks);
}

test('the server refusing one entry leaves the others intact', async () => {
  const day = await Day.of(2);
  await phone.open(await day.link());
  await phone.page.getByRole('button', { name: 'Depart' }).waitFor();
  await phone.isInstalled();
  await phone.loseSignal();
  await phone.departs();
  await phone.tap('I am here');
  await phone.page.getByRole('button', { name: /^Delivered/ }).waitFor();
  await phone.spoilLast();
  await phone.tap(/^Delivered/);
  await phone.page.getByRole('button', { name: 'I am here' }).waitFor();
  await phone.findSignal();
  await phone.sees('the server did not take an entry');
  await phone.hasSent(1);
  expect((await day.recorded()).map((it) => it.type)).toEqual(['DEPART', 'OUTCOME']);
  expect((await phone.actions()).map((it) => it.state)).toEqual(['done', 'refused', 'done']);
});

test('a stop that was moved meanwhile is explained, and nothing of it is dropped', async () => {
  const day = await Day.of(5, { vehicles: 2, parcels: 4 });
  await phone.open(await day.link());
  await phone.page.getByRole('button', { name: 'Depart' }).waitFor();
  await phone.isInstalled();
  await phone.loseSignal();
  await phone.departs();
  await phone.delivers();
  const [done, next] = [day.jobAt(0), day.jobAt(1)];
  const job = (id: string) => day.office.api.get<{ number: string; status: string }>(`/jobs/${id}`);
  for (const id of [done, next]) await day.moves(id); // the dispatcher hears nothing of a departure

  await phone.findSignal();
  await phone.sees(`${(await job(done)).number}: the dispatcher had taken this stop off your route.`);
  await phone.sees(`${(await job(next)).number} is no longer on your route.`);
  expect(await phone.page.locator('.banner.news').count()).toBe(2);
  await phone.sees('This stop is no longer yours');
  await phone.hasSent();
  expect((await day.recorded()).map((it) => `${it.type} ${it.result} ${it.detail ?? ''}`)).toEqual([
    'DEPART APPLIED ',
    'ARRIVE APPLIED STOP_MOVED',
    'OUTCOME APPLIED STOP_MOVED',
  ]);
  expect((await job(done)).status).toBe('DONE');
  expect((await job(next)).status).toBe('PLANNED');

  await phone.page.getByRole('button', { name: 'Got it' }).first().click();
  await phone.page.getByRole('button', { name: 'Got it' }).first().click();
  await phone.page.getByRole('link', { name: 'All stops' }).click();
  await phone.tap('Next stop');
  await phone.delivers();
  await phone.hasSent();
  expect((await phone.actions()).map((it) => it.state)).toEqual(Array(5).fill('done'));
});

/** Bytes that a picture of a route has once streets are below it. */
const streets = 60_000;

test('the map of the area is there without a network', async () => {
  const day = await Day.of(2);
  await phone.open(await day.link());
  await phone.isInstalled();
  const route = day.routes[0]!.id;
  await phone.page.waitForFunction((id) => localStorage.getItem(`peisong.driver.map.${id}`), route, {
    timeout: 90_000,
  });
  await phone.kill();

  await phone.open('/driver/', true);
  const tiles: boolean[] = [];
  phone.page.on('response', (response) => {
    if (response.url().includes('/map/tiles/')) tiles.push(response.fromServiceWorker());
  });
  await phone.page.getByRole('link', { name: 'Map' }).click();
  await phone.page.locator('.maplibregl-canvas').waitFor();
  const drawn = async () => (await phone.page.locator('.map-canvas').screenshot()).length;
  await expect.poll(drawn, { timeout: 30_000 }).toBeGreaterThan(streets);
  expect(new Set(tiles)).toEqual(new Set([true]));
  if (process.env.SHOTS) await phone.page.screenshot({ path: `${process.env.SHOTS}/driver-map-offline.png` });
});

test('a driver delivers, is offline for five stops, and comes back', async () => {
  const day = await Day.of(7, { scans: true });
  const { page } = await signedIn(day);
  await loadsAll();
  await phone.departs();
  await phone.tap('I am here');
  await phone.signs();
  await page.getByLabel('Received by').fill('Reception');
  await phone.tap(/^Delivered/);
  await page.getByRole('button', { name: 'I am here' }).waitFor();
  await phone.hasSent();
  await phone.isInstalled();

  await phone.loseSignal();
  for (let stop = 0; stop < 4; stop++) await phone.delivers();
  await phone.tap('I am here');
  await phone.tap('Problem');
  await page.getByLabel('Nobody was there').check();
  await phone.tap('Record as not delivered');
  await page.getByRole('button', { name: 'Next stop' }).waitFor();
  expect(await phone.unsent()).toBe(10);

  await phone.findSignal();
  await phone.hasSent();
  await phone.tap('Next stop');
  await phone.delivers();
  await phone.tap('Back at the depot with 1 parcel');
  await phone.tap('End my day');
  await phone.sees('Your day is over');
  await phone.hasSent();
  await until('the route to be over', async () => {
    const route = await day.office.api.get<{ status: string }>(`/routes/${day.routes[0]!.id}`);
    return route.status === 'COMPLETED';
  });
  const types = (await day.recorded()).map((it) => it.type);
  expect(types.filter((type) => type === 'OUTCOME')).toHaveLength(7);
  expect(types.at(-1)).toBe('END_OF_DAY');
  expect(await receivers(day)).toEqual(['Reception']);
});

async function signedIn(day: Day) {
  await phone.open(await day.link());
  return phone;
}

/** Scans every parcel by typing what is on its label. */
async function loadsAll(): Promise<void> {
  const { page } = phone;
  await phone.tap(/^Check the load/);
  await page.locator('.parcels .barcode').first().waitFor();
  const barcodes = await page.locator('.parcels .barcode').allTextContents();
  await phone.tap('Scan');
  for (const barcode of barcodes) {
    await page.getByLabel('Or type it').fill(barcode);
    await phone.tap('Enter');
    await page.locator('.said', { hasText: barcode }).waitFor();
  }
  await phone.tap('Done');
  await phone.tap(`Load ${barcodes.length} of ${barcodes.length}`);
}

async function receivers(day: Day): Promise<(string | undefined)[]> {
  const { api, site } = day.office;
  const jobs = await api.get<{ items: { shipmentId: string }[] }>(`/jobs?siteId=${site}&limit=100`);
  const proofs = await Promise.all(
    jobs.items.map((job) => api.get<{ recipientName?: string }[]>(`/proofs/of/${job.shipmentId}`)),
  );
  return proofs.flat().map((proof) => proof.recipientName);
}

test('what cannot be found at the depot holds up nobody', async () => {
  const day = await Day.of(2, { scans: true });
  await phone.open(await day.link());
  await phone.tap(/^Check the load/);
  const barcode = await phone.page.locator('.parcels .barcode').first().innerText();
  await phone.tap('Scan');
  await phone.page.getByLabel('Or type it').fill(barcode);
  await phone.tap('Enter');
  await phone.tap('Done');
  await phone.tap('Load 1 of 2');
  await phone.page.getByRole('link', { name: 'Stops' }).click();
  await phone.tap('Depart without 1 parcel');
  await phone.tap(/tap again/);
  await phone.tap('Next stop');
  await phone.delivers();
  await phone.hasSent();
  const { items } = await day.office.api.get<{ items: { status: string }[] }>(
    `/jobs?siteId=${day.office.site}&limit=10`,
  );
  expect(items.map((it) => it.status).sort()).toEqual(['DONE', 'OPEN']);
});

test('a network that fails before the screens of the day are there does not use up the code', async () => {
  const day = await Day.of(1);
  await phone.throwAway();
  phone = await Phone.new({ serviceWorkers: 'block' }); // it would have them already
  await phone.open('/driver/');
  await phone.page.route(/\/assets\/Work-/, (request) => request.abort());
  const [organisation, code] = (await day.link()).split('#code=')[1]!.split('.');
  await phone.page.getByLabel('Organisation').fill(organisation!);
  await phone.page.getByLabel('Code', { exact: true }).fill(code!);
  await phone.tap('Sign in');
  await phone.sees('No connection');
  await phone.page.unrouteAll();
  await phone.tap('Sign in');
  await phone.page.getByRole('button', { name: 'Depart' }).waitFor();
});
