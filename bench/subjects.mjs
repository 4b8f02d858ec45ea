// Whose pages are measured beside Broadsheet's, with the same feed.
import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const file = (name) => fileURLToPath(new URL(name, import.meta.url));

/** The page of a subject, and its script if that is a file, by name. Nothing for Broadsheet, whose files are in dist/. */
export async function pageOf(subject) {
  switch (subject) {
    case 'reference':
      return [['/index.html', await readFile(file('reference/index.html'))]];
    case 'list':
      return [['/index.html', await readFile(file('reference/front.html'))]];
    case 'preact':
    case 'react':
      return [
        ['/index.html', await readFile(file('peers/index.html'))],
        ['/peer.js', await bundled(file(`peers/${subject}.mjs`))],
      ];
    default:
      return [];
  }
}

async function bundled(entry) {
  const { outputFiles } = await build({
    bundle: true,
    define: { 'process.env.NODE_ENV': '"production"' },
    entryPoints: [entry],
    format: 'esm',
    minify: true,
    write: false,
  });
  return outputFiles[0].contents;
}
