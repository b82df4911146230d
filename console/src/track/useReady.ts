import { useEffect, useState, type RefObject } from 'react';

const signs = ['pointerdown', 'pointermove', 'touchstart', 'scroll', 'keydown'] as const;
/** After which nobody waits for what they came for any more. */
const PATIENCE = 3_000;

/**
 * Whether the map may be loaded: it is in sight, and the rest of the page stands, or somebody has
 * touched it. What it costs an old phone must not hold up the words that say the same.
 */
export function useReady(panel: RefObject<Element | null>): boolean {
  const isSeen = useSeen(panel);
  const [isCalm, setCalm] = useState(false);
  useEffect(() => {
    const settle = () => setCalm(true);
    const later = setTimeout(settle, PATIENCE);
    signs.forEach((sign) => addEventListener(sign, settle, { once: true, passive: true }));
    return () => {
      clearTimeout(later);
      signs.forEach((sign) => removeEventListener(sign, settle));
    };
  }, []);
  return isSeen && isCalm;
}

/** Whether it is, or has been, within sight or nearly so. */
function useSeen(panel: RefObject<Element | null>): boolean {
  const [isSeen, setSeen] = useState(false);
  useEffect(() => {
    if (!panel.current) return;
    const observer = new IntersectionObserver(
      (found) => found.some((it) => it.isIntersecting) && setSeen(true),
      { rootMargin: '200px' },
    );
    observer.observe(panel.current);
    return () => observer.disconnect();
  }, [panel]);
  return isSeen;
}
