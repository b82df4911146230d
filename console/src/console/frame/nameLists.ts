import { useFrameTexts } from './texts';

const unnamed = '.ant-select-dropdown [role=listbox]:not([aria-label])';

/** The component library leaves its lists of choices without a name. */
export function nameLists(): void {
  let waiting = false;
  const name = () => {
    waiting = false;
    const choices = useFrameTexts.now('choices');
    document.querySelectorAll(unnamed).forEach((list) => list.setAttribute('aria-label', choices));
  };
  new MutationObserver(() => {
    if (waiting) return;
    waiting = true;
    queueMicrotask(name);
  }).observe(document.body, { childList: true, subtree: true });
}
