// Searching a published archive of 10,000 articles on the phone: what the index weighs, what a query asks for, and how soon its answer is
// painted, the first time and once its part of the index is there.
import { readdir, stat, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { launch } from './browser.mjs';
import { applyProfile, profiles } from './profiles.mjs';
import { BASE, publish, serve } from './published-site.mjs';
import { summary } from './statistics.mjs';
import { range, table } from './tables.mjs';
import { items } from './thousand.mjs';
import { Wire } from './wire.mjs';

const COUNT = 10_000;
const TAGS = 40;
const FOLDER = 'search';
/** The app waits so long for a reader who types, in milliseconds (src/pages/search/finder.rs). */
const PAUSE = 150;

/** Each is looked for in a page of its own. */
const QUERIES = ['仓库', '县城小店', '豆腐鸡蛋冷链'];

/** Publishes the archive and searches it; `{ text, promises, searches }`. */
export async function measureSearch({ tool, dist, runs, work }) {
  process.stderr.write(`  searching ${COUNT} articles …\n`);
  const feed = path.join(work, 'searched.json');
  await writeFile(feed, JSON.stringify({ ...items(COUNT, TAGS), home_page_url: `${BASE}/` }));
  const folder = publish({ tool, dist }, feed, path.join(work, 'searched'));
  const index = await sizeOf(path.join(folder, FOLDER));
  const server = await serve(folder);
  const browser = await launch();
  const searches = Object.fromEntries(QUERIES.map((query) => [query, []]));
  try {
    // The first visits have the server compress what is asked for.
    for (let run = -1; run < runs; run += 1) {
      for (const query of QUERIES) {
        const search = await searched(browser, server.origin, query);
        if (run >= 0) searches[query].push(search);
      }
    }
  } finally {
    await browser.close();
    server.close();
  }
  return { searches, index, text: text(searches, index), promises: promises(searches, index) };
}

async function searched(browser, origin, query) {
  const context = await browser.newContext({ ...profiles.phone.context, locale: 'zh-CN' });
  try {
    const page = await context.newPage();
    const cdp = await context.newCDPSession(page);
    const wire = new Wire(cdp, origin);
    await cdp.send('Network.enable');
    await applyProfile(cdp, profiles.phone);
    await page.goto(`${origin}/${FOLDER}/`);
    await page.waitForFunction(() => document.documentElement.dataset.app === 'ready');
    await wire.quiet();
    const before = wire.count;
    const first = await painted(page, query);
    await wire.quiet();
    const ofIndex = ({ url }) => new URL(url).pathname.startsWith(`/${FOLDER}/`);
    const asked = { index: wire.bytes(before, ofIndex), pages: wire.bytes(before, (request) => !ofIndex(request)) };
    // Another query of which no part is known has nothing left to show of this one.
    await painted(page, '');
    const again = await painted(page, query);
    wire.stop();
    if (wire.trouble.length > 0) throw new Error(wire.trouble.join('; '));
    return { first, again, index: asked.index.total, pages: asked.pages.total, requests: asked.index.requests };
  } finally {
    await context.close();
  }
}

/** Writes a query into the field; milliseconds until its first result is painted, without the time for which the app waits for more. */
async function painted(page, query) {
  return page.evaluate(
    async ([query, pause]) => {
      const field = document.querySelector('.bs-search__field');
      const isThere = () => (query === '') === !document.querySelector('main .bs-hit mark');
      const start = performance.now();
      field.value = query;
      field.dispatchEvent(new InputEvent('input', { bubbles: true, data: query }));
      await new Promise((resolve) => {
        const observer = new MutationObserver(() => {
          if (!isThere()) return;
          observer.disconnect();
          requestAnimationFrame(() => setTimeout(resolve));
        });
        observer.observe(document.querySelector('main'), { childList: true, subtree: true });
      });
      return performance.now() - start - pause;
    },
    [query, PAUSE],
  );
}

async function sizeOf(folder) {
  const names = await readdir(folder, { recursive: true, withFileTypes: true });
  // The page itself stands there, too.
  const files = names.filter((entry) => entry.isFile() && !entry.name.startsWith('index.'));
  const sizes = await Promise.all(files.map(async ({ parentPath, name }) => (await stat(path.join(parentPath, name))).size));
  return { files: sizes.length, bytes: sizes.reduce((sum, size) => sum + size, 0) };
}

const of = (runs, what) => summary(runs.map((run) => run[what]));

function text(searches, index) {
  const rows = QUERIES.map((query) => {
    const runs = searches[query];
    const row = [['index', 'kB'], ['requests', ''], ['pages', 'kB'], ['first', 'ms'], ['again', 'ms']];
    return [query, ...row.map(([what, unit]) => range(of(runs, what), unit))];
  });
  return [
    `### Searching ${COUNT} published articles (${profiles.phone.description})`,
    `The index has ${index.files} files of ${(index.bytes / 1e6).toFixed(1)} MB in all, uncompressed. The first query of a visit asks for its directories as well; ` +
      'passages come from the data of the pages that are shown. Times are without the 150 ms for which readers who type are waited for.',
    table(['first query of a visit', 'of the index (kB)', 'requests', 'of pages (kB)', 'first result painted (ms)', '– asked again (ms)'], rows),
  ].join('\n\n');
}

function promises(searches, index) {
  const all = QUERIES.flatMap((query) => searches[query]);
  return [
    ['the index has at most 10 MB', index.bytes <= 10e6],
    ['the first query asks for at most 80 kB of it', all.every(({ index: bytes }) => bytes <= 80_000)],
    ['once its part is loaded, a query is answered within 200 ms', QUERIES.every((query) => of(searches[query], 'again').median <= 200)],
  ];
}
