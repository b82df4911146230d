import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { grave } from './axe';

/** Looks at each screen of a page in both themes, and keeps pictures where `SHOTS` names a folder. */
export class Shots {
  readonly findings: string[] = [];

  constructor(
    private readonly app: string,
    private readonly page: () => Page,
  ) {}

  /** @param screen what is on the page now */
  async take(screen: string): Promise<void> {
    const page = this.page();
    const language = await page.evaluate(() => document.documentElement.lang);
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme });
      await page.locator(`html[data-theme=${colorScheme}]`).waitFor({ state: 'attached' });
      const found = await grave(page);
      this.findings.push(...found.map((it) => `${screen} ${colorScheme}: ${it}`));
      const folder = process.env.SHOTS;
      const name = `${this.app}-${screen}-${language}-${colorScheme}.png`;
      if (folder) await page.screenshot({ path: join(folder, name), animations: 'disabled' });
    }
  }
}
