import { lazy, Suspense, useEffect } from 'react';
import { Banners } from './parts/Banners';
import { Tabs } from './parts/Tabs';
import { Top } from './parts/Top';
import { PhoneProvider, usePhoneStore, useScreen, useTrouble } from './phone';
import { watchPosition } from './position';
import { Failed } from './screens/Failed';
import { HandOver } from './screens/HandOver';
import { Load } from './screens/Load';
import { Lost } from './screens/Lost';
import { More } from './screens/More';
import { Queue } from './screens/Queue';
import { SignIn } from './screens/SignIn';
import { StopScreen } from './screens/StopScreen';
import { Stops } from './screens/Stops';
import { keepMapByItself } from './keepMap';
import { keepInSync } from './store/sync';
import { keepAwake } from './wake';

const MapScreen = lazy(() => import('./screens/MapScreen'));

/** The driver's phone app: what the phone keeps is what is shown; the network only feeds it. */
export function App() {
  const phone = usePhoneStore();
  const signedIn = !!phone?.session && !phone.session.ended;
  useEffect(() => (signedIn ? keepInSync() : undefined), [signedIn]);
  useEffect(() => (signedIn ? keepAwake() : undefined), [signedIn]);
  const { route, session } = phone ?? {};
  const moving = route && !route.diary.dayEndedAt && route.status !== 'COMPLETED';
  const vehicle = signedIn && moving ? route.vehicleId : undefined;
  const driver = session?.driverId;
  useEffect(() => (vehicle && driver ? watchPosition(vehicle, driver) : undefined), [vehicle, driver]);
  const routeId = signedIn ? route?.id : undefined;
  useEffect(
    () => (route && routeId ? keepMapByItself(route) : undefined),
    // eslint-disable-next-line react-hooks/exhaustive-deps -- once for each route
    [routeId],
  );
  const trouble = useTrouble();
  if (!phone) return trouble ? <Banners /> : null;
  return (
    <PhoneProvider value={phone}>
      {signedIn ? (
        <>
          <Top />
          <Banners />
          <Screen />
          <Tabs />
        </>
      ) : (
        <SignIn />
      )}
    </PhoneProvider>
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
