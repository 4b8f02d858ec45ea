// What other sites embed, and such sites: the pages that `cargo run --example embed_pages target/embed-pages` wrote, with the headers
// that header files give them, and the host pages of tests/e2e/hosts on the second origin.
import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const pages = process.env.BROADSHEET_E2E_EMBED ?? fileURLToPath(new URL('../../../target/embed-pages/', import.meta.url));
const style = fileURLToPath(new URL('../../../target/style/broadsheet.css', import.meta.url));
const hosts = fileURLToPath(new URL('../hosts/', import.meta.url));

/** In whose place our own origin is put. */
const ORIGIN = 'http://origin.invalid';

/** A page, or the data beside one. */
export async function sendEmbed(pathname, response, own) {
  if (pathname === '/embed/style.css') {
    response.writeHead(200, { 'content-type': 'text/css; charset=utf-8' }).end(await fileOrNothing(style));
    return;
  }
  // Folders are named as addresses are: encoded.
  const isFile = /\.(json|html)$/.test(pathname);
  const name = isFile ? pathname : `${pathname.replace(/\/$/, '')}/index.html`;
  const bytes = await fileOrNothing(path.join(pages, path.normalize(`/${name}`)));
  if (bytes === undefined) {
    const isBuilt = await fileOrNothing(path.join(pages, 'inline.css'));
    response.writeHead(isBuilt ? 404 : 500, { 'content-type': 'text/plain' });
    response.end(isBuilt ? 'not found' : 'make the pages with `cargo run --example embed_pages target/embed-pages`');
    return;
  }
  const type = name.endsWith('.json') ? 'application/json' : 'text/html; charset=utf-8';
  response.writeHead(200, {
    'content-type': type,
    'cache-control': 'no-cache',
    'access-control-allow-origin': '*',
    'content-security-policy': name.endsWith('/builder.html') ? "frame-ancestors 'none'" : await policy(),
  });
  response.end(bytes.toString().replaceAll(ORIGIN, own));
}

/** Only our own style and script, by their hashes; pictures; any host. */
async function policy() {
  const hash = async (name) => {
    const bytes = await readFile(path.join(pages, name));
    return `'sha256-${createHash('sha256').update(bytes).digest('base64')}'`;
  };
  const [style, script] = await Promise.all(['inline.css', 'inline.js'].map(hash));
  return `default-src 'none'; style-src ${style}; script-src ${script}; img-src http: https: data:; frame-ancestors *`;
}

/** The policies of hosts that have one. */
const POLICIES = {
  'strict.html': (own) =>
    `default-src 'none'; script-src ${own}; frame-src ${own}; connect-src ${own}; img-src ${own} data:; style-src 'self'; require-trusted-types-for 'script'`,
  'no-script.html': (own) => `default-src 'none'; script-src 'none'; frame-src ${own}`,
};

/** A page of another site, or its script: React's and Vue's are bundled when asked for. */
export async function sendHost(name, response, own) {
  const bytes = name.endsWith('.js') ? await bundle(name) : await fileOrNothing(path.join(hosts, path.basename(name)));
  if (bytes === undefined) {
    response.writeHead(404).end();
    return;
  }
  const headers = { 'content-type': name.endsWith('.js') ? 'text/javascript' : 'text/html; charset=utf-8' };
  const policy = POLICIES[name]?.(own);
  response.writeHead(200, policy ? { ...headers, 'content-security-policy': policy } : headers);
  response.end(bytes.toString().replaceAll(ORIGIN, own));
}

async function bundle(name) {
  const { outputFiles } = await build({
    entryPoints: [path.join(hosts, path.basename(name))],
    bundle: true,
    define: {
      'process.env.NODE_ENV': '"production"',
      __VUE_OPTIONS_API__: 'true',
      __VUE_PROD_DEVTOOLS__: 'false',
      __VUE_PROD_HYDRATION_MISMATCH_DETAILS__: 'false',
    },
    format: 'iife',
    logLevel: 'silent',
    write: false,
  });
  return Buffer.from(outputFiles[0].contents);
}

async function fileOrNothing(file) {
  try {
    return await readFile(file);
  } catch (error) {
    if (['ENOENT', 'EISDIR', 'ENOTDIR'].includes(error.code)) {
      return undefined;
    }
    throw error;
  }
}
