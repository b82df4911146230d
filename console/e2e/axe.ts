import axe from 'axe-core';
import type { Page } from 'playwright-core';
import { expect } from 'vitest';

/** No serious or critical finding on the page as it is now. */
export async function clean(page: Page): Promise<void> {
  await page.evaluate(axe.source);
  const found = await page.evaluate(() =>
    (window as unknown as { axe: typeof axe }).axe.run().then((result) => result.violations),
  );
  const grave = found.filter((it) => it.impact === 'serious' || it.impact === 'critical');
  expect(
    grave.map((it) => `${it.id}: ${it.nodes.map((node) => node.html).join(' | ')}`),
    page.url(),
  ).toEqual([]);
}
