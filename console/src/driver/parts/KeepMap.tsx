import { useState } from 'react';
import { isKept, keepAndNote, type Kept } from '../keepMap';
import type { DriverRoute } from '../store/model';
import { useTexts } from '../texts';
import { Icon } from './Icon';

/** Brings the map of the area to the phone, where that has not happened by itself. */
export function KeepMap({ route }: { route: DriverRoute }) {
  const t = useTexts();
  const [kept, setKept] = useState<Kept | 'failed'>();
  const isBusy = typeof kept === 'object' && kept.done < kept.all;
  if (!kept && isKept(route)) return null;
  if (typeof kept === 'object' && !isBusy) {
    return (
      <p className="map-note" role="status">
        <Icon name="check" />
        {t('map.kept')}
      </p>
    );
  }
  const keep = () => {
    setKept({ done: 0, all: 1 });
    keepAndNote(route, setKept).catch(() => setKept('failed'));
  };
  return (
    <button className="second map-note" disabled={isBusy} onClick={keep}>
      {isBusy
        ? t('map.keeping', { done: kept.done, all: kept.all })
        : t(kept === 'failed' ? 'map.keepAgain' : 'map.keep')}
    </button>
  );
}
