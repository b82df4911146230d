/**
 * Lighthouse of the pages that people open on a phone: performance and accessibility, each the median
 * of five runs, against 95. `npm run lighthouse -- /driver/ /track/TOKEN`, with PEISONG_URL for another
 * platform than that at 127.0.0.1:8080 and RUNS for another number of runs.
 */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import lighthouse from 'lighthouse';
import { chromium } from 'playwright-core';

const platform = process.env.PEISONG_URL ?? 'http://127.0.0.1:8080';
const pages = process.argv.slice(2);
const runs = Number(process.env.RUNS ?? 5);
const wanted = 95;
const categories = ['performance', 'accessibility'];

if (!pages.length) pages.push('/driver/');

/** A browser of its own for each run, so that nothing is kept from the one before. */
async function scores(url) {
  const profile = await mkdtemp(join(tmpdir(), 'lighthouse-'));
  const port = 9222 + Math.floor(Math.random() * 2_000);
  const browser = await chromium.launchPersistentContext(profile, {
    executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
    args: ['--no-sandbox', `--remote-debugging-port=${port}`],
  });
  try {
    const { lhr } = await lighthouse(url, { port, onlyCategories: categories, logLevel: 'error' });
    if (lhr.runtimeError) throw new Error(`${url}: ${lhr.runtimeError.message}`);
    const failed = Object.values(lhr.audits).filter(
      (audit) => audit.score === 0 && audit.scoreDisplayMode === 'binary',
    );
    return {
      ...Object.fromEntries(categories.map((it) => [it, Math.round(lhr.categories[it].score * 100)])),
      paint: Math.round(lhr.audits['first-contentful-paint'].numericValue),
      largest: Math.round(lhr.audits['largest-contentful-paint'].numericValue),
      blocked: Math.round(lhr.audits['total-blocking-time'].numericValue),
      failed: failed.map((audit) => audit.id),
    };
  } finally {
    await browser.close();
    await rm(profile, { recursive: true, force: true });
  }
}

const median = (values) => [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)];

for (const page of pages) {
  const all = [];
  for (let run = 0; run < runs; run++) all.push(await scores(new URL(page, platform).href));
  const of = (name) => median(all.map((it) => it[name]));
  console.log(
    `${page}  median of ${runs}: ` +
      categories.map((it) => `${it} ${of(it)} (${all.map((one) => one[it]).join(' ')})`).join(', ') +
      `; first paint ${of('paint')} ms, largest ${of('largest')} ms, blocked ${of('blocked')} ms`,
  );
  const failed = [...new Set(all.flatMap((it) => it.failed))];
  if (failed.length) console.log(`  did not pass: ${failed.join(', ')}`);
  if (categories.some((it) => of(it) < wanted)) process.exitCode = 1;
}
