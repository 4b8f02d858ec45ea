// Minifies the scripts that other sites include, those of pages for frames, with their style, and the library that the app loads for QR
// codes, into target/embed/, under the names that they are published by. A Trunk hook (see Trunk.toml). Their names carry no hash: other
// sites' pages name them for years.
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import path from 'node:path';
import process from 'node:process';
import { buildSync, transformSync } from 'esbuild';
import { writeIfChanged } from './files.mjs';

const root = fileURLToPath(new URL('../..', import.meta.url));
const output = path.join(root, 'target', 'embed');

/** Scripts with what they import, and without globals but those that they set. */
const BUNDLED = { 'embed.js': 'embed/loader.js', 'cards.js': 'embed/cards.js', 'qr-code.js': 'src/browser/qr_code.js' };

/** What pages for frames have. */
const OWN = {
  'framed.js': ['embed/framed.js'],
  'framed-page.js': ['src/embed/page.js'],
  'framed.css': ['style/embed/page.css', 'style/embed/excerpt.css', 'style/embed/article.css'],
};

// The oldest engines with private class members; older ones keep the plain link.
const options = { legalComments: 'none', minify: true, target: ['chrome84', 'edge84', 'firefox90', 'safari14.1'] };

function bundled(source) {
  const { outputFiles } = buildSync({ ...options, absWorkingDir: root, entryPoints: [source], bundle: true, format: 'iife', write: false });
  return outputFiles[0].text;
}

function minified(name, sources) {
  const text = sources.map((source) => readFileSync(path.join(root, source), 'utf8')).join('');
  return transformSync(text, { ...options, loader: path.extname(name).slice(1), sourcefile: sources[0] }).code;
}

function write(name, code) {
  writeIfChanged(path.join(output, name), code);
}

try {
  for (const [name, source] of Object.entries(BUNDLED)) write(name, bundled(source));
  for (const [name, sources] of Object.entries(OWN)) write(name, minified(name, sources));
} catch (error) {
  console.error(`embed: ${error.message}`);
  process.exit(1);
}
