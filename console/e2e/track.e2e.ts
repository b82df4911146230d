import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { clean } from './axe';
import { until } from './api';
import { Office } from './office';
import { launch, open } from './platform';

const phone = { viewport: { width: 390, height: 844 }, isMobile: true, hasTouch: true };

let browser: Browser;
let office: Office;

beforeAll(async () => {
  browser = await launch();
  office = await Office.open();
});
afterAll(() => browser?.close());

test('a customer watches, gives an instruction, and rates', async () => {
  const { orderId, shipmentId } = await office.takesAnOrder();
  const link = await office.link(shipmentId);
  const page = await open(browser, link, phone);
  await heading(page, 'Being prepared');
  await clean(page);

  await page.getByRole('button', { name: /Note for the driver/ }).click();
  await page.getByLabel('Your note').fill('The bell is broken: please knock');
  await page.getByRole('button', { name: 'Send' }).click();
  await page.getByText('Note: The bell is broken: please knock').waitFor();
  await page.getByText('Agreed').waitFor({ timeout: 60_000 });
  const order = await office.api.get<{ recipient: { note: string } }>(`/orders/${orderId}`);
  expect(order.recipient.note).toBe('The bell is broken: please knock');

  await office.canPlan(1);
  await office.plansAndPublishes();
  await heading(page, 'Planned');
  await office.departs();
  await heading(page, 'You are next');
  await page.getByText('Ming', { exact: true }).waitFor();
  await page.getByRole('heading', { name: 'Delivery code' }).waitFor();
  await page.getByText(/About .* away/).waitFor();
  await clean(page);

  await page.getByRole('button', { name: /Leave it with a neighbour/ }).click();
  await page.getByRole('button', { name: 'Yes, I agree' }).click();
  await page.getByText('May be left with a neighbour').waitFor();
  await until('the neighbour is agreed to', async () => (await page.getByText('Agreed').count()) === 2);

  await office.delivers(shipmentId);
  await heading(page, 'Delivered');
  await page.getByText('Received by Li Na').waitFor();
  await page.getByAltText('Photo taken at the handover').waitFor();
  await page.getByText('4 stars', { exact: true }).locator('..').click();
  await page.getByLabel(/What was good/).fill('Right on time');
  await page.getByRole('button', { name: 'Send rating' }).click();
  await page.getByText('Thank you. You gave 4 of 5 stars.').waitFor();
  await clean(page);

  await until('the rating is kept', async () => {
    const kept = await office.api.get<{ items: { stars: number; comment: string }[] }>(
      `/feedback?orderId=${orderId}`,
    );
    return kept.items[0]?.stars === 4 && kept.items[0]?.comment === 'Right on time';
  });
  await page.context().close();
});

test('a link that is not valid says what to do, in the language of the browser', async () => {
  const page = await open(browser, '/track/nonsense', { ...phone, locale: 'zh-CN' });
  await heading(page, '链接已失效');
  await page.getByRole('button', { name: 'English' }).click();
  await heading(page, 'This link no longer works');
  await clean(page);
  expect(await page.locator('meta[name=robots]').getAttribute('content')).toContain('noindex');
  await page.context().close();
});

async function heading(page: Page, name: string): Promise<void> {
  await page.getByRole('heading', { level: 1, name, exact: true }).waitFor({ timeout: 60_000 });
}
