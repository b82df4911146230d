import { mkdir } from 'node:fs/promises';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { Api, awaited } from './api';
import { clean, still } from './axe';
import { walk } from './keyboard';
import { Office } from './office';
import { hire } from './people';
import { launch, open, signIn, type Person } from './platform';

/** Where screenshots are put, if anywhere. */
const shots = process.env.SHOTS;

/** Comma-separated names, to look at some of them alone. */
const wanted = process.env.PLACES?.split(',');

const looks = [
  { name: 'desktop-en-light', locale: 'en-GB', colorScheme: 'light', width: 1440, height: 900 },
  { name: 'desktop-zh-dark', locale: 'zh-CN', colorScheme: 'dark', width: 1440, height: 900 },
  { name: 'phone-en-light', locale: 'en-GB', colorScheme: 'light', width: 390, height: 844 },
  { name: 'phone-zh-dark', locale: 'zh-CN', colorScheme: 'dark', width: 390, height: 844 },
] as const;

let browser: Browser;
let admin: Person;
/** Yesterday: a route that is out, with what was delivered and what was not. */
let worked: Office;
/** Tomorrow: a draft, with an order that no vehicle can take and one whose goods are lacking. */
let ahead: Office;
let delivered: string;
let draft: string;
let published: string;
let route: string;
const places: [name: string, address: () => string][] = [
  ['today', () => `/today?siteId=${worked.site}&day=${worked.day}`],
  ['orders', () => `/orders?merchant=${worked.merchant}`],
  ['orders-none', () => '/orders?q=nothing-of-that-name'],
  ['order', () => `/orders/${delivered}`],
  ['order-edit', () => `/orders/${delivered}/edit`],
  ['order-new', () => '/orders/new'],
  ['import', () => '/orders/import'],
  ['exceptions', () => '/exceptions'],
  ['plans', () => '/plan'],
  ['plan-new', () => `/plan?new=1&site=${ahead.site}&day=${ahead.day}`],
  ['plan-draft', () => `/plan/${draft}`],
  ['plan-published', () => `/plan/${published}`],
  ['plan-compare', () => `/plan/${draft}/compare`],
  ['plan-sheets', () => `/plan/${published}/print`],
  ['live', () => `/live?siteId=${worked.site}`],
  ['live-route', () => `/live?siteId=${worked.site}&route=${route}`],
  ['live-exceptions', () => `/live?siteId=${worked.site}&tab=exceptions`],
  ['live-feed', () => `/live?siteId=${worked.site}&tab=feed`],
  ...['stock', 'movements', 'backorders', 'packing', 'inspections', 'skus', 'sites'].map(
    (tab): [string, () => string] => [`inventory-${tab}`, () => `/inventory/${tab}`],
  ),
  ...['vehicles', 'drivers', 'depots'].map((tab): [string, () => string] => [
    `fleet-${tab}`,
    () => `/fleet/${tab}`,
  ]),
  ['fleet-shifts', () => `/fleet/shifts?depot=${ahead.site}&week=${ahead.day}`],
  ...['personal', 'organisation', 'closures', 'users', 'access', 'audit', 'parked'].map(
    (section): [string, () => string] => [`settings-${section}`, () => `/settings/${section}`],
  ),
];

beforeAll(async () => {
  browser = await launch();
  admin = await hire(await Api.signIn(), 'ADMIN');
  if (shots) await mkdir(shots, { recursive: true });
  await Promise.all([yesterday(), tomorrow()]);
});
afterAll(() => browser?.close());

async function yesterday(): Promise<void> {
  worked = await Office.open({ daysAhead: -1 });
  const window = [{ start: worked.at(0), end: worked.at(600) }];
  const orders = await worked.takesOrders(6, { windows: window, cash: 2500 });
  [route = ''] = await worked.plansAndPublishes();
  const [plan] = await worked.api.get<{ id: string }[]>(`/plans?siteId=${worked.site}&day=${worked.day}`);
  published = plan!.id;
  await worked.departs();
  await worked.delivers(orders[0]!.shipmentId);
  await worked.fails(orders[1]!.shipmentId);
  delivered = orders[0]!.orderId;
}

async function tomorrow(): Promise<void> {
  ahead = await Office.open({ daysAhead: 1, vehicles: 2 });
  const early = new Date(Date.parse(ahead.at(0)) - 4 * 3_600_000).toISOString();
  await ahead.takesOrders(8);
  await ahead.takesAnOrder({
    windows: [{ start: early, end: new Date(Date.parse(early) + 60_000).toISOString() }],
  });
  await ahead.canPlan(9);
  await ahead.lacks();
  const wanted = { siteId: ahead.site, day: ahead.day, budgetSeconds: 1, seed: 1 };
  draft = (await ahead.api.post<{ id: string }>('/plans', wanted)).id;
  await awaited('the draft', async () => {
    const plan = await ahead.api.get<{ status: string }>(`/plans/${draft}`);
    return plan.status === 'DRAFT' ? plan : undefined;
  });
}

