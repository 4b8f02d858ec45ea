// Minifies the JavaScript that wasm-bindgen wrote, in a release, in place. A Trunk hook (see Trunk.toml).
import { readFileSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import { transformSync } from 'esbuild';

const staging = process.env.TRUNK_STAGING_DIR;
if (process.env.TRUNK_PROFILE === 'release' && staging) {
  // The glue stands beside its module: app-HASH.js and app-HASH_bg.wasm. Snippets, if any, are in snippets/.
  const modules = readdirSync(staging).filter((name) => name.endsWith('_bg.wasm'));
  const glue = modules.map((name) => path.join(staging, name.replace(/_bg\.wasm$/, '.js')));
  for (const file of [...glue, ...scripts(path.join(staging, 'snippets'))]) {
    const { code } = transformSync(readFileSync(file, 'utf8'), {
      format: 'esm',
      legalComments: 'none',
      loader: 'js',
      minify: true,
      target: 'es2020',
    });
    writeFileSync(file, code);
  }
}

/** All JavaScript files below `folder`, which need not exist. */
function scripts(folder) {
  if (!statSync(folder, { throwIfNoEntry: false })) return [];
  return readdirSync(folder, { recursive: true })
    .filter((name) => name.endsWith('.js'))
    .map((name) => path.join(folder, name));
}
