// Bundles start/live.js and start/published.js, each with what it imports, into target/start/, small enough to stand in pages. A Trunk hook
// (see Trunk.toml). The same in every build: a policy allows them by their hashes.
import { fileURLToPath } from 'node:url';
import path from 'node:path';
import process from 'node:process';
import { buildSync } from 'esbuild';
import { writeIfChanged } from './files.mjs';

const root = fileURLToPath(new URL('../..', import.meta.url));
const BUNDLES = { 'live.js': 'start/live.js', 'start-published.js': 'start/published.js' };

for (const [name, source] of Object.entries(BUNDLES)) {
  try {
    const { outputFiles } = buildSync({
      absWorkingDir: root,
      bundle: true,
      charset: 'utf8',
      entryPoints: [source],
      format: 'iife',
      legalComments: 'none',
      logLevel: 'silent',
      minify: true,
      target: 'es2020',
      write: false,
    });
    writeIfChanged(path.join(root, 'target', 'start', name), outputFiles[0].text.trim());
  } catch (error) {
    console.error(`start: ${error.message}`);
    process.exit(1);
  }
}