/** A map on which vehicles move is drawn anew for ever; it is looked at after this. */
const DRAWN_WITHIN_MILLIS = 8_000;

/** Once nothing is being read any more, the map is drawn, and what glides has arrived. */
async function settled(page: Page): Promise<void> {
  await page.locator('h1, .ant-drawer-title').first().waitFor();
  await page.waitForFunction(() => !document.querySelector('.ant-skeleton-active, .peisong-map-skeleton'));
  await page
    .waitForFunction(() => !document.querySelector('.peisong-map-canvas[aria-busy=true]'), undefined, {
      timeout: DRAWN_WITHIN_MILLIS,
    })
    .catch(() => undefined);
  await still(page);
}

/** Keys of texts that were not found, such as `orders.title`. */
function rawKeys(page: Page): Promise<string[]> {
  return page.evaluate(() =>
    [...document.body.innerText.matchAll(/(?<![\w./@-])[a-z][a-zA-Z]+(\.[a-zA-Z_-]+)+(?![\w@/])/g)]
      .map(([key]) => key)
      // the administrator's settings are called by their names
      .filter((key) => !key.startsWith('peisong.') && !/\.(example|com|csv|jsonl|xlsx|json|org)$/.test(key)),
  );
}

test.each(looks)(
  'every page stands in $name',
  async ({ name, locale, colorScheme, width, height }) => {
    const page = await open(browser, '/signin', { locale, colorScheme, viewport: { width, height } });
    await signIn(page, admin);
    const wrong: string[] = [];
    page.on('console', (message) => {
      if (message.type() === 'error') wrong.push(`${page.url()}: ${message.text()}`);
    });
    page.on('pageerror', (error) => wrong.push(`${page.url()}: ${error.message}`));
    for (const [place, address] of places.filter(([it]) => wanted?.includes(it) ?? true)) {
      await page.goto(address());
      await settled(page);
      if (shots) await page.screenshot({ path: `${shots}/${name}-${place}.png` });
      await expect.soft(clean(page)).resolves.toBeUndefined();
      expect.soft(await rawKeys(page), place).toEqual([]);
      const wide = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
      expect.soft(wide, `${place} scrolls sideways`).toBeLessThanOrEqual(0);
    }
    expect(wrong).toEqual([]);
    await page.context().close();
  },
  900_000,
);

test('everything is reached by Tab, and shows that it is', async () => {
  const page = await open(browser, '/signin');
  await signIn(page, admin);
  for (const [place, address] of places.filter(([it]) => wanted?.includes(it) ?? true)) {
    await page.goto(address());
    await settled(page);
    const { unreached, unseen } = await walk(page);
    expect.soft(unreached, `${place}: not reached`).toEqual([]);
    expect.soft(unseen, `${place}: focus not seen`).toEqual([]);
  }
  await page.context().close();
}, 900_000);

test('everything prints: no navigation, no buttons, black on white, nothing cut off', async () => {
  const page = await open(browser, '/signin', { colorScheme: 'dark' });
  await signIn(page, admin);
  for (const [place, address] of places.filter(([it]) => wanted?.includes(it) ?? true)) {
    await page.goto(address());
    await settled(page);
    if (shots) await page.pdf({ path: `${shots}/print-${place}.pdf`, format: 'A4' });
    await page.emulateMedia({ media: 'print' });
    expect.soft(await page.locator('nav, .page-actions').locator('visible=true').count(), place).toBe(0);
    await expect.poll(() => ink(page), { message: place }).toEqual({ theme: 'light', text: 'rgb(0, 0, 0)' });
    await page.emulateMedia({ media: null });
  }
  await page.context().close();
}, 900_000);

function ink(page: Page) {
  return page.evaluate(() => ({
    theme: document.documentElement.dataset.theme,
    text: getComputedStyle(document.body).color,
  }));
}

test('a page tells that the platform does not answer, and shows everything again once it does', async () => {
  const page = await open(browser, '/signin');
  await signIn(page, admin);
  await page.goto('/plan');
  await settled(page);
  await page.route('**/api/**', (call) => call.abort());
  await page.getByText('The platform does not answer').waitFor({ timeout: 30_000 });
  await page.unroute('**/api/**');
  await page.getByText('The platform does not answer').waitFor({ state: 'detached', timeout: 30_000 });
  await page.context().close();
});
