import type { Map } from 'maplibre-gl';
import { useEffect, type RefObject } from 'react';
import { isPrinting, onPrinting } from '../shared/printing';

/** What WebGL has drawn is gone by the time a page is printed: copies it onto a canvas that stays. */
export function usePaperCopy(map: Map | undefined, copy: RefObject<HTMLCanvasElement | null>): void {
  useEffect(() => {
    if (!map) return undefined;
    return onPrinting(() => {
      const paper = copy.current;
      if (!paper || !isPrinting()) return;
      map.redraw();
      const drawn = map.getCanvas();
      paper.width = drawn.width;
      paper.height = drawn.height;
      paper.getContext('2d')?.drawImage(drawn, 0, 0);
    });
  }, [map, copy]);
}
