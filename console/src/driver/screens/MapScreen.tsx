import { useEffect, useMemo, useState } from 'react';
import {
  PeisongMap,
  Routes,
  Sites,
  Stops,
  VehicleFleet,
  VehicleLayer,
  type MapState,
  type Position,
} from '../../map';
import { Empty } from '../parts/Empty';
import { KeepMap } from '../parts/KeepMap';
import { NextStop } from '../parts/NextStop';
import { Sketch } from '../parts/Sketch';
import { stateOf } from '../parts/StopRow';
import { go, usePhone } from '../phone';
import { useOwnPlace } from '../position';
import { decode } from '../route';
import { nextStop } from '../store/day';
import type { Briefing, DriverRoute, Stop } from '../store/model';
import { useReach } from '../store/sync';
import { useTexts } from '../texts';

const position = (it: { latitude: number; longitude: number }): Position => [it.longitude, it.latitude];
const itself = new VehicleFleet();

/** The route on the platform's map; where none is kept, the way and its stops alone. */
export default function MapScreen() {
  const t = useTexts();
  const { route, day } = usePhone();
  const isThere = useMapThere();
  if (!route || !day) return <Empty title={t('stops.none')} />;
  return (
    <main className="map">
      <h1 className="visually-hidden">{t('map.label')}</h1>
      {isThere === undefined && <div className="skeleton map-canvas" />}
      {isThere === false && (
        <>
          <p className="map-note">{t('map.none')}</p>
          <Sketch route={route} />
        </>
      )}
      {isThere && (
        <>
          <div className="map-canvas">
            <Drawn route={route} site={day.site} />
          </div>
          <KeepMap route={route} />
        </>
      )}
      <NextStop route={route} zone={day.site.zone} />
    </main>
  );
}

/** Whether the platform's map can be had, or is kept; undefined until that is known. */
function useMapThere(): boolean | undefined {
  const [isThere, setThere] = useState<boolean>();
  const reach = useReach();
  useEffect(() => {
    fetch('/map/tiles.json').then(
      (answer) => setThere(answer.ok),
      () => setThere(false),
    );
  }, [reach]);
  return isThere;
}

function Drawn({ route, site }: { route: DriverRoute; site: Briefing['site'] }) {
  const t = useTexts();
  const next = nextStop(route)?.id;
  const lines = useMemo(
    () => [{ id: route.id, line: decode(route.geometry).map(position), state: 'active' as MapState }],
    [route.id, route.geometry],
  );
  const drawn = JSON.stringify(route.stops.map((stop) => [stop.id, stop.sequence, stateOf(stop)]));
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
    () => [{ id: site.id, at: position(site.point), name: site.name }],
    // eslint-disable-next-line react-hooks/exhaustive-deps -- sites do not move
    [site.id],
  );
  const view = useMemo(() => [...stops.map((stop) => stop.at), ...sites.map((it) => it.at)], [stops, sites]);
  return (
    <PeisongMap label={t('map.label')} view={view} controls="fit" padding={{ bottom: 130 }}>
      <Routes routes={lines} />
      <Sites sites={sites} />
      <Stops
        stops={stops}
        selected={next ? [next] : []}
        onSelect={(id: string | undefined) => id && go(`stop/${id}`)}
      />
      <Itself />
    </PeisongMap>
  );
}

/** Where the phone is. */
function Itself() {
  const place = useOwnPlace();
  useEffect(() => {
    if (place) itself.update({ id: 'itself', at: position(place), heading: place.heading, state: 'planned' });
  }, [place]);
  return place ? <VehicleLayer fleet={itself} framesPerSecond={10} /> : null;
}

function colour(stop: Stop, next: string | undefined): MapState {
  if (stop.id === next) return 'active';
  const state = stateOf(stop);
  return state === 'open' ? 'planned' : state === 'good' ? 'done' : 'failed';
}
