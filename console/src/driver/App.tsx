import { lazy, Suspense } from 'react';
import { loadWork } from './loadWork';
import { Banners } from './parts/Banners';
import { PhoneProvider, usePhoneStore, type Phone } from './phone';
import { SignIn } from './screens/SignIn';

const Work = lazy(loadWork);

export const isSignedIn = (phone: Phone) => !!phone.session && !phone.session.ended;

/**
 * The driver's phone app: what the phone keeps is what is shown; the network only feeds it.
 *
 * @param first what was kept when the app was opened; undefined where the phone's store cannot be read
 */
export function App({ first }: { first: Phone | undefined }) {
  const phone = usePhoneStore(first);
  if (!phone) return <Banners />;
  return (
    <PhoneProvider value={phone}>
      {isSignedIn(phone) ? (
        <Suspense>
          <Work phone={phone} />
        </Suspense>
      ) : (
        <SignIn />
      )}
    </PhoneProvider>
  );
}
