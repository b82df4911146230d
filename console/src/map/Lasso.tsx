import { type PointerEvent, useEffect, useRef, useState } from 'react';
import { useMap } from './context';
import { isInside } from './geometry';
import { useMapTexts } from './texts';
import type { Position } from './types';

interface Props {
  /** What can be caught. */
  items: { id: string; at: Position }[];
  /** The ids of those within, also when there are none; add to what was selected where Shift is held. */
  onLasso: (ids: string[], options: { add: boolean }) => void;
  onCancel?: () => void;
}

/** While it is there, dragging draws a line around what to select instead of moving the map. */
export function Lasso({ items, onLasso, onCancel }: Props) {
  const map = useMap();
  const t = useMapTexts();
  const [outline, setOutline] = useState<{ x: number; y: number }[]>([]);
  const svg = useRef<SVGSVGElement>(null);

  useEffect(() => {
    const escape = (event: KeyboardEvent) => {
      if (event.key !== 'Escape') return;
      setOutline([]);
      onCancel?.();
    };
    window.addEventListener('keydown', escape);
    return () => window.removeEventListener('keydown', escape);
  }, [onCancel]);

  const at = (event: PointerEvent) => {
    const box = svg.current!.getBoundingClientRect();
    return { x: event.clientX - box.left, y: event.clientY - box.top };
  };
  const start = (event: PointerEvent) => {
    if (event.button !== 0) return;
    svg.current!.setPointerCapture(event.pointerId);
    setOutline([at(event)]);
  };
  const draw = (event: PointerEvent) => {
    const last = outline.at(-1);
    const next = at(event);
    if (last && Math.hypot(next.x - last.x, next.y - last.y) > 3) setOutline([...outline, next]);
  };
  const end = (event: PointerEvent) => {
    if (outline.length > 2) {
      const within = items.filter((item) => {
        const { x, y } = map.project(item.at);
        return isInside(outline, x, y);
      });
      onLasso(
        within.map((item) => item.id),
        { add: event.shiftKey },
      );
    }
    setOutline([]);
  };
  return (
    <svg
      ref={svg}
      className="peisong-map-lasso"
      role="img"
      aria-label={t('lasso')}
      width="100%"
      height="100%"
      onPointerDown={start}
      onPointerMove={draw}
      onPointerUp={end}
      onPointerCancel={() => setOutline([])}
    >
      {outline.length > 1 && <path d={`M${outline.map(({ x, y }) => `${x} ${y}`).join('L')}Z`} />}
    </svg>
  );
}
