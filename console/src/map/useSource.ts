import type { FeatureCollection } from 'geojson';
import type { GeoJSONSource, LayerSpecification } from 'maplibre-gl';
import { useEffect, useId, useRef } from 'react';
import { useMap } from './context';
import { OURS } from './style';

type Of<K extends LayerSpecification['type']> = Omit<Extract<LayerSpecification, { type: K }>, 'source'>;

/** A layer without its source; its id need only differ within the list. */
export type OwnLayer = Of<'line'> | Of<'circle'> | Of<'symbol'> | Of<'fill'>;

/** Streets' names are written above what is put before this layer of the style. */
export const BELOW_NAMES = 'waterway-name';

/**
 * A GeoJSON source with its layers, there as long as the component is. Features are told apart by
 * their property `id`.
 *
 * @param layers the same ones always
 * @returns the source's id, which a layer's id begins with as well
 */
export function useSource(data: FeatureCollection, layers: OwnLayer[], before?: string): string {
  const map = useMap();
  const source = OURS + useId();
  const latest = useRef(data);

  useEffect(() => {
    const add = () => {
      if (!map.getSource(source)) {
        map.addSource(source, { type: 'geojson', data: latest.current, promoteId: 'id' });
      }
      for (const layer of layers) {
        const id = `${source}-${layer.id}`;
        if (map.getLayer(id)) continue;
        map.addLayer(
          { ...layer, id, source } as LayerSpecification,
          before && map.getLayer(before) && before,
        );
      }
    };
    add();
    map.on('style.load', add); // a style that replaced another as a whole
    return () => {
      map.off('style.load', add);
      if (!map.style) return; // the map went first
      layers.forEach(({ id }) => map.getLayer(`${source}-${id}`) && map.removeLayer(`${source}-${id}`));
      if (map.getSource(source)) map.removeSource(source);
    };
  }, [map, source, layers, before]);

  useEffect(() => {
    if (latest.current === data) return;
    latest.current = data;
    map.getSource<GeoJSONSource>(source)?.setData(data);
  }, [map, source, data]);
  return source;
}

/** Marks features of a source, for layers to draw them otherwise. */
export function useMarked(source: string, mark: 'selected' | 'hovered', ids: Iterable<string>): void {
  const map = useMap();
  const key = [...ids].sort().join('\n');
  useEffect(() => {
    const marked = key ? key.split('\n') : [];
    const say = (value: boolean) => {
      if (!map.style || !map.getSource(source)) return;
      marked.forEach((id) => map.setFeatureState({ source, id }, { [mark]: value }));
    };
    const again = () => say(true);
    again();
    map.on('style.load', again);
    return () => {
      map.off('style.load', again);
      say(false);
    };
  }, [map, source, mark, key]);
}

export interface Pointing {
  /** Undefined when the pointer leaves. */
  onHover?: ((id: string | undefined) => void) | undefined;
  onSelect?: ((id: string, event: MouseEvent) => void) | undefined;
}

/** Tells what the pointer does to the features of one layer. */
export function usePointing(layer: string, { onHover, onSelect }: Pointing): void {
  const map = useMap();
  const calls = useRef<Pointing>({});
  useEffect(() => {
    calls.current = { onHover, onSelect };
  });
  useEffect(() => {
    let over: string | undefined;
    const hover = (id: string | undefined) => {
      if (id === over) return;
      over = id;
      if (calls.current.onSelect) map.getCanvas().style.cursor = id === undefined ? '' : 'pointer';
      calls.current.onHover?.(id);
    };
    const move = map.on('mousemove', layer, (event) => hover(event.features?.[0]?.properties.id as string));
    const leave = map.on('mouseleave', layer, () => hover(undefined));
    const click = map.on('click', layer, (event) => {
      const id = event.features?.[0]?.properties.id as string | undefined;
      if (id === undefined || event.defaultPrevented) return;
      event.preventDefault(); // what lies below is not clicked as well
      calls.current.onSelect?.(id, event.originalEvent);
    });
    return () => {
      [move, leave, click].forEach((it) => it.unsubscribe());
    };
  }, [map, layer]);
}
