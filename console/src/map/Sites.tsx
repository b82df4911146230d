import type { FeatureCollection } from 'geojson';
import { useMemo } from 'react';
import { useMapColors } from './colors';
import type { MapSite } from './types';
import { type OwnLayer, type Pointing, usePointing, useSource } from './useSource';

const LAYERS = [
  {
    id: 'site',
    type: 'symbol',
    layout: {
      'text-field': '◆',
      'text-font': ['Map Bold', 'system-ui', 'sans-serif'],
      'text-size': ['interpolate', ['linear'], ['zoom'], 9, 18, 15, 30],
      'text-allow-overlap': true,
      'text-ignore-placement': true,
    },
    paint: { 'text-color': ['get', 'color'], 'text-halo-color': ['get', 'edge'], 'text-halo-width': 2 },
  },
  {
    id: 'name',
    type: 'symbol',
    minzoom: 11,
    layout: {
      'text-field': ['get', 'name'],
      'text-font': [
        'Map Semibold',
        'system-ui',
        'PingFang SC',
        'Microsoft YaHei',
        'Noto Sans CJK SC',
        'sans-serif',
      ],
      'text-size': 12,
      'text-anchor': 'top',
      'text-offset': [0, 1.1],
      'text-optional': true,
    },
    paint: { 'text-color': ['get', 'color'], 'text-halo-color': ['get', 'edge'], 'text-halo-width': 1.6 },
  },
] as OwnLayer[];

/** Depots and warehouses, by name. */
export function Sites({ sites, ...pointing }: { sites: MapSite[] } & Pointing) {
  const colors = useMapColors();
  const data = useMemo<FeatureCollection>(
    () => ({
      type: 'FeatureCollection',
      features: sites.map(({ id, at, name }) => ({
        type: 'Feature',
        geometry: { type: 'Point', coordinates: at },
        properties: { id, name, color: colors.text, edge: colors.surface },
      })),
    }),
    [sites, colors],
  );
  const source = useSource(data, LAYERS);
  usePointing(`${source}-site`, pointing);
  return null;
}
