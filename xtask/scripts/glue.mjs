// Makes what wasm-bindgen wrote smaller, in place.
import { readFileSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { transformSync } from 'esbuild';
import { dropUnusedFunctions } from './unused.mjs';
import { dropUnusedExports, shortenNames } from './wasm-names.mjs';

/** Shortens and minifies the glue and the WebAssembly below `folder`. */
export function makeSmall(folder) {
  // The glue stands beside its module: app-HASH.js and app-HASH_bg.wasm. Snippets, if any, are in snippets/.
  for (const name of readdirSync(folder).filter((each) => each.endsWith('_bg.wasm'))) {
    const module = path.join(folder, name);
    const glue = path.join(folder, name.replace(/_bg\.wasm$/, '.js'));
    writeFileSync(glue, withoutStreams(readFileSync(glue, 'utf8')));
    dropUnusedFunctions(module);
    dropUnusedExports(module, glue);
    // Nothing lies in the first kilobyte: it is the end of the stack. What only tools read goes too: who made it, and which features it needs.
    shortenNames(module, glue, ['-Oz', '--low-memory-unused', '--strip-producers', '--strip-target-features']);
    writeFileSync(glue, minified(readFileSync(glue, 'utf8')));
  }
  for (const file of scripts(path.join(folder, 'snippets'))) {
    writeFileSync(file, minified(readFileSync(file, 'utf8')));
  }
}

/** A module or script of ours, made smaller. */
export function minified(code) {
  const options = { format: 'esm', legalComments: 'none', loader: 'js', minify: true, target: 'es2020' };
  return transformSync(code, options).code;
}

/**
 * The glue without the classes of wasm-streams, which Leptos brings along for server functions: the app has none, and would carry
 * these and all that they use.
 */
function withoutStreams(glue) {
  return glue
    .replaceAll(/^export class (IntoUnderlying\w+) \{\n[^]*?\n\}\n(?:if \(Symbol\.dispose\) \1\..*\n)?/gm, '')
    .replaceAll(/^const IntoUnderlying\w+Finalization = [^;]*;\n/gm, '');
}

/** All JavaScript files below `folder`, which need not exist. */
function scripts(folder) {
  if (!statSync(folder, { throwIfNoEntry: false })) return [];
  return readdirSync(folder, { recursive: true })
    .filter((name) => name.endsWith('.js'))
    .map((name) => path.join(folder, name));
}
