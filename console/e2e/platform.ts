import { chromium, type Browser, type BrowserContextOptions, type Page } from 'playwright-core';

/** Who signs in. */
export interface Person {
  organisation: string;
  username: string;
  password: string;
}

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

/** The administrator, unless it is said who; they have put off the tour of the first sign-in. */
export async function signIn(page: Page, person: Person = platform): Promise<void> {
  await putOffTour(page, person);
  await signInAs(page, person);
}

/** As somebody may be for the first time. */
export async function signInAs(page: Page, { organisation, username, password }: Person): Promise<void> {
  await page.getByLabel(/Organisation|组织/).fill(organisation);
  await page.getByLabel(/User name|用户名/).fill(username);
  await page.getByLabel(/^(Password|密码)$/).fill(password);
  await page.getByRole('button', { name: /Sign in|登 ?录/ }).click();
  await page.getByRole('navigation').first().waitFor();
}

const havePutOff = new Set<string>();

async function putOffTour({ request }: Page, { organisation, username, password }: Person): Promise<void> {
  if (havePutOff.has(username)) return;
  const session = await request.post('/api/v1/session', { data: { organisation, username, password } });
  if (!session.ok()) throw new Error(`signing in: ${session.status()} ${await session.text()}`);
  const csrf = { 'X-CSRF-Token': ((await session.json()) as { csrfToken: string }).csrfToken };
  const kept = await request.get('/api/v1/session/preferences');
  const preferences = (await kept.json()) as Record<string, unknown>;
  if (!preferences.tour) {
    const headers = { ...csrf, 'If-Match': kept.headers().etag ?? '' };
    await request.put('/api/v1/session/preferences', { headers, data: { ...preferences, tour: 'putOff' } });
  }
  await request.delete('/api/v1/session', { headers: csrf });
  havePutOff.add(username);
}
