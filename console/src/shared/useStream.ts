import { useEffect, useEffectEvent, useRef, useState } from 'react';
import { openStream, type OpenStream, type StreamEvent, type StreamState } from './stream';

interface Handlers {
  onEvent: (event: StreamEvent) => void;
  /** After a loss: read again what the stream does not repeat. */
  onResumed?: () => void;
}

/**
 * Follows a stream while the component is shown.
 *
 * @param path null for none
 */
export function useStream(path: string | null, handlers: Handlers) {
  const [state, setState] = useState<StreamState>('connecting');
  const stream = useRef<OpenStream>(null);
  const onEvent = useEffectEvent(handlers.onEvent);
  const onResumed = useEffectEvent(() => handlers.onResumed?.());
  useEffect(() => {
    if (path === null) return undefined;
    const opened = openStream({ path, onState: setState, onEvent, onResumed });
    stream.current = opened;
    return () => opened.close();
  }, [path]);
  return { state, retry: () => stream.current?.retry() };
}
