import type { Map } from 'maplibre-gl';
import { createContext, use } from 'react';

/** The map around a layer; a layer is only there while its map is. */
export const MapContext = createContext<Map | null>(null);

export function useMap(): Map {
  const map = use(MapContext);
  if (!map) throw new Error('a layer of a map stands outside of a PeisongMap');
  return map;
}
