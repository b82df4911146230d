import { useCallback, useEffect, useRef } from 'react';
import { ProblemError } from '../../../../shared/api';
import { useExplain } from '../../../frame/problems';
import { preview, type Change } from '../api';
import { positionAt, staysSame } from '../model';
import { usePlanTexts } from '../texts';
import { edgeScroll } from './edgeScroll';
import { usePlanned } from './planned';
import { useAttention, type Drag, type Target } from './store';
import { useDrop } from './useDrop';
import { explanation } from './usePlan';

const FAR_ENOUGH = 5;

/** What dropping the dragged jobs at a target means; nothing where they are already. */
export function changeOf(jobIds: string[], target: Target): Change {
  return target === 'unassigned'
    ? { type: 'REMOVE', jobIds }
    : { type: 'MOVE', jobIds, toShiftId: target.shiftId, position: target.position };
}

const same = (one: Target | undefined, other: Target | undefined) =>
  one === other ||
  (typeof one === 'object' &&
    typeof other === 'object' &&
    one.shiftId === other.shiftId &&
    one.position === other.position);

/**
 * Drags one stop, or the selection it belongs to, over lanes and the unassigned list; each place it
 * comes past is asked for its price. Escape lets go.
 */
export function useDragging() {
  const { plan, rows, places, takes } = usePlanned();
  const { drag, selection } = useAttention();
  const drop = useDrop();
  const explain = useExplain();
  const t = usePlanTexts();
  const now = useRef({ plan, rows, places, drop, explain, t, takes });
  useEffect(() => {
    now.current = { plan, rows, places, drop, explain, t, takes };
  });

  return useCallback(
    (jobIds: string[], event: React.PointerEvent) => {
      if (event.button !== 0) return;
      const chosen = selection.get();
      const all = jobIds.some((id) => chosen.has(id)) ? [...chosen] : jobIds;
      const dragged = new Set(all);
      const start = { x: event.clientX, y: event.clientY };
      let asking: AbortController | undefined;

      const targetAt = (x: number, y: number): Target | undefined => {
        const below = document.elementFromPoint(x, y);
        if (below?.closest('[data-unassigned]')) {
          return all.some((id) => now.current.places.has(id)) ? 'unassigned' : undefined;
        }
        const lane = below?.closest<HTMLElement>('[data-shift]');
        const row = now.current.rows.find((it) => it.lane.shiftId === lane?.dataset.shift);
        const body = lane?.querySelector<HTMLElement>('.plan-lane-body');
        if (!row || !body || !now.current.takes(row)) return undefined;
        const moment = momentAt(body, x, row.lane.span);
        return { shiftId: row.lane.shiftId, position: positionAt(row, moment, dragged) };
      };

      const stays = (target: Target) => {
        if (target === 'unassigned') return false;
        const row = now.current.rows.find((it) => it.lane.shiftId === target.shiftId);
        return row !== undefined && staysSame(row, all, target.position);
      };

      const ask = async (target: Target) => {
        asking?.abort();
        asking = new AbortController();
        const { signal } = asking;
        const still = (more: Partial<Drag>) =>
          drag.set((it) => (it && same(it.target, target) ? { ...it, ...more } : it));
        try {
          const seen = await preview(now.current.plan.id, [changeOf(all, target)], signal);
          still({ preview: seen, refusal: undefined });
        } catch (error) {
          if (!signal.aborted && error instanceof ProblemError) {
            still({ refusal: explanation(error, now.current.explain, now.current.t) });
          }
        }
      };

      const moved = (to: PointerEvent) => {
        if (!drag.get()) {
          if (Math.hypot(to.clientX - start.x, to.clientY - start.y) < FAR_ENOUGH) return;
          document.body.classList.add('plan-dragging');
        }
        held(to.clientX, to.clientY);
        edge.hold(to.clientX, to.clientY);
      };
      const held = (x: number, y: number) => {
        const target = targetAt(x, y);
        const old = drag.get();
        const changed = !same(old?.target, target);
        drag.set({
          jobIds: all,
          x,
          y,
          target,
          preview: changed ? undefined : old?.preview,
          refusal: changed ? undefined : old?.refusal,
        });
        if (changed && target && now.current.plan.status === 'DRAFT') void ask(target);
      };
      const edge = edgeScroll(document.querySelector('.plan-lanes'), () => {
        const now = drag.get();
        if (now) held(now.x, now.y);
      });
      const over = () => {
        edge.stop();
        window.removeEventListener('pointermove', moved);
        window.removeEventListener('pointerup', dropped);
        window.removeEventListener('pointercancel', over);
        window.removeEventListener('keydown', pressed, true);
        document.body.classList.remove('plan-dragging');
        asking?.abort();
        drag.set(undefined);
      };
      const dropped = () => {
        const last = drag.get();
        over();
        if (!last) return;
        // the click that ends a drag chooses nothing
        window.addEventListener('click', swallow, { capture: true, once: true });
        setTimeout(() => window.removeEventListener('click', swallow, true));
        if (!last.target || stays(last.target)) return;
        void now.current.drop(changeOf(all, last.target), last.preview);
      };
      const pressed = (key: KeyboardEvent) => {
        if (key.key !== 'Escape') return;
        key.stopPropagation();
        over();
      };
      window.addEventListener('pointermove', moved);
      window.addEventListener('pointerup', dropped);
      window.addEventListener('pointercancel', over);
      window.addEventListener('keydown', pressed, true);
    },
    [drag, selection],
  );
}

const swallow = (event: Event) => {
  event.stopPropagation();
  event.preventDefault();
};

/** The moment below the pointer, from where the lane's own shift is drawn. */
function momentAt(body: HTMLElement, x: number, span: { start: string; end: string }): number {
  const shift = body.querySelector('.plan-shift')?.getBoundingClientRect();
  if (!shift || shift.width === 0) return Date.parse(span.start);
  const share = (x - shift.left) / shift.width;
  const [start, end] = [Date.parse(span.start), Date.parse(span.end)];
  return start + share * (end - start);
}
