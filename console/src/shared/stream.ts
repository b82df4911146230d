import { EventParser, type StreamEvent } from './eventParser';

export type { StreamEvent } from './eventParser';

/**
 * - `connecting`: asked, not answered yet
 * - `open`: events come as they happen
 * - `waiting`: the connection was lost; it is tried again by itself
 * - `offline`: the device has no network; it is tried again when it has
 * - `ended`: the session is over; sign in again
 * - `refused`: the caller may not see it, or it is not there
 */
export type StreamState = 'connecting' | 'open' | 'waiting' | 'offline' | 'ended' | 'refused';

export interface StreamOptions {
  /** Such as `/api/v1/streams/operations`. */
  path: string;
  onEvent: (event: StreamEvent) => void;
  onState?: (state: StreamState) => void;
  /** After a loss: what was missed came by `Last-Event-ID` as far as it is kept; positions are not. */
  onResumed?: () => void;
}

export interface OpenStream {
  close: () => void;
  /** Tries at once instead of waiting. */
  retry: () => void;
}

const SILENCE = 40_000; // the server says something every 15 s
const FIRST_WAIT = 1_000;
const LONGEST_WAIT = 30_000;

/** The n-th wait, half of it by chance, so that not all browsers come back at the same moment. */
export function backoff(failures: number, random: number = Math.random()): number {
  const wait = Math.min(LONGEST_WAIT, FIRST_WAIT * 2 ** Math.min(failures, 10));
  return wait / 2 + (wait / 2) * random;
}

/**
 * Server-sent events that survive lost connections: goes on after the last event's id, with growing
 * pauses, at once when the network is back, and ends with the session. Unlike `EventSource` it says
 * what is the matter, and notices a connection that died without a word.
 */
export function openStream(options: StreamOptions): OpenStream {
  let lastId: string | undefined;
  let failures = 0;
  let opened = false;
  let closed = false;
  let request: AbortController | undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;

  const say = (state: StreamState) => {
    if (!closed) options.onState?.(state);
  };
  const stop = () => {
    clearTimeout(timer);
    request?.abort();
  };
  const later = (state: 'waiting' | 'offline', wait: number) => {
    say(state);
    clearTimeout(timer);
    if (state === 'waiting') timer = setTimeout(() => void connect(), wait);
  };
  const lost = (retryAfter = 0) => {
    if (closed) return;
    if (!navigator.onLine) later('offline', 0);
    else later('waiting', Math.max(retryAfter, backoff(failures++)));
  };

  async function connect() {
    stop();
    const mine = new AbortController();
    request = mine;
    say('connecting');
    try {
      const response = await fetch(options.path, {
        headers: { Accept: 'text/event-stream', ...(lastId ? { 'Last-Event-ID': lastId } : {}) },
        credentials: 'same-origin',
        cache: 'no-store',
        signal: mine.signal,
      });
      if (mine !== request) return;
      if (response.status === 401) return say('ended');
      if (response.status === 403 || response.status === 404) return say('refused');
      if (!response.ok || !response.body) {
        return lost(1_000 * Number(response.headers.get('Retry-After') ?? 0));
      }
      say('open');
      if (opened) options.onResumed?.();
      opened = true;
      await read(response.body, mine);
    } catch {
      // the same as an end: the connection is gone
    }
    if (mine === request && !closed) lost();
  }

  async function read(body: ReadableStream<Uint8Array>, mine: AbortController) {
    const reader = body.getReader();
    const decoder = new TextDecoder();
    const parser = new EventParser((event) => {
      failures = 0;
      if (event.id) lastId = event.id;
      options.onEvent(event);
    });
    for (;;) {
      const watchdog = setTimeout(() => mine.abort(), SILENCE);
      const { done, value } = await reader.read().finally(() => clearTimeout(watchdog));
      if (done || mine !== request) return;
      parser.push(decoder.decode(value, { stream: true }));
    }
  }

  const online = () => void connect();
  const offline = () => {
    stop();
    request = undefined;
    later('offline', 0);
  };
  window.addEventListener('online', online);
  window.addEventListener('offline', offline);
  void connect();
  return {
    retry: () => void connect(),
    close: () => {
      closed = true;
      window.removeEventListener('online', online);
      window.removeEventListener('offline', offline);
      stop();
    },
  };
}
