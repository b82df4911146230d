import { lazy, Suspense, useEffect, useRef, useState } from 'react';
import { distance, relative } from '../shared/format';
import { useTexts } from './texts';
import { useReady } from './useReady';
import { between, type View } from './view';

const LiveMap = lazy(() => import('./LiveMap'));

interface Props {
  vehicle: NonNullable<View['vehicle']>;
  destination: View['destination'];
}

/** Where the vehicle is: in words at once, and on a map once the rest of the page stands. */
export function MapPanel({ vehicle, destination }: Props) {
  const t = useTexts();
  const now = useNow();
  const ago = relative(vehicle.seenAt, now);
  const away = destination ? between(vehicle.point, destination) : undefined;
  return (
    <section className="map-panel no-print" aria-label={t('map.label')}>
      {canDraw() ? <Canvas vehicle={vehicle} destination={destination} /> : null}
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

function Canvas(props: Props) {
  const t = useTexts();
  const panel = useRef<HTMLDivElement>(null);
  const [isWanted, setWanted] = useState(false);
  const isReady = useReady(panel);
  const isAsked = isReady && isCostly() && !isWanted;
  return (
    <div className="canvas" ref={panel}>
      {isAsked ? (
        <button type="button" className="main" onClick={() => setWanted(true)}>
          {t('map.show')}
        </button>
      ) : (
        <Suspense fallback={<Bone />}>{isReady ? <LiveMap {...props} /> : <Bone />}</Suspense>
      )}
    </div>
  );
}

const Bone = () => <div className="bone streets" />;

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

/** Old phones do without the map: the words say the same. */
const canDraw = () => 'WebGL2RenderingContext' in window; // asking for one would hold up the first paint

function useNow(): number {
  const [now, setNow] = useState(Date.now);
  useEffect(() => {
    const clock = setInterval(() => setNow(Date.now()), 15_000);
    return () => clearInterval(clock);
  }, []);
  return now;
}
