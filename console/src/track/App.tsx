import { useEffect } from 'react';
import { time } from '../shared/format';
import { Code } from './Code';
import { Courier } from './Courier';
import { Footer } from './Footer';
import { Gone, Unreachable } from './Gone';
import { Handover } from './Handover';
import { Hero } from './Hero';
import { MapPanel } from './MapPanel';
import { Progress } from './Progress';
import { Rating } from './Rating';
import { Steps } from './Steps';
import { useTexts } from './texts';
import { useTracking } from './useTracking';
import { isNext, type View } from './view';
import { Wishes } from './Wishes';
import { Waiting } from './Waiting';

/** The customer's page of one delivery. */
export function App() {
  const token = decodeURIComponent(location.pathname.split('/')[2] ?? '');
  const { view, heardAt, gone, offline, refresh } = useTracking(token);
  const t = useTexts();
  useTitle(view);
  if (gone) return <Gone retry={refresh} />;
  if (!view) return offline ? <Unreachable retry={refresh} /> : <Waiting />;
  return (
    <>
      {offline && heardAt ? (
        <div className="strip" role="status">
          <strong>{t('offline.title')}</strong> {t('offline.lead', { time: time(heardAt, view.zone) })}
        </div>
      ) : null}
      <main className={view.vehicle ? 'page with-map' : 'page'}>
        <div className="column">
          <Hero view={view} />
          <Progress state={view.state} />
        </div>
        {view.vehicle ? <MapPanel vehicle={view.vehicle} destination={view.destination} /> : null}
        <div className="column">
          <Code code={view.deliveryCode} />
          <Courier view={view} />
          <Handover view={view} token={token} />
          <Rating view={view} token={token} said={refresh} />
          <Wishes view={view} token={token} said={refresh} />
          <Steps view={view} />
          <Footer view={view} />
        </div>
      </main>
    </>
  );
}

function useTitle(view: View | undefined) {
  const t = useTexts();
  useEffect(() => {
    if (!view) return;
    const state = isNext(view) ? t('headline.next') : t(`headline.${view.state as 'CREATED'}`);
    document.title = t('title', { state, merchant: view.merchant ?? t('yourDelivery') });
  }, [view, t]);
}
