// Measures a published article in a browser: beside the same page without any script, and what a reader downloads of a small and of
// a large archive.
//
//   cargo xtask build && cargo build --profile tool --bin broadsheet && node bench/published.mjs [--runs 5] [--archive 10000]
//
// Prints tables for BENCHMARKS.md.
import { spawnSync } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import http from 'node:http';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { brotliCompressSync } from 'node:zlib';
import { launch } from './browser.mjs';
import { bundledFeed } from './feeds.mjs';
import { profiles } from './profiles.mjs';
import { ratios, summary } from './statistics.mjs';
import { items } from './thousand.mjs';
import { visitPublished } from './visit.mjs';

const { values } = parseArgs({
  options: {
    tool: { type: 'string', default: 'target/tool/broadsheet' },
    dist: { type: 'string', default: 'dist' },
    runs: { type: 'string', default: '5' },
    archive: { type: 'string', default: '10000' },
  },
});
const work = await mkdtemp(path.join(tmpdir(), 'broadsheet-bench-'));
/** In whose place each server puts itself. */
const BASE = 'https://example.org';
const TYPES = { '.css': 'text/css', '.html': 'text/html; charset=utf-8', '.js': 'text/javascript', '.json': 'application/json', '.svg': 'image/svg+xml', '.wasm': 'application/wasm' };

/** Publishes a feed; the folder. */
function published(name, feed, ...more) {
  const out = path.join(work, name);
  const args = ['build', feed, '--out', out, '--base-url', `${BASE}/`, '--assets', values.dist, '--no-compress', '--max-feed-bytes', '1000000000', ...more];
  const { status, stderr } = spawnSync(values.tool, args, { encoding: 'utf8' });
  if (status !== 0) throw new Error(`${values.tool} ${args.join(' ')}: ${stderr}`);
  return out;
}

/** Serves a folder with brotli; `change` makes another page of each. */
async function serve(folder, change = (page) => page) {
  const known = new Map();
  let origin;
  const read = async (name) => {
    if (!known.has(name)) {
      const bytes = await readFile(path.join(folder, path.normalize(name)));
      const isText = /\.(html|json)$/.test(name);
      const here = isText ? bytes.toString().replaceAll(BASE, origin) : bytes;
      known.set(name, brotliCompressSync(name.endsWith('.html') ? change(here) : here));
    }
    return known.get(name);
  };
  const server = http.createServer(async ({ url }, response) => {
    const pathname = decodeURIComponent(new URL(url, 'http://host').pathname);
    const name = /\.[a-z0-9]{2,11}$/i.test(pathname) ? pathname : `${pathname.replace(/\/$/, '')}/index.html`;
    try {
      const body = await read(name);
      const type = TYPES[path.extname(name)] ?? 'application/octet-stream';
      response.writeHead(200, { 'content-type': type, 'content-encoding': 'br', 'content-length': body.length, 'cache-control': 'no-cache' });
      response.end(body);
    } catch {
      response.writeHead(404).end();
    }
  });
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  origin = `http://127.0.0.1:${server.address().port}`;
  // `warm` compresses a file before anything is timed.
  return { origin, warm: read, close: () => (server.closeAllConnections(), server.close()) };
}

/** The mean size of a file of these articles, in kB, as Brotli and as it is. */
async function meanSize(folder, ids, name) {
  const files = await Promise.all(ids.map((id) => readFile(path.join(folder, 'articles', id, name))));
  const mean = (sizes) => (sizes.reduce((sum, size) => sum + size, 0) / sizes.length / 1000).toFixed(2);
  return { compressed: mean(files.map((file) => brotliCompressSync(file).length)), raw: mean(files.map((file) => file.length)) };
}

/** The same words, style and pictures, and no script; what is data stays. */
const withoutScript = (page) => page.replace(/<script(?![^>]*type="application\/ld\+json")[^>]*>[^]*?<\/script>/g, '');

