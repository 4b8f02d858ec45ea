// Bundles style/index.css and all that it imports into target/style/broadsheet.css, and those of style/first_screen/ into files beside it,
// minified for a release.
// A Trunk hook (see Trunk.toml), so it also runs on every change while serving. It must write nowhere else:
// Trunk watches style/ and would build for ever.
import { fileURLToPath } from 'node:url';
import path from 'node:path';
import process from 'node:process';
import { bundle } from 'lightningcss';
import { writeIfChanged } from './files.mjs';

const root = fileURLToPath(new URL('../..', import.meta.url));
const BUNDLES = {
  'index.css': 'broadsheet.css',
  'first_screen/article.css': 'first-screen-article.css',
  'first_screen/list.css': 'first-screen-list.css',
};
const release = process.env.TRUNK_PROFILE !== 'debug';

// The oldest engines that know cascade layers; older ones get the page without its style.
const version = (major, minor = 0) => (major << 16) | (minor << 8);
const targets = {
  chrome: version(99),
  edge: version(99),
  android: version(99),
  firefox: version(97),
  safari: version(15, 4),
  ios_saf: version(15, 4),
  samsung: version(18),
};

for (const [from, to] of Object.entries(BUNDLES)) {
  const entry = path.join(root, 'style', from);
  try {
    const { code, warnings } = bundle({ filename: entry, minify: release, targets });
    for (const { message, loc } of warnings) {
      console.warn(`style: ${loc.filename ?? entry}:${loc.line}:${loc.column}: ${message}`);
    }
    writeIfChanged(path.join(root, 'target', 'style', to), code);
  } catch (error) {
    const at = error.loc ? `${error.fileName ?? entry}:${error.loc.line}:${error.loc.column}: ` : '';
    console.error(`style: ${at}${error.message}`);
    process.exit(1);
  }
}
