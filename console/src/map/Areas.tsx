import type { FeatureCollection } from 'geojson';
import { useMemo } from 'react';
import { useMapColors } from './colors';
import type { MapArea } from './types';
import { BELOW_NAMES, type OwnLayer, type Pointing, usePointing, useSource } from './useSource';

const LAYERS = [
  { id: 'fill', type: 'fill', paint: { 'fill-color': ['get', 'color'], 'fill-opacity': 0.16 } },
  {
    id: 'edge',
    type: 'line',
    paint: { 'line-color': ['get', 'color'], 'line-width': 2, 'line-dasharray': [3, 1.5] },
  },
] as OwnLayer[];

/** Closed streets' areas, and zones. */
export function Areas({ areas, ...pointing }: { areas: MapArea[] } & Pointing) {
  const colors = useMapColors();
  const data = useMemo<FeatureCollection>(
    () => ({
      type: 'FeatureCollection',
      features: areas.map(({ id, outline, kind }) => ({
        type: 'Feature',
        geometry: { type: 'Polygon', coordinates: [[...outline, ...outline.slice(0, 1)]] },
        properties: { id, color: kind === 'closed' ? colors.bad : colors.of('planned') },
      })),
    }),
    [areas, colors],
  );
  const source = useSource(data, LAYERS, BELOW_NAMES);
  usePointing(`${source}-fill`, pointing);
  return null;
}
