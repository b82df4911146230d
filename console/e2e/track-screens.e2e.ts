import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { Office, type Taken } from './office';
import { launch, open } from './platform';
import { Shots } from './shots';

const phone = { viewport: { width: 390, height: 844 }, isMobile: true, hasTouch: true };

let browser: Browser;
let page: Page;
const shots = new Shots('track', () => page);

beforeAll(async () => {
  browser = await launch();
});
afterAll(() => browser?.close());

test.each(['en-GB', 'zh-CN'])(
  'no state of a delivery has a serious finding of axe (%s)',
  async (locale) => {
    const office = await Office.open();
    const orders = await office.takesOrders(2);
    const follow = async ({ shipmentId }: Taken) => {
      page = await open(browser, await office.link(shipmentId), { ...phone, locale });
      await page.locator('.card').first().waitFor();
    };
    await follow(orders[0]!);
    await wishes();
    const [first, second] = await turns(office, orders);
    await follow(second!);
    await page.locator('.arrival').waitFor({ timeout: 60_000 });
    await shots.take('planned');
    await office.departs();
    await page.locator('.map-panel').waitFor({ timeout: 60_000 });
    await shots.take('on-its-way');
    await office.delivers(first!.shipmentId);
    await page.locator('.courier').waitFor();
    await seesMap();
    await page.locator('.hero .lead').waitFor({ state: 'detached', timeout: 60_000 });
    await shots.take('next');
    await withoutNetwork();
    await office.bringsBack(second!.shipmentId);
    await page.locator('.map-panel').waitFor({ state: 'detached', timeout: 60_000 });
    await shots.take('back-at-site');
    await follow(first!);
    await rates();
    await page.goto('/track/nonsense');
    await page.locator('.advice').waitFor();
    await shots.take('gone');
    expect(shots.findings).toEqual([]);
  },
  400_000,
);

/** The orders, in the order in which they are served. */
async function turns(office: Office, orders: Taken[]): Promise<Taken[]> {
  const [routeId] = await office.plansAndPublishes();
  const { stops } = await office.api.get<{ stops: { tasks: { job: { shipmentId: string } }[] }[] }>(
    `/routes/${routeId}`,
  );
  const first = stops[0]!.tasks[0]!.job.shipmentId;
  return [...orders].sort((a, b) => Number(b.shipmentId === first) - Number(a.shipmentId === first));
}

async function wishes(): Promise<void> {
  await shots.take('prepared');
  for (const [index, name] of ['note', 'neighbour', 'window', 'refuse'].entries()) {
    await page.locator('.choice').nth(index).click();
    await page.locator('dialog').waitFor();
    if (name === 'window') await page.locator('.of-day label').nth(1).click();
    await shots.take(`wish-${name}`);
    await page.locator('dialog .plain').click();
  }
  await page.locator('.choice').first().click();
  await page.locator('dialog textarea').fill('🔔 2 × · 3F');
  await page.locator('dialog .main').click();
  await page.locator('.wishes .done').waitFor({ timeout: 60_000 });
  await page.locator('.wishes').scrollIntoViewIfNeeded();
  await shots.take('wish-agreed');
}

async function seesMap(): Promise<void> {
  await page.locator('.map-panel').scrollIntoViewIfNeeded();
  await page.locator('.peisong-map-controls').waitFor({ timeout: 60_000 });
  await shots.take('map');
  await page.evaluate(() => scrollTo(0, 0));
}

async function withoutNetwork(): Promise<void> {
  await page.context().setOffline(true);
  await page.locator('.strip').waitFor();
  await shots.take('offline');
  await page.context().setOffline(false);
  await page.locator('.strip').waitFor({ state: 'detached', timeout: 60_000 });
}

async function rates(): Promise<void> {
  await page.locator('.photo').waitFor();
  await shots.take('delivered');
  await page.locator('.stars label').nth(3).click();
  await page.locator('.stars').scrollIntoViewIfNeeded();
  await shots.take('rating');
  await page.locator('form .main').click();
  await page.locator('.given').waitFor({ timeout: 60_000 });
  await shots.take('rated');
}
