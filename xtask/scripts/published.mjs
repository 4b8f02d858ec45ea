// Puts the app of published sites beside the live one: makes it small, names it by what is in it, and has the page name it, from which
// published pages are made.
import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import { makeSmall } from './glue.mjs';

const [, , folder, dist] = process.argv;
makeSmall(folder);
const page = path.join(dist, 'index.html');
const html = readFileSync(page, 'utf8');
const root = /<meta name="broadsheet:glue" content="([^"]*\/)[^"/]*">/.exec(html)?.[1];
if (root === undefined) throw new Error(`${page} names no app`);
const module = readFileSync(path.join(folder, 'published_bg.wasm'));
const glue = readFileSync(path.join(folder, 'published.js'));
const hash = createHash('sha256').update(module).update(glue).digest('hex').slice(0, 16);
const names = { glue: `published-${hash}.js`, module: `published-${hash}_bg.wasm` };
writeFileSync(path.join(dist, names.glue), glue);
writeFileSync(path.join(dist, names.module), module);
const metas = Object.entries(names).map(([what, name]) => `<meta name="broadsheet:published-${what}" content="${root}${name}">`);
writeFileSync(page, html.replace(/(<meta name="broadsheet:module" [^>]*>)/, `$1\n    ${metas.join('\n    ')}`));
