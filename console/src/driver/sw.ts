/// <reference lib="webworker" />
/** Put in by the build: what the app cannot do without, what it loads later, and a name for both. */
declare const __APP_FILES__: { version: string; core: string[]; later: string[] };

const worker = self as unknown as ServiceWorkerGlobalScope;
const files = __APP_FILES__;
const APP = `driver-app-${files.version}`;
const MAP = 'driver-map';
const PAGE = '/driver/';

worker.addEventListener('install', (event) => {
  event.waitUntil(caches.open(APP).then((cache) => cache.addAll([PAGE, ...files.core])));
});

worker.addEventListener('activate', (event) => {
  event.waitUntil(
    (async () => {
      for (const name of await caches.keys()) {
        if (name.startsWith('driver-app-') && name !== APP) await caches.delete(name);
      }
      await worker.clients.claim();
    })(),
  );
  void keepLater();
});

worker.addEventListener('message', (event) => {
  if (event.data === 'take-over') void worker.skipWaiting();
  if (event.data === 'keep-later') event.waitUntil(keepLater());
});

/** The map and the barcode reader are large: they come once the app itself is on the phone. */
async function keepLater(): Promise<void> {
  const cache = await caches.open(APP);
  for (const file of files.later) {
    if (!(await cache.match(file))) await cache.add(file).catch(() => undefined);
  }
}

worker.addEventListener('fetch', (event) => {
  const { request } = event;
  const url = new URL(request.url);
  if (request.method !== 'GET' || url.origin !== worker.location.origin) return;
  if (request.mode === 'navigate' && url.pathname.startsWith(PAGE)) {
    event.respondWith(fromApp(PAGE, request));
  } else if (url.pathname.startsWith('/map/')) {
    event.respondWith(fromMap(request, url.pathname.endsWith('.json')));
  } else if (files.core.includes(url.pathname) || files.later.includes(url.pathname)) {
    event.respondWith(fromApp(url.pathname, request));
  }
});

async function fromApp(path: string, request: Request): Promise<Response> {
  const cache = await caches.open(APP);
  const kept = await cache.match(path);
  if (kept) return kept;
  const fresh = await fetch(request);
  if (fresh.ok) await cache.put(path, fresh.clone());
  return fresh;
}

/** Tiles and letters are used as kept; styles are kept for when there is no network. */
async function fromMap(request: Request, freshFirst: boolean): Promise<Response> {
  const cache = await caches.open(MAP);
  const kept = await cache.match(request, { ignoreVary: true });
  if (kept && !freshFirst) return kept;
  try {
    const fresh = await fetch(request);
    if (fresh.ok && fresh.status !== 206) await cache.put(request, fresh.clone());
    return fresh;
  } catch (error) {
    if (kept) return kept;
    throw error;
  }
}
