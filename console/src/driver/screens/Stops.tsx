import { useState } from 'react';
import { count, distance, time } from '../../shared/format';
import { Act } from '../parts/Act';
import { Empty } from '../parts/Empty';
import { Hints } from '../parts/Hints';
import { Icon } from '../parts/Icon';
import { StopRow } from '../parts/StopRow';
import { go, tellOfRoute, usePhone } from '../phone';
import { aboardOf, isStopOpen, nextStop, toLoad } from '../store/day';
import type { DriverRoute } from '../store/model';
import { useTexts } from '../texts';

/** The day's route, the next stop first, and the one thing to do now. */
export function Stops() {
  const t = useTexts();
  const { route, day } = usePhone();
  const [asked, setAsked] = useState<boolean>();
  if (!day) {
    return (
      <main aria-busy="true">
        {[1, 2, 3].map((it) => (
          <div className="skeleton row" key={it} />
        ))}
      </main>
    );
  }
  if (!route) {
    return (
      <Empty title={t('stops.none')} hint={t('stops.noneHint', { site: day.site.name })}>
        <Hints />
      </Empty>
    );
  }
  const isOver = route.status === 'COMPLETED';
  const all = asked ?? isOver;
  const next = nextStop(route);
  const open = route.stops.filter(isStopOpen);
  const ended = route.stops.filter((stop) => !isStopOpen(stop));
  return (
    <>
      <main>
        <h1 className="visually-hidden">{t('tabs.stops')}</h1>
        <p className="sum">
          <b>{t('stops.left', { count: open.length })}</b>
          <span>{t('stops.done', { done: count(ended.length), all: count(route.stops.length) })}</span>
          <span>{distance(route.distanceMeters)}</span>
          {!isOver && <span>{t('stops.back', { at: time(route.plannedEnd, day.site.zone) })}</span>}
        </p>
        {route.status !== 'DEPARTED' && <Hints />}
        <progress max={route.stops.length} value={ended.length} aria-label={t('stops.progress')} />
        <ol className="list">
          {open.map((stop) => (
            <StopRow stop={stop} key={stop.id} next={stop === next} />
          ))}
        </ol>
        {ended.length > 0 && (
          <button className="plain" aria-expanded={all} onClick={() => setAsked(!all)}>
            {t('stops.showDone', { count: ended.length })}
          </button>
        )}
        {all && (
          <ol className="list">
            {ended.map((stop) => (
              <StopRow stop={stop} key={stop.id} next={false} />
            ))}
          </ol>
        )}
      </main>
      <MainAction route={route} />
    </>
  );
}

/** The one thing to do now. */
function MainAction({ route }: { route: DriverRoute }) {
  const t = useTexts();
  const phone = usePhone();
  const next = nextStop(route);
  const aboard = aboardOf(route).length;
  const isScanned = phone.day?.site.scans && toLoad(route).length > 0;
  if (route.status === 'PUBLISHED' && isScanned) return <CheckLoad route={route} />;
  if (route.status === 'PUBLISHED') {
    return <Bar text={t('do.depart')} act={() => tellOfRoute(phone, route, 'DEPART')} />;
  }
  if (route.status === 'DEPARTED' && next) {
    const text = next.arrivedAt ? t('do.goOn') : t('do.next');
    return <Bar text={text} act={() => go(`stop/${next.id}`)} />;
  }
  if (route.status === 'DEPARTED') {
    const back = () => tellOfRoute(phone, route, 'RETURN');
    return <Bar text={t('do.return', { count: aboard })} act={back} />;
  }
  if (!route.diary.dayEndedAt) {
    return <Bar text={t('do.endOfDay')} act={() => tellOfRoute(phone, route, 'END_OF_DAY')} />;
  }
  return (
    <div className="bar">
      <p className="ended">
        <Icon name="check" />
        {t('do.ended')}
      </p>
    </div>
  );
}

/** Where parcels are scanned, only those depart that were; what cannot be found must hold up nobody. */
function CheckLoad({ route }: { route: DriverRoute }) {
  const t = useTexts();
  const phone = usePhone();
  const left = toLoad(route).length;
  const isBegun = aboardOf(route).length > 0;
  return (
    <div className="bar tall">
      {isBegun && (
        <Act sure={t('do.departSure')} act={() => tellOfRoute(phone, route, 'DEPART')}>
          {t('do.departWithout', { count: left })}
        </Act>
      )}
      <button className="big" onClick={() => go('load')}>
        {t('do.load', { count: left })}
      </button>
    </div>
  );
}

function Bar({ text, act }: { text: string; act: () => unknown }) {
  return (
    <div className="bar">
      <Act className="big" act={act}>
        {text}
      </Act>
    </div>
  );
}
