// The published site of the sample feed, below /published/: files, as any host hands them out, with the headers that came with it.
import path from 'node:path';
import process from 'node:process';
import { setTimeout as pause } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { TYPES, fileIn, shippedHeaders } from './files.mjs';

/** target/published/, or the folder that BROADSHEET_E2E_PUBLISHED names. */
const folder = process.env.BROADSHEET_E2E_PUBLISHED ?? fileURLToPath(new URL('../../../target/published/', import.meta.url));

/** In whose place our own origin is put. */
export const ORIGIN = 'http://origin.invalid';

export const BASE = '/published/';

/**
 * Answers with a file; a folder's is its index.html, and what there is not is 404.html. Behind the first `stop` of a text it stops for a
 * moment, as a slow line may anywhere.
 */
export async function sendPublished(pathname, response, own, stop) {
  const within = `/${pathname.slice(BASE.length)}`;
  const name = within.endsWith('/') ? `${within}index.html` : within;
  const bytes = await fileIn(folder, name);
  const shown = bytes === undefined ? '/404.html' : name;
  const type = TYPES[path.extname(shown)] ?? 'application/octet-stream';
  const headers = { ...(await shippedHeaders(pathname, folder)), 'content-type': type, 'cache-control': 'no-cache' };
  delete headers['Cache-Control'];
  response.writeHead(bytes === undefined ? 404 : 200, headers);
  const found = bytes ?? (await fileIn(folder, '/404.html')) ?? Buffer.from('build it: see xtask/src/test/steps.rs');
  if (!/\.(html|json|xml)$/.test(shown)) {
    response.end(found);
    return;
  }
  const text = found.toString().replaceAll(ORIGIN, own);
  if (!stop) {
    response.end(text);
    return;
  }
  if (!text.includes(stop)) throw new Error(`no ${stop} to stop behind`);
  const at = text.indexOf(stop) + stop.length;
  response.write(text.slice(0, at));
  await pause(800);
  response.end(text.slice(at));
}
