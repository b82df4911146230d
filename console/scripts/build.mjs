/** What Maven runs: installs what the lock file names, if that changed, and runs the scripts asked for. */
import { spawnSync } from 'node:child_process';
import { existsSync, statSync } from 'node:fs';

const [major, minor] = process.versions.node.split('.').map(Number);
if (major < 20 || (major === 20 && minor < 19)) {
  console.error(`The console needs Node 20.19 or later to be built; this is ${process.versions.node}.`);
  process.exit(1);
}

function npm(...args) {
  const run = spawnSync('npm', args, { stdio: 'inherit', shell: process.platform === 'win32' });
  if (run.error) console.error(`npm could not be run: ${run.error.message}. It comes with Node 20.`);
  if (run.status !== 0) process.exit(run.status ?? 1);
}

const installed = 'node_modules/.package-lock.json';
if (!existsSync(installed) || statSync(installed).mtimeMs < statSync('package-lock.json').mtimeMs) {
  npm('ci', '--ignore-scripts', '--no-audit', '--no-fund');
}
for (const script of process.argv.slice(2)) npm('run', '--silent', script);
