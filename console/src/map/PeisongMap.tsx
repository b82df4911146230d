import { lazy, type ReactNode, type Ref, Suspense } from 'react';
import { useIsDark } from '../shared/theme';
import { useLanguage } from '../shared/i18n';
import './map.css';
import { MapSkeleton } from './MapSkeleton';
import { useMapTexts } from './texts';
import type { Bounds, MapHandle, Position } from './types';

export interface PeisongMapProps {
  /** What it shows, for those who cannot see it. */
  label?: string;
  /** What is looked at first, and again by the button "show everything"; else the whole map. */
  view?: Bounds | Position[] | undefined;
  /** Pixels kept free around it, for panels that lie on the map. */
  padding?: { top?: number; right?: number; bottom?: number; left?: number };
  /** Which buttons lie on it; a phone does without zoom buttons. */
  controls?: 'all' | 'fit' | 'none';
  /** On a page that scrolls: one finger scrolls the page, two move the map. */
  cooperative?: boolean;
  onClick?: (at: Position) => void;
  onMove?: (view: { bounds: Bounds; zoom: number }) => void;
  ref?: Ref<MapHandle>;
  className?: string;
  /** Layers, and whatever else lies on the map. */
  children?: ReactNode;
}

const MapCanvas = lazy(() => import('./MapCanvas'));

let able: boolean | undefined;

function canDraw(): boolean {
  able ??= Boolean(document.createElement('canvas').getContext('webgl2'));
  return able;
}

/** A map of the platform's own streets. It fills its parent, and loads its machinery by itself. */
export function PeisongMap(props: PeisongMapProps) {
  const t = useMapTexts();
  const dark = useIsDark();
  const language = useLanguage();
  const className = `peisong-map ${props.className ?? ''}`;
  if (!canDraw()) {
    return (
      <div className={className} role="img" aria-label={props.label ?? t('map')}>
        <p className="peisong-map-note" role="status">
          {t('noWebgl')}
        </p>
      </div>
    );
  }
  return (
    <div className={className}>
      <Suspense fallback={<MapSkeleton />}>
        <MapCanvas {...props} dark={dark} language={language} />
      </Suspense>
    </div>
  );
}
