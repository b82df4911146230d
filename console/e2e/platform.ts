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

/** The administrator, unless it is said who; without the tour of their first sign-in. */
export async function signIn(page: Page, person: Person = platform): Promise<void> {
  await putOffTour(page, person);
  await signInFirst(page, person);
}

/** As somebody who was never here before meets the console. */
export async function signInFirst(page: Page, person: Person): Promise<void> {
  await page.getByLabel(/Organisation|组织/).fill(person.organisation);
  await page.getByLabel(/User name|用户名/).fill(person.username);
  await page.getByLabel(/^(Password|密码)$/).fill(person.password);
  await page.getByRole('button', { name: /Sign in|登 ?录/ }).click();
  await page.locator('#content').waitFor();
}

const toured = new Set<string>();

async function putOffTour({ request }: Page, { organisation, username, password }: Person): Promise<void> {
  const name = `${username}@${organisation}`;
  if (toured.has(name)) return;
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
  toured.add(name);
}
