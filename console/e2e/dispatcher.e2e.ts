import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { Api } from './api';
import { csv, drop } from './files';
import { Office } from './office';
import { hire } from './people';
import { Planner } from './planner';
import { launch, open, signIn } from './platform';

const ORDERS = 8;
const VEHICLES = 2;

let browser: Browser;
let office: Office;

beforeAll(async () => {
  browser = await launch();
  office = await Office.open({ daysAhead: 1, vehicles: VEHICLES, hours: { from: '08:00', until: '18:00' } });
});
afterAll(() => browser?.close());

async function shopsFile() {
  const rows: (string | number)[][] = [['order no', 'sku', 'qty', 'name', 'address', 'lat', 'lng']];
  for (let n = 1; n <= ORDERS; n++) {
    const { latitude, longitude } = await office.door(0.05 + 0.03 * n);
    rows.push([`${office.name}-${n}`, 'BOOK', 1, `Customer ${n}`, `High Street ${n}`, latitude, longitude]);
  }
  return csv('orders.csv', rows, ',');
}

test('a dispatcher imports orders, plans them, drags a stop and publishes', async () => {
  const page = await open(browser, '/signin');
  await signIn(page, await hire(await Api.signIn(), 'DISPATCHER'));

  await page.goto('/orders');
  await page.getByRole('grid', { name: 'Orders' }).waitFor();
  await drop(page, '.orders-drop', await shopsFile());
  await page.getByLabel('Merchant', { exact: true }).fill(`Shop ${office.name}`);
  await page.keyboard.press('Enter');
  await page.getByRole('button', { name: `Import ${ORDERS} orders` }).click();
  await page.getByRole('button', { name: 'Show the orders' }).click({ timeout: 60_000 });
  await office.canPlan(ORDERS);

  await page.goto(`/plan?site=${office.site}&day=${office.day}`);
  await page.getByRole('button', { name: 'New plan' }).first().click();
  await page.getByText(`${ORDERS} jobs to plan`).waitFor();
  await page.getByRole('button', { name: 'Start planning' }).click();
  await page.getByRole('button', { name: 'Publish', exact: true }).waitFor({ timeout: 60_000 });

  const planner = new Planner(page, VEHICLES);
  const used = await planner.firstUsed();
  const [dragged] = await planner.jobsOn(used);
  await planner.dragOver(planner.stopsOf(used).first(), 1 - used, 0.4);
  await page.locator('.plan-ghost .plan-deltas').waitFor();
  await page.mouse.up();
  await expect.poll(() => planner.jobsOn(1 - used)).toContain(dragged);

  await page.getByRole('button', { name: 'Publish', exact: true }).click();
  await page
    .getByRole('dialog')
    .getByRole('button', { name: /^Publish \d/ })
    .click();
  await page.getByText('Published. Drivers see these routes').waitFor();
  const routes = await office.api.get<{ stops: unknown[] }[]>(
    `/routes?siteId=${office.site}&day=${office.day}`,
  );
  expect(routes.flatMap((route) => route.stops)).toHaveLength(ORDERS);
  await page.context().close();
});
