// How soon a live page shows its first words: beside the hand-written pages, and pages of the same content by Preact and React.
import { launch } from './browser.mjs';
import { bundledFeed, largeFeed } from './feeds.mjs';
import { unitName } from './metrics.mjs';
import { profiles } from './profiles.mjs';
import { serve } from './server.mjs';
import { ratios, summary } from './statistics.mjs';
import { range, ratioRange, table } from './tables.mjs';
import { visitFirstWords } from './visit.mjs';

const FIGURES = [
  ['first contentful paint', 'ms', 'firstPaint'],
  ['largest contentful paint', 'ms', 'largestPaint'],
  ['title painted', 'ms', 'title'],
  ['first paragraph painted', 'ms', 'firstParagraph'],
  ['layout shift', 'score', 'layoutShift'],
  ['blocking time', 'sum', 'blocking'],
  ['app ready', 'ms', 'ready'],
];

/** What is compared, page by page: the first of the others is what the promises are about. */
const PAGES = [
  { name: 'article', others: ['reference', 'preact', 'react'], promised: ['firstPaint', 'largestPaint', 'firstParagraph'] },
  { name: 'front page', others: ['list', 'preact', 'react'], promised: ['title'] },
];

const LIMIT = 1.15;

/** How they are visited. On one connection the feed and the app share the line in another way. */
const VISITS = [
  { name: 'phone', profile: profiles.phone, isHttp2: false },
  { name: 'unthrottled', profile: profiles.unthrottled, isHttp2: false },
  { name: 'phone over HTTP/2', profile: profiles.phone, isHttp2: true },
];

/** Visits each in turn; `{ text, promises, visits }`. */
export async function measureFirstWords({ dist, runs }) {
  const feeds = { 'the sample': await bundledFeed(dist), '1,000 items of 5 kB': largeFeed(dist) };
  const result = { text: '', promises: [], visits: [] };
  const browser = await launch();
  try {
    for (const [feedName, feed] of Object.entries(feeds)) {
      for (const { name, ...how } of VISITS) {
        for (const page of PAGES) {
          const visits = await visited(browser, { feed, page, runs, ...how });
          const where = `${page.name}, ${feedName}, ${name}`;
          result.visits.push({ feed: feedName, how: name, page: page.name, visits });
          result.text += `### First words: ${where}\n\n${tableOf(page, visits)}\n\n`;
          result.promises.push(...promisesOf(page, where, visits));
        }
      }
    }
  } finally {
    await browser.close();
  }
  return result;
}

/** The visits of one page, run by run. */
async function visited(browser, { feed, profile, isHttp2, page, runs }) {
  const subjects = ['broadsheet', ...page.others];
  const servers = await Promise.all(subjects.map((subject) => serve({ subject, dist: feed.dist, feed, isHttp2 })));
  const path = page.name === 'article' ? `/articles/${feed.start}` : '/';
  try {
    const visits = [];
    for (let run = 0; run < runs; run += 1) {
      const visit = {};
      for (const [at, subject] of subjects.entries()) {
        visit[subject] = await visitFirstWords(browser, { origin: servers[at].origin, subject, profile, feed, path });
      }
      visits.push(visit);
    }
    return visits;
  } finally {
    servers.forEach((server) => server.close());
  }
}

const ratioTo = (visits, other, figure) => ratios(visits.map((visit) => [visit.broadsheet[figure], visit[other][figure]]));

function tableOf({ others }, visits) {
  const rows = FIGURES.map(([name, unit, figure]) => {
    const of = (subject) => range(summary(visits.map((visit) => visit[subject][figure])), unit);
    const ratio = unit === 'ms' && figure !== 'ready' ? ratioRange(ratioTo(visits, others[0], figure)) : '–';
    return [name + unitName(unit), of('broadsheet'), of(others[0]), ratio, ...others.slice(1).map(of)];
  });
  return table(['', 'Broadsheet', 'by hand', 'ratio', ...others.slice(1)], rows);
}

function promisesOf({ others, promised }, where, visits) {
  const near = promised.map((figure) => {
    const ratio = ratioTo(visits, others[0], figure);
    return [`${where}: ${figure} at most ${LIMIT} × that of the page by hand (${ratioRange(ratio)})`, ratio?.median <= LIMIT];
  });
  return [...near, [`${where}: no layout shift`, visits.every(({ broadsheet }) => broadsheet.layoutShift === 0)]];
}
