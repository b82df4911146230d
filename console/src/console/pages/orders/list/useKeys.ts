import { useCallback, useEffect, useState } from 'react';
import { useShortcut } from '../../../frame/commands';
import type { ListedOrder } from '../types';
import type { Selection } from './useSelection';

interface Actions {
  enabled: boolean;
  open: (id: string) => void;
  edit: (id: string) => void;
  create: () => void;
  search: () => void;
}

/** j and k, or arrows on the table, go down and up, x chooses, Enter opens, e edits, n makes a new one, / searches. */
export function useKeys(rows: readonly ListedOrder[], selection: Selection, actions: Actions): number {
  const [current, setCurrent] = useState<string>();
  const at = rows.findIndex((it) => it.id === current);
  const { enabled, open, edit, create, search } = actions;
  const go = useCallback(
    (by: number) => {
      const next = rows[Math.min(Math.max(at + by, 0), rows.length - 1)];
      if (next) setCurrent(next.id);
    },
    [rows, at],
  );
  const { toggle, clear } = selection;
  useShortcut(
    'j',
    useCallback(() => go(1), [go]),
    enabled,
  );
  useShortcut(
    'k',
    useCallback(() => go(-1), [go]),
    enabled,
  );
  useShortcut(
    'x',
    useCallback(() => current && toggle(current, false), [current, toggle]),
    enabled,
  );
  useShortcut(
    'X',
    useCallback(() => current && toggle(current, true), [current, toggle]),
    enabled,
  );
  const openCurrent = useCallback(() => current && open(current), [current, open]);
  useTableKeys(openCurrent, go, enabled);
  useShortcut(
    'e',
    useCallback(() => current && edit(current), [current, edit]),
    enabled,
  );
  useShortcut('n', create, enabled);
  useShortcut('/', search, enabled);
  useShortcut('Escape', clear, enabled && selection.size > 0);
  return at;
}

/** Enter on the page or on the table opens, arrows on the table move; on a button or link they are its own. */
function useTableKeys(openCurrent: () => void, go: (by: number) => void, enabled: boolean): void {
  useEffect(() => {
    if (!enabled) return undefined;
    const pressed = (event: KeyboardEvent) => {
      const target = event.target as HTMLElement;
      const onTable = target.matches('.orders-scroll');
      if (event.key === 'Enter' && (onTable || target === document.body || target.matches('main'))) {
        openCurrent();
      } else if (onTable && (event.key === 'ArrowDown' || event.key === 'ArrowUp')) {
        event.preventDefault();
        go(event.key === 'ArrowDown' ? 1 : -1);
      }
    };
    window.addEventListener('keydown', pressed);
    return () => window.removeEventListener('keydown', pressed);
  }, [openCurrent, go, enabled]);
}
