import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { until } from './api';
import { clean } from './axe';
import { launch, open, platform, signIn, signInFirst } from './platform';

const sections = ['personal', 'organisation', 'closures', 'users', 'access', 'audit', 'parked'];
const own = crypto.randomUUID().slice(0, 8);

let browser: Browser;
beforeAll(async () => {
  browser = await launch();
});
afterAll(() => browser?.close());

async function asAdmin(path: string): Promise<Page> {
  const page = await open(browser, '/signin');
  await signIn(page);
  await page.goto(path);
  await loaded(page);
  return page;
}

async function loaded(page: Page): Promise<void> {
  await page.locator('h1').first().waitFor();
  await page.waitForFunction(() => !document.querySelector('.ant-skeleton'));
}

test('an API key is shown once, opens what its scopes say, and nothing once it is revoked', async () => {
  const name = `Web shop ${own}`;
  const page = await asAdmin('/settings/access');
  await page.getByRole('button', { name: 'New API key' }).click();
  await page.getByLabel('Name', { exact: true }).fill(name);
  await page.getByRole('button', { name: 'Save' }).click();
  const dialog = page.getByRole('dialog', { name: `“${name}” is ready` });
  const key = await dialog.getByLabel('API key').inputValue();
  expect(key).toMatch(/^psk_demo_[\w-]{43}$/);
  await clean(page);
  await dialog.getByRole('button', { name: 'I have stored it' }).click();
  await dialog.waitFor({ state: 'hidden' });

  const row = page.getByRole('row').filter({ hasText: name });
  await row.getByText('In force').waitFor();
  await page.reload();
  await row.waitFor();
  expect(await page.content()).not.toContain(key);

  expect(await called(key, '/orders')).toBe(200);
  expect(await called(key, '/vehicles')).toBe(403);
  expect(await called(key, '/users')).toBe(403);

  await row.getByRole('button', { name: 'Revoke' }).click();
  await page
    .getByRole('dialog', { name: `Revoke “${name}”?` })
    .getByRole('button', { name: 'Revoke' })
    .click();
  await page.getByText(`“${name}” is revoked`).waitFor();
  expect(await called(key, '/orders')).toBe(401);
  await row.getByText('Revoked').waitFor();
  await page.context().close();
});

/** What the gateway answers to a program that has nothing but the key. */
async function called(key: string, path: string): Promise<number> {
  const answer = await fetch(`${platform.url}/api/v1${path}`, { headers: { 'X-API-Key': key } });
  return answer.status;
}

test('a new user signs in and sees what their role may, and nothing more', async () => {
  const viewer = { ...platform, username: `viewer-${own}`, password: `only to look ${own}` };
  const admin = await asAdmin('/settings/users');
  await admin.getByRole('button', { name: 'Add a user' }).click();
  await admin.getByLabel('Name', { exact: true }).fill(`Viewer ${own}`);
  await admin.getByLabel('User name').fill(viewer.username);
  await admin.getByLabel('First password').fill(viewer.password);
  const roles = admin.getByLabel('Roles', { exact: true });
  await roles.press('Backspace');
  await roles.fill('Viewer');
  await admin.locator('.ant-select-item-option').filter({ hasText: 'look, change nothing' }).click();
  await roles.press('Tab');
  await admin.getByRole('button', { name: 'Save' }).click();
  await admin.getByText(`Viewer ${own} can sign in now`).waitFor();
  const row = admin.getByRole('row').filter({ hasText: viewer.username });
  expect(await row.locator('.ant-tag').allTextContents()).toEqual(['Viewer']);

  const page = await open(browser, '/settings');
  await signInFirst(page, viewer);
  await page.getByRole('button', { name: 'Not now' }).click();
  await page.getByRole('navigation', { name: 'Settings' }).waitFor();
  const offered = await page
    .getByRole('navigation', { name: 'Settings' })
    .getByRole('link')
    .allTextContents();
  expect(offered).toEqual(['Personal', 'Organisation', 'Road closures']);
  for (const section of ['Organisation', 'Road closures']) {
    await page.getByRole('link', { name: section }).click();
    await page.getByRole('heading', { level: 1, name: section }).waitFor();
    expect(await page.getByRole('link', { name: section }).getAttribute('aria-current')).toBe('page');
  }
  await page.goto('/settings/users');
  await page.waitForURL(/\/settings\/personal/);
  await page.goto('/orders');
  await loaded(page);
  expect(await page.getByRole('button', { name: 'New order' }).count()).toBe(0);
  const csrfToken = await page.request
    .get('/api/v1/session')
    .then((answer) => answer.json() as Promise<{ csrfToken: string }>)
    .then((session) => session.csrfToken);
  const refused = await page.request.post('/api/v1/merchants', {
    headers: { 'X-CSRF-Token': csrfToken },
    data: { code: own, name: own },
  });
  expect(refused.status()).toBe(403);
  expect((await page.request.get('/api/v1/users')).status()).toBe(403);

  await row.getByText('Deactivate').click();
  await admin.getByText('is signed out and cannot sign in').waitFor();
  await page.reload();
  await page.waitForURL(/\/signin/);
  await Promise.all([page.context().close(), admin.context().close()]);
});

test('goals that an administrator sets are those that today is measured against', async () => {
  const page = await asAdmin('/today');
  await page.getByRole('button', { name: 'Goals' }).click();
  const field = page.getByLabel('On time, at least (%)');
  await field.waitFor();
  const was = await field.inputValue();
  const wanted = was === '91' ? '92' : '91';
  try {
    await setsGoal(page, wanted);
    await page.reload();
    await page.getByRole('button', { name: 'Goals' }).click();
    await until('the goal to be kept', async () => (await field.inputValue()) === wanted);
  } finally {
    await setsGoal(page, was);
  }
  await page.context().close();
});

async function setsGoal(page: Page, percent: string): Promise<void> {
  await page.getByLabel('On time, at least (%)').fill(percent);
  await page.getByRole('button', { name: 'Save' }).click();
  await page.getByText('Goals saved').first().waitFor();
  await page.getByRole('dialog').waitFor({ state: 'hidden' });
}

test('parked events are listed by service, and every service answers', async () => {
  const page = await asAdmin('/settings/parked');
  await page.getByText('Dispatch', { exact: true }).first().click();
  await page.waitForURL(/service=dispatch/);
  expect(await page.getByText('could not be asked').count()).toBe(0);
  await page.reload();
  await loaded(page);
  expect(page.url()).toContain('service=dispatch');
  await page.context().close();
});

test.each([
  ['en-GB', 'light', { width: 1440, height: 900 }],
  ['zh-CN', 'dark', { width: 390, height: 844 }],
] as const)('settings can be used by everybody, %s and %s', async (locale, colorScheme, viewport) => {
  const page = await open(browser, '/signin', { locale, colorScheme, viewport });
  await signIn(page);
  for (const section of sections) {
    await page.goto(`/settings/${section}`);
    await loaded(page);
    await clean(page);
  }
  await page.context().close();
});
