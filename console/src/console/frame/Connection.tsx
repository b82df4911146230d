import { onlineManager } from '@tanstack/react-query';
import { useSyncExternalStore } from 'react';
import { useFrameTexts } from './texts';

/** Says that the connection is lost, for as long as it is. */
export function Connection() {
  const t = useFrameTexts();
  const online = useSyncExternalStore(
    (changed) => onlineManager.subscribe(changed),
    () => onlineManager.isOnline(),
  );
  return <div role="status">{online ? null : <div className="banner">{t('offline')}</div>}</div>;
}
