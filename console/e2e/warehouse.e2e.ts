import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { clean } from './axe';
import { until } from './api';
import { Office } from './office';
import { launch, open, signIn } from './platform';

const pages = [
  'inventory/stock',
  'inventory/movements',
  'inventory/backorders',
  'inventory/packing',
  'inventory/inspections',
  'inventory/skus',
  'inventory/sites',
  'fleet/vehicles',
  'fleet/drivers',
  'fleet/shifts',
  'fleet/depots',
];

let browser: Browser;
let office: Office;

beforeAll(async () => {
  browser = await launch();
  office = await Office.open();
});
afterAll(() => browser?.close());

test.each([
  ['en-GB', 'light'],
  ['zh-CN', 'dark'],
] as const)('warehouse and fleet can be used by everybody, %s and %s', async (locale, colorScheme) => {
  const page = await open(browser, '/signin', { locale, colorScheme });
  await signIn(page);
  for (const path of pages) {
    await page.goto(`/${path}`);
    await loaded(page);
    await clean(page);
  }
  await page.context().close();
});

test('a clerk receives goods and sees them in the ledger', async () => {
  const page = await open(browser, '/signin');
  await signIn(page);
  await page.goto(`/inventory/stock?site=${office.site}`);
  await loaded(page);
  await page.getByRole('button', { name: 'Actions: BOOK' }).click();
  await page.getByRole('menuitem', { name: 'Receive goods' }).click();
  await page.getByLabel('Units').fill('7');
  await page.getByRole('button', { name: 'Receive', exact: true }).click();
  await page.getByText('7 units received').waitFor();
  await page.getByRole('button', { name: 'BOOK', exact: true }).click();
  await until('the ledger', async () => (await page.getByText('Received', { exact: true }).count()) >= 2);
  const stock = await office.api.get<{ items: { onHand: number }[] }>(`/stock?siteId=${office.site}`);
  expect(stock.items[0]?.onHand).toBe(27);
  await page.context().close();
});

test('a dispatcher gives a vehicle shifts by the keyboard alone', async () => {
  const page = await open(browser, '/signin');
  await signIn(page);
  await page.goto(`/fleet/shifts?depot=${office.site}&week=2031-03-03`);
  await loaded(page);
  await page.locator('[data-cell="0-0"]').focus();
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('Shift+ArrowRight');
  await page.keyboard.press('Enter');
  await page.getByRole('button', { name: 'Add a shift', exact: true }).click();
  await page.getByText('2 shifts added').waitFor();
  await until('both are shown', async () => (await page.locator('.week .shift').count()) === 2);
  await page.locator('.week .shift button').first().click();
  await page.getByRole('button', { name: 'Undo' }).click();
  await until('it is back', async () => (await page.locator('.week .shift').count()) === 2);
  await page.context().close();
});

async function loaded(page: Page): Promise<void> {
  await page.locator('h1').waitFor();
  await page.waitForFunction(() => !document.querySelector('.ant-skeleton'));
}
