import { lazy, Suspense, useEffect } from 'react';
import { keepMapByItself } from './keepMap';
import { Banners } from './parts/Banners';
import { Tabs } from './parts/Tabs';
import { Top } from './parts/Top';
import { PhoneProvider, usePhoneStore, useScreen, type Phone } from './phone';
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
import { keepInSync } from './store/sync';
import { keepAwake } from './wake';

const MapScreen = lazy(() => import('./screens/MapScreen'));

/**
 * The driver's phone app: what the phone keeps is what is shown; the network only feeds it.
 *
 * @param first what was kept when the app was opened; undefined where the phone's store cannot be read
 */
export function App({ first }: { first: Phone | undefined }) {
  const phone = usePhoneStore(first);
  if (!phone) return <Banners />;
  const isSignedIn = !!phone.session && !phone.session.ended;
  return <PhoneProvider value={phone}>{isSignedIn ? <Work phone={phone} /> : <SignIn />}</PhoneProvider>;
}

function Work({ phone }: { phone: Phone }) {
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
