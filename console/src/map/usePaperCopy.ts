import type { Map } from 'maplibre-gl';
import { useEffect, useRef, type RefObject } from 'react';
import { isPrinting, onPrinting } from '../shared/printing';

/**
 * What WebGL has drawn is gone by the time a page is printed: copies it onto a canvas that stays.
 *
 * @param isDark whether the map is drawn dark; paper takes it the other way round
 */
export function usePaperCopy(
  map: Map | undefined,
  copy: RefObject<HTMLCanvasElement | null>,
  isDark: () => boolean,
): void {
  const dark = useRef(isDark);
  useEffect(() => {
    dark.current = isDark;
  });
  useEffect(() => {
    if (!map) return undefined;
    return onPrinting(() => {
      const paper = copy.current;
      if (!paper || !isPrinting()) return;
      map.redraw();
      const drawn = map.getCanvas();
      paper.width = drawn.width;
      paper.height = drawn.height;
      const pen = paper.getContext('2d');
      if (!pen) return;
      pen.filter = dark.current() ? 'invert(1) hue-rotate(180deg)' : 'none';
      pen.drawImage(drawn, 0, 0);
    });
  }, [map, copy]);
}
