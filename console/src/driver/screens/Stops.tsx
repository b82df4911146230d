import { useState } from 'react';
import { count, distance, time } from '../../shared/format';
import { Icon } from '../parts/Icon';
import { StopRow } from '../parts/StopRow';
import { go, tell, usePhone } from '../phone';
import { aboardOf, isStopOpen, nextStop, toLoad } from '../store/day';
import type { DriverRoute } from '../store/model';
import { useTexts } from '../texts';

/** The day's route, the next stop first, and the one thing to do now. */
export function Stops() {
  const t = useTexts();
  const { route, day } = usePhone();
  const [all, setAll] = useState(false);
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
      <main className="empty">
        <h1>{t('stops.none')}</h1>
        <p>{t('stops.noneHint', { site: day.site.name })}</p>
      </main>
    );
  }
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
          <span>{t('stops.back', { at: time(route.plannedEnd, day.site.zone) })}</span>
        </p>
        <progress max={route.stops.length} value={ended.length} aria-label={t('stops.progress')} />
        <ol className="list">
          {open.map((stop) => (
            <StopRow stop={stop} key={stop.id} next={stop === next} />
          ))}
        </ol>
        {ended.length > 0 && (
          <button className="plain" aria-expanded={all} onClick={() => setAll(!all)}>
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

function MainAction({ route }: { route: DriverRoute }) {
  const t = useTexts();
  const phone = usePhone();
  const next = nextStop(route);
  const act = (type: 'DEPART' | 'END_OF_DAY' | 'RETURN') =>
    void tell(phone, [{ action: { type, routeId: route.id } }]);
  const left = toLoad(route).length;
  const aboard = aboardOf(route).length;
  if (route.status === 'PUBLISHED' && phone.day?.site.scans && left > 0) {
    return <Big text={t('do.load', { count: left })} act={() => go('load')} />;
  }
  if (route.status === 'PUBLISHED') return <Big text={t('do.depart')} act={() => act('DEPART')} />;
  if (next && route.status === 'DEPARTED') {
    const text = next.arrivedAt ? t('do.goOn') : t('do.next');
    return <Big text={text} act={() => go(`stop/${next.id}`)} />;
  }
  if (route.status === 'DEPARTED') {
    return <Big text={t('do.return', { count: aboard })} act={() => act('RETURN')} />;
  }
  if (!route.diary.dayEndedAt) return <Big text={t('do.endOfDay')} act={() => act('END_OF_DAY')} />;
  return (
    <div className="bar">
      <p className="ended">
        <Icon name="check" />
        {t('do.ended')}
      </p>
    </div>
  );
}

function Big({ text, act }: { text: string; act: () => void }) {
  return (
    <div className="bar">
      <button className="big" onClick={act}>
        {text}
      </button>
    </div>
  );
}
