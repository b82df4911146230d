import { chromium, type Browser, type BrowserContextOptions, type Page } from 'playwright-core';

/** The running platform that journeys go through, as the launcher or `PEISONG_…` name it. */
export const platform = {
  url: process.env.PEISONG_URL ?? 'http://127.0.0.1:8080',
  organisation: 'demo',
  username: 'admin@demo.example',
  password: process.env.PEISONG_PASSWORD ?? '',
};

export function launch(): Promise<Browser> {
  return chromium.launch({
    executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
    args: ['--no-sandbox', '--use-angle=swiftshader', '--enable-unsafe-swiftshader'],
  });
}

/** A fresh browser profile; English and desktop size unless told otherwise. */
export async function open(
  browser: Browser,
  path: string,
  options: BrowserContextOptions = {},
): Promise<Page> {
  const context = await browser.newContext({
    baseURL: platform.url,
    locale: 'en-GB',
    viewport: { width: 1440, height: 900 },
    ...options,
  });
  const page = await context.newPage();
  await page.goto(path);
  return page;
}

export async function signIn(page: Page): Promise<void> {
  await page.getByLabel(/Organisation|组织/).fill(platform.organisation);
  await page.getByLabel(/User name|用户名/).fill(platform.username);
  await page.getByLabel(/^(Password|密码)$/).fill(platform.password);
  await page.getByRole('button', { name: /Sign in|登 ?录/ }).click();
  await page.getByRole('navigation').first().waitFor();
}
