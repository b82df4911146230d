import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { Api, until, type Json } from './api';
import { clean } from './axe';
import { launch, open, platform, signInFirst, type Person } from './platform';

const ORDERS = 40;
const phone = { viewport: { width: 390, height: 844 }, isMobile: true, hasTouch: true };

/** What each step tells of, and the control that it points at. */
const steps: [string, string][] = [
  ['Today: the whole operation in one look', '.today .page-actions > button'],
  ['Find anything, do anything', '.frame-side button[aria-label="Search and commands"]'],
  ['Orders: one by one, or a whole file', '.orders-list .page-actions'],
  ['Plan: routes in seconds, and yours to change', '.page-actions button'],
  ['Live: every vehicle as it moves', '.live-panel .ant-tabs-nav'],
  ['Inventory: what is on the shelf', '.page .ant-tabs-nav'],
  ["Settings: yours, and your organisation's", '.settings-nav'],
  ['Now you', '.frame-foot button'],
];

let browser: Browser;
let trainee: Person;
let page: Page;

beforeAll(async () => {
  browser = await launch();
  trainee = await joins();
  page = await open(browser, '/signin');
});
afterAll(() => browser?.close());

/** A dispatcher who was never here before. */
async function joins(): Promise<Person> {
  const username = `trainee-${crypto.randomUUID().slice(0, 8)}`;
  const person = { organisation: platform.organisation, username, password: 'the first day here' };
  const admin = await Api.signIn();
  const { password } = person;
  await admin.post('/users', { username, displayName: 'Trainee', password, roles: ['DISPATCHER'] });
  return person;
}

const get = async <T>(path: string): Promise<T> =>
  (await (await page.request.get(`/api/v1${path}`)).json()) as T;

async function ordersBy(state?: string): Promise<Json[]> {
  const { items } = await get<{ items: Json[] }>(`/orders?limit=100${state ? `&state=${state}` : ''}`);
  return items;
}

const title = () => page.locator('#tour-title');

/** The hole in the mask lies round the control. */
async function pointsAt(selector: string): Promise<void> {
  const control = (await page.locator(selector).first().boundingBox())!;
  await until(`the tour to point at ${selector}`, async () => {
    const hole = await page.locator('.ant-tour-target-placeholder').boundingBox();
    return (
      hole !== null &&
      hole.x <= control.x &&
      hole.y <= control.y &&
      hole.x + hole.width >= control.x + control.width &&
      hole.y + hole.height >= control.y + control.height
    );
  });
}

interface Sample {
  done: boolean;
  terms: { organisation: string };
}

async function sampleIsWhole(): Promise<void> {
  await until('the sample data', async () => {
    const { organisation } = await get<{ organisation: { id: string } }>('/session');
    const { training } = await get<{ training?: Sample }>('/session/preferences');
    return training?.done === true && training.terms.organisation === organisation.id;
  });
  expect(await ordersBy()).toHaveLength(ORDERS);
}

test('the first sign-in begins with a tour, by the keyboard alone, that ends in training', async () => {
  await signInFirst(page, trainee);
  await title().getByText('Welcome to Peisong').waitFor();
  await clean(page);
  await page.keyboard.press('Enter');
  for (const [name, control] of steps) {
    await title().getByText(name).waitFor();
    await pointsAt(control);
    await clean(page);
    if (name !== 'Now you') await page.keyboard.press('ArrowRight');
  }
  await page.keyboard.press('ArrowLeft');
  await title().getByText('Settings').waitFor();
  await page.keyboard.press('ArrowRight');
  await page.getByRole('button', { name: 'Try it in training' }).waitFor();
  await page.keyboard.press('Enter');
  await page.getByRole('region', { name: 'Training' }).waitFor();
  expect((await get<{ training: boolean }>('/session')).training).toBe(true);
});

