// A published article in a browser: beside the same page without any script, and beside the same with its style in a file of its own.
// The step to another article in it: beside that by a short script in the app's place, which gets the next page's content as HTML, and
// that of the hand-written page, which has the whole feed in memory. And what the data that the app starts from adds to pages.
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { launch } from './browser.mjs';
import { pagesWithData } from './data-block.mjs';
import { bundledFeed } from './feeds.mjs';
import { format, unitName } from './metrics.mjs';
import { profiles } from './profiles.mjs';
import { publish, serve } from './published-site.mjs';
import { serve as serveLive } from './server.mjs';
import { ratios, summary } from './statistics.mjs';
import { range, ratioRange, table } from './tables.mjs';
import { UNFORESEEN, visitArticle, visitPublished } from './visit.mjs';

const FIGURES = [
  ['first contentful paint', 'ms', 'firstPaint'],
  ['largest contentful paint', 'ms', 'largestPaint'],
  ['last paragraph painted', 'ms', 'lastParagraph'],
  ['layout shift', 'score', 'layoutShift'],
  ['total blocking time until hydrated', 'sum', 'blockingUntilReady'],
  ['– of that, since the app’s script was asked for', 'sum', 'blockingOfApp'],
  ['– until the network is quiet', 'sum', 'blockingAfterPaint'],
  ['– from the start of the navigation', 'sum', 'blocking'],
  ['longest task', 'task', 'longestTask'],
  ['hydrated', 'ms', 'ready'],
];

const STEP = [
  ['requests beside pictures', '', 'nextRequests'],
  ['data, with the article’s text', 'kB', 'nextDocument'],
  ['title painted, from the later of the data’s arrival and the tap', 'ms', 'nextAfterArrival'],
  ['title painted, from the tap', 'ms', 'nextTitle'],
  ['last paragraph painted, from the tap', 'ms', 'nextLastParagraph'],
  ['layout shift', 'score', 'nextLayoutShift'],
  ['longest task', 'task', 'nextLongestTask'],
];

/** The same words, style and pictures, and no script; nor what the app starts from. What other programs read stays. */
const withoutScript = (page) => page.replace(/<script(?![^>]*type="application\/ld\+json")[^>]*>[^]*?<\/script>/g, '');

/** The same page with a short script in the place of all others. */
const withSwap = (swap) => (page) => withoutScript(page).replace('</body>', () => `<script>${swap}</script></body>`);

const STYLE = /<style>([^]*?)<\/style>/;

/** Visits each in turn; `{ text, promises, visits }`. */
export async function measurePublished({ tool, dist, runs, work }) {
  const feed = await bundledFeed(dist);
  const folder = publish({ tool, dist }, path.join(dist, 'feed.json'), path.join(work, 'sample'));
  const article = `/articles/${feed.start}/index.html`;
  const [, css] = STYLE.exec(await readFile(path.join(folder, article), 'utf8'));
  const servers = {
    plain: await serve(folder, withoutScript),
    published: await serve(folder),
    swapped: await serve(folder, withSwap(await readFile(new URL('swap.js', import.meta.url), 'utf8'))),
    sheet: await serve(folder, (page) => page.replace(STYLE, '<link rel="stylesheet" href="/style.css">'), { '/style.css': css }),
  };
  const reference = await serveLive({ subject: 'reference', dist, feed });
  const browser = await launch();
  const visits = [];
  try {
    for (const server of Object.values(servers)) await server.warm(article);
    // The first visits warm what the browser itself keeps.
    for (let run = -1; run < runs; run += 1) {
      const one = {};
      const visit = async (name, more) => {
        try {
          return await visitPublished(browser, { origin: servers[name].origin, profile: profiles.phone, feed, hasApp: name !== 'plain', ...more });
        } catch (error) {
          throw new Error(`${name}${more ? ', to a related article' : ''}: ${error.message}`, { cause: error });
        }
      };
      for (const name of ['plain', 'published', 'sheet']) one[name] = await visit(name);
      one.unforeseen = await visit('published', { next: UNFORESEEN });
      one.swapped = await visit('swapped', { next: UNFORESEEN });
      one.reference = await visitArticle(browser, { origin: reference.origin, subject: 'reference', profile: profiles.phone, feed });
      process.stderr.write(`  published ${run + 1}/${runs}: ${Math.round(one.published.lastParagraph)} ms\n`);
      if (run >= 0) visits.push(one);
    }
  } finally {
    await browser.close();
    [...Object.values(servers), reference].forEach((server) => server.close());
  }
  const data = await pagesWithData(folder);
  return { visits, data, text: `${tables(visits)}\n\n${dataTable(data)}`, promises: [...promises(visits), ...dataPromises(data)] };
}

