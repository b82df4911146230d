import { time, timeWindow } from '../shared/format';
import { useTexts } from './texts';
import { day, isNext, type View } from './view';

const explained = ['CREATED', 'SCHEDULED', 'AT_SITE', 'RETURNED', 'LOST', 'CANCELLED', 'PARTLY_DELIVERED'];

/** What a customer came for: how it stands, and when it comes. */
export function Hero({ view }: { view: View }) {
  const t = useTexts();
  const state = view.state as 'CREATED';
  return (
    <header className="hero">
      <p className="quiet">
        {view.merchant ? t('from', { merchant: view.merchant }) : t('yourDelivery')}
        <br />
        {t('number', { number: view.number })}
      </p>
      <div aria-live="polite">
        <h1>{isNext(view) ? t('headline.next') : t(`headline.${state}`)}</h1>
        <Arrival view={view} />
      </div>
      {view.stopsBefore ? <p className="lead">{t('stopsBefore', { count: view.stopsBefore })}</p> : null}
      {explained.includes(state) ? <p className="lead">{t(`lead.${state}`)}</p> : null}
    </header>
  );
}

function Arrival({ view }: { view: View }) {
  const t = useTexts();
  const { arrival, handover, zone } = view;
  if (handover) {
    const values = { day: day(t, handover.occurredAt, zone), time: time(handover.occurredAt, zone) };
    return <p className="lead">{t('handedOverAt', values)}</p>;
  }
  if (!arrival) return null;
  const { from, to, basis, late } = arrival;
  return (
    <div className="arrival">
      <p className="quiet">
        {t('arrival.label')}
        <span className={basis === 'LIVE' ? 'tag live' : 'tag'}>{t(`arrival.${basis}`)}</span>
      </p>
      <p className="window">
        <span className="day">{day(t, from, zone)}</span>
        <span className="hours">{timeWindow(from, to, zone)}</span>
      </p>
      {late ? <p className="late">{t('arrival.late')}</p> : null}
    </div>
  );
}
