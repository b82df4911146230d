import { useSyncExternalStore } from 'react';
import { isPrinting, onPrinting } from './printing';

export type ThemeChoice = 'system' | 'light' | 'dark';

const stored = 'peisong.theme';
const dark = window.matchMedia('(prefers-color-scheme: dark)');
const listeners = new Set<() => void>();

export function themeChoice(): ThemeChoice {
  try {
    const choice = localStorage.getItem(stored);
    return choice === 'light' || choice === 'dark' ? choice : 'system';
  } catch {
    return 'system';
  }
}

/** Paper is white, whatever the screen is. */
export function isDark(): boolean {
  if (isPrinting()) return false;
  const choice = themeChoice();
  return choice === 'dark' || (choice === 'system' && dark.matches);
}

export function setTheme(choice: ThemeChoice): void {
  try {
    localStorage.setItem(stored, choice);
  } catch {
    // storage may be forbidden; the system's theme stays
  }
  apply();
}

/** Tokens in `tokens.css` follow this attribute. */
function apply(): void {
  document.documentElement.dataset.theme = isDark() ? 'dark' : 'light';
  listeners.forEach((changed) => changed());
}

dark.addEventListener('change', apply);
onPrinting(apply);
apply();

function subscribe(changed: () => void): () => void {
  listeners.add(changed);
  return () => listeners.delete(changed);
}

export function useIsDark(): boolean {
  return useSyncExternalStore(subscribe, isDark);
}
