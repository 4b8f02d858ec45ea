// Building 1,000 and 10,000 articles that link to each other: Broadsheet and Hugo in turn. Hugo compresses nothing, so Broadsheet is timed
// both ways; Hugo also makes plain pages, with nothing that other programs read. Then building again with nothing or one article changed;
// and how long a look at a feed of 1 MB takes.
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
const SMALL = 1_000;
const TAGS = 40;
/** So many articles make a feed of 1 MB. */
const MEGABYTE = 195;

const NAMES = {
  small: `broadsheet, ${SMALL} articles, uncompressed`,
  plain: 'broadsheet, uncompressed',
  unchangedPlain: '– again, nothing changed',
  changedPlain: '– again, one article changed',
  unsearched: 'broadsheet, uncompressed, without an index for searching',
  hugoPlain: 'Hugo, plain pages only',
  hugo: 'Hugo, pages as complete, uncompressed',
  twins: 'broadsheet, with brotli and gzip twins',
  unchanged: '– again, nothing changed',
  changed: '– again, one article changed',
  check: 'broadsheet check, a feed of 1 MB',
};

/** Builds each in turn; `{ text, promises, results }`. */
export async function measurePublishing({ tool, dist, runs, work }) {
  const feeds = {};
  const write = (count) => writeFile(path.join(work, `feed-${count}.json`), JSON.stringify(feeds[count]));
  for (const count of [SMALL, COUNT]) {
    feeds[count] = { ...items(count, TAGS, { isLinked: true }), home_page_url: `${BASE}/` };
    await write(count);
  }
  const look = path.join(work, 'look.json');
  await writeFile(look, JSON.stringify(items(MEGABYTE, TAGS)));
  const hugo = findHugo();
  const sites = { hugo: 'hugo', hugoPlain: 'hugo-plain' };
  for (const name of hugo ? Object.values(sites) : []) await hugoSite(path.join(work, name), feeds[COUNT], dist, name);

  const results = Object.fromEntries(Object.keys(NAMES).map((name) => [name, []]));
  const files = {};
  const build = (count, folder, ...more) =>
    timed(tool, ['build', path.join(work, `feed-${count}.json`), '--out', folder, '--base-url', `${BASE}/`, '--assets', dist, '--max-feed-bytes', '1000000000', ...more]);
  /** Builds into a folder that is not there yet. What was deleted just before slows some file systems down, so all go at the end. */
  const first = async (name, run, make) => {
    const folder = path.join(work, `out-${name}-${run}`);
    results[name].push(make(folder));
    files[name] ??= await count(folder);
    return folder;
  };
  /** Builds again in that folder: with nothing, and with one article changed. */
  const again = async (folder, unchanged, changed, ...more) => {
    results[unchanged].push(build(COUNT, folder, ...more));
    const item = feeds[COUNT].items[COUNT / 2];
    const before = item.content_html;
    item.content_html = before.replace('<p>', '<p>更正：');
    await write(COUNT);
    results[changed].push(build(COUNT, folder, ...more));
    item.content_html = before;
    await write(COUNT);
  };
  for (let run = 0; run < runs; run += 1) {
    process.stderr.write(`  ${COUNT} articles ${run + 1}/${runs} …\n`);
    const folders = [await first('small', run, (folder) => build(SMALL, folder, '--no-compress'))];
    const plain = await first('plain', run, (folder) => build(COUNT, folder, '--no-compress'));
    await again(plain, 'unchangedPlain', 'changedPlain', '--no-compress');
    folders.push(plain, await first('unsearched', run, (folder) => build(COUNT, folder, '--no-compress', '--no-search')));
    for (const [name, site] of hugo ? Object.entries(sites) : []) {
      const make = (folder) => timed(hugo.program, ['--source', path.join(work, site), '--destination', folder, '--quiet']);
      folders.push(await first(name, run, make));
    }
    const twins = await first('twins', run, (folder) => build(COUNT, folder));
    await again(twins, 'unchanged', 'changed');
    folders.push(twins);
    results.check.push(timed(tool, ['check', look, '--no-cache']));
    await Promise.all(folders.map((folder) => rm(folder, { recursive: true, force: true })));
  }
  return { results, text: text(results, files, hugo), promises: promises(results, files) };
}

