/**
 * What ten thousand vehicles on the map cost, each seen once a second: a page built from the console
 * reads them from a stream as the Live page does. It is compared to the same page with the map alone.
 */
import { createServer } from 'node:http';
import { createRequire } from 'node:module';
import { readFile } from 'node:fs/promises';
import { extname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { positions } from './positions.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const console_ = createRequire(join(root, 'console/package.json'));
const { values: options } = parseArgs({
  options: {
    minutes: { type: 'string', default: '10' },
    vehicles: { type: 'string', default: '10000' },
    url: {
      type: 'string',
      default: process.env.PEISONG_URL ?? 'http://127.0.0.1:8080',
    },
    chromium: {
      type: 'string',
      default: process.env.CHROMIUM ?? '/usr/bin/chromium',
    },
  },
});
const minutes = Number(options.minutes);
const vehicles = Number(options.vehicles);
const built = join(root, 'bench/target/vehicles');

/** Of main-thread work a second beyond the map alone, and of memory that stays. */
const LIMIT_MILLIS = 200;
const LIMIT_MEGABYTES = 40;

async function build() {
  const { build } = await import(console_.resolve('vite'));
  const react = (await import(console_.resolve('@vitejs/plugin-react'))).default;
  await build({
    root: join(root, 'console'),
    configFile: false,
    logLevel: 'warn',
    plugins: [react()],
    build: {
      outDir: built,
      emptyOutDir: true,
      chunkSizeWarningLimit: 2000,
      rolldownOptions: { input: join(root, 'console/bench/vehicles.html') },
    },
  });
}

const types = {
  '.html': 'text/html',
  '.css': 'text/css',
  '.js': 'text/javascript',
  '.mjs': 'text/javascript',
};
const sent = { updates: 0 };

/** The built page, the stream, and the streets of a running platform. */
function serve(area) {
  return createServer((request, response) => {
    const { pathname, searchParams } = new URL(request.url, 'http://localhost');
    if (pathname === '/positions') {
      response.writeHead(200, {
        'Content-Type': 'text/event-stream',
        'Cache-Control': 'no-store',
      });
      const fleet = positions(Number(searchParams.get('vehicles')), area);
      const timer = setInterval(() => {
        const frame = fleet.next();
        sent.updates += frame.vehicleIds.length;
        response.write(`event:positions\ndata:${JSON.stringify(frame)}\n\n`);
      }, 1000);
      request.on('close', () => clearInterval(timer));
    } else if (pathname.startsWith('/map/')) {
      fetch(options.url + request.url)
        .then(async (answer) => {
          response.writeHead(answer.status, {
            'Content-Type': answer.headers.get('Content-Type') ?? 'application/octet-stream',
            'Cache-Control': answer.headers.get('Cache-Control') ?? 'no-store',
          });
          response.end(Buffer.from(await answer.arrayBuffer()));
        })
        .catch(() => response.writeHead(502).end());
    } else {
      const file = pathname === '/' ? '/bench/vehicles.html' : pathname;
      readFile(join(built, file)).then(
        (content) => response.writeHead(200, { 'Content-Type': types[extname(file)] }).end(content),
        () => response.writeHead(404).end(),
      );
    }
  });
}

/** Looks at the page for a while; figures are of that time alone, after it settled. */
async function watch(browser, address, count, seconds) {
  const page = await browser.newPage({
    viewport: { width: 1280, height: 800 },
  });
  page.on('pageerror', (error) => console.error(`page: ${error.message}`));
  await page.goto(`${address}/?vehicles=${count}`, { timeout: 120_000 });
  await page.waitForFunction(() => globalThis.measured?.map?.raw.loaded(), null, { timeout: 120_000 });
  await page.waitForTimeout(8_000);
  const inspector = await page.context().newCDPSession(page);
  await inspector.send('Performance.enable');
  const before = await snapshot(page, inspector);
  for (let left = seconds; left > 0; left -= 60) {
    await page.waitForTimeout(Math.min(left, 60) * 1000);
    if (left > 60) process.stderr.write(`  ${Math.round(left / 60) - 1} min left\r`);
  }
  const after = await snapshot(page, inspector);
  await page.close();
  const each = (key) => (after[key] - before[key]) / (after.time - before.time);
  return {
    workMillis: 1000 * each('TaskDuration'),
    scriptMillis: 1000 * each('ScriptDuration'),
    longTasks: each('longTasks') * 60,
    framesPerSecond: each('frames'),
    drawnPerSecond: each('drawn'),
    heapBefore: before.heap / 2 ** 20,
    heapAfter: after.heap / 2 ** 20,
    sent: after.sent - before.sent,
    lost: after.sent - after.received,
    updatesPerSecond: each('received'),
    superseded: after.superseded - before.superseded,
  };
}

async function snapshot(page, inspector) {
  await inspector.send('HeapProfiler.collectGarbage');
  const { metrics } = await inspector.send('Performance.getMetrics');
  const known = Object.fromEntries(metrics.map(({ name, value }) => [name, value]));
  const counted = await page.evaluate(() => {
    const { received, frames, longTasks, fleet } = globalThis.measured;
    return {
      received,
      frames,
      longTasks,
      drawn: fleet.stats.drawn,
      superseded: fleet.stats.superseded,
    };
  });
  return {
    ...known,
    ...counted,
    heap: known.JSHeapUsedSize,
    time: known.Timestamp,
    sent: sent.updates,
  };
}

const { chromium } = console_('playwright-core');
await build();
const tileSet = await fetch(`${options.url}/map/tiles.json`).then(
  (it) => it.json(),
  () => undefined,
);
if (!tileSet)
  console.log(`No platform answers at ${options.url}: measuring on bare ground, without streets.`);
const server = serve(tileSet?.bounds ?? [104.42, 30.93, 104.58, 31.07]);
await new Promise((listening) => server.listen(0, '127.0.0.1', listening));
const address = `http://127.0.0.1:${server.address().port}`;
const browser = await chromium.launch({
  executablePath: options.chromium,
  args: ['--no-sandbox', '--use-angle=swiftshader', '--enable-unsafe-swiftshader'],
});
try {
  console.log(
    `${vehicles.toLocaleString('en')} vehicles, each seen once a second, for ${minutes} min, beside`,
  );
  console.log('the map alone for a tenth of that. Headless Chromium draws in software (SwiftShader), on the');
  console.log('same processors: frames are far fewer than with a graphics card, main-thread work is not.\n');
  const alone = await watch(browser, address, 0, Math.max(30, minutes * 6));
  const moving = await watch(browser, address, vehicles, minutes * 60);
  report(alone, moving);
} finally {
  await browser.close();
  server.closeAllConnections();
  server.close();
}

function report(alone, moving) {
  const row = (name, a, b) => console.log(`| ${name} | ${a} | ${b} |`);
  row('', 'map alone', `${vehicles.toLocaleString('en')} moving`);
  row('---', '---', '---');
  row('main-thread work, ms a second', alone.workMillis.toFixed(1), moving.workMillis.toFixed(1));
  row('of that script', alone.scriptMillis.toFixed(1), moving.scriptMillis.toFixed(1));
  row('long tasks (over 50 ms) a minute', alone.longTasks.toFixed(1), moving.longTasks.toFixed(1));
  row('frames of the page a second', alone.framesPerSecond.toFixed(1), moving.framesPerSecond.toFixed(1));
  row('of them with vehicles drawn', '–', moving.drawnPerSecond.toFixed(1));
  row('updates a second', '–', moving.updatesPerSecond.toFixed(0));
  row('updates sent and not taken in', '–', moving.lost);
  row('taken in, but a later one came before a frame', '–', moving.superseded);
  row('JS heap after garbage collection, MB', alone.heapAfter.toFixed(1), moving.heapAfter.toFixed(1));
  row('the same at the beginning', alone.heapBefore.toFixed(1), moving.heapBefore.toFixed(1));
  const held = [
    [
      moving.workMillis - alone.workMillis <= LIMIT_MILLIS,
      `at most ${LIMIT_MILLIS} ms of work more a second`,
    ],
    [moving.lost <= vehicles, 'no update lost (one second of them may be under way)'],
    [moving.heapAfter - moving.heapBefore <= LIMIT_MEGABYTES, `at most ${LIMIT_MEGABYTES} MB more heap`],
  ];
  console.log();
  held.forEach(([holds, what]) => console.log(`${holds ? 'holds' : 'BROKEN'}: ${what}`));
  process.exitCode = held.every(([holds]) => holds) ? 0 : 1;
}
