import type { Browser, Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { Office } from './office';
import { launch, open, signIn } from './platform';

const VEHICLES = 3;
const ORDERS = 12;

let browser: Browser;
let page: Page;
let office: Office;

beforeAll(async () => {
  browser = await launch();
  page = await open(browser, '/plan');
  await signIn(page);
  office = await Office.open({ daysAhead: 1, vehicles: VEHICLES, hours: { from: '08:00', until: '18:00' } });
  await office.takesOrders(ORDERS);
});

afterAll(() => browser?.close());

/** What the plan costs, as its head says. */
const cost = () => page.locator('.plan-figures > span').first().innerText();
const stops = () => page.locator('.plan-stop');
const lane = (number: number) => page.locator('.plan-lane').nth(number);
const stopsOf = (number: number) => lane(number).locator('.plan-stop');

async function jobsOn(number: number): Promise<(string | null)[]> {
  return stopsOf(number).evaluateAll((all) => all.map((it) => it.getAttribute('data-job')));
}

/** Holds what is dragged over a lane, at some share of its shift. */
async function dragOver(what: Locator, to: number, share: number): Promise<void> {
  const from = (await what.boundingBox())!;
  const shift = (await lane(to).locator('.plan-shift').boundingBox())!;
  await page.mouse.move(from.x + from.width / 2, from.y + from.height / 2);
  await page.mouse.down();
  await page.mouse.move(from.x + 20, from.y + 20, { steps: 4 });
  await page.mouse.move(shift.x + shift.width * share, shift.y + shift.height / 2, { steps: 8 });
}

it('plans the orders of a day', async () => {
  await page.goto(`/plan?new=1&site=${office.site}&day=${office.day}`);
  await page.getByText(`${ORDERS} jobs to plan`).waitFor();
  await page.getByText(`${VEHICLES} shifts are free`).waitFor();
  await page.getByRole('button', { name: 'Start planning' }).click();
  await page.getByRole('button', { name: 'Publish', exact: true }).waitFor();
  await expect.poll(() => stops().count()).toBeGreaterThan(0);
  expect(page.url()).toMatch(/\/plan\/[0-9a-f-]{36}/);
});

it('shows what a drop would cost, drops, and takes it back', async () => {
  const used = await firstUsed();
  const other = (used + 1) % VEHICLES;
  const before = { cost: await cost(), here: await jobsOn(used), there: await jobsOn(other) };
  const dragged = before.here[0];
  await dragOver(stopsOf(used).first(), other, 0.6);
  await page.locator('.plan-ghost .plan-deltas').waitFor();
  expect(await page.locator('.plan-ghost .plan-deltas').innerText()).toMatch(/[¥￥]/);
  await page.mouse.up();
  await expect.poll(() => jobsOn(other)).toContain(dragged);
  await expect.poll(cost).not.toBe(before.cost);
  await page.keyboard.press('Control+z');
  await expect.poll(cost).toBe(before.cost);
  expect(await jobsOn(used)).toEqual(before.here);
  expect(await jobsOn(other)).toEqual(before.there);
});

it('lets go of a drag by Escape', async () => {
  const used = await firstUsed();
  const before = await cost();
  await dragOver(stopsOf(used).first(), (used + 1) % VEHICLES, 0.5);
  await page.locator('.plan-ghost').waitFor();
  await page.keyboard.press('Escape');
  await page.mouse.up();
  await expect.poll(() => page.locator('.plan-ghost').count()).toBe(0);
  expect(await cost()).toBe(before);
});

it('moves by the keyboard as well, and keeps what is locked when it searches again', async () => {
  const used = await firstUsed();
  const other = (used + 1) % VEHICLES;
  const moved = (await jobsOn(used))[0];
  await stopsOf(used).first().focus();
  await page.keyboard.press('Enter');
  await page.keyboard.press('m');
  const dialog = page.getByRole('dialog');
  const code = await lane(other).locator('.plan-lane-name strong').innerText();
  await dialog.getByLabel('To vehicle').fill(code);
  await page.keyboard.press('Enter');
  await dialog.locator('.plan-deltas').waitFor();
  await dialog.getByRole('button', { name: 'Move' }).click();
  await expect.poll(() => jobsOn(other)).toContain(moved);
  await page.keyboard.press('l');
  await page.locator(`.plan-stop.locked[data-job="${moved}"]`).waitFor();
  await page.getByRole('button', { name: 'Optimise' }).click();
  await page.getByRole('button', { name: 'Publish', exact: true }).waitFor();
  await page.locator(`.plan-lane >> nth=${other} >> .plan-stop.locked[data-job="${moved}"]`).waitFor();
});

it('says why, and reopens the same view from its link', async () => {
  const used = await firstUsed();
  await stopsOf(used).last().click();
  await page.getByText('Costs here').waitFor();
  await page.reload();
  await page.locator('.plan-stop.selected').waitFor();
  await page.getByText('Costs here').waitFor();
});

it('publishes, having said who will be told what', async () => {
  await page.getByRole('button', { name: 'Publish', exact: true }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByText(/drivers? sees? (the|their) routes?/).waitFor();
  await dialog.getByRole('button', { name: /^Publish \d/ }).click();
  await page.getByText('Published. Drivers see these routes').waitFor();
  expect(await page.getByRole('button', { name: 'Optimise' }).count()).toBe(0);
});

async function firstUsed(): Promise<number> {
  for (let number = 0; number < VEHICLES; number++) {
    if ((await stopsOf(number).count()) > 0) return number;
  }
  throw new Error('No vehicle is used');
}