test('the sample data goes on where it was when the page is loaded anew', async () => {
  await page.getByText(/\d+ of 40 orders/).waitFor();
  await page.reload();
  await sampleIsWhole();
  await clean(page);
  expect(await ordersBy('BACKORDERED')).toHaveLength(1);
  const sites = await get<{ items: { siteId: string; code: string }[] }>('/sites');
  expect(sites.items.map((it) => it.code).sort()).toEqual(['EAST', 'WEST']);
  const east = sites.items.find((it) => it.code === 'EAST')!.siteId;
  const plans = await get<{ status: string; unassigned: number; day: string }[]>(`/plans?siteId=${east}`);
  expect(plans.map((it) => it.status).sort()).toEqual(['DRAFT', 'PUBLISHED']);
  expect(plans.find((it) => it.status === 'PUBLISHED')?.unassigned).toBeGreaterThan(0);
  const { day } = plans.find((it) => it.status === 'PUBLISHED')!;
  const routes = await get<{ status: string }[]>(`/routes?siteId=${east}&day=${day}`);
  expect(routes.filter((it) => it.status === 'DEPARTED')).toHaveLength(1);
  await until('a vehicle to be seen', async () => (await get<Json[]>('/positions/latest')).length > 0);
});

test('what a trainee breaks is whole again after a reset', async () => {
  await page.goto('/orders');
  await page.getByRole('row').filter({ hasText: 'Customer 38' }).getByRole('checkbox').check();
  await page.getByRole('button', { name: /Cancel \(1\)/ }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Cancel order' }).click();
  await until('the order to be cancelled', async () => (await ordersBy('CANCELLED')).length === 1);

  const before = await get<{ organisation: { id: string } }>('/session');
  await page.getByRole('button', { name: 'Reset' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Reset' }).click();
  await until('the fresh organisation', async () => {
    const { organisation } = await get<{ organisation?: { id: string } }>('/session');
    return organisation !== undefined && organisation.id !== before.organisation.id;
  });
  await sampleIsWhole();
  expect(await ordersBy('CANCELLED')).toHaveLength(0);
});

test('leaving leads back to the own organisation, and coming again to what was left', async () => {
  const { organisation } = await get<{ organisation: { slug: string } }>('/session');
  await page.getByRole('button', { name: 'Leave training' }).click();
  await page.getByRole('button', { name: /^Account: Demo/ }).waitFor();
  expect(await page.getByRole('region', { name: 'Training' }).count()).toBe(0);
  expect((await get<{ username: string }>('/session')).username).toBe(trainee.username);

  await page.keyboard.press('Control+k');
  await page.getByRole('combobox', { name: 'Search and commands' }).fill('practise');
  await page.keyboard.press('Enter');
  await page.getByRole('region', { name: 'Training' }).waitFor();
  expect(await get('/session')).toMatchObject({ organisation, training: true });
  await sampleIsWhole();
  await page.context().close();
});

test('the tour fits on a phone, in Chinese, and stays away once it was put off', async () => {
  const other = await joins();
  page = await open(browser, '/signin', { ...phone, locale: 'zh-CN', colorScheme: 'dark' });
  await signInFirst(page, other);
  await page.getByRole('button', { name: '以后再看' }).click();
  await until('it to be kept', async () => {
    return (await get<{ tour?: string }>('/session/preferences')).tour === 'putOff';
  });
  await page.reload();
  await page.getByRole('button', { name: '打开导航' }).click();
  expect(await title().count()).toBe(0);
  await page.getByRole('dialog').getByRole('button', { name: /^账号/ }).click();
  await page.getByRole('menuitem', { name: '功能导览' }).click();
  await page.getByRole('button', { name: /^开 ?始$/ }).click();
  for (let step = 2; step <= steps.length + 1; step++) {
    await page.getByText(`第 ${step} 步，共 ${steps.length + 1} 步`).waitFor();
    const panel = (await page.locator('.ant-tour-section').boundingBox())!;
    expect(panel.x).toBeGreaterThanOrEqual(0);
    expect(panel.x + panel.width).toBeLessThanOrEqual(phone.viewport.width);
    if (step <= steps.length) await page.getByRole('button', { name: '下一步' }).click();
  }
  await clean(page);
  await page.getByRole('button', { name: /^完 ?成$/ }).click();
  await until('it to be done', async () => {
    return (await get<{ tour?: string }>('/session/preferences')).tour === 'done';
  });
  await page.context().close();
});
