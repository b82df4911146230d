import { useCallback, useEffect, useState } from 'react';
import { answer, api, ProblemError } from '../shared/api';
import type { View } from './view';

const POLL = 30_000;
const REOPEN = 60_000;

export interface Tracking {
  view?: View;
  /** When the view was last heard. */
  heardAt?: number;
  /** The link is unknown or has expired. */
  gone: boolean;
  /** The last attempt got no answer. */
  offline: boolean;
  refresh: () => void;
}

/** Follows the delivery: by a stream of its views, and by asking where streams do not get through. */
export function useTracking(token: string): Tracking {
  const [view, setView] = useState<View>();
  const [heardAt, setHeardAt] = useState<number>();
  const [gone, setGone] = useState(false);
  const [offline, setOffline] = useState(false);

  const take = useCallback((next: View) => {
    setView(next);
    setHeardAt(Date.now());
    setOffline(false);
    setGone(false);
  }, []);

  const refresh = useCallback(() => {
    answer(api.tracking.GET('/api/v1/public/track/{token}', { params: { path: { token } } })).then(
      take,
      (error: unknown) => {
        if (error instanceof ProblemError && error.status === 404) setGone(true);
        else setOffline(true);
      },
    );
  }, [token, take]);

  useEffect(() => follow(token, take, refresh, () => setOffline(true)), [token, take, refresh]);
  return { view, heardAt, gone, offline, refresh };
}

/** Streams while the page is looked at; asks now and then all the same, for what a stream may miss. */
function follow(token: string, take: (view: View) => void, refresh: () => void, lost: () => void) {
  let stream: EventSource | undefined;
  let reopen: ReturnType<typeof setTimeout> | undefined;

  const open = () => {
    if (typeof EventSource === 'undefined') return;
    stream = new EventSource(`/api/v1/public/track/${encodeURIComponent(token)}/stream`);
    stream.addEventListener('view', (event) => take(JSON.parse(event.data as string) as View));
    stream.onerror = () => {
      if (stream?.readyState === EventSource.CLOSED) reopen = setTimeout(open, REOPEN);
    };
  };
  const close = () => {
    clearTimeout(reopen);
    stream?.close();
    stream = undefined;
  };
  const seen = () => {
    close();
    if (document.hidden) return;
    refresh();
    open();
  };

  seen();
  const polling = setInterval(() => {
    if (!document.hidden && stream?.readyState !== EventSource.OPEN) refresh();
  }, POLL);
  document.addEventListener('visibilitychange', seen);
  window.addEventListener('online', seen);
  window.addEventListener('offline', lost);
  return () => {
    close();
    clearInterval(polling);
    document.removeEventListener('visibilitychange', seen);
    window.removeEventListener('online', seen);
    window.removeEventListener('offline', lost);
  };
}
