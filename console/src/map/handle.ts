import type { Map } from 'maplibre-gl';
import { boundsOf, room } from './openMap';
import type { PeisongMapProps } from './PeisongMap';
import type { MapHandle } from './types';

export function handleOf(map: Map, padding: PeisongMapProps['padding']): MapHandle {
  return {
    raw: map,
    fit(places, options = {}) {
      const bounds = boundsOf(places);
      if (!bounds) return;
      map.fitBounds(bounds, {
        padding: options.padding ?? room(padding),
        maxZoom: options.maxZoom ?? 16,
        animate: options.animate ?? true,
        duration: 500,
      });
    },
    flyTo: (at, zoom) => map.flyTo({ center: at, ...(zoom === undefined ? {} : { zoom }), duration: 700 }),
    project: (at) => map.project(at),
    bounds: () => map.getBounds().toArray().flat() as [number, number, number, number],
  };
}
