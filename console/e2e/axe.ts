import axe from 'axe-core';
import type { Page } from 'playwright-core';
import { expect } from 'vitest';

/** Once what glides and fades has arrived: half-way colours are nobody's. What goes round for ever may. */
export async function still(page: Page): Promise<void> {
  await page.waitForFunction(() =>
    document
      .getAnimations()
      .every((it) => it.playState !== 'running' || it.effect?.getComputedTiming().iterations === Infinity),
  );
}

/** The serious and critical findings on the page as it is now. */
export async function grave(page: Page): Promise<string[]> {
  await still(page);
  await page.evaluate(axe.source);
  const found = await page.evaluate(() =>
    (window as unknown as { axe: typeof axe }).axe.run().then((result) => result.violations),
  );
  return found
    .filter((it) => it.impact === 'serious' || it.impact === 'critical')
    .map((it) => `${it.id}: ${it.nodes.map((node) => node.html).join(' | ')}`);
}

export async function clean(page: Page): Promise<void> {
  expect(await grave(page), page.url()).toEqual([]);
}