const shown = (figure, digits = 0) => figure && `${figure.median.toFixed(digits)} (${figure.min.toFixed(digits)}–${figure.max.toFixed(digits)})`;
const row = (...cells) => console.log(`| ${cells.map((cell) => cell ?? '–').join(' | ')} |`);

const browser = await launch();
try {
  const runs = Number(values.runs);
  const feed = await bundledFeed(values.dist);
  const folder = published('sample', path.join(values.dist, 'feed.json'), '--files', 'target/sample-files');
  const servers = { published: await serve(folder), plain: await serve(folder, withoutScript) };
  for (const server of Object.values(servers)) await server.warm(`/articles/${feed.start}/index.html`);
  const profile = profiles.phone;
  const visits = [];
  // The first visit warms what the browser itself keeps.
  for (let run = -1; run < runs; run += 1) {
    const one = {
      plain: await visitPublished(browser, { origin: servers.plain.origin, profile, feed, hasApp: false }),
      published: await visitPublished(browser, { origin: servers.published.origin, profile, feed, hasApp: true }),
    };
    if (run >= 0) visits.push(one);
  }
  console.log(`Article, ${profile.description}; ${runs} visits each, in turn; median (range)\n`);
  row('', 'published', 'without script', 'ratio');
  row('---', '---:', '---:', '---:');
  for (const [name, key, digits] of [
    ['first contentful paint (ms)', 'firstPaint'],
    ['largest contentful paint (ms)', 'largestPaint'],
    ['last paragraph painted (ms)', 'lastParagraph'],
    ['layout shift', 'layoutShift', 3],
    ['blocking time until taken over (ms)', 'blocking'],
    ['– after the first paint (ms)', 'blockingAfterPaint'],
    ['longest task (ms)', 'longestTask'],
  ]) {
    const of = (subject) => visits.map((visit) => visit[subject][key]);
    const pairs = visits.map(({ published, plain }) => [published[key], plain[key]]);
    row(name, shown(summary(of('published')), digits), shown(summary(of('plain')), digits), shown(ratios(pairs), 2));
  }
  const steps = visits.map(({ published }) => published);
  const figure = (key, digits) => shown(summary(steps.map((step) => step[key])), digits);
  console.log(`\nThe step to the next article: ${figure('nextRequests')} requests, ${figure('nextDocument', 1)} kB of data; title painted ${figure('nextAfterArrival')} ms after its arrival, longest task ${figure('nextLongestTask')} ms\n`);
  Object.values(servers).forEach((server) => server.close());

  row('articles', 'opening one (kB)', 'a page (kB)', '– uncompressed (kB)', 'going on (kB)', '– uncompressed (kB)');
  row('---:', '---:', '---:', '---:', '---:', '---:');
  for (const count of [30, 300, Number(values.archive)]) {
    const archive = items(count, 40);
    archive.home_page_url = `${BASE}/`;
    // As many opinions as the list of them has room for, in the small archive as well: what is asked is what the size costs.
    archive.items.forEach((item, index) => {
      if (index % 3 === 1) item._broadsheet = { kind: 'opinion' };
    });
    const file = path.join(work, `${count}.json`);
    await writeFile(file, JSON.stringify(archive));
    const folder = published(`archive-${count}`, file);
    const server = await serve(folder);
    const ids = archive.items.slice(0, 30).map(({ id }) => id);
    const [page, data] = await Promise.all(['index.html', 'index.json'].map((name) => meanSize(folder, ids, name)));
    // The same article in all.
    const start = ids[15];
    const large = { name: 'archive', items: archive.items, start };
    const visit = await visitPublished(browser, { origin: server.origin, profile: profiles.unthrottled, feed: large, hasApp: true });
    const opening = visit.bytes.total === undefined ? undefined : (visit.bytes.total / 1000).toFixed(1);
    row(count, opening, page.compressed, page.raw, data.compressed, data.raw);
    server.close();
  }
} finally {
  await browser.close();
  await rm(work, { recursive: true, force: true });
}
