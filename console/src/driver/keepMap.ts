import { boxOf, decode, type Box } from './route';
import type { DriverRoute } from './store/model';

const CACHE = 'driver-map';
const STYLES = ['/map/style/light.json', '/map/style/dark.json'];
const FARTHEST = 9;
/** About 15 MB of tiles: a city with its surroundings. */
const MOST = 600;
const AT_ONCE = 4;

export interface Kept {
  done: number;
  all: number;
}

interface TileSet {
  tiles: string[];
  minzoom: number;
  maxzoom: number;
}

/** Addresses of the tiles that show a box, near ones last, and no more than fit on a phone. */
export function tilesOf(set: TileSet, box: Box): string[] {
  const template = set.tiles[0] ?? '';
  const found: string[] = [];
  for (let z = Math.max(FARTHEST, set.minzoom); z <= set.maxzoom; z++) {
    const [left, top] = tileAt(box.west, box.north, z);
    const [right, bottom] = tileAt(box.east, box.south, z);
    if (found.length + (right - left + 1) * (bottom - top + 1) > MOST) break;
    for (let x = left; x <= right; x++) {
      for (let y = top; y <= bottom; y++) {
        found.push(template.replace('{z}', `${z}`).replace('{x}', `${x}`).replace('{y}', `${y}`));
      }
    }
  }
  return found;
}

function tileAt(longitude: number, latitude: number, z: number): [number, number] {
  const count = 2 ** z;
  const rad = (latitude * Math.PI) / 180;
  const y = (1 - Math.asinh(Math.tan(rad)) / Math.PI) / 2;
  const within = (it: number) => Math.min(count - 1, Math.max(0, Math.floor(it)));
  return [within(((longitude + 180) / 360) * count), within(y * count)];
}

/** What is there already is not asked for again. */
async function keepMap(route: DriverRoute, tell: (kept: Kept) => void): Promise<void> {
  const box = boxOf([...decode(route.geometry), ...route.stops.map((stop) => stop.point)], 0.15);
  if (!box || !('caches' in window)) return;
  const cache = await caches.open(CACHE);
  const answer = await fetch('/map/tiles.json');
  if (!answer.ok) throw new Error(`map: ${answer.status}`);
  await cache.put('/map/tiles.json', answer.clone());
  const set = (await answer.json()) as TileSet;
  await forget(cache, set);
  const wanted = [...STYLES, ...tilesOf(set, box)];
  let done = 0;
  const queue = [...wanted];
  await Promise.all(
    Array.from({ length: AT_ONCE }, async () => {
      for (let url = queue.shift(); url; url = queue.shift()) {
        await keep(cache, url);
        done += 1;
        if (done % 10 === 0 || done === wanted.length) tell({ done, all: wanted.length });
      }
    }),
  );
}

async function keep(cache: Cache, url: string): Promise<void> {
  if (!STYLES.includes(url) && (await cache.match(url))) return;
  const answer = await fetch(url);
  if (answer.ok) await cache.put(url, answer);
  else if (answer.status === 429 || answer.status >= 500) throw new Error(`map: ${answer.status}`);
}

/** Tiles of an earlier edition of the map, which nobody asks for any more. */
async function forget(cache: Cache, set: TileSet): Promise<void> {
  const edition = new URL(set.tiles[0] ?? '', location.origin).search;
  for (const request of await cache.keys()) {
    const url = new URL(request.url);
    if (url.pathname.startsWith('/map/tiles/') && url.search !== edition) await cache.delete(request);
  }
}

const noted = (route: DriverRoute) => `peisong.driver.map.${route.id}`;

/** Whether the map around this route was brought to the phone before. */
export const isKept = (route: DriverRoute) => localStorage.getItem(noted(route)) !== null;

/** Brings the map and notes it. */
export async function keepAndNote(route: DriverRoute, tell: (kept: Kept) => void): Promise<void> {
  await keepMap(route, tell);
  localStorage.setItem(noted(route), new Date().toISOString());
}

/** Once a day and route, when the phone has time and no reason to spare its data. */
export function keepMapByItself(route: DriverRoute): () => void {
  const connection = (navigator as { connection?: { saveData?: boolean } }).connection;
  let stopped = false;
  const later = setTimeout(() => {
    if (stopped || !navigator.onLine || connection?.saveData || isKept(route)) return;
    keepAndNote(route, () => undefined).catch(() => undefined); // no signal: the next time will do
  }, 4_000);
  return () => {
    stopped = true;
    clearTimeout(later);
  };
}
