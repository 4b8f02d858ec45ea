// A plain static host on the loopback interface: dist/ with its brotli twins, or another subject's page with the same feed.
import { readFile, stat } from 'node:fs/promises';
import http from 'node:http';
import http2 from 'node:http2';
import path from 'node:path';
import { constants, brotliCompressSync } from 'node:zlib';
import { certificate } from './certificate.mjs';
import { pageOf } from './subjects.mjs';

const HOST = '127.0.0.1';

const TYPES = {
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.wasm': 'application/wasm',
  '.webmanifest': 'application/manifest+json',
};

/**
 * Serves one subject with one feed, each on an origin of its own. Any path that is no file gets the subject's page, as the
 * host of a single-page app does; over HTTP/2 if asked to, which browsers speak with TLS only. Resolves to `{ origin, close }`.
 */
export async function serve({ subject, dist, feed, isHttp2 = false }) {
  // What does not lie in dist/ is compressed once, before anything is measured.
  const own = new Map();
  for (const [name, bytes] of await pageOf(subject)) own.set(name, compressed(bytes, 11));
  if (feed.bytes !== undefined) {
    // Megabytes take long at the best level, and the large feed is not measured over a slow line.
    own.set('/feed.json', compressed(feed.bytes, 5));
  }
  const find = async (name) => own.get(name) ?? (await fileWithTwin(path.join(dist, path.normalize(name))));
  const listener = (request, response) => {
    answer(find, request, response).catch((error) => response.destroy(error));
  };
  const server = isHttp2 ? http2.createSecureServer(certificate(), listener) : http.createServer(listener);
  const connections = new Set();
  server.on('connection', (socket) => connections.add(socket));
  await new Promise((resolve, reject) => {
    server.on('error', reject);
    server.listen(0, HOST, resolve);
  });
  const close = () => {
    server.close();
    for (const socket of connections) socket.destroy();
  };
  return { origin: `http${isHttp2 ? 's' : ''}://${HOST}:${server.address().port}`, close };
}

async function answer(find, request, response) {
  const { pathname } = new URL(request.url, 'http://host');
  const isFile = /\.[a-z0-9]{2,11}$/i.test(pathname);
  const name = isFile ? decodeURIComponent(pathname) : '/index.html';
  const found = await find(name);
  if (found === undefined) {
    response.writeHead(404, { 'content-type': 'text/plain; charset=utf-8' }).end('not found');
    return;
  }
  const takesBrotli = /\bbr\b/.test(request.headers['accept-encoding'] ?? '');
  const isCompressed = takesBrotli && found.brotli !== undefined;
  const bytes = isCompressed ? found.brotli : found.raw;
  response.writeHead(200, {
    'content-type': TYPES[path.extname(name).toLowerCase()] ?? 'application/octet-stream',
    'content-length': bytes.length,
    // Each visit is a first visit.
    'cache-control': 'no-cache',
    vary: 'accept-encoding',
    ...(isCompressed && { 'content-encoding': 'br' }),
  });
  response.end(bytes);
}

/** A file and its `.br` twin, if that is not left over from an earlier build. */
async function fileWithTwin(file) {
  const [original, twin] = await Promise.all([file, `${file}.br`].map((name) => stat(name).catch(() => undefined)));
  if (!original?.isFile()) {
    return undefined;
  }
  const isCurrent = twin !== undefined && twin.mtimeMs >= original.mtimeMs;
  return { raw: await readFile(file), brotli: isCurrent ? await readFile(`${file}.br`) : undefined };
}

function compressed(raw, quality) {
  return { raw, brotli: brotliCompressSync(raw, { params: { [constants.BROTLI_PARAM_QUALITY]: quality } }) };
}
