import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { EventParser } from './eventParser';
import { backoff, openStream, type StreamEvent, type StreamState } from './stream';

/** A server that answers each connection in turn, and keeps what it was asked. */
class Server {
  readonly asked: Headers[] = [];
  readonly lines: ReadableStreamDefaultController<Uint8Array>[] = [];
  status = 200;

  readonly fetch = vi.fn((_path: string, init: RequestInit) => {
    this.asked.push(new Headers(init.headers));
    const body = new ReadableStream<Uint8Array>({
      start: (controller) => {
        this.lines.push(controller);
        init.signal?.addEventListener('abort', () => controller.error(new Error('aborted')));
      },
    });
    return Promise.resolve(new Response(this.status === 200 ? body : null, { status: this.status }));
  });

  say(text: string) {
    this.lines.at(-1)?.enqueue(new TextEncoder().encode(text));
  }
}

let server: Server;
let states: StreamState[];
let events: StreamEvent[];

function open(onResumed?: () => void) {
  return openStream({
    path: '/api/v1/streams/operations',
    onState: (state) => states.push(state),
    onEvent: (event) => events.push(event),
    onResumed,
  });
}

beforeEach(() => {
  vi.useFakeTimers();
  server = new Server();
  states = [];
  events = [];
  vi.stubGlobal('fetch', server.fetch);
});

afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

test('events are read however they are cut', () => {
  const seen: StreamEvent[] = [];
  const parser = new EventParser((event) => seen.push(event));
  for (const part of [':open\n\nev', 'ent: a\r\nid:1\ndata: {"x":', '1}\r', '\n\r\n:\n\ndata:b\ndata:c\n\n'])
    parser.push(part);
  expect(seen).toEqual([
    { id: '1', name: 'a', data: '{"x":1}' },
    { id: undefined, name: 'message', data: 'b\nc' },
  ]);
});

test('a lost connection goes on after the last id, and says that it did', async () => {
  const resumed = vi.fn();
  const stream = open(resumed);
  await vi.advanceTimersByTimeAsync(0);
  server.say('id:7\nevent:x\ndata:1\n\n');
  await vi.advanceTimersByTimeAsync(0);
  server.lines.at(-1)?.close();
  await vi.advanceTimersByTimeAsync(0);
  expect(states.at(-1)).toBe('waiting');
  await vi.advanceTimersByTimeAsync(1_000);
  expect(server.asked[1]?.get('Last-Event-ID')).toBe('7');
  expect(resumed).toHaveBeenCalledOnce();
  expect(states).toEqual(['connecting', 'open', 'waiting', 'connecting', 'open']);
  expect(events).toHaveLength(1);
  stream.close();
});

test('a connection that died without a word is given up', async () => {
  const stream = open();
  await vi.advanceTimersByTimeAsync(39_000);
  expect(states.at(-1)).toBe('open');
  await vi.advanceTimersByTimeAsync(1_001);
  expect(states.at(-1)).toBe('waiting');
  await vi.advanceTimersByTimeAsync(1_000);
  expect(server.fetch).toHaveBeenCalledTimes(2);
  stream.close();
});

test('the end of the session is not tried again', async () => {
  server.status = 401;
  const stream = open();
  await vi.advanceTimersByTimeAsync(120_000);
  expect(states).toEqual(['connecting', 'ended']);
  stream.close();
});

test('without a network it waits for one, and comes back at once', async () => {
  const stream = open();
  await vi.advanceTimersByTimeAsync(0);
  window.dispatchEvent(new Event('offline'));
  await vi.advanceTimersByTimeAsync(60_000);
  expect(states.at(-1)).toBe('offline');
  window.dispatchEvent(new Event('online'));
  await vi.advanceTimersByTimeAsync(0);
  expect(states.at(-1)).toBe('open');
  stream.close();
});

test('pauses grow, and are not the same for everybody', () => {
  expect(backoff(0, 0)).toBe(500);
  expect(backoff(0, 1)).toBe(1_000);
  expect(backoff(3, 1)).toBe(8_000);
  expect(backoff(50, 1)).toBe(30_000);
});
