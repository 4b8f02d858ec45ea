// Minifies the scripts that other sites include, and the builder page's, from embed/ into target/embed/, under the names that they
// are published by. A Trunk hook (see Trunk.toml). Their names carry no hash: other sites' pages name them for years.
import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import path from 'node:path';
import process from 'node:process';
import { transformSync } from 'esbuild';

const root = fileURLToPath(new URL('../..', import.meta.url));
const output = path.join(root, 'target', 'embed');

const SCRIPTS = { 'embed.js': 'loader.js', 'cards.js': 'cards.js', 'embed-builder.js': 'builder.js' };

// The oldest engines with private class members; older ones keep the plain link.
const target = ['chrome84', 'edge84', 'firefox90', 'safari14.1'];

mkdirSync(output, { recursive: true });
for (const [name, source] of Object.entries(SCRIPTS)) {
  const file = path.join(root, 'embed', source);
  try {
    const { code } = transformSync(readFileSync(file, 'utf8'), { legalComments: 'none', minify: true, sourcefile: file, target });
    const temporary = path.join(output, `${name}.${process.pid}`);
    writeFileSync(temporary, code);
    renameSync(temporary, path.join(output, name));
  } catch (error) {
    console.error(`embed: ${error.message}`);
    process.exit(1);
  }
}
