import { readFile } from 'node:fs/promises';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { Api, awaited, until } from './api';
import { clean } from './axe';
import { csv, drop, jsonLines, xlsx, type Table } from './files';
import { Office } from './office';
import { hire } from './people';
import { launch, open, signIn, type Person } from './platform';

let browser: Browser;
let office: Office;
let dispatcher: Person;
let page: Page;

beforeAll(async () => {
  browser = await launch();
  office = await Office.open({ daysAhead: 1 });
  dispatcher = await hire(await Api.signIn(), 'DISPATCHER');
  page = await open(browser, '/signin', { timezoneId: 'UTC' });
  await signIn(page, dispatcher);
});
afterAll(() => browser?.close());

const header = ['Encomenda', 'Artigo', 'Qtd', 'Cliente', 'Rua', 'Lat', 'Lon', 'Dia', 'Das', 'Até'];
const meaning = {
  Encomenda: 'Order number',
  Artigo: 'SKU',
  Qtd: 'Quantity',
  Cliente: 'Recipient',
  Rua: 'Street address',
  Dia: 'Delivery date',
  Das: 'From',
  Até: 'To',
};

/** A row of a shop whose columns are called as nobody else's. */
async function row(reference: string, sku = 'BOOK', quantity: string | number = 1) {
  const { latitude, longitude } = await office.door(0.1);
  const customer = `Cliente ${reference}`;
  return [
    reference,
    sku,
    quantity,
    customer,
    'Rua Nova 1',
    latitude,
    longitude,
    office.day,
    '09:00',
    '17:00',
  ];
}

const reference = (name: string) => `${office.name}-${name}`;
const table = () => page.getByRole('grid', { name: 'Orders' });
const rowOf = (name: string) =>
  table()
    .getByRole('row')
    .filter({ hasText: reference(name) });

async function choose(label: string, option: string): Promise<void> {
  const field = page.getByLabel(label, { exact: true });
  await field.fill(option);
  await field.press('Enter');
}

/** Drops a file on the table and says whose orders are in it. */
async function dropped(file: Table): Promise<void> {
  await page.goto('/orders');
  await table().waitFor();
  await drop(page, '.orders-drop', file);
  await choose('Merchant', `Shop ${office.name}`);
}

async function figure(name: string): Promise<number> {
  return Number(
    await page.locator('.import-figures > div').filter({ hasText: name }).locator('dd').innerText(),
  );
}

test('a dropped CSV of unknown columns is matched, imported, and what was refused is repaired', async () => {
  const good = await Promise.all(['Nora', 'Olga', 'Pia', 'Quin'].map((name) => row(reference(name))));
  const bad = [await row(reference('Ruth'), 'NOT-SOLD'), await row(reference('Sven'), 'BOOK', '')];
  await dropped(csv('encomendas.csv', [header, ...good, ...bad]));
  await page.getByText(/^Nothing fills: Order number, SKU, Quantity, Recipient/).waitFor();
  for (const [column, field] of Object.entries(meaning)) await choose(`What ${column} is`, field);
  await page.getByText('6 rows: 4 good, 2 with problems').waitFor();
  await page.getByText('Only rows with problems').click();
  await page.getByText('Artigo is not sold by this merchant').waitFor();
  await clean(page);

  await page.getByRole('button', { name: 'Import 4 orders' }).click();
  await page.getByRole('progressbar').waitFor();
  await until('all rows to be taken', async () => (await figure('Still to come')) === 0);
  expect(await figure('Became orders')).toBe(4);
  expect(await figure('Refused')).toBe(2);
  await page.getByText('SKU is not sold by this merchant').waitFor();

  const download = page.waitForEvent('download');
  await page.getByRole('link', { name: 'Download refused rows' }).click();
  const refused = await readFile(await (await download).path(), 'utf8');
  expect(refused).toContain(reference('Ruth'));
  expect(refused).toContain('unknown-sku');
  const repaired = refused
    .replace('NOT-SOLD', 'BOOK')
    .replace(/BOOK,,/, 'BOOK,1,')
    .split(/\r?\n/)
    .map((line) => line.split(',').slice(0, header.length).join(','))
    .join('\r\n');

  await page.getByRole('button', { name: 'Import the repaired file' }).click();
  const file = { name: 'repaired.csv', mimeType: 'text/csv', buffer: Buffer.from(repaired) };
  await page.locator('input[type=file]').setInputFiles(file);
  await choose('Merchant', `Shop ${office.name}`);
  // the merchant's columns are known by now
  await page.getByText('2 rows: 2 good, 0 with problems').waitFor();
  await page.getByRole('button', { name: 'Import 2 orders' }).click();
  await until('the repaired rows to be taken', async () => (await figure('Became orders')) === 2);
  await page.getByRole('button', { name: 'Show the orders' }).click();
  await rowOf('Nora').waitFor();
});

