/** Script that a page loads before anything is lazily loaded, compressed, against its budget. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';

const built = 'target/classes/META-INF/resources';
const DRIVER = 'driver/index.html';
const budgets = { [DRIVER]: 250, 'track/index.html': 250, 'index.html': 700 };
let failed = false;

/** The driver's app loads its screens once somebody is signed in: what its worker calls the core. */
async function keptOnThePhone() {
  const worker = await readFile(join(built, 'driver/sw.js'), 'utf8');
  const core = JSON.parse(/"core":(\[[^\]]*\])/.exec(worker)[1]);
  return core.filter((file) => file.endsWith('.js'));
}

for (const [page, budget] of Object.entries(budgets)) {
  const html = await readFile(join(built, page), 'utf8');
  const scripts = [...html.matchAll(/(?:src|href)="(\/[^"]+\.js)"/g)].map((match) => match[1]);
  if (page === DRIVER) scripts.push(...(await keptOnThePhone()));
  let bytes = 0;
  for (const script of new Set(scripts)) {
    bytes += gzipSync(await readFile(join(built, script)), { level: 9 }).length;
  }
  const size = bytes / 1000;
  const verdict = size < budget ? 'ok' : 'TOO LARGE';
  failed ||= size >= budget;
  console.log(`${page.padEnd(20)} ${size.toFixed(1).padStart(7)} kB gzip of ${budget} kB  ${verdict}`);
}
process.exitCode = failed ? 1 : 0;
