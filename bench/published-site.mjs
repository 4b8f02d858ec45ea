// Published sites to measure: made by the native tool, and served as a host with brotli would.
import { spawnSync } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import http from 'node:http';
import path from 'node:path';
import { brotliCompressSync } from 'node:zlib';

/** In whose place each server puts itself. */
export const BASE = 'https://example.org';

const TYPES = { '.css': 'text/css', '.html': 'text/html; charset=utf-8', '.js': 'text/javascript', '.json': 'application/json', '.svg': 'image/svg+xml', '.wasm': 'application/wasm' };

/** Has `tool` publish a feed in a folder, with the browser's files of `dist`. */
export function publish({ tool, dist }, feed, out, ...more) {
  const args = ['build', feed, '--out', out, '--base-url', `${BASE}/`, '--assets', dist, '--no-compress', '--max-feed-bytes', '1000000000', ...more];
  const { status, stderr, error } = spawnSync(tool, args, { encoding: 'utf8' });
  if (status !== 0) throw new Error(`${tool} ${args.join(' ')}: ${error?.message ?? stderr}`);
  return out;
}

const PAGE = /<(\w+)[^>]* id="broadsheet-page"[^>]*>([^]*)<\/\1>(?:<!>|<!--.*?-->)*<\/main>/;

/** What a page shows as its content, which differs from page to page: for bench/swap.js, which puts it in. */
export function fragmentOf(page) {
  const found = PAGE.exec(page)?.[2];
  if (!found?.includes('<h1')) throw new Error('no content of a page between #broadsheet-page and the end of main');
  return found;
}

/** Serves a folder with brotli; beside each page, as fragment.html, its content alone. `change` makes other pages of its pages; what it adds as `beside` is served too, by path. */
export async function serve(folder, change = (page) => page, beside = {}) {
  const known = new Map(Object.entries(beside).map(([name, text]) => [name, brotliCompressSync(text)]));
  let origin;
  const read = async (name) => {
    if (!known.has(name)) {
      const isFragment = path.basename(name) === 'fragment.html';
      const file = isFragment ? path.join(path.dirname(name), 'index.html') : name;
      const bytes = await readFile(path.join(folder, path.normalize(file)));
      const isText = /\.(html|json)$/.test(name);
      const here = isText ? bytes.toString().replaceAll(BASE, origin) : bytes;
      const made = isFragment ? fragmentOf(here) : name.endsWith('.html') ? change(here) : here;
      known.set(name, brotliCompressSync(made));
    }
    return known.get(name);
  };
  const server = http.createServer(async ({ url }, response) => {
    const pathname = decodeURIComponent(new URL(url, 'http://host').pathname);
    const name = /\.[a-z0-9]{2,11}$/i.test(pathname) ? pathname : `${pathname.replace(/\/$/, '')}/index.html`;
    try {
      const body = await read(name);
      const type = TYPES[path.extname(name)] ?? 'application/octet-stream';
      response.writeHead(200, { 'content-type': type, 'content-encoding': 'br', 'content-length': body.length, 'cache-control': 'no-cache' });
      response.end(body);
    } catch {
      response.writeHead(404).end();
    }
  });
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  origin = `http://127.0.0.1:${server.address().port}`;
  // `warm` compresses a file before anything is timed.
  return { origin, warm: read, close: () => (server.closeAllConnections(), server.close()) };
}
