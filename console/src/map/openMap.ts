import { AttributionControl, Map, ScaleControl } from 'maplibre-gl';
import { around } from './geometry';
import type { PeisongMapProps } from './PeisongMap';
import { bareStyle, loadStyle } from './style';
import type { useMapTexts } from './texts';
import type { Bounds, Position } from './types';

type Start = PeisongMapProps & { dark: boolean; language: string; t: ReturnType<typeof useMapTexts> };

/** Loads the style and opens a map in the box; none when it was given up meanwhile. */
export async function openMap(box: HTMLElement, start: Start, signal: AbortSignal): Promise<Map | undefined> {
  const { dark, language, t } = start;
  const [style, bounds] = await Promise.all([
    loadStyle(dark, language).catch(() => bareStyle(dark)),
    firstView(start.view),
  ]);
  if (signal.aborted) return undefined;
  const map = new Map({
    container: box,
    style,
    ...(bounds ? { bounds, fitBoundsOptions: { padding: room(start.padding), maxZoom: 16 } } : {}),
    maxPitch: 0, // flat, as distances are compared on it
    attributionControl: false,
    cooperativeGestures: start.cooperative ?? false,
    fadeDuration: 120,
    transformRequest: (url) => ({ url: new URL(url, location.href).href }), // the worker has no address
    locale: {
      'Map.Title': start.label ?? t('map'),
      'CooperativeGesturesHandler.WindowsHelpText': t('gestureKeys'),
      'CooperativeGesturesHandler.MacHelpText': t('gestureKeysMac'),
      'CooperativeGesturesHandler.MobileHelpText': t('gestureTouch'),
    },
  });
  map.touchZoomRotate.disableRotation();
  map.addControl(new AttributionControl({ compact: false }), 'bottom-right');
  if (start.controls !== 'none') map.addControl(new ScaleControl({ maxWidth: 90 }), 'bottom-left');
  await new Promise<void>((resolve) => map.once('style.load', () => resolve()));
  if (signal.aborted) {
    map.remove();
    return undefined;
  }
  return map;
}

export function room(padding: PeisongMapProps['padding']) {
  const side = (value: number | undefined) => (value ?? 0) + 40;
  return {
    top: side(padding?.top),
    right: side(padding?.right),
    bottom: side(padding?.bottom),
    left: side(padding?.left),
  };
}

/** What a page asks to see, or the whole map. */
export async function firstView(view: Bounds | Position[] | undefined): Promise<Bounds | undefined> {
  const asked = view && boundsOf(view);
  if (asked) return asked;
  try {
    const response = await fetch('/map/tiles.json');
    return response.ok ? ((await response.json()) as { bounds: Bounds }).bounds : undefined;
  } catch {
    return undefined;
  }
}

export function boundsOf(view: Bounds | Position[]): Bounds | undefined {
  return typeof view[0] === 'number' ? (view as Bounds) : around(view as Position[]);
}
