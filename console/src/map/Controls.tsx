import { useEffect, useState } from 'react';
import { firstView } from './openMap';
import type { PeisongMapProps } from './PeisongMap';
import { useMapTexts } from './texts';
import type { MapHandle } from './types';

type Props = Pick<PeisongMapProps, 'view' | 'padding'> & { handle: MapHandle; all: boolean };

/** The buttons on a map. */
export function Controls({ handle, view, padding, all }: Props) {
  const t = useMapTexts();
  const map = handle.raw;
  const [bearing, setBearing] = useState(map.getBearing());
  useEffect(() => {
    const turned = map.on('rotate', () => setBearing(map.getBearing()));
    return () => turned.unsubscribe();
  }, [map]);
  const fit = async () => {
    const bounds = await firstView(view);
    if (bounds) handle.fit(bounds);
  };
  return (
    <div className="peisong-map-controls" style={{ marginTop: padding?.top, marginRight: padding?.right }}>
      {all && (
        <>
          <Button label={t('zoomIn')} onPress={() => map.zoomIn()} path="M8 3v10M3 8h10" />
          <Button label={t('zoomOut')} onPress={() => map.zoomOut()} path="M3 8h10" />
        </>
      )}
      <Button label={t('fit')} onPress={() => void fit()} path="M3 6V3h3M10 3h3v3M13 10v3h-3M6 13H3v-3" />
      {Math.abs(bearing) > 0.5 && (
        <Button
          label={t('north')}
          onPress={() => map.resetNorth()}
          path="M8 2l3 6-3 6-3-6zM5 8h6"
          turn={-bearing}
        />
      )}
    </div>
  );
}

function Button(props: { label: string; onPress: () => void; path: string; turn?: number }) {
  return (
    <button type="button" aria-label={props.label} title={props.label} onClick={props.onPress}>
      <svg viewBox="0 0 16 16" width="16" height="16" aria-hidden="true">
        <path
          d={props.path}
          transform={`rotate(${props.turn ?? 0} 8 8)`}
          fill="none"
          stroke="currentColor"
          strokeWidth="1.6"
          strokeLinecap="round"
          strokeLinejoin="round"
        />
      </svg>
    </button>
  );
}
