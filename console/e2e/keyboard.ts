import type { Page } from 'playwright-core';

/** What Tab stops at, one of each group that arrows move within. */
const controls = `
  a[href], button:not([disabled]), input:not([disabled]):not([type=hidden]), select:not([disabled]),
  textarea:not([disabled]), [tabindex]:not([tabindex^="-"])`;

/** Of radio buttons and the like Tab reaches the chosen one. */
const grouped = '[role=tab], [type=radio], [role=gridcell], [role=menuitem], [role=option]';

/**
 * Walks through a page by Tab alone.
 *
 * @returns what was not reached, and what did not show that it was
 */
export async function walk(page: Page): Promise<{ unreached: string[]; unseen: string[] }> {
  await page.addStyleTag({ content: '*, ::before, ::after { transition: none !important; }' });
  await page.evaluate(() => (document.activeElement as HTMLElement | null)?.blur());
  const count = await page.evaluate(mark, { controls, grouped });
  const reached = new Set<string>();
  const unseen = new Set<string>();
  for (let press = 0; press < count * 2 + 40 && reached.size < count; press++) {
    await page.keyboard.press('Tab');
    const at = await page.evaluate(focused);
    if (!at) continue;
    if (at.name) reached.add(at.name);
    if (!at.shown) unseen.add(at.html);
  }
  const unreached = await page.evaluate(
    (seen) =>
      [...document.querySelectorAll<HTMLElement>('[data-walk]')]
        .filter((it) => !seen.includes(it.dataset.walk ?? '') && it.checkVisibility())
        .map((it) => it.outerHTML.slice(0, 200)),
    [...reached],
  );
  return { unreached, unseen: [...unseen] };
}

/** Numbers the controls in sight, and remembers how they look while nothing is focused. */
function mark({ controls, grouped }: { controls: string; grouped: string }): number {
  const looks = new WeakMap<Element, string>();
  const look = (element: Element) =>
    [undefined, '::before', '::after']
      .flatMap((part) => {
        const it = getComputedStyle(element, part);
        return [
          it.outlineStyle,
          it.outlineWidth,
          it.outlineColor,
          it.boxShadow,
          it.borderColor,
          it.backgroundColor,
          it.opacity,
        ];
      })
      .join();
  document.querySelectorAll('*').forEach((it) => looks.set(it, look(it)));
  Object.assign(window, { walkLooks: looks, walkLook: look });
  // what lies behind an open dialog is not for now
  const within = [...document.querySelectorAll('[aria-modal=true]')].findLast((it) => it.checkVisibility());
  const all = [...(within ?? document).querySelectorAll<HTMLElement>(controls)].filter(
    (it) =>
      it.checkVisibility({ visibilityProperty: true }) &&
      it.tabIndex >= 0 &&
      !it.matches(grouped) &&
      !it.closest('[inert], [aria-hidden=true]'),
  );
  all.forEach((it, index) => (it.dataset.walk = String(index)));
  return all.length;
}

function focused(): { name: string | undefined; html: string; shown: boolean } | null {
  const { walkLooks, walkLook } = window as unknown as {
    walkLooks: WeakMap<Element, string>;
    walkLook: (element: Element) => string;
  };
  const at = document.activeElement as HTMLElement | null;
  if (!at || at === document.body) return null;
  // a field's frame may be drawn by what it stands in
  let shown = false;
  let element: Element | null = at;
  for (let up = 0; up < 4 && element && !shown; up++, element = element.parentElement) {
    shown = !walkLooks.has(element) || walkLooks.get(element) !== walkLook(element);
  }
  return { name: at.dataset.walk, html: at.outerHTML.slice(0, 200), shown };
}
