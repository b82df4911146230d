import { setWorkerUrl } from 'maplibre-gl';
import 'maplibre-gl/dist/maplibre-gl.css';
import workerUrl from 'maplibre-gl/dist/maplibre-gl-worker.mjs?url';
import { useEffect, useImperativeHandle, useRef, useState } from 'react';
import { isPrinting } from '../shared/printing';
import { MapContext } from './context';
import { Controls } from './Controls';
import { handleOf } from './handle';
import { MapSkeleton } from './MapSkeleton';
import { openMap } from './openMap';
import type { PeisongMapProps } from './PeisongMap';
import { bareStyle, keepOurs, loadStyle } from './style';
import { useMapTexts } from './texts';
import type { MapHandle } from './types';
import { usePaperCopy } from './usePaperCopy';

// begun by the page, the worker asks through the page's service worker: the driver's map is kept there
const begin = `import ${JSON.stringify(new URL(workerUrl, location.href).href)}`;
setWorkerUrl(URL.createObjectURL(new Blob([begin], { type: 'text/javascript' })));

const RETRY_MILLIS = 10_000;

/** The map itself; this file and what it imports are loaded when the first map is shown. */
export default function MapCanvas(props: PeisongMapProps & { dark: boolean; language: string }) {
  const { dark, language, label, view, padding, controls = 'all', children, ref } = props;
  const t = useMapTexts();
  const box = useRef<HTMLDivElement>(null);
  const paper = useRef<HTMLCanvasElement>(null);
  const [handle, setHandle] = useState<MapHandle>();
  const [bare, setBare] = useState(false);
  const [drawn, setDrawn] = useState(false);
  const first = useRef({ ...props, t });
  const shown = useRef('');

  useEffect(() => {
    const opening = new AbortController();
    let opened: MapHandle | undefined;
    void openMap(box.current!, first.current, opening.signal).then((map) => {
      if (!map) return;
      opened = handleOf(map, first.current.padding);
      shown.current = `${first.current.dark} ${first.current.language}`;
      setBare(!map.getSource('map'));
      setHandle(opened);
      void map.once('idle').then(() => setDrawn(true));
    });
    return () => {
      opening.abort();
      setDrawn(false);
      setHandle(undefined);
      opened?.raw.remove();
    };
  }, []);

  useEffect(() => {
    const wanted = `${dark} ${language}`;
    if (!handle || isPrinting() || (shown.current === wanted && !bare)) return;
    let retry = 0;
    let over = false;
    const show = () =>
      loadStyle(dark, language).then(
        (style) => {
          if (over) return;
          shown.current = wanted;
          handle.raw.setStyle(style, { transformStyle: keepOurs });
          setBare(false);
        },
        () => {
          if (over) return;
          if (bare) handle.raw.setStyle(bareStyle(dark), { transformStyle: keepOurs });
          retry = window.setTimeout(show, RETRY_MILLIS);
        },
      );
    if (bare) retry = window.setTimeout(show, RETRY_MILLIS);
    else void show();
    const online = () => void show();
    window.addEventListener('online', online);
    return () => {
      over = true;
      clearTimeout(retry);
      window.removeEventListener('online', online);
    };
  }, [handle, bare, dark, language]);

  usePaperCopy(handle?.raw, paper, () => shown.current.startsWith('true'));

  useEffect(() => {
    handle?.raw.getCanvas().setAttribute('aria-label', label ?? t('map'));
  }, [handle, label, t, language]);

  const { onClick, onMove } = props;
  useEffect(() => {
    if (!handle) return;
    const click = handle.raw.on('click', (event) => {
      if (!event.defaultPrevented) onClick?.(event.lngLat.toArray() as [number, number]);
    });
    const move = handle.raw.on('moveend', () =>
      onMove?.({ bounds: handle.bounds(), zoom: handle.raw.getZoom() }),
    );
    return () => {
      click.unsubscribe();
      move.unsubscribe();
    };
  }, [handle, onClick, onMove]);

  useImperativeHandle<MapHandle | null, MapHandle | null>(ref, () => handle ?? null, [handle]);

  return (
    <>
      <div ref={box} className="peisong-map-canvas" aria-busy={!drawn} />
      <canvas ref={paper} className="peisong-map-paper" aria-hidden />
      {!handle && <MapSkeleton />}
      {handle && (
        <MapContext value={handle.raw}>
          {children}
          {controls !== 'none' && (
            <Controls handle={handle} view={view} padding={padding} all={controls === 'all'} />
          )}
        </MapContext>
      )}
      {bare && (
        <p className="peisong-map-note" role="status">
          {t('noStyle')}
        </p>
      )}
    </>
  );
}
