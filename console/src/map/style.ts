import type { LayerSpecification, StyleSpecification } from 'maplibre-gl';

/** Everything of ours begins so, and is kept when the style below it changes. */
export const OURS = 'peisong-';

const LOCAL_NAME = JSON.stringify(['get', 'name']);

/** The platform's style; names are local ones unless the map knows them in the reader's language. */
export async function loadStyle(dark: boolean, language: string): Promise<StyleSpecification> {
  const response = await fetch(`/map/style/${dark ? 'dark' : 'light'}.json`);
  if (!response.ok) throw new Error(`map style: ${response.status}`);
  const style = (await response.json()) as StyleSpecification;
  const name = ['coalesce', ['get', language.startsWith('zh') ? 'name_zh' : 'name_en'], ['get', 'name']];
  return { ...style, layers: style.layers.map((layer) => named(layer, name)) };
}

function named(layer: LayerSpecification, name: unknown[]): LayerSpecification {
  if (layer.type !== 'symbol' || JSON.stringify(layer.layout?.['text-field']) !== LOCAL_NAME) return layer;
  return { ...layer, layout: { ...layer.layout, 'text-field': name } } as LayerSpecification;
}

/** Ground alone: what is drawn while the streets cannot be loaded. */
export function bareStyle(dark: boolean): StyleSpecification {
  return {
    version: 8,
    sources: {},
    layers: [
      { id: 'background', type: 'background', paint: { 'background-color': dark ? '#171b21' : '#f4f3ef' } },
    ],
  };
}

/** The next style with what of ours lies on the one before, each layer before the same neighbour. */
export function keepOurs(
  previous: StyleSpecification | undefined,
  next: StyleSpecification,
): StyleSpecification {
  if (!previous) return next;
  const layers = [...next.layers];
  for (const [index, layer] of previous.layers.entries()) {
    if (!layer.id.startsWith(OURS)) continue;
    const above = previous.layers.slice(index + 1).find((it) => !it.id.startsWith(OURS));
    const place = above ? layers.findIndex((it) => it.id === above.id) : -1;
    layers.splice(place < 0 ? layers.length : place, 0, layer);
  }
  const sources = Object.entries(previous.sources).filter(([id]) => id.startsWith(OURS));
  return { ...next, layers, sources: { ...next.sources, ...Object.fromEntries(sources) } };
}
