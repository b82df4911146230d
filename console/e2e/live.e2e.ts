import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { clean } from './axe';
import { Office } from './office';
import { launch, open, signIn } from './platform';

let browser: Browser;
let office: Office;
let page: Page;

beforeAll(async () => {
  browser = await launch();
  office = await Office.open();
  page = await open(browser, '/signin');
  await signIn(page);
});
afterAll(() => browser?.close());

test('a delivery is followed from its departure, late, to its proof', async () => {
  const { shipmentId } = await office.takesAnOrder({
    windows: [{ start: office.at(0), end: office.at(60) }],
  });
  await office.canPlan(1);
  await office.plansAndPublishes();
  await office.departs();

  await page.goto(`/live?siteId=${office.site}`);
  await page.getByRole('status').getByText('Live', { exact: true }).waitFor();
  const row = page.getByRole('button', { name: new RegExp(office.name) });
  await row.click();
  await page.getByText('Ming Wang').first().waitFor();

  await office.isAtTheDepot(20, 10);
  await page.getByText('36 km/h').waitFor();
  await office.isAtTheDepot(21, 5);
  await page.getByText('18 km/h').waitFor();
  await clean(page);

  await office.isAtTheDepot(90);
  const visit = page.getByRole('button', { name: /Late/ });
  await visit.waitFor();
  await page.getByText(/min late/).waitFor();

  await page.context().setOffline(true);
  await page.getByText(/No network/).waitFor();
  await page.context().setOffline(false);
  await page.getByRole('status').getByText('Live', { exact: true }).waitFor();

  await visit.click();
  await page.getByText('No proof yet').waitFor();
  await office.delivers(shipmentId);
  await page.getByAltText('Photo taken at the door').waitFor();
  await page.getByText('Taken by Li Na').waitFor();
  await page.getByText('Delivered').first().waitFor();
  expect(page.url()).toContain(`shipment=${shipmentId}`);
  await clean(page);
});

test('the day shows what was delivered, beside its goals', async () => {
  await page.goto(`/today?siteId=${office.site}&day=${office.day}`);
  await page.getByText('1 of 1 delivered').waitFor();
  await page.getByText('Goal 95%: met').waitFor();
  await clean(page);
  await page.keyboard.press('Control+k');
  await page.getByRole('dialog').getByRole('combobox').fill('goals');
  await page.keyboard.press('Enter');
  await page.getByLabel('On time, at least (%)').waitFor();
});
