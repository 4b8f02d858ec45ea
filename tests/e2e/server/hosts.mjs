// Other sites: the host pages of tests/e2e/hosts on the second origin. What they embed is the published site's.
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { fileIn } from './files.mjs';
import { ORIGIN } from './published.mjs';

const hosts = fileURLToPath(new URL('../hosts/', import.meta.url));

/** The policies of hosts that have one. */
const POLICIES = {
  'strict.html': (own) =>
    `default-src 'none'; script-src ${own}; frame-src ${own}; connect-src ${own}; img-src ${own} data:; style-src 'self'; require-trusted-types-for 'script'`,
  'no-script.html': (own) => `default-src 'none'; script-src 'none'; frame-src ${own}`,
};

/** A page of another site, or its script: React's and Vue's are bundled when asked for. */
export async function sendHost(name, response, own) {
  const bytes = name.endsWith('.js') ? await bundle(name) : await fileIn(hosts, path.basename(name));
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
