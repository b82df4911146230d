const PATIENCE = 5_000;
const PAUSE = 60;

/** The first of the selectors that something visible fits. */
export function visible(selectors: string[]): HTMLElement | null {
  for (const selector of selectors) {
    for (const element of document.querySelectorAll<HTMLElement>(selector)) {
      if (element.getClientRects().length > 0) return element;
    }
  }
  return null;
}

/** Waits until the best target stands still where it will be: pages load, and then grow. */
export async function settled(selectors: string[]): Promise<void> {
  if (selectors.length === 0) return;
  const deadline = Date.now() + PATIENCE;
  let was = '';
  for (let still = 0; still < 3 && Date.now() < deadline;) {
    await new Promise((resolve) => setTimeout(resolve, PAUSE));
    const best = visible(selectors.slice(0, 1));
    const { x, y, width, height } = best?.getBoundingClientRect() ?? new DOMRect();
    const now = best ? [x, y, width, height].join() : '';
    still = now !== '' && now === was ? still + 1 : 0;
    was = now;
  }
}
