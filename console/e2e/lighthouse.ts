import { mkdtemp, rm } from 'node:fs/promises';
import { loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import lighthouse from 'lighthouse';
import { chromium } from 'playwright-core';
import { expect, test } from 'vitest';
import { Office } from './office';
import { platform } from './platform';

/*
 * Lighthouse of the pages that people open on a phone: performance and accessibility, each the median
 * of five runs (or RUNS), against 95. It measures the machine as well: run it on one that is idle.
 */
const runs = Number(process.env.RUNS ?? 5);
const categories = ['performance', 'accessibility'] as const;
const times = {
  'first paint': 'first-contentful-paint',
  'largest paint': 'largest-contentful-paint',
  'speed index': 'speed-index',
  blocked: 'total-blocking-time',
};

type Result = Record<string, number>;

test("the driver's app", () => measured('/driver/'), 600_000);

test('the page of a delivery under way', async () => {
  const office = await Office.open();
  const { shipmentId } = await office.takesAnOrder();
  await office.canPlan(1);
  await office.plansAndPublishes();
  await office.departs();
  await measured(new URL(await office.link(shipmentId), platform.url).pathname);
}, 600_000);

async function measured(path: string): Promise<void> {
  const all: Result[] = [];
  for (let run = 0; run < runs; run++) all.push(await once(new URL(path, platform.url).href));
  const each = (name: string) => all.map((it) => it[name]!);
  const lines = Object.keys(all[0]!).map((it) => `  ${it} ${median(each(it))} (${each(it).join(' ')})`);
  console.log([`${path}, median of ${runs}, load ${loadavg()[0]!.toFixed(1)}`, ...lines].join('\n'));
  for (const category of categories) expect(median(each(category)), category).toBeGreaterThanOrEqual(95);
}

/** A browser of its own for each run, so that nothing is kept from the one before. */
async function once(url: string): Promise<Result> {
  const profile = await mkdtemp(join(tmpdir(), 'lighthouse-'));
  const port = 9222 + Math.floor(Math.random() * 2_000);
  const browser = await chromium.launchPersistentContext(profile, {
    executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
    args: ['--no-sandbox', `--remote-debugging-port=${port}`],
  });
  try {
    const answer = await lighthouse(url, { port, onlyCategories: [...categories], logLevel: 'error' });
    const { lhr } = answer!;
    if (lhr.runtimeError) throw new Error(`${url}: ${lhr.runtimeError.message}`);
    const scores = categories.map((it) => [it, Math.round(lhr.categories[it]!.score! * 100)]);
    const millis = Object.entries(times).map(([name, audit]) => [
      name,
      Math.round(lhr.audits[audit]!.numericValue!),
    ]);
    return Object.fromEntries([...scores, ...millis]) as Result;
  } finally {
    await browser.close();
    await rm(profile, { recursive: true, force: true });
  }
}

const median = (values: number[]) => [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)]!;
