import type { FeatureCollection } from 'geojson';
import { useMemo } from 'react';
import { useMapColors } from './colors';
import type { RouteLine } from './types';
import { BELOW_NAMES, type OwnLayer, type Pointing, useMarked, usePointing, useSource } from './useSource';

const strong: ['boolean', ...unknown[]] = [
  'boolean',
  ['feature-state', 'selected'],
  ['boolean', ['feature-state', 'hovered'], false],
];
const width = (usual: number, marked: number) => [
  'case',
  strong,
  marked,
  ['get', 'dimmed'],
  usual * 0.6,
  usual,
];
const byZoom = (factor: number, more: number) => [
  'interpolate',
  ['linear'],
  ['zoom'],
  9,
  width(2 * factor + more, 3.5 * factor + more),
  16,
  width(5 * factor + more, 8 * factor + more),
];
const round = { 'line-cap': 'round', 'line-join': 'round', 'line-sort-key': ['get', 'order'] };
const opacity = ['case', strong, 1, ['get', 'dimmed'], 0.3, 0.95];

const LAYERS = [
  {
    id: 'edge',
    type: 'line',
    layout: round,
    paint: { 'line-color': ['get', 'edge'], 'line-width': byZoom(1, 2.5), 'line-opacity': opacity },
  },
  {
    id: 'line',
    type: 'line',
    filter: ['!', ['get', 'dashed']],
    layout: round,
    paint: { 'line-color': ['get', 'color'], 'line-width': byZoom(1, 0), 'line-opacity': opacity },
  },
  {
    id: 'dashes',
    type: 'line',
    filter: ['get', 'dashed'],
    layout: { 'line-join': 'round' },
    paint: {
      'line-color': ['get', 'color'],
      'line-width': byZoom(0.8, 0),
      'line-opacity': opacity,
      'line-dasharray': [2, 1.5],
    },
  },
  // what the pointer meets is wider than what the eye sees
  { id: 'touch', type: 'line', layout: round, paint: { 'line-width': 16, 'line-opacity': 0 } },
] as OwnLayer[];

interface Props extends Pointing {
  routes: RouteLine[];
  selected?: Iterable<string>;
  hovered?: string | undefined;
}

/** Lines of routes, below the names of streets. */
export function Routes({ routes, selected = [], hovered, onHover, onSelect }: Props) {
  const colors = useMapColors();
  const data = useMemo<FeatureCollection>(
    () => ({
      type: 'FeatureCollection',
      features: routes.map((route, order) => ({
        type: 'Feature',
        geometry: { type: 'LineString', coordinates: route.line },
        properties: {
          id: route.id,
          color: route.color ?? colors.of(route.state),
          edge: colors.surface,
          dimmed: route.dimmed ?? false,
          dashed: route.dashed ?? false,
          order: route.dimmed ? order - routes.length : order,
        },
      })),
    }),
    [routes, colors],
  );
  const source = useSource(data, LAYERS, BELOW_NAMES);
  useMarked(source, 'selected', selected);
  useMarked(source, 'hovered', hovered === undefined ? [] : [hovered]);
  usePointing(`${source}-touch`, { onHover, onSelect });
  return null;
}