const of = (visits, subject, key) => visits.map((visit) => visit[subject][key]);

function ratio(visits, key, ours = 'published', theirs = 'plain') {
  return ratios(visits.map((visit) => [visit[ours][key], visit[theirs][key]]));
}

function tables(visits) {
  const articles = FIGURES.map(([name, unit, key]) => [
    name + unitName(unit),
    ...['published', 'plain'].map((subject) => range(summary(of(visits, subject, key)), unit)),
    unit === 'ms' ? ratioRange(ratio(visits, key)) : '–',
    unit === 'ms' ? ratioRange(ratio(visits, key, 'sheet', 'published')) : '–',
  ]);
  const steps = STEP.map(([name, unit, key]) => {
    const figures = (subject) => range(summary(of(visits, subject, key)), unit);
    const isTime = unit === 'ms';
    return [
      name + unitName(unit),
      ...['unforeseen', 'swapped'].map(figures),
      isTime ? ratioRange(ratio(visits, key, 'unforeseen', 'swapped')) : '–',
      ...['published', 'reference'].map(figures),
      isTime && key !== 'nextAfterArrival' ? ratioRange(ratio(visits, key, 'published', 'reference')) : '–',
    ];
  });
  return [
    `### Published article (${profiles.phone.description})`,
    table(['', 'published', 'without script', 'ratio', 'style in a file ÷ published'], articles),
    '### The step to another article in it',
    table(['', 'a related one', 'the same by a short script', 'ratio', 'the next one, fetched ahead', 'hand-written page', 'ratio'], steps),
  ].join('\n\n');
}

/** What issue and design promise of published pages; of medians, as single visits are noisy. */
function promises(visits) {
  const over = summary(visits.map(({ published, plain }) => published.blockingUntilReady - plain.blockingUntilReady));
  const most = (key) => Math.max(...['published', 'unforeseen'].map((subject) => summary(of(visits, subject, key)).max));
  return [
    ['LCP at most 1.05 × that without script', ratio(visits, 'largestPaint').median <= 1.05],
    ['last paragraph at most 1.05 × that without script', ratio(visits, 'lastParagraph').median <= 1.05],
    ['no layout shift, neither at the opening nor in the step', most('layoutShift') === 0 && most('nextLayoutShift') === 0],
    ['total blocking time until hydrated at most 100 ms over that without script', over.median <= 100],
    ['– and the app’s own share of it too', summary(of(visits, 'published', 'blockingOfApp')).median <= 100],
    ['the step makes at most one request beside pictures', most('nextRequests') <= 1],
    ['the step takes less than 10 kB beside pictures, with the article’s text', most('nextDocument') < 10_000],
    ['the step has no task over 100 ms', most('nextLongestTask') <= 100],
    ['the step’s title is painted within 1.25 × the time by a short script', ratio(visits, 'nextTitle', 'unforeseen', 'swapped').median <= 1.25],
    ['its last paragraph within 1.5 ×', ratio(visits, 'nextLastParagraph', 'unforeseen', 'swapped').median <= 1.5],
  ];
}

/** The kinds of pages by the folder they are in, which have more or less to start from. */
function dataTable(pages) {
  const kindOf = ({ name }) => (name.includes('/') ? name.split('/')[0] : '');
  const kB = (values) => range(summary(values), 'kB');
  const rows = [...new Set(pages.map(kindOf))].toSorted().map((kind) => {
    const those = pages.filter((page) => kindOf(page) === kind);
    return [`/${kind}`, String(those.length), kB(those.map(({ page }) => page)), kB(those.map(({ data }) => data))];
  });
  return `### What the app’s data adds to published pages (the sample feed; as brotli)\n\n${table(['pages at', 'how many', 'a page (kB)', 'of that, its data (kB)'], rows)}`;
}

function dataPromises(pages) {
  const most = Math.max(...pages.map(({ data }) => data));
  return [[`a page grows by at most 2 kB for its data (at most ${format(most, 'kB')})`, most <= 2000]];
}
