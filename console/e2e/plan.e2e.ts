import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { Office } from './office';
import { Planner } from './planner';
import { launch, open, signIn } from './platform';

const VEHICLES = 3;
const ORDERS = 12;

let browser: Browser;
let page: Page;
let office: Office;
let planner: Planner;

beforeAll(async () => {
  browser = await launch();
  page = await open(browser, '/plan');
  await signIn(page);
  planner = new Planner(page, VEHICLES);
  office = await Office.open({ daysAhead: 1, vehicles: VEHICLES, hours: { from: '08:00', until: '18:00' } });
  await office.takesOrders(ORDERS);
});

afterAll(() => browser?.close());

it('plans the orders of a day', async () => {
  await page.goto(`/plan?new=1&site=${office.site}&day=${office.day}`);
  await page.getByText(`${ORDERS} jobs to plan`).waitFor();
  await page.getByText(`${VEHICLES} shifts are free`).waitFor();
  await page.getByRole('button', { name: 'Start planning' }).click();
  await page.getByRole('button', { name: 'Publish', exact: true }).waitFor();
  await expect.poll(() => planner.stops().count()).toBeGreaterThan(0);
  expect(page.url()).toMatch(/\/plan\/[0-9a-f-]{36}/);
});

it('shows what a drop would cost, drops, and takes it back', async () => {
  const used = await planner.firstUsed();
  const other = (used + 1) % VEHICLES;
  const before = {
    cost: await planner.cost(),
    here: await planner.jobsOn(used),
    there: await planner.jobsOn(other),
  };
  const dragged = before.here[0];
  await planner.dragOver(planner.stopsOf(used).first(), other, 0.3);
  await page.locator('.plan-ghost .plan-deltas').waitFor();
  expect(await page.locator('.plan-ghost .plan-deltas').innerText()).toMatch(/[¥￥]/);
  await page.mouse.up();
  await expect.poll(() => planner.jobsOn(other)).toContain(dragged);
  await expect.poll(() => planner.cost()).not.toBe(before.cost);
  await page.keyboard.press('Control+z');
  await expect.poll(() => planner.cost()).toBe(before.cost);
  expect(await planner.jobsOn(used)).toEqual(before.here);
  expect(await planner.jobsOn(other)).toEqual(before.there);
});

it('scrolls on where something is held at the edge of the lanes', async () => {
  const used = await planner.firstUsed();
  const lanes = page.locator('.plan-lanes');
  const box = (await lanes.boundingBox())!;
  await planner.dragOver(planner.stopsOf(used).first(), (used + 1) % VEHICLES, 0.3);
  await page.mouse.move(box.x + box.width - 20, box.y + 60, { steps: 3 });
  await expect.poll(() => lanes.evaluate((it) => it.scrollLeft)).toBeGreaterThan(100);
  await page.keyboard.press('Escape');
  await page.mouse.up();
  await lanes.evaluate((it) => it.scrollTo(0, 0));
});

it('lets go of a drag by Escape', async () => {
  const used = await planner.firstUsed();
  const before = await planner.cost();
  await planner.dragOver(planner.stopsOf(used).first(), (used + 1) % VEHICLES, 0.3);
  await page.locator('.plan-ghost').waitFor();
  await page.keyboard.press('Escape');
  await page.mouse.up();
  await expect.poll(() => page.locator('.plan-ghost').count()).toBe(0);
  expect(await planner.cost()).toBe(before);
});

it('moves by the keyboard as well, and keeps what is locked when it searches again', async () => {
  const used = await planner.firstUsed();
  const other = (used + 1) % VEHICLES;
  const moved = (await planner.jobsOn(used))[0];
  await planner.stopsOf(used).first().focus();
  await page.keyboard.press('Enter');
  await page.keyboard.press('m');
  const dialog = page.getByRole('dialog');
  const code = await planner.lane(other).locator('.plan-lane-name strong').innerText();
  await dialog.getByLabel('To vehicle').fill(code);
  await page.keyboard.press('Enter');
  await dialog.locator('.plan-deltas').waitFor();
  await dialog.getByRole('button', { name: 'Move' }).click();
  await expect.poll(() => planner.jobsOn(other)).toContain(moved);
  await page.keyboard.press('l');
  await page.locator(`.plan-stop.locked[data-job="${moved}"]`).waitFor();
  await page.getByRole('button', { name: 'Optimise' }).click();
  await page.locator('.plan-solving').waitFor();
  await page.getByRole('button', { name: 'Publish', exact: true }).waitFor();
  await page.locator(`.plan-lane >> nth=${other} >> .plan-stop.locked[data-job="${moved}"]`).waitFor();
});

it('moves a stop on by Shift and an arrow', async () => {
  const used = await planner.firstUsed();
  const before = await planner.jobsOn(used);
  await planner.stopsOf(used).first().focus();
  await page.keyboard.press('Shift+ArrowRight');
  await expect.poll(() => planner.jobsOn(used)).toEqual([before[1], before[0], ...before.slice(2)]);
  await page.keyboard.press('Control+z');
  await expect.poll(() => planner.jobsOn(used)).toEqual(before);
});

it('says why, and reopens the same view from its link', async () => {
  const used = await planner.firstUsed();
  await planner.stopsOf(used).last().click();
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
