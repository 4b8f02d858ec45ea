// What a reader downloads of a small archive and of a large one.
import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { launch } from './browser.mjs';
import { weighData } from './data-block.mjs';
import { profiles } from './profiles.mjs';
import { BASE, publish, serve } from './published-site.mjs';
import { table } from './tables.mjs';
import { items } from './thousand.mjs';
import { visitPublished } from './visit.mjs';

const COUNTS = [30, 300, 10_000];

/** Publishes archives of each size; `{ text, promises, sizes }`. */
export async function measureGrowth({ tool, dist, work }) {
  const sizes = [];
  const browser = await launch();
  try {
    for (const count of COUNTS) {
      process.stderr.write(`  archive of ${count} articles …\n`);
      sizes.push(await sizesOf(browser, { tool, dist, work, count }));
    }
  } finally {
    await browser.close();
  }
  const rows = sizes.map(({ count, opening, page, block, data }) => [
    String(count),
    ...[opening, page.compressed, page.raw, block, data.compressed, data.raw].map((bytes) => (bytes / 1000).toFixed(2)),
  ]);
  const header = ['articles', 'opening one (kB)', 'a page (kB)', '– uncompressed (kB)', '– its data (kB)', 'going on (kB)', '– uncompressed (kB)'];
  const [first, last] = [sizes[0], sizes.at(-1)];
  const grown = (part) => last[part].compressed / first[part].compressed - 1;
  const percent = (share) => `${(share * 100).toFixed(1)} %`;
  return {
    sizes,
    text: [
      '### What a reader downloads of archives of different size',
      'The mean of the thirty newest articles’ pages and data, as brotli and as they are; opening one, unthrottled, with all that it asks for. ' +
        '“Its data”: by how much the page is smaller as brotli without the block that the app starts from.',
      table(header, rows),
      `From ${first.count} to ${last.count} articles a page grows by ${percent(grown('page'))}, going on by ${percent(grown('data'))}.`,
    ].join('\n\n'),
    promises: [
      ['pages are equal within 2 % for small and large archives', Math.abs(grown('page')) <= 0.02],
      ['going on is equal within 2 % for small and large archives', Math.abs(grown('data')) <= 0.02],
      ['an article’s page grows by at most 2 kB for its data, in archives of any size', sizes.every(({ block }) => block <= 2000)],
    ],
  };
}

async function sizesOf(browser, { tool, dist, work, count }) {
  const archive = items(count, 40);
  archive.home_page_url = `${BASE}/`;
  // As many opinions as the list of them has room for, in the small archive as well: what is asked is what the size costs.
  archive.items.forEach((item, index) => {
    if (index % 3 === 1) item._broadsheet = { kind: 'opinion' };
  });
  const file = path.join(work, `${count}.json`);
  await writeFile(file, JSON.stringify(archive));
  const folder = publish({ tool, dist }, file, path.join(work, `archive-${count}`));
  const server = await serve(folder);
  try {
    const ids = archive.items.slice(0, 30).map(({ id }) => id);
    const [page, data] = await Promise.all(['index.html', 'index.json'].map((name) => meanSize(folder, ids, name)));
    const pages = await Promise.all(ids.map((id) => readFile(path.join(folder, 'articles', id, 'index.html'), 'utf8')));
    const block = mean(pages.map((html) => weighData(html).data));
    // The same article in all.
    const feed = { name: 'archive', items: archive.items, start: ids[15] };
    const visit = await visitPublished(browser, { origin: server.origin, profile: profiles.unthrottled, feed, hasApp: true });
    return { count, opening: visit.bytes.total, page, block, data };
  } finally {
    server.close();
  }
}

const mean = (sizes) => sizes.reduce((sum, size) => sum + size, 0) / sizes.length;

/** The mean size of a file of these articles, in bytes. */
async function meanSize(folder, ids, name) {
  const files = await Promise.all(ids.map((id) => readFile(path.join(folder, 'articles', id, name))));
  return { compressed: mean(files.map((file) => brotliCompressSync(file).length)), raw: mean(files.map((file) => file.length)) };
}
