// Minifies the scripts that other sites include, the builder page's and those of pages for frames, with their style, into
// target/embed/, under the names that they are published by. A Trunk hook (see Trunk.toml). Their names carry no hash: other sites'
// pages name them for years.
import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import path from 'node:path';
import process from 'node:process';
import { transformSync } from 'esbuild';

const root = fileURLToPath(new URL('../..', import.meta.url));
const output = path.join(root, 'target', 'embed');

const FILES = {
  'embed.js': ['embed/loader.js'],
  'cards.js': ['embed/cards.js'],
  'embed-builder.js': ['embed/builder.js'],
  'framed.js': ['embed/framed.js'],
  'framed-page.js': ['src/embed/page.js'],
  'framed.css': ['style/embed/page.css', 'style/embed/excerpt.css', 'style/embed/article.css'],
};

// The oldest engines with private class members; older ones keep the plain link.
const target = ['chrome84', 'edge84', 'firefox90', 'safari14.1'];

mkdirSync(output, { recursive: true });
for (const [name, sources] of Object.entries(FILES)) {
  try {
    const text = sources.map((source) => readFileSync(path.join(root, source), 'utf8')).join('');
    const loader = path.extname(name).slice(1);
    const { code } = transformSync(text, { legalComments: 'none', loader, minify: true, sourcefile: sources[0], target });
    const temporary = path.join(output, `${name}.${process.pid}`);
    writeFileSync(temporary, code);
    renameSync(temporary, path.join(output, name));
  } catch (error) {
    console.error(`embed: ${error.message}`);
    process.exit(1);
  }
}
