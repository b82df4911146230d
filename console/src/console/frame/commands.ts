import { useEffect, useSyncExternalStore } from 'react';

/** Something that a person can do from the command palette, while the page that offers it is open. */
export interface Command {
  id: string;
  title: string;
  /** Shown beside the title, such as `N`; the page listens for it itself, see {@link useShortcut}. */
  shortcut?: string;
  run: () => void;
}

let offered: readonly Command[] = [];
const listeners = new Set<() => void>();

function change(next: readonly Command[]) {
  offered = next;
  listeners.forEach((changed) => changed());
}

/** Offers commands while the calling component is shown. Memoise the list. */
export function useCommands(commands: readonly Command[]): void {
  useEffect(() => {
    change([...offered, ...commands]);
    return () => change(offered.filter((it) => !commands.includes(it)));
  }, [commands]);
}

export function useOfferedCommands(): readonly Command[] {
  return useSyncExternalStore(
    (changed) => {
      listeners.add(changed);
      return () => listeners.delete(changed);
    },
    () => offered,
  );
}

function isTyping(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement &&
    (target.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName))
  );
}

/** Runs on a single key, such as `n` or `/`, unless the person is typing or holds a modifier. */
export function useShortcut(key: string, run: () => void, enabled = true): void {
  useEffect(() => {
    if (!enabled) return undefined;
    const pressed = (event: KeyboardEvent) => {
      if (event.key !== key || event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target))
        return;
      event.preventDefault();
      run();
    };
    window.addEventListener('keydown', pressed);
    return () => window.removeEventListener('keydown', pressed);
  }, [key, run, enabled]);
}