test('a workbook and JSON Lines are taken as well', async () => {
  await dropped(xlsx('encomendas.xlsx', [header, await row(reference('Xenia'))]));
  await page.getByText('1 row: 1 good, 0 with problems').waitFor();
  await page.getByRole('button', { name: 'Import 1 order' }).click();
  await until('the workbook to be taken', async () => (await figure('Became orders')) === 1);

  const order = {
    externalReference: reference('Jonas'),
    lines: [{ sku: 'BOOK', quantity: 1 }],
    recipient: { name: 'Cliente Jonas' },
    address: { street: 'Rua Nova 2' },
    point: await office.door(0.1),
  };
  await dropped(jsonLines('orders.jsonl', [order]));
  await page.getByRole('button', { name: 'Import 1 order' }).click();
  await until('the lines to be taken', async () => (await figure('Became orders')) === 1);
});

test('a file that is none of these is refused with what to do', async () => {
  await page.goto('/orders/import');
  const file = { name: 'orders.pdf', mimeType: 'application/pdf', buffer: Buffer.from('%PDF') };
  await page.locator('input[type=file]').setInputFiles(file);
  await page.getByText('orders.pdf is none of these').waitFor();
});

test('orders are found, filtered, and the view is there again on another browser', async () => {
  await page.goto('/orders');
  await page.getByLabel(/^Number, reference/).fill(reference('Nora'));
  await rowOf('Nora').waitFor();
  await until('the others to be gone', async () => (await table().getByRole('row').count()) === 2);

  await page.goto('/orders');
  await page.getByRole('button', { name: 'Filter' }).click();
  await page.locator('.orders-filters').getByLabel('Merchant').fill(office.name);
  await page.keyboard.press('Enter');
  await page.keyboard.press('Escape');
  await until('the orders of the shop', async () => (await table().getByRole('row').count()) === 9);
  const link = page.url();
  expect(link).toMatch(/merchant=[0-9a-f-]{36}/);

  await page.getByRole('button', { name: 'Views' }).click();
  await page.getByLabel('Name of this view').fill('My shop');
  await page.getByRole('button', { name: 'Save', exact: true }).click();
  await page.getByRole('button', { name: 'Columns' }).click();
  await page.getByRole('checkbox', { name: 'Reference' }).click();
  await page.getByRole('checkbox', { name: 'District' }).click();
  await page.getByRole('columnheader', { name: 'Reference' }).waitFor();
  await page.keyboard.press('Escape');
  await clean(page);
  const kept = await awaited('the view on the server', async () => {
    const answer = await page.request.get('/api/v1/session/preferences');
    const { pages } = (await answer.json()) as {
      pages?: { orders?: { views: unknown[]; columns: string[] } };
    };
    return pages?.orders?.columns?.includes('reference') ? pages.orders : undefined;
  });
  expect(kept.views).toHaveLength(1);

  const other = await open(browser, '/signin');
  await signIn(other, dispatcher);
  await other.goto('/orders');
  await other.getByRole('columnheader', { name: 'Reference' }).waitFor();
  expect(await other.getByRole('columnheader', { name: 'District' }).count()).toBe(0);
  await other.getByRole('button', { name: 'Views' }).click();
  await other.getByRole('button', { name: 'My shop', exact: true }).click();
  await other.getByText(reference('Nora'), { exact: true }).waitFor();
  expect(new URL(other.url()).search).toBe(new URL(link).search);
  await other.context().close();

  await page.goto(link);
  await rowOf('Nora').waitFor();
});

