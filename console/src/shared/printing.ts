import { useSyncExternalStore } from 'react';

const paper = window.matchMedia('print');
let announced = false;
const listeners = new Set<() => void>();

function announce(next: boolean): void {
  announced = next;
  listeners.forEach((changed) => changed());
}

// the events come before the page is laid out for paper, the media query only with it
window.addEventListener('beforeprint', () => announce(true));
window.addEventListener('afterprint', () => announce(false));
paper.addEventListener('change', () => listeners.forEach((changed) => changed()));

export function isPrinting(): boolean {
  return announced || paper.matches;
}

export function onPrinting(changed: () => void): () => void {
  listeners.add(changed);
  return () => listeners.delete(changed);
}

/** Whether the page is laid out for paper, where nothing scrolls and all rows have to be there. */
export function useIsPrinting(): boolean {
  return useSyncExternalStore(onPrinting, isPrinting);
}
