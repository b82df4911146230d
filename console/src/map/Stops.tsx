import type { FeatureCollection } from 'geojson';
import { useMemo } from 'react';
import { useMapColors } from './colors';
import type { MapStop } from './types';
import { type OwnLayer, type Pointing, useMarked, usePointing, useSource } from './useSource';

const selected = ['boolean', ['feature-state', 'selected'], false];
const hovered = ['boolean', ['feature-state', 'hovered'], false];
const radius = (usual: number) => ['case', ['any', selected, hovered], usual * 1.35, usual];

const LAYERS = [
  {
    id: 'ring',
    type: 'circle',
    paint: {
      'circle-radius': ['interpolate', ['linear'], ['zoom'], 9, radius(5), 14, radius(14)],
      'circle-color': ['get', 'ring'],
      'circle-opacity': ['case', selected, 0.9, hovered, 0.5, 0],
    },
  },
  {
    id: 'stop',
    type: 'circle',
    layout: { 'circle-sort-key': ['get', 'order'] },
    paint: {
      'circle-radius': ['interpolate', ['linear'], ['zoom'], 9, radius(3.5), 14, radius(10.5)],
      'circle-color': ['get', 'color'],
      'circle-opacity': ['case', ['get', 'dimmed'], 0.35, 1],
      'circle-stroke-color': ['get', 'edge'],
      'circle-stroke-width': ['interpolate', ['linear'], ['zoom'], 9, 0.8, 14, 1.8],
      'circle-stroke-opacity': ['case', ['get', 'dimmed'], 0.35, 1],
    },
  },
  {
    id: 'label',
    type: 'symbol',
    minzoom: 12.5,
    filter: ['has', 'label'],
    layout: {
      'text-field': ['get', 'label'],
      'text-font': ['Map Semibold', 'system-ui', 'sans-serif'],
      'text-size': ['interpolate', ['linear'], ['zoom'], 12, 8.5, 14, 11],
      'text-allow-overlap': true,
      'text-ignore-placement': true,
      'symbol-z-order': 'source',
    },
    paint: { 'text-color': ['get', 'edge'], 'text-opacity': ['case', ['get', 'dimmed'], 0.5, 1] },
  },
] as OwnLayer[];

interface Props extends Pointing {
  stops: MapStop[];
  selected?: Iterable<string>;
  hovered?: string | undefined;
}

/** Stops as discs with their turn in them. */
export function Stops({ stops, selected: chosen = [], hovered: over, onHover, onSelect }: Props) {
  const colors = useMapColors();
  const data = useMemo<FeatureCollection>(
    () => ({
      type: 'FeatureCollection',
      features: stops.map((stop, order) => ({
        type: 'Feature',
        geometry: { type: 'Point', coordinates: stop.at },
        properties: {
          id: stop.id,
          ...(stop.label ? { label: stop.label } : {}),
          color: stop.color ?? colors.of(stop.state),
          edge: colors.surface,
          ring: colors.focus,
          dimmed: stop.dimmed ?? false,
          order,
        },
      })),
    }),
    [stops, colors],
  );
  const source = useSource(data, LAYERS);
  useMarked(source, 'selected', chosen);
  useMarked(source, 'hovered', over === undefined ? [] : [over]);
  usePointing(`${source}-stop`, { onHover, onSelect });
  return null;
}
