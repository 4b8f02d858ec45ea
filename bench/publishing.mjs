// Building 10,000 articles: Broadsheet and Hugo in turn. Hugo compresses nothing, so Broadsheet is timed both ways; and building again
// with nothing or one article changed; and how long a look at a feed of 1 MB takes.
import { spawnSync } from 'node:child_process';
import { readdir, rm, stat, writeFile } from 'node:fs/promises';
import path from 'node:path';
import process from 'node:process';
import { findHugo, hugoSite } from './hugo.mjs';
import { BASE } from './published-site.mjs';
import { summary } from './statistics.mjs';
import { range, table } from './tables.mjs';
import { items } from './thousand.mjs';

const COUNT = 10_000;
const TAGS = 40;
/** So many articles make a feed of 1 MB. */
const MEGABYTE = 195;

const NAMES = {
  plain: 'broadsheet, uncompressed',
  hugo: 'Hugo, uncompressed',
  twins: 'broadsheet, with brotli and gzip twins',
  unchanged: '– again, nothing changed',
  changed: '– again, one article changed',
  check: 'broadsheet check, a feed of 1 MB',
};

/** Builds each in turn; `{ text, promises, results }`. */
export async function measurePublishing({ tool, dist, runs, work }) {
  const feed = items(COUNT, TAGS);
  feed.home_page_url = `${BASE}/`;
  const file = path.join(work, 'feed.json');
  const write = () => writeFile(file, JSON.stringify(feed));
  await write();
  const small = path.join(work, 'small.json');
  await writeFile(small, JSON.stringify(items(MEGABYTE, TAGS)));
  const hugo = findHugo();
  const [out, site, other] = ['out', 'hugo', 'hugo-out'].map((name) => path.join(work, name));
  if (hugo) await hugoSite(site, feed, dist);
  const ours = (...more) => timed(tool, ['build', file, '--out', out, '--base-url', `${BASE}/`, '--assets', dist, '--max-feed-bytes', '1000000000', ...more]);

  const results = Object.fromEntries(Object.keys(NAMES).map((name) => [name, []]));
  const files = {};
  for (let run = 0; run < runs; run += 1) {
    process.stderr.write(`  ${COUNT} articles ${run + 1}/${runs} …\n`);
    await rm(out, { recursive: true, force: true });
    results.plain.push(ours('--no-compress'));
    files.plain ??= await count(out);
    if (hugo) {
      await rm(other, { recursive: true, force: true });
      results.hugo.push(timed(hugo.program, ['--source', site, '--destination', other, '--quiet']));
      files.hugo ??= await count(other);
    }
    await rm(out, { recursive: true, force: true });
    results.twins.push(ours());
    files.twins ??= await count(out);
    results.unchanged.push(ours());
    const item = feed.items[COUNT / 2];
    const before = item.content_html;
    item.content_html = before.replace('<p>', '<p>更正：');
    await write();
    results.changed.push(ours());
    item.content_html = before;
    await write();
    results.check.push(timed(tool, ['check', small, '--no-cache']));
  }
  return { results, text: text(results, files, hugo), promises: promises(results) };
}

/** Seconds and, where the system has GNU's `time`, peak memory of a program. `check` ends with 1 where a feed has problems. */
function timed(program, args) {
  const wrapped = HAS_TIME ? ['/usr/bin/env', ['time', '-f', '%M', program, ...args]] : [program, args];
  const started = performance.now();
  const { stderr, status, error } = spawnSync(...wrapped, { encoding: 'utf8', maxBuffer: 2 ** 26 });
  const seconds = (performance.now() - started) / 1000;
  if (error || status > 1) {
    throw new Error(`${program} ${args.join(' ')} failed: ${error?.message ?? stderr}`);
  }
  const [kilobytes] = HAS_TIME ? /\d+\s*$/u.exec(stderr) ?? [] : [];
  return { seconds, megabytes: kilobytes && Number(kilobytes) / 1000 };
}

const HAS_TIME = spawnSync('/usr/bin/env', ['time', '-f', '%M', 'true']).status === 0;

async function count(folder) {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile());
  const sizes = await Promise.all(files.map((entry) => stat(path.join(entry.parentPath, entry.name)).then(({ size }) => size)));
  return { files: files.length, megabytes: sizes.reduce((sum, size) => sum + size, 0) / 1e6 };
}

const of = (runs, what) => summary(runs.map((run) => run[what]));

function text(results, files, hugo) {
  const rows = Object.entries(NAMES)
    .filter(([key]) => results[key].length > 0)
    .map(([key, name]) => [
      name,
      range(of(results[key], 'seconds'), 's'),
      of(results[key], 'megabytes')?.max.toFixed(0) ?? '–',
      files[key] ? String(files[key].files) : '',
      files[key] ? files[key].megabytes.toFixed(0) : '',
    ]);
  return [
    `### Building ${COUNT} articles of 5 KB with ${TAGS} tags${hugo ? `, beside Hugo ${hugo.version}` : ''}`,
    table(['', 'seconds', 'most memory (MB)', 'files', 'their bytes (MB)'], rows),
  ].join('\n\n');
}

function promises({ plain, hugo, twins, unchanged, changed, check }) {
  const median = (runs) => of(runs, 'seconds').median;
  const memory = [...plain, ...twins].map((run) => run.megabytes);
  return [
    ...(hugo.length > 0 ? [['a build takes no longer than Hugo’s', median(plain) <= median(hugo)]] : []),
    ...(memory.includes(undefined) ? [] : [['a build takes less than 1 GB of memory', Math.max(...memory) < 1000]]),
    ['a build after one change takes less than a tenth of the first', median(changed) < median(twins) / 10],
    ['a build after no change takes less than a tenth of the first', median(unchanged) < median(twins) / 10],
    ['a feed of 1 MB is checked in less than 100 ms', median(check) < 0.1],
  ];
}
