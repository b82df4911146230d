import { lazy, Suspense, useEffect, useState } from 'react';
import { distance, relative } from '../shared/format';
import { useTexts } from './texts';
import { between, type View } from './view';

const signs = ['pointerdown', 'pointermove', 'touchstart', 'scroll', 'keydown'] as const;

const LiveMap = lazy(() => import('./LiveMap'));

/** Where the vehicle is: in words at once, and on a map once the rest of the page stands. */
export function MapPanel({ view }: { view: View }) {
  const t = useTexts();
  const now = useNow();
  const [wanted, setWanted] = useState(false);
  const ready = useSettled();
  const { vehicle, destination } = view;
  if (!vehicle) return null;
  const ago = relative(vehicle.seenAt, now);
  const away = destination ? between(vehicle.point, destination) : undefined;
  const shown = ready && (wanted || !isCostly());
  return (
    <section className="map-panel no-print" aria-label={t('map.label')}>
      {canDraw() ? (
        <div className="canvas">
          {shown ? (
            <Suspense fallback={null}>
              <LiveMap vehicle={vehicle} destination={destination} />
            </Suspense>
          ) : null}
          {ready && !shown ? (
            <button type="button" className="main" onClick={() => setWanted(true)}>
              {t('map.show')}
            </button>
          ) : null}
        </div>
      ) : null}
      <p className="caption">
        {away === undefined ? null : (
          <strong>{t('map.distance', { distance: distance(rounded(away)) })}</strong>
        )}
        <span className="quiet">
          {vehicle.withinMeters > 0 ? t('map.coarse', { ago }) : t('map.exact', { ago })}
        </span>
      </p>
    </section>
  );
}

/** Nobody can tell it to the metre. */
function rounded(meters: number): number {
  const step = meters < 1000 ? 100 : 500;
  return Math.max(step, Math.round(meters / step) * step);
}

/** Who pays for every byte, or waits for it, is asked before the map is loaded. */
function isCostly(): boolean {
  const { connection } = navigator as { connection?: { saveData?: boolean; effectiveType?: string } };
  return Boolean(connection?.saveData) || ['slow-2g', '2g'].includes(connection?.effectiveType ?? '');
}

let able: boolean | undefined;

/** Old phones do without the map: the words say the same. */
function canDraw(): boolean {
  able ??= Boolean(document.createElement('canvas').getContext('webgl2'));
  return able;
}

/** Once somebody touches the page, or has looked at it for a while: what they came for stands first. */
function useSettled(): boolean {
  const [settled, setSettled] = useState(false);
  useEffect(() => {
    const settle = () => setSettled(true);
    const later = setTimeout(settle, 6000);
    signs.forEach((sign) => addEventListener(sign, settle, { once: true, passive: true }));
    return () => {
      clearTimeout(later);
      signs.forEach((sign) => removeEventListener(sign, settle));
    };
  }, []);
  return settled;
}

function useNow(): number {
  const [now, setNow] = useState(Date.now);
  useEffect(() => {
    const clock = setInterval(() => setNow(Date.now()), 15_000);
    return () => clearInterval(clock);
  }, []);
  return now;
}
