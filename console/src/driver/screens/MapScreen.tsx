import { useEffect, useMemo, useState } from 'react';
import { PeisongMap, Routes, Sites, Stops, type MapState, type Position } from '../../map';
import { keepMap, type Kept } from '../keepMap';
import { Sketch } from '../parts/Sketch';
import { stateOf } from '../parts/StopRow';
import { go, usePhone } from '../phone';
import { decode } from '../route';
import { nextStop } from '../store/day';
import type { DriverRoute, Stop } from '../store/model';
import { useTexts } from '../texts';

const position = (it: { latitude: number; longitude: number }): Position => [it.longitude, it.latitude];

/** The route on the platform's map; where none is kept, the way and its stops alone. */
export default function MapScreen() {
  const t = useTexts();
  const { route, day } = usePhone();
  const [known, setKnown] = useState<boolean>();
  useEffect(() => {
    fetch('/map/tiles.json').then(
      (answer) => setKnown(answer.ok),
      () => setKnown(false),
    );
  }, []);
  if (!route || !day) return <main className="empty">{t('stops.none')}</main>;
  return (
    <main className="map">
      <h1 className="visually-hidden">{t('map.label')}</h1>
      {known === undefined && <div className="skeleton map-canvas" />}
      {known === false && (
        <>
          <p className="map-note">{t('map.none')}</p>
          <Sketch route={route} />
        </>
      )}
      {known && (
        <>
          <div className="map-canvas">
            <Drawn
              route={route}
              site={{ id: day.site.id, at: position(day.site.point), name: day.site.name }}
            />
          </div>
          <KeepButton route={route} />
        </>
      )}
    </main>
  );
}

function Drawn({ route, site }: { route: DriverRoute; site: { id: string; at: Position; name: string } }) {
  const t = useTexts();
  const next = nextStop(route)?.id;
  const lines = useMemo(
    () => [{ id: route.id, line: decode(route.geometry).map(position), state: 'active' as MapState }],
    [route.id, route.geometry],
  );
  const drawn = JSON.stringify(route.stops.map((stop) => [stop.id, stateOf(stop)]));
  const stops = useMemo(
    () =>
      route.stops.map((stop) => ({
        id: stop.id,
        at: position(stop.point),
        label: String(stop.sequence),
        state: colour(stop, next),
      })),
    // eslint-disable-next-line react-hooks/exhaustive-deps -- what is drawn changes with states alone
    [drawn, next],
  );
  const sites = useMemo(
    () => [site],
    // eslint-disable-next-line react-hooks/exhaustive-deps -- sites do not move
    [site.id],
  );
  const view = useMemo(() => [...stops.map((stop) => stop.at), site.at], [stops, site.at]);
  return (
    <PeisongMap label={t('map.label')} view={view} controls="fit">
      <Routes routes={lines} />
      <Sites sites={sites} />
      <Stops
        stops={stops}
        selected={next ? [next] : []}
        onSelect={(id: string | undefined) => id && go(`stop/${id}`)}
      />
    </PeisongMap>
  );
}

function colour(stop: Stop, next: string | undefined): MapState {
  if (stop.id === next) return 'active';
  const state = stateOf(stop);
  return state === 'open' ? 'planned' : state === 'good' ? 'done' : 'failed';
}

function KeepButton({ route }: { route: DriverRoute }) {
  const t = useTexts();
  const [kept, setKept] = useState<Kept | 'failed'>();
  const busy = kept && kept !== 'failed' && kept.done < kept.all;
  if (kept && kept !== 'failed' && !busy) {
    return (
      <p className="map-note" role="status">
        {t('map.kept')}
      </p>
    );
  }
  return (
    <button
      className="second map-note"
      disabled={!!busy}
      onClick={() => {
        setKept({ done: 0, all: 1 });
        keepMap(route, setKept).catch(() => setKept('failed'));
      }}
    >
      {busy ? t('map.keeping', { done: kept.done, all: kept.all }) : t('map.keep')}
    </button>
  );
}
