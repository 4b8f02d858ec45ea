// Names between a WebAssembly module and its glue. wasm-bindgen gives them long names with a hash in each, which no compression can
// make small; the glue is their only other reader. Binaryen's tools, which are on PATH, know the format.
import { execFileSync } from 'node:child_process';
import { readFileSync, rmSync, writeFileSync } from 'node:fs';

/** Removes the exports that the glue does not speak of, with all that only those used. Both are files. */
export function dropUnusedExports(module, glue) {
  const words = new Set(readFileSync(glue, 'utf8').match(/[\w$]+/g));
  const exports = WebAssembly.Module.exports(new WebAssembly.Module(readFileSync(module))).map(({ name }) => name);
  const used = exports.filter((name) => words.has(name));
  const graph = [
    { name: 'glue', root: true, reaches: used.map((name) => `glue:${name}`) },
    ...used.map((name) => ({ name: `glue:${name}`, export: name })),
  ];
  const file = `${module}.graph.json`;
  writeFileSync(file, JSON.stringify(graph));
  try {
    execFileSync('wasm-metadce', ['--graph-file', file, '-o', module, module]);
  } finally {
    rmSync(file);
  }
}

/** Optimises a module and shortens the names of what it imports and exports, in the glue as well. Both are files. */
export function shortenNames(module, glue, options) {
  const renaming = '--minify-imports-and-exports-and-modules';
  const printed = execFileSync('wasm-opt', [...options, renaming, '-o', module, module], { encoding: 'utf8', maxBuffer: 2 ** 26 });
  const { imports, exports } = JSON.parse(printed);
  const renamed = { imports: new Map(imports.map(([, long, short]) => [long, short])), exports: new Map(exports) };
  let code = readFileSync(glue, 'utf8')
    .replace(/\b__wb[\w$]+/g, (name) => renamed.imports.get(name) ?? name)
    .replace(/(?<=\bwasm\.)[\w$]+/g, (name) => renamed.exports.get(name) ?? name);
  // All modules that it imports from are one now.
  for (const name of new Set(imports.map(([name]) => name))) code = code.replaceAll(JSON.stringify(name), '"a"');
  writeFileSync(glue, code);
}
