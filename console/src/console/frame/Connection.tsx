import { onlineManager, useQueryClient } from '@tanstack/react-query';
import { useEffect, useSyncExternalStore } from 'react';
import { api, useIsReached } from '../../shared/api';
import { useFrameTexts } from './texts';

const RETRY_MILLIS = 4_000;

/** Says that the connection is lost, for as long as it is, and reads everything anew once it is back. */
export function Connection() {
  const t = useFrameTexts();
  const online = useSyncExternalStore(
    (changed) => onlineManager.subscribe(changed),
    () => onlineManager.isOnline(),
  );
  const reached = useIsReached();
  useRetry(online && !reached);
  const lost = online ? (reached ? undefined : t('unreached')) : t('offline');
  return <div role="status">{lost ? <div className="banner">{lost}</div> : null}</div>;
}

/** Knocks until somebody answers; then what failed meanwhile is read again. */
function useRetry(lost: boolean): void {
  const queries = useQueryClient();
  useEffect(() => {
    if (!lost) return undefined;
    const knock = () => void api.gateway.GET('/api/v1/session').catch(() => undefined);
    const timer = setInterval(knock, RETRY_MILLIS);
    return () => {
      clearInterval(timer);
      void queries.invalidateQueries();
    };
  }, [lost, queries]);
}