/** Seconds and, where the system has GNU's `time`, peak memory of a program. `check` ends with 1 where a feed has problems. */
function timed(program, args) {
  const wrapped = HAS_TIME ? ['/usr/bin/env', ['time', '-f', '%M', program, ...args]] : [program, args];
  const started = performance.now();
  const { stderr, status, error } = spawnSync(...wrapped, { encoding: 'utf8', maxBuffer: 2 ** 26 });
  const seconds = (performance.now() - started) / 1000;
  if (error || status > (args[0] === 'check' ? 1 : 0)) {
    throw new Error(`${program} ${args.join(' ')} failed: ${error?.message ?? stderr}`);
  }
  const [kilobytes] = HAS_TIME ? /\d+\s*$/u.exec(stderr) ?? [] : [];
  return { seconds, megabytes: kilobytes && Number(kilobytes) / 1000 };
}

const HAS_TIME = spawnSync('/usr/bin/env', ['time', '-f', '%M', 'true']).status === 0;

/** What was written: files and bytes in all, and by the names that are most frequent. */
async function count(folder) {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile());
  const kinds = new Map();
  let bytes = 0;
  for (const entry of files) {
    const { size } = await stat(path.join(entry.parentPath, entry.name));
    bytes += size;
    const [top] = path.relative(folder, entry.parentPath).split(path.sep);
    const kind = `${top ? `${top}/…/` : ''}${entry.name.replace(/\d+/g, 'N')}`;
    const { count: before = 0, bytes: sum = 0 } = kinds.get(kind) ?? {};
    kinds.set(kind, { count: before + 1, bytes: sum + size });
  }
  return { files: files.length, megabytes: bytes / 1e6, kinds };
}

const of = (runs, what) => summary(runs.map((run) => run[what]));

const median = (runs) => of(runs, 'seconds').median;

function text(results, files, hugo) {
  const rows = Object.entries(NAMES)
    .filter(([key]) => results[key].length > 0)
    .map(([key, name]) => [
      name,
      range(of(results[key], 'seconds'), 's'),
      of(results[key], 'megabytes')?.max.toFixed(0) ?? '–',
      files[key] ? String(files[key].files) : '',
      files[key] ? files[key].megabytes.toFixed(0) : '',
      files[key] ? perArticle(files, key).toFixed(1) : '',
    ]);
  const kinds = ['plain', 'hugoPlain', 'hugo'].filter((key) => files[key]).flatMap((key) => rowsOfKinds(NAMES[key], files[key]));
  return [
    `### Building ${COUNT} articles of 5 KB with ${TAGS} tags that link to each other${hugo ? `, beside Hugo ${hugo.version}` : ''}`,
    table(['', 'seconds', 'most memory (MB)', 'files', 'their bytes (MB)', 'kB an article'], rows),
    `${COUNT} articles take ${growth(results).toFixed(1)} × the time of ${SMALL}. What each writes, by the names of most bytes:`,
    table(['by', 'files', 'how many', 'MB'], kinds),
  ].join('\n\n');
}

const rowsOfKinds = (by, { kinds }) =>
  [...kinds]
    .toSorted(([, a], [, b]) => b.bytes - a.bytes)
    .slice(0, 10)
    .map(([kind, { count, bytes }]) => [by, kind, String(count), (bytes / 1e6).toFixed(1)]);

const perArticle = (files, key) => (files[key].megabytes * 1000) / (key === 'small' ? SMALL : COUNT);

const growth = ({ plain, small }) => median(plain) / median(small);

function promises(results, files) {
  const { plain, unsearched, hugoPlain, twins, unchanged, changed, changedPlain, check } = results;
  const memory = [...plain, ...twins].map((run) => run.megabytes);
  return [
    [`${COUNT} articles take at most 11 × the time of ${SMALL}`, growth(results) <= 11],
    ...(hugoPlain.length > 0 ? [['a build takes at most twice as long as Hugo’s of plain pages', median(plain) <= 2 * median(hugoPlain)]] : []),
    ['the index for searching makes a build at most 1.3 × as long', median(plain) <= 1.3 * median(unsearched)],
    ['an article takes at most 60 kB, uncompressed', perArticle(files, 'plain') <= 60],
    ...(memory.includes(undefined) ? [] : [['a build takes less than 1 GB of memory', Math.max(...memory) < 1000]]),
    ['a build after one change takes less than a tenth of the first', median(changed) < median(twins) / 10],
    ['– without compression as well', median(changedPlain) < median(plain) / 10],
    ['a build after no change takes less than a tenth of the first', median(unchanged) < median(twins) / 10],
    ['a feed of 1 MB is checked in less than 100 ms', median(check) < 0.1],
  ];
}
