import { useEffect, useRef } from 'react';
import { usePlanned } from './planned';
import { useAttention } from './store';
import { useDrop } from './useDrop';
import { useEdits } from './usePlan';

/** Ctrl+Z, Ctrl+Shift+Z; M, L and Delete for what is selected; Escape lets it go. */
export function useKeys(openMove: (jobIds: string[]) => void): void {
  const { plan, places, editable, movable } = usePlanned();
  const { make, take } = useEdits(plan.id);
  const drop = useDrop();
  const { selection } = useAttention();
  const now = useRef<(event: KeyboardEvent) => boolean>(() => false);
  useEffect(() => {
    now.current = (event) => {
      const chosen = [...selection.get()];
      if (event.key === 'Escape' && chosen.length > 0) {
        selection.set(new Set());
        return true;
      }
      if (!movable) return false;
      const key = event.key.toLowerCase();
      if (event.ctrlKey || event.metaKey) {
        if (!editable) return false;
        if (key === 'z' && !event.shiftKey && plan.undoable > 0) void take('undo');
        else if ((key === 'y' || (key === 'z' && event.shiftKey)) && plan.redoable > 0) void take('redo');
        else return false;
        return true;
      }
      if (event.altKey || chosen.length === 0) return false;
      const planned = chosen.filter((id) => places.has(id));
      if (key === 'm') openMove(chosen);
      else if (key === 'l' && editable && planned.length > 0) {
        const locked = planned.every((id) => plan.locks[id] !== undefined);
        void make({ type: 'LOCK', jobIds: planned, locked: !locked }).catch(() => undefined);
      } else if ((event.key === 'Delete' || event.key === 'Backspace') && planned.length > 0) {
        void drop({ type: 'REMOVE', jobIds: planned });
      } else return false;
      return true;
    };
  });
  useEffect(() => {
    const pressed = (event: KeyboardEvent) => {
      const at = event.target;
      const elsewhere =
        at instanceof HTMLElement &&
        (at.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(at.tagName) || at.closest('.ant-modal'));
      if (!elsewhere && now.current(event)) event.preventDefault();
    };
    window.addEventListener('keydown', pressed);
    return () => window.removeEventListener('keydown', pressed);
  }, []);
}