test('an order and a vehicle are found from anywhere by the keyboard', async () => {
  await page.goto('/settings');
  await page.getByRole('heading', { level: 1, name: 'Personal' }).waitFor();
  await page.keyboard.press('Control+k');
  const palette = page.getByRole('combobox', { name: 'Search and commands' });
  await palette.fill(reference('Nora'));
  await page.getByRole('option', { name: /^Order O\d.*Nora/ }).waitFor();
  await page.keyboard.press('Enter');
  await page.getByRole('dialog', { name: /^O\d/ }).getByText(reference('Nora')).first().waitFor();
  await page.keyboard.press('Control+k');
  await palette.fill(`${office.name}-1`);
  await page.getByRole('option', { name: `Vehicle ${office.name}-1` }).click();
  await page.waitForURL(/fleet\/vehicles/);
  await page
    .getByRole('cell', { name: `${office.name}-1` })
    .first()
    .waitFor();

  await page.goto(`/orders?merchant=${office.merchant}`);
  await rowOf('Nora').waitFor();
});

test('many are cancelled at once, and that is undone in time', async () => {
  for (const name of ['Nora', 'Olga']) await rowOf(name).getByRole('checkbox').check();
  const bar = page.getByRole('toolbar', { name: 'Selected orders' });
  await bar.getByText('2 orders').waitFor();
  await bar.getByRole('button', { name: 'Cancel (2)' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Cancel order' }).click();
  await page.getByText('Cancelling 2 orders …').waitFor();
  await rowOf('Nora').getByText('Cancelling').waitFor();
  await page.getByRole('button', { name: 'Undo' }).waitFor();
  await page.keyboard.press('Control+z');
  await page.getByText('Not cancelled.').waitFor();
  await rowOf('Nora').getByText('Confirmed').waitFor();

  for (const name of ['Nora', 'Olga']) await rowOf(name).getByRole('checkbox').check();
  await bar.getByRole('button', { name: 'Cancel (2)' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Cancel order' }).click();
  await page.getByText('2 orders cancelled, or dispatch asked to stop them.').waitFor();
  for (const name of ['Nora', 'Olga']) await rowOf(name).getByText('Cancelled').waitFor({ timeout: 60_000 });
});

test('one is edited from its own page', async () => {
  await rowOf('Pia').getByRole('link').click();
  const order = page.getByRole('dialog', { name: /^O\d/ });
  await order.getByText(reference('Pia')).first().waitFor();
  await clean(page);
  await order.getByRole('button', { name: 'Edit' }).click();
  await page.getByLabel('Note for the driver').fill('Toque duas vezes');
  await page.getByRole('button', { name: 'Save', exact: true }).click();
  await order.getByText('Toque duas vezes').waitFor({ timeout: 60_000 });
  await page.reload();
  await order.getByText('Toque duas vezes').waitFor();
});

test('one is cancelled, and redelivered as another', async () => {
  const order = page.getByRole('dialog', { name: /^O\d/ });
  await order.getByRole('button', { name: 'More actions' }).click();
  await page.getByRole('menuitem', { name: 'Cancel order' }).click();
  await page.getByRole('button', { name: 'Cancel order', exact: true }).click();
  await order.getByRole('button', { name: 'Redeliver' }).click({ timeout: 60_000 });
  await page
    .getByRole('dialog', { name: 'Redeliver what did not come' })
    .getByRole('button', { name: 'Redeliver' })
    .click();
  await order.getByText('Brings what did not come of order').waitFor();
  await order
    .getByText(/Received|Confirmed/)
    .first()
    .waitFor();
});

test('who signs out meant the cancel that could still be undone', async () => {
  const { orderId } = await office.takesAnOrder();
  await page.goto(`/orders/${orderId}`);
  const order = page.getByRole('dialog', { name: /^O\d/ });
  await order.getByRole('button', { name: 'More actions' }).click();
  await page.getByRole('menuitem', { name: 'Cancel order' }).click();
  await page.getByRole('button', { name: 'Cancel order', exact: true }).click();
  await page.getByText('Cancelling 1 order …').waitFor();
  await order.getByRole('button', { name: 'Close' }).click();
  await page.getByRole('button', { name: /^Account/ }).click();
  await page.getByRole('menuitem', { name: 'Sign out' }).click();
  await page.getByRole('button', { name: 'Sign in' }).waitFor();
  await awaited('the order to be cancelled', async () => {
    const { state } = await office.api.get<{ state: string }>(`/orders/${orderId}`);
    return state === 'CANCELLED' || undefined;
  });
});
