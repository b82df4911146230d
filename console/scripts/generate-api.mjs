/** Types of every service's API, from the descriptions that are checked in beside the services. */
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import openapiTS, { astToString } from 'openapi-typescript';

const services = {
  orders: 'order-service',
  inventory: 'inventory-service',
  dispatch: 'dispatch-service',
  tracking: 'tracking-service',
  gateway: 'gateway',
};
const target = new URL('../src/shared/api/generated/', import.meta.url);
await mkdir(target, { recursive: true });
for (const [name, module] of Object.entries(services)) {
  const source = new URL(`../../${module}/openapi.json`, import.meta.url);
  const types = astToString(await openapiTS(JSON.parse(await readFile(source, 'utf8'))));
  const file = new URL(`${name}.d.ts`, target);
  if ((await readFile(file, 'utf8').catch(() => '')) !== types) {
    await writeFile(file, types);
  }
}
