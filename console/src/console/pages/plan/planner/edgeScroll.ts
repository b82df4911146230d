const EDGE_PIXELS = 48;
const STEP_PIXELS = 12;

/** Scrolls the lanes while something is held near their edge. */
export function edgeScroll(lanes: HTMLElement | null, scrolled: () => void) {
  let frame = 0;
  let by = { x: 0, y: 0 };
  const step = () => {
    frame = 0;
    if (!lanes) return;
    const { scrollLeft, scrollTop } = lanes;
    lanes.scrollBy(by.x, by.y);
    if (lanes.scrollLeft === scrollLeft && lanes.scrollTop === scrollTop) return; // at its end
    scrolled();
    frame = requestAnimationFrame(step);
  };
  const stop = () => {
    cancelAnimationFrame(frame);
    frame = 0;
  };
  const hold = (x: number, y: number) => {
    if (!lanes) return;
    const box = lanes.getBoundingClientRect();
    const head = lanes.querySelector('.plan-lane-head')?.getBoundingClientRect().right ?? box.left;
    const inside = x > box.left && x < box.right && y > box.top && y < box.bottom;
    by = inside ? { x: towards(x, head, box.right), y: towards(y, box.top, box.bottom) } : { x: 0, y: 0 };
    if (by.x === 0 && by.y === 0) stop();
    else if (frame === 0) frame = requestAnimationFrame(step);
  };
  return { hold, stop };
}

function towards(at: number, first: number, last: number): number {
  if (at > first && at < first + EDGE_PIXELS) return -STEP_PIXELS;
  return at > last - EDGE_PIXELS ? STEP_PIXELS : 0;
}
