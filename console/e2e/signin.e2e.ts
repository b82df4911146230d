import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { launch, open, signIn } from './platform';

let browser: Browser;
beforeAll(async () => {
  browser = await launch();
});
afterAll(() => browser.close());

it('asks who one is, and leads back to where one wanted to go', async () => {
  const page = await open(browser, '/settings?tab=here');
  await page.waitForURL(/\/signin\?back=/);
  await signIn(page);
  await page.waitForURL(/\/settings/);
});

it('says in Chinese that a password is wrong', async () => {
  const page = await open(browser, '/signin', { locale: 'zh-CN' });
  await page.getByLabel('组织').fill('demo');
  await page.getByLabel('用户名').fill('nobody');
  await page.getByLabel('密码').fill('not this one');
  await page.getByRole('button', { name: /登 ?录/ }).click();
  expect(await page.getByRole('alert').first().textContent()).toContain('不正确');
});

it('goes to a page from the keyboard', async () => {
  const page = await open(browser, '/signin');
  await signIn(page);
  await page.keyboard.press('Control+k');
  await page.getByRole('combobox', { name: 'Search and commands' }).fill('settings');
  await page.keyboard.press('Enter');
  await page.waitForURL(/\/settings/);
});
