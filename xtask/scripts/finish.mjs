// Finishes what Trunk built, in its staging folder. A Trunk hook (see Trunk.toml).
import { copyFileSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import { makeSmall } from './glue.mjs';
import { headerFiles, policyOf } from './headers.mjs';

const { TRUNK_PROFILE, TRUNK_STAGING_DIR: staging } = process.env;
if (staging) {
  const isRelease = TRUNK_PROFILE === 'release';
  if (isRelease) makeSmall(staging);
  const file = path.join(staging, 'index.html');
  const built = withoutPreloads(withOwnReload(withOwnStart(readFileSync(file, 'utf8'))));
  checkDevelopmentPolicy(built);
  const [page, style] = isRelease ? withStyle(built) : [built];
  writeFileSync(file, page);
  if (isRelease) {
    const styles = [style, textOf('first-screen-article.css'), textOf('first-screen-list.css')];
    const start = textOf('start-published.js');
    for (const [name, text] of headerFiles(page, { start, styles })) writeFileSync(path.join(staging, name), text);
  }
}

/**
 * The page without the script by which Trunk starts the app: it names files, so it is another in each build, and no policy could
 * allow it. The names stand in `<meta>` instead, where the page's own script finds them.
 */
function withOwnStart(page) {
  const glue = found(page, /<link rel="modulepreload" href="([^"]+)"/);
  const module = found(page, /<link rel="preload" href="([^"]+_bg\.wasm)"/);
  const names = `<meta name="broadsheet:glue" content="${glue}">\n    <meta name="broadsheet:module" content="${module}">`;
  const script = /<script type="module">\s*import init[^]*?<\/script>/;
  found(page, script);
  return page.replace(script, names);
}

/**
 * The page without Trunk's links that have the app loaded before anything asks for it: the first words need the feed and the style only,
 * and on a slow line each of them comes later for all else that is on its way. The start script asks for the app.
 */
function withoutPreloads(page) {
  return page.replace(/<link rel="(?:module)?preload"[^>]*>/g, '');
}

/**
 * The page with its style in it, and that style: it comes while the feed is being asked for, and does not share the line with it. While
 * developing it stays a file, as no policy could allow what is another after each change. Published pages also need the file's name.
 */
function withStyle(page) {
  const link = found(page, /<link rel="stylesheet" href="[^"]+"[^>]*>/);
  const address = found(link, /href="([^"]+)"/);
  const style = textOf(path.basename(address));
  if (style.includes('</')) throw new Error('the style cannot stand in a page');
  const inline = `<meta name="broadsheet:style" content="${address}">\n    <style>${style}</style>`;
  return [page.replace(link, () => inline), style];
}

function textOf(name) {
  return readFileSync(path.join(staging, name), 'utf8').trim();
}

/** The page without Trunk's inline script for development, and with one of ours that is a file. */
function withOwnReload(page) {
  const script = /<script>\s*"use strict";(?:(?!<\/script>)[^])*__TRUNK_ADDRESS__[^]*?<\/script>/;
  if (!script.test(page)) return page;
  copyFileSync(new URL('reload.js', import.meta.url), path.join(staging, 'reload.js'));
  const [, root] = /<base href="([^"]*)"/.exec(page) ?? [];
  return page.replace(script, `<script type="module" src="${root ?? '/'}reload.js"></script>`);
}

/** `cargo xtask serve` sends the policy that is shipped. Trunk takes it from its configuration, so it must be the same there. */
function checkDevelopmentPolicy(page) {
  const line = `"Content-Security-Policy" = "${policyOf(page)}"`;
  if (!readFileSync('Trunk.toml', 'utf8').includes(line)) {
    throw new Error(`the start script or the policy has changed: put this line below [serve.headers] in Trunk.toml\n${line}`);
  }
}

function found(page, pattern) {
  const match = pattern.exec(page);
  if (match === null) throw new Error(`Trunk wrote an index.html without ${pattern}`);
  return match[1] ?? match[0];
}
