// One visit: a page opened in a fresh browser context, and, if wanted, the step to the next article.
import { expected } from './feeds.mjs';
import { installProbe, readProbe } from './probe.mjs';
import { applyProfile } from './profiles.mjs';
import { Wire } from './wire.mjs';

/** Where the two subjects have what is timed. */
export const SUBJECTS = {
  broadsheet: { body: '.bs-prose', next: 'a.bs-read-on__step--older' },
  reference: { body: '.body', next: 'a[rel=next]' },
};

/** Visits an article, then the next one by its link. The figures are in milliseconds and bytes. */
export function visitArticle(browser, { origin, subject, profile, feed }) {
  const visit = { origin, profile, path: `/articles/${feed.start}`, wanted: articleMoments(subject, feed, feed.start) };
  return visitPage(browser, visit, async (page, wire, finish) => {
    const opening = await figures(page, wire);
    const next = await stepToNext(page, wire, { subject, profile, feed, finish });
    return { ...opening, ...next };
  });
}

/** Where a published article leads that is not fetched ahead: to a related one. */
export const UNFORESEEN = '.bs-block--related li:nth-child(2) h3 a';

/** Visits a published article and, where the app takes it over, goes on to the next one, or to the one that the link `next` names. */
export function visitPublished(browser, { origin, profile, feed, hasApp, next = SUBJECTS.broadsheet.next }) {
  const visit = { origin, profile, path: `/articles/${feed.start}/`, wanted: articleMoments('broadsheet', feed, feed.start) };
  return visitPage(browser, visit, async (page, wire, finish) => {
    if (!hasApp) return figures(page, wire);
    await finish(page.waitForFunction(() => document.documentElement.dataset.app === 'ready'), 'the app');
    await finish(wire.quiet(), 'the network to be quiet');
    const opening = await figures(page, wire);
    const step = await stepToNext(page, wire, { subject: 'broadsheet', next, profile, feed, finish });
    return { ...opening, ...step };
  });
}

/** Visits a list; it counts as shown when its first link is. */
export function visitList(browser, { origin, profile, path, link }) {
  const wanted = { firstEntry: { selector: `main a[href*="${link}"]` } };
  return visitPage(browser, { origin, profile, path, wanted }, figures);
}

/** Visits a page for its first words, and stays until all of it is there. */
export function visitFirstWords(browser, { origin, subject, profile, feed, path }) {
  const { title, firstParagraph } = expected(feed, feed.start);
  const isArticle = path !== '/';
  const { body } = SUBJECTS[subject] ?? SUBJECTS.reference;
  const wanted = isArticle
    ? { title: { selector: 'main h1', text: title }, firstParagraph: { selector: `main ${body} > p:first-of-type`, text: firstParagraph } }
    : { title: { selector: 'main a[href*="articles/"]' } };
  return visitPage(browser, { origin, profile, path, wanted }, async (page, wire, finish) => {
    if (subject === 'broadsheet') {
      await finish(page.waitForFunction(() => document.documentElement.dataset.app === 'ready' && !document.querySelector('.bs-words')), 'the app');
      await finish(wire.quiet(), 'the network to be quiet');
    }
    return figures(page, wire);
  });
}

function articleMoments(subject, feed, id) {
  const { title, lastParagraph } = expected(feed, id);
  return {
    title: { selector: 'main h1', text: title },
    lastParagraph: { selector: `main ${SUBJECTS[subject].body} p`, text: lastParagraph },
  };
}

