// The files of the built site.
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import process from 'node:process';
import { setTimeout as wait } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';

/** The folder of the built site: dist/, or the one that BROADSHEET_E2E_DIST names. */
const dist = process.env.BROADSHEET_E2E_DIST ?? fileURLToPath(new URL('../../../dist/', import.meta.url));

export const TYPES = {
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.ico': 'image/x-icon',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.txt': 'text/plain; charset=utf-8',
  '.wasm': 'application/wasm',
  '.webmanifest': 'application/manifest+json',
};

/** The bytes of a file in a folder; `undefined` if there is none. */
export async function fileIn(folder, name) {
  try {
    return await readFile(path.join(folder, path.normalize(`/${name}`)));
  } catch (error) {
    if (['ENOENT', 'EISDIR', 'ENOTDIR'].includes(error.code)) {
      return undefined;
    }
    throw error;
  }
}

/** The bytes of a file of the built site. */
export const distFile = (name) => fileIn(dist, name);

export async function sendFile(name, response, delay = 0) {
  const bytes = await distFile(name);
  await wait(delay);
  if (bytes === undefined) {
    response.writeHead(404, { 'content-type': 'text/plain; charset=utf-8' }).end('not found');
    return;
  }
  const type = TYPES[path.extname(name).toLowerCase()] ?? 'application/octet-stream';
  const headers = await openTo(name);
  response.writeHead(200, { ...headers, 'content-type': type, 'content-length': bytes.length, 'cache-control': 'no-cache' });
  response.end(bytes);
}

/** Whether strangers may read a file, as the shipped headers say. */
async function openTo(name) {
  const { 'Access-Control-Allow-Origin': origin } = await shippedHeaders(name);
  return origin ? { 'access-control-allow-origin': origin } : {};
}

/** index.html for a site that lies below `base` and reads `feed`. */
export async function sendPage(base, feed, response, headers) {
  const bytes = await distFile('index.html');
  if (bytes === undefined) {
    response.writeHead(500, { 'content-type': 'text/plain; charset=utf-8' });
    response.end('dist/index.html is missing: build it with `cargo xtask build`');
    return;
  }
  const page = atBase(naming(bytes.toString(), feed), base);
  response.writeHead(200, { 'content-type': TYPES['.html'], 'cache-control': 'no-cache', ...headers });
  response.end(page);
}

function naming(page, feed) {
  return replaced(page, /(<meta\s+name="broadsheet:feed"\s+content=")[^"]*(")/, `$1${feed}$2`);
}

/** As `trunk build --public-url` would have written it. */
function atBase(page, base) {
  if (base === '/') {
    return page;
  }
  const moved = replaced(page, /(<base\s+href=")\/(")/, `$1${base}$2`);
  return moved.replace(
    /((?:href|src|content)=["']|from\s+['"]|import\(?['"]|module_or_path:\s*['"])\/(?!\/|site\/)/g,
    `$1${base}`,
  );
}

function replaced(page, pattern, replacement) {
  if (!pattern.test(page)) {
    throw new Error(`index.html has nothing like ${pattern}`);
  }
  return page.replace(pattern, replacement);
}

/**
 * The headers that are shipped for a path, of the built site or of another folder: what all fitting blocks of the header file say. Where they allow what is `https:`, the
 * tests' own origins are allowed too: these have no certificates.
 */
export async function shippedHeaders(pathname = '/', folder = dist) {
  const file = (await fileIn(folder, '_headers'))?.toString();
  if (file === undefined) throw new Error(`${folder}/_headers is missing: build it with \`cargo xtask build\``);
  const headers = {};
  for (const [, pattern, block] of file.matchAll(/^(\/.*)\n((?: {2}.+\n?)+)/gm)) {
    const [start, end] = pattern.split('*');
    const fits = end === undefined ? pathname === pattern : pathname.startsWith(start) && pathname.endsWith(end);
    if (!fits) continue;
    for (const line of block.trim().split(/\n\s*/)) {
      const [name, value] = line.split(/: (.*)/, 2);
      if (value === undefined) delete headers[name.replace(/^! /, '')];
      else headers[name] = value.replaceAll(/ https:(?=[ ;])/g, ' https: http://127.0.0.1:*');
    }
  }
  return headers;
}
