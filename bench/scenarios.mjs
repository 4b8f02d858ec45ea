// What is visited, how often and in which order.
import process from 'node:process';
import { launch } from './browser.mjs';
import { bundledFeed, largeFeed } from './feeds.mjs';
import { profiles } from './profiles.mjs';
import { serve } from './server.mjs';
import { SUBJECTS, visitArticle, visitList } from './visit.mjs';

/** The lists of the large feed; the reference has none. `link`: what the addresses of their entries contain. */
const LISTS = [
  { name: 'front page', path: '/', link: '/articles/' },
  { name: 'tags', path: '/tags', link: '/tags/' },
  { name: 'one tag', path: `/tags/${encodeURIComponent('县域')}`, link: '/articles/' },
];

/** Makes all visits; to `beside` as well, another build, if there is one. `runs` of the result: per run, the figures of each subject, or `{ failure }`. */
export async function measure({ dist, beside, runs, only }) {
  const browser = new RestartingBrowser();
  try {
    const scenarios = [];
    const bundled = await bundledFeed(dist);
    for (const name of ['phone', 'unthrottled'].filter((name) => only.includes(name))) {
      scenarios.push(await articleScenario(browser, { name, profileName: name, feed: bundled, dist, beside, runs }));
    }
    if (only.includes('large')) {
      const feed = largeFeed();
      scenarios.push(await articleScenario(browser, { name: 'large', profileName: 'unthrottled', feed, dist, beside, runs }));
      scenarios.push(...(await listScenarios(browser, { feed, dist, runs })));
    }
    return { scenarios, browser: await browser.version() };
  } finally {
    await browser.close();
  }
}

/** All subjects in turn, so that what else happens on the machine happens to both. */
async function articleScenario(browser, { name: scenario, profileName, feed, dist, beside, runs }) {
  const profile = profiles[profileName];
  const servers = {};
  for (const subject of Object.keys(SUBJECTS)) {
    servers[subject] = await serve({ subject, dist, feed });
  }
  if (beside) servers.beside = await serve({ subject: 'broadsheet', dist: beside, feed });
  try {
    const results = [];
    for (let run = 0; run < runs; run += 1) {
      const result = {};
      for (const [name, { origin }] of Object.entries(servers)) {
        const subject = name === 'beside' ? 'broadsheet' : name;
        const visit = (chromium) => visitArticle(chromium, { origin, subject, profile, feed });
        result[name] = await attempt(browser, `${scenario} ${run + 1}/${runs} ${name}`, visit);
      }
      results.push(sameArticles(result));
    }
    return { name: scenario, profile: profileName, article: feed.start, runs: results };
  } finally {
    Object.values(servers).forEach((server) => server.close());
  }
}

async function listScenarios(browser, { feed, dist, runs }) {
  const profile = profiles.unthrottled;
  const server = await serve({ subject: 'broadsheet', dist, feed });
  const scenarios = LISTS.map(({ name, path }) => ({ name: `large, ${name}`, profile: 'unthrottled', path, runs: [] }));
  try {
    for (let run = 0; run < runs; run += 1) {
      for (const [index, { name, path, link }] of LISTS.entries()) {
        const visit = (chromium) => visitList(chromium, { origin: server.origin, profile, path, link });
        scenarios[index].runs.push({ broadsheet: await attempt(browser, `large ${run + 1}/${runs} ${name}`, visit) });
      }
    }
    return scenarios;
  } finally {
    server.close();
  }
}

/** The step leads where the page's own link leads: that has to be the same article. */
function sameArticles(result) {
  const { broadsheet, reference } = result;
  if (!broadsheet.failure && !reference.failure && broadsheet.nextId !== reference.nextId) {
    reference.failure = `the next article is ${reference.nextId}, but ${broadsheet.nextId} in broadsheet`;
  }
  return result;
}

/** A visit's figures; a visit that fails is one of the results. */
async function attempt(browser, label, visit) {
  process.stderr.write(`  ${label} …`);
  try {
    const figures = await visit(await browser.get());
    process.stderr.write(` ${Math.round(figures.lastParagraph ?? figures.firstEntry)} ms\n`);
    return figures;
  } catch (error) {
    process.stderr.write(' failed\n');
    return { failure: error.message };
  }
}

/** A browser that crashed is one failure, not the end of all further visits. */
class RestartingBrowser {
  #browser;

  async get() {
    if (!this.#browser?.isConnected()) {
      this.#browser = await launch();
      // The first page of a browser waits for much that no later one does.
      await (await this.#browser.newPage()).close();
    }
    return this.#browser;
  }

  async version() {
    return (await this.get()).version();
  }

  async close() {
    await this.#browser?.close().catch(() => {});
  }
}
