import { lazy, Suspense, useEffect } from 'react';
import { keepMapByItself } from './keepMap';
import { Banners } from './parts/Banners';
import { Tabs } from './parts/Tabs';
import { Top } from './parts/Top';
import { useScreen, type Phone } from './phone';
import { watchPosition } from './position';
import { Failed } from './screens/Failed';
import { HandOver } from './screens/HandOver';
import { Load } from './screens/Load';
import { Lost } from './screens/Lost';
import { More } from './screens/More';
import { Queue } from './screens/Queue';
import { StopScreen } from './screens/StopScreen';
import { Stops } from './screens/Stops';
import { keepInSync } from './store/sync';
import { keepAwake } from './wake';

const MapScreen = lazy(() => import('./screens/MapScreen'));

/** The app of a driver who is signed in. */
export default function Work({ phone }: { phone: Phone }) {
  const { route, session } = phone;
  useEffect(keepInSync, []);
  useEffect(keepAwake, []);
  const isOut = route && !route.diary.dayEndedAt && route.status !== 'COMPLETED';
  const vehicle = isOut ? route.vehicleId : undefined;
  const driver = session?.driverId;
  useEffect(() => (vehicle && driver ? watchPosition(vehicle, driver) : undefined), [vehicle, driver]);
  useEffect(
    () => (route ? keepMapByItself(route) : undefined),
    // eslint-disable-next-line react-hooks/exhaustive-deps -- once for each route
    [route?.id],
  );
  return (
    <>
      <Top />
      <Banners />
      <Screen />
      <Tabs />
    </>
  );
}

function Screen() {
  const [name, id = '', more = ''] = useScreen();
  switch (name) {
    case 'stop':
      return <StopScreen id={id} key={id} />;
    case 'failed':
      return <Failed stopId={id} jobId={more} key={more} />;
    case 'load':
      return <Load />;
    case 'hand-over':
      return <HandOver />;
    case 'lost':
      return <Lost />;
    case 'map':
      return (
        <Suspense fallback={<main className="map skeleton" />}>
          <MapScreen />
        </Suspense>
      );
    case 'queue':
      return <Queue />;
    case 'more':
      return <More />;
    default:
      return <Stops />;
  }
}