/** Opens a page and waits until it is shown and quiet; `measure` then makes the figures. Rejects with what went wrong. */
async function visitPage(browser, { origin, profile, path, wanted }, measure) {
  // HTTP/2 is served with a certificate that nobody vouches for.
  const context = await browser.newContext({ ...profile.context, locale: 'zh-CN', ignoreHTTPSErrors: true });
  const trouble = [];
  context.on('console', (message) => {
    if (['error', 'warning'].includes(message.type())) {
      trouble.push(`console ${message.type()}: ${message.text()}`);
    }
  });
  let wire;
  try {
    const page = await context.newPage();
    // Neither would end by itself: what is waited for does not come any more.
    const crash = new Promise((_, reject) => {
      page.on('crash', () => reject(new Error('the page crashed')));
      page.on('pageerror', (error) => reject(new Error(`uncaught: ${error.message}`)));
    });
    crash.catch(() => {});
    const finish = (promise, what) => within(profile.timeout, Promise.race([promise, crash]), what);
    await context.addInitScript(installProbe, wanted);
    const cdp = await context.newCDPSession(page);
    wire = new Wire(cdp, origin);
    await cdp.send('Network.enable');
    await applyProfile(cdp, profile);

    await finish(page.goto(origin + path, { waitUntil: 'commit' }), 'the document');
    const moments = await finish(page.evaluate(() => window.bench.shown), 'the page to be shown');
    await finish(wire.quiet(), 'the network to be quiet');
    const measured = await measure(page, wire, finish);
    return { ...moments, ...measured, trouble: [...trouble, ...wire.trouble] };
  } catch (error) {
    const open = (wire?.open ?? []).map((url) => `open: ${url}`);
    const said = [...trouble, ...open].join('; ');
    const heard = said && ` (${said})`;
    throw new Error(`${path}: ${error.message.split('\n')[0]}${heard}`, { cause: error });
  } finally {
    wire?.stop();
    await context.close().catch(() => {});
  }
}

async function figures(page, wire) {
  return { ...(await page.evaluate(readProbe, 0)), bytes: wire.bytes() };
}

/** Follows the link to the next article, without loading a document, as a reader would: scrolled to, then pressed. */
async function stepToNext(page, wire, { subject, next = SUBJECTS[subject].next, profile, feed, finish }) {
  const untilHere = wire.count;
  const href = await page.evaluate((selector) => {
    const link = document.querySelector(selector);
    link?.scrollIntoView({ block: 'center', behavior: 'instant' });
    return link?.href;
  }, next);
  if (!href) {
    throw new Error('there is no link to the next article');
  }
  await finish(wire.quiet(), 'pictures further down');
  const id = decodeURIComponent(new URL(href).pathname.split('/').filter(Boolean).at(-1));
  const wanted = articleMoments(subject, feed, id);
  const [x, y] = await page.evaluate((selector) => {
    const { x, y, width, height } = document.querySelector(selector).getBoundingClientRect();
    return [x + width / 2, y + height / 2];
  }, next);
  const before = wire.count;
  await page.evaluate((wanted) => window.bench.expectAfterClick(wanted), wanted);
  await (profile.context.hasTouch ? page.touchscreen.tap(x, y) : page.mouse.click(x, y));
  // A page that loads a new document has lost what was prepared: `arrival` is missing there.
  const arrival = await finish(
    page.evaluate(async () => ({ ...(await window.bench.arrival), click: window.bench.click })),
    'the next article',
  );
  if (arrival.click === undefined || arrival.lastParagraph === undefined) {
    throw new Error('the step to the next article loaded a document');
  }
  await finish(wire.quiet(), 'the network after the step');
  const seen = await page.evaluate(readProbe, arrival.click);
  // Of a published site, the next page's data, or its content as HTML; it may have been fetched before the click, when the link came near.
  const isNext = (url) => ['index.json', 'fragment.html'].some((file) => decodeURIComponent(url).endsWith(`/${id}/${file}`));
  const data = seen.resources.findLast(({ name }) => isNext(name));
  const bytes = wire.bytes(before);
  const isData = ({ url }) => isNext(url);
  const ofData = wire.bytes(untilHere, isData);
  const others = wire.bytes(before, (request) => request.type !== 'images' && !isData(request));
  return {
    nextRequests: ofData.requests + others.requests,
    nextDocument: ofData.total + others.total,
    nextAfterArrival: data && arrival.title - Math.max(arrival.click, data.responseEnd),
    nextId: id,
    nextTitle: arrival.title - arrival.click,
    nextLastParagraph: arrival.lastParagraph - arrival.click,
    nextBlocking: seen.blocking,
    nextLongestTask: seen.longestTask,
    nextLayoutShift: seen.layoutShift,
    nextTasks: seen.tasks,
    nextBytes: bytes,
  };
}

/** Rejects if a promise takes longer than `limit` milliseconds. */
function within(limit, promise, what) {
  let timer;
  const late = new Promise((_, reject) => {
    timer = setTimeout(() => reject(new Error(`waited ${limit / 1000} s in vain for ${what}`)), limit);
  });
  return Promise.race([promise, late]).finally(() => clearTimeout(timer));
}
