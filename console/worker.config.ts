import { createHash } from 'node:crypto';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Plugin } from 'vite';

type Bundle = Parameters<Extract<Plugin['writeBundle'], (...args: never[]) => unknown>>[1];

const PAGE = 'driver/index.html';
/** Loaded on its own once somebody is signed in, and no less needed without a network. */
const WORK = 'src/driver/Work.tsx';
const WORKER = 'driver/sw.js';
const PLACEHOLDER = '__APP_FILES__';
/** In `public/`, needed to open the app. */
const ALWAYS = ['driver/icon-192.png', 'driver/manifest.webmanifest', 'icon.svg'];

/** Where the driver app's service worker goes: its folder is what it may serve. */
export const workerEntry = { 'driver/sw': 'src/driver/sw.ts' };
export const entryFileNames = (chunk: { name: string }) =>
  chunk.name === 'driver/sw' ? WORKER : 'assets/[name]-[hash].js';

/** Tells the driver app's service worker which files of this build the app is made of. */
export function driverWorker(): Plugin {
  return {
    name: 'driver-worker',
    apply: 'build',
    async writeBundle(options, bundle) {
      const starts = [PAGE, WORK].map((module) => {
        const chunk = Object.values(bundle).find(
          (it) => it.type === 'chunk' && it.facadeModuleId?.endsWith(module),
        );
        if (!chunk) throw new Error(`nothing was built of ${module}`);
        return chunk.fileName;
      });
      const core = reach(bundle, starts, 'imports');
      const later = reach(bundle, [...core], 'dynamicImports');
      const out = options.dir ?? '';
      const page = await readFile(join(out, PAGE), 'utf8');
      const files = {
        core: [...core, ...ALWAYS].map((it) => `/${it}`).sort(),
        later: [...later]
          .filter((it) => !core.has(it))
          .map((it) => `/${it}`)
          .sort(),
      };
      const version = createHash('sha256')
        .update(JSON.stringify(files))
        .update(page)
        .digest('hex')
        .slice(0, 12);
      const worker = join(out, WORKER);
      const code = await readFile(worker, 'utf8');
      if (!code.includes(PLACEHOLDER)) throw new Error(`${WORKER} does not ask for the app's files`);
      await writeFile(worker, code.replace(PLACEHOLDER, JSON.stringify({ version, ...files })));
    },
  };
}

/** Scripts and what they bring along, followed through imports of one kind, and static ones from there. */
function reach(bundle: Bundle, from: string[], through: 'imports' | 'dynamicImports'): Set<string> {
  const found = new Set<string>();
  const visit = (name: string) => {
    const chunk = bundle[name];
    if (found.has(name) || chunk?.type !== 'chunk') return;
    found.add(name);
    chunk.viteMetadata?.importedCss.forEach((css) => found.add(css));
    chunk.viteMetadata?.importedAssets.forEach((asset) => found.add(asset));
    chunk.imports.forEach(visit);
    if (through === 'dynamicImports') chunk.dynamicImports.forEach(visit);
  };
  from.forEach(visit);
  return found;
}
