import { cleanup, render, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { setLanguage } from '../shared/i18n';
import { App } from './App';
import type { View } from './view';

const network = vi.hoisted(() => {
  const platform: { fetch: (request: Request) => Promise<Response> } = {
    fetch: () => Promise.reject(new Error('no network')),
  };
  globalThis.fetch = (request) => platform.fetch(request as Request); // the API's clients keep this one
  window.matchMedia = (media) =>
    Object.assign(new EventTarget(), { media, matches: false }) as MediaQueryList;
  return platform;
});

/** A phone without event streams, and what the platform answers it. */
let answer: (method: string) => Response;
let asked: { url: string; method: string; key: string | null; body: string }[];

beforeEach(() => {
  asked = [];
  setLanguage('en');
  history.replaceState(null, '', '/track/secret');
  HTMLDialogElement.prototype.showModal = function () {
    this.open = true;
  };
  network.fetch = async (request) => {
    const body = request.method === 'POST' ? await request.text() : '';
    asked.push({
      url: request.url,
      method: request.method,
      key: request.headers.get('Idempotency-Key'),
      body,
    });
    return answer(request.method);
  };
});

afterEach(cleanup);

const soon = (minutes: number) => new Date(Date.now() + minutes * 60_000).toISOString();

function view(more: Partial<View>): View {
  return {
    number: 'S-1',
    state: 'OUT_FOR_DELIVERY',
    merchant: 'Tea House',
    zone: 'UTC',
    steps: [{ kind: 'ON_ITS_WAY', at: soon(-5) }],
    wishes: [],
    possible: [],
    windows: [],
    linkExpiresAt: soon(10_000),
    ...more,
  };
}

const json =
  (body: unknown, status = 200) =>
  () =>
    new Response(JSON.stringify(body), { status, headers: { 'Content-Type': 'application/json' } });

test('what is shown is what the platform says, and nothing else', async () => {
  answer = json(view({ stopsBefore: 0, deliveryCode: '481205' }));
  render(<App />);
  await screen.findByRole('heading', { level: 1, name: 'You are next' });
  expect(screen.getByText('481 205')).toBeTruthy();
  expect(screen.queryByText('Who brings it')).toBeNull();
  expect(document.title).toBe('You are next · Tea House');
});

test('an unknown link says what to do, and is asked for again', async () => {
  answer = json({ type: 'https://peisong.dev/problems/tracking-link-not-found', status: 404 }, 404);
  render(<App />);
  await screen.findByRole('heading', { level: 1, name: 'This link no longer works' });
  answer = json(view({ state: 'CANCELLED' }));
  await userEvent.click(screen.getByRole('button', { name: 'Try again' }));
  await screen.findByRole('heading', { level: 1, name: 'Cancelled' });
});

test('a wish that got no answer is sent again under the same key', async () => {
  answer = json(view({ possible: ['NEIGHBOUR'] }));
  render(<App />);
  await userEvent.click(await screen.findByRole('button', { name: /Leave it with a neighbour/ }));
  answer = () => {
    throw new TypeError('the network is down');
  };
  const agree = screen.getByText('Yes, I agree');
  await userEvent.click(agree);
  await screen.findByText(/nothing was sent/);
  const made = json({ wishId: 'w', kind: 'NEIGHBOUR', askedAt: soon(0), answer: 'ASKED' }, 202);
  answer = (method) => (method === 'POST' ? made() : json(view({}))());
  await userEvent.click(screen.getByText('Yes, I agree'));
  await waitFor(() => expect(screen.queryByText('Yes, I agree')).toBeNull());
  const [first, second] = asked.filter((it) => it.method === 'POST');
  expect(first?.key).toBeTruthy();
  expect(second?.key).toBe(first?.key);
  expect(JSON.parse(second?.body ?? '')).toEqual({ kind: 'NEIGHBOUR' });
});

test('a rating needs stars', async () => {
  answer = json(view({ state: 'DELIVERED', possible: ['RATING'] }));
  render(<App />);
  await userEvent.click(await screen.findByRole('button', { name: 'Send rating' }));
  await screen.findByText('Choose one to five stars first.');
  expect(asked.some((it) => it.method === 'POST')).toBe(false);
});
