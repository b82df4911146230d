/** Every text exists in both languages, with the same placeholders, and none is empty. */
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';

const plural = /_(zero|one|two|few|many|other)$/;
const failures = [];

function flat(texts, prefix = '') {
  return Object.entries(texts).flatMap(([key, value]) =>
    typeof value === 'string' ? [[prefix + key, value]] : flat(value, `${prefix}${key}.`),
  );
}

/** Languages have other plural forms, so a text counts as one under all of its forms. */
function byKey(texts) {
  const all = new Map();
  for (const [key, text] of flat(texts)) {
    const name = key.replace(plural, '');
    const holes = [...text.matchAll(/\{\{\s*(\w+)/g)].map((match) => match[1]);
    const known = all.get(name) ?? { holes: new Set(), text: '' };
    holes.forEach((hole) => known.holes.add(hole));
    all.set(name, { holes: known.holes, text: known.text + text });
  }
  return all;
}

function compare(folder, en, zh) {
  for (const key of new Set([...en.keys(), ...zh.keys()])) {
    const [one, other] = [en.get(key), zh.get(key)];
    if (!one || !other) {
      failures.push(`${folder}: "${key}" is missing in ${one ? 'zh-CN' : 'en'}.json`);
    } else if (!one.text.trim() || !other.text.trim()) {
      failures.push(`${folder}: "${key}" is empty`);
    } else {
      const odd = [...one.holes, ...other.holes].filter(
        (hole) => hole !== 'count' && !(one.holes.has(hole) && other.holes.has(hole)),
      );
      if (odd.length) failures.push(`${folder}: "${key}" has {{${odd.join('}}, {{')}}} in one language only`);
    }
  }
}

for (const entry of await readdir('src', { recursive: true, withFileTypes: true })) {
  if (entry.name !== 'en.json' && entry.name !== 'zh-CN.json') continue;
  const folder = entry.parentPath ?? entry.path;
  const read = async (name) =>
    byKey(JSON.parse(await readFile(join(folder, name), 'utf8').catch(() => '{}')));
  if (entry.name === 'en.json') compare(folder, await read('en.json'), await read('zh-CN.json'));
  else if (!(await readFile(join(folder, 'en.json'), 'utf8').catch(() => '')))
    failures.push(`${folder}: no en.json`);
}
if (failures.length) {
  console.error(failures.join('\n'));
  process.exit(1);
}
