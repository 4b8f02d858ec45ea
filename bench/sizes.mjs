// What a build weighs: raw, and as its twins weigh, or would.
import { readFile, readdir, stat } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { brotliCompressSync, gzipSync } from 'node:zlib';

const REFERENCE = fileURLToPath(new URL('reference/index.html', import.meta.url));

const PARTS = [
  ['wasm', /^app-.*_bg\.wasm$/],
  ['glue', /^app-.*\.js$/],
  ['wasm, published', /^published-.*_bg\.wasm$/],
  ['glue, published', /^published-.*\.js$/],
  ['style', /^broadsheet-.*\.css$/],
  ['DOMPurify', /purify\.min\.js$/],
  ['index.html', /^index\.html$/],
  ['feed.json', /^feed\.json$/],
];

/** Rows of `{ name, raw, gzip, brotli }` for a build, with the sums that have a budget, and for the reference page. */
export async function measureSizes(dist) {
  const names = await readdir(dist);
  const rows = [];
  for (const [name, pattern] of PARTS) {
    const files = names.filter((file) => pattern.test(file)).map((file) => path.join(dist, file));
    if (files.length > 0) {
      rows.push(sum(name, await Promise.all(files.map(weigh))));
    }
  }
  const both = (kind) => rows.filter(({ name }) => [`wasm${kind}`, `glue${kind}`].includes(name));
  const sums = ['', ', published'].filter((kind) => both(kind).length > 0).map((kind) => sum(`wasm and glue${kind}`, both(kind)));
  return [...rows, ...sums, sum('reference page', [await weigh(REFERENCE)])];
}

function sum(name, parts) {
  const total = (kind) => parts.reduce((bytes, part) => bytes + part[kind], 0);
  return { name, raw: total('raw'), gzip: total('gzip'), brotli: total('brotli') };
}

async function weigh(file) {
  const bytes = await readFile(file);
  return {
    raw: bytes.length,
    gzip: (await twin(file, '.gz')) ?? gzipSync(bytes, { level: 9 }).length,
    brotli: (await twin(file, '.br')) ?? brotliCompressSync(bytes).length,
  };
}

/** The size of a file's compressed twin, if it is of the same build. */
async function twin(file, ending) {
  const [original, found] = await Promise.all([stat(file), stat(file + ending).catch(() => undefined)]);
  return found !== undefined && found.mtimeMs >= original.mtimeMs ? found.size : undefined;
}
