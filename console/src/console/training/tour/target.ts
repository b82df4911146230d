const PATIENCE = 15_000;
const PAUSE = 60;
/** So often in the same place, one after the other. */
const STILL = { best: 3, other: 40 };

/** The first of the selectors that something visible fits. */
export function visible(selectors: string[]): HTMLElement | null {
  for (const selector of selectors) {
    for (const element of document.querySelectorAll<HTMLElement>(selector)) {
      if (element.getClientRects().length > 0) return element;
    }
  }
  return null;
}

/**
 * Waits until a target stands still where it will be, as pages load and then grow. Another than the
 * best is taken only after a while: it may be there first.
 */
export async function settled(selectors: string[]): Promise<void> {
  if (selectors.length === 0) return;
  const deadline = Date.now() + PATIENCE;
  let was = '';
  for (let still = 0; Date.now() < deadline;) {
    await new Promise((resolve) => setTimeout(resolve, PAUSE));
    const target = visible(selectors);
    const now = target ? placeOf(target) : '';
    still = target && now === was ? still + 1 : 0;
    was = now;
    if (still >= (target?.matches(selectors[0]!) ? STILL.best : STILL.other)) return;
  }
}

function placeOf(element: HTMLElement): string {
  const { x, y, width, height } = element.getBoundingClientRect();
  return [x, y, width, height].join();
}
