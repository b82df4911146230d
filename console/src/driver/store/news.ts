import type { Notice } from './model';

/** What the answer to an own record tells more exactly than the day that was read after it. */
const toldBetter: Record<string, string[]> = {
  'stop-gone': ['STOP_MOVED', 'CANCELLED', 'ROUTE_WITHDRAWN'],
  'bring-back': ['CANCELLED'],
  'route-gone': ['ROUTE_WITHDRAWN'],
};

/** Of some news those that the driver does not have before him, or was not told better. */
export function untold(known: Notice[], news: Notice[]): Notice[] {
  return news.reduce<Notice[]>((fresh, it) => {
    const told = [...known, ...fresh].some(
      (other) =>
        other.about === it.about &&
        ((other.kind === it.kind && !other.seen) || toldBetter[it.kind]?.includes(other.kind)),
    );
    return told ? fresh : [...fresh, it];
  }, []);
}
