import type { StyleSpecification } from 'maplibre-gl';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { keepOurs, loadStyle } from './style';

const base = (color: string): StyleSpecification => ({
  version: 8,
  sources: { map: { type: 'vector', url: '/map/tiles.json' } },
  layers: [
    { id: 'background', type: 'background', paint: { 'background-color': color } },
    { id: 'road', type: 'line', source: 'map', 'source-layer': 'road' },
    {
      id: 'road-name',
      type: 'symbol',
      source: 'map',
      'source-layer': 'road',
      layout: { 'text-field': ['get', 'name'] },
    },
  ],
});

describe('styles', () => {
  afterEach(() => vi.unstubAllGlobals());

  it('keeps our layers where they were when the theme changes', () => {
    const drawn = base('white');
    drawn.sources['peisong-routes'] = { type: 'geojson', data: { type: 'FeatureCollection', features: [] } };
    drawn.layers.splice(2, 0, { id: 'peisong-routes', type: 'line', source: 'peisong-routes' });
    drawn.layers.push({ id: 'peisong-stops', type: 'circle', source: 'peisong-routes' });
    const next = keepOurs(drawn, base('black'));
    expect(next.layers.map((it) => it.id)).toEqual([
      'background',
      'road',
      'peisong-routes',
      'road-name',
      'peisong-stops',
    ]);
    expect(Object.keys(next.sources)).toEqual(['map', 'peisong-routes']);
    expect(next.layers[0]).toMatchObject({ paint: { 'background-color': 'black' } });
  });

  it('writes names in the reader’s language where the map knows them', async () => {
    vi.stubGlobal('fetch', async () => new Response(JSON.stringify(base('white'))));
    const style = await loadStyle(false, 'zh-CN');
    expect(style.layers[2]).toMatchObject({
      layout: { 'text-field': ['coalesce', ['get', 'name_zh'], ['get', 'name']] },
    });
  });
});
