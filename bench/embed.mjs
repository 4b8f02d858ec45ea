// Measures what other sites embed: the loader beside a plain frame of one height, each in a page of another origin.
//
//   cargo xtask build --site target/embed-site --base-url http://origin.invalid/ && node bench/embed.mjs [RUNS]
//
// Every answer is held back for 150 ms, as a phone's line does; bytes are of bodies as brotli, without pictures.
import { readFile } from 'node:fs/promises';
import http from 'node:http';
import path from 'node:path';
import process from 'node:process';
import { setTimeout as wait } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { brotliCompressSync } from 'node:zlib';
import { launch } from './browser.mjs';
import { summary } from './statistics.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const FOLDER = path.join(root, 'target/embed-site');
const TYPES = { '.html': 'text/html; charset=utf-8', '.js': 'text/javascript', '.svg': 'image/svg+xml' };
const LATENCY = 150;
const CARD = '/embed/articles/after-double-eleven-inventory/';

const SANDBOX = 'allow-scripts allow-popups allow-popups-to-escape-sandbox allow-top-navigation-by-user-activation';
const SUBJECTS = {
  loader: (site) => `<script async src="${site}/embed.js"></script><broadsheet-embed src="${site}${CARD}"><a href="/">Card</a></broadsheet-embed>`,
  'loader, ratio="4/3"': (site) =>
    `<script async src="${site}/embed.js"></script><broadsheet-embed ratio="4/3" src="${site}${CARD}"><a href="/">Card</a></broadsheet-embed>`,
  'the same, place kept by the host’s style': (site) =>
    `<style>broadsheet-embed { display: block; aspect-ratio: 4/3 }</style><script async src="${site}/embed.js"></script><broadsheet-embed ratio="4/3" src="${site}${CARD}"><a href="/">Card</a></broadsheet-embed>`,
  'loader, max-height="200", place kept by the host’s style': (site) =>
    `<style>broadsheet-embed { display: block; min-height: 200px }</style><script async src="${site}/embed.js"></script><broadsheet-embed max-height="200" src="${site}${CARD}"><a href="/">Card</a></broadsheet-embed>`,
  'plain frame': (site) => `<iframe src="${site}${CARD}" title="Card" width="100%" height="560" frameborder="0" sandbox="${SANDBOX}"></iframe>`,
};

let bytes = 0;

function listen(handle) {
  const server = http.createServer((request, response) => {
    handle(new URL(request.url, 'http://host'), response).catch((error) => response.destroy(error));
  });
  return new Promise((resolve) => {
    server.listen(0, '127.0.0.1', () => resolve({ origin: `http://127.0.0.1:${server.address().port}`, server }));
  });
}

async function find(name) {
  try {
    return await readFile(path.join(FOLDER, path.normalize(name)));
  } catch {
    throw new Error(`nothing at ${name}: see the head of bench/embed.mjs`);
  }
}

const site = await listen(async ({ pathname }, response) => {
  const name = pathname.endsWith('/') ? `${pathname}index.html` : pathname;
  const found = await find(name);
  await wait(LATENCY);
  const headers = { 'content-type': TYPES[path.extname(name)] ?? 'application/octet-stream' };
  if (name.startsWith('/pictures/')) {
    response.writeHead(200, headers).end(found);
    return;
  }
  const body = brotliCompressSync(found.toString().replaceAll('http://origin.invalid', site.origin));
  bytes += body.length;
  response.writeHead(200, { ...headers, 'content-encoding': 'br' }).end(body);
});

const host = await listen(async ({ searchParams }, response) => {
  await wait(LATENCY);
  const embed = SUBJECTS[searchParams.get('subject')](site.origin);
  response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' });
  response.end(`<!DOCTYPE html><meta name="viewport" content="width=device-width"><link rel="icon" href="data:,"><p>Above.</p>${embed}<p>Below.</p>`);
});

/** One visit of a host page in a fresh context. Times are in ms from its navigation. */
async function visit(browser, subject) {
  const context = await browser.newContext({ viewport: { width: 390, height: 844 }, deviceScaleFactor: 2, isMobile: true });
  try {
    const page = await context.newPage();
    await page.addInitScript(() => {
      if (window !== parent) return;
      const seen = { shift: 0, settled: 0 };
      Object.assign(window, { seen });
      new PerformanceObserver((list) => list.getEntries().forEach((entry) => (seen.shift += entry.value))).observe({ type: 'layout-shift', buffered: true });
      addEventListener('broadsheet:resize', () => (seen.settled = performance.now()));
      // Of a plain frame, what is there when its document is.
      document.addEventListener('load', ({ target }) => target.tagName === 'IFRAME' && (seen.settled ||= performance.now()), true);
    });
    bytes = 0;
    await page.goto(`${host.origin}/?subject=${encodeURIComponent(subject)}`);
    const frame = page.locator('iframe');
    await frame.contentFrame().locator('.bs-embed').waitFor();
    await page.waitForFunction(() => window.seen.settled > 0);
    await page.waitForLoadState('networkidle');
    const content = await frame.contentFrame().locator('html').evaluate((element) => element.getBoundingClientRect().height);
    const height = await frame.evaluate((element) => element.clientHeight);
    return { ...(await page.evaluate(() => window.seen)), bytes, off: Math.round(height - content) };
  } finally {
    await context.close();
  }
}

const runs = Number(process.argv[2] ?? 5);
const browser = await launch();
try {
  const results = Object.fromEntries(Object.keys(SUBJECTS).map((subject) => [subject, []]));
  for (let run = 0; run < runs; run += 1) {
    for (const subject of Object.keys(SUBJECTS)) results[subject].push(await visit(browser, subject));
  }
  const shown = (values, digits = 0) => {
    const { median, min, max } = summary(values);
    const [middle, low, high] = [median, min, max].map((value) => value.toFixed(digits));
    return low === high ? middle : `${middle} (${low}–${high})`;
  };
  const rows = Object.entries(results).map(([subject, visits]) => {
    const column = (name, digits) => shown(visits.map((each) => each[name]), digits);
    return `| ${subject} | ${column('bytes')} | ${column('settled')} | ${column('shift', 3)} | ${column('off')} |`;
  });
  process.stdout.write(
    `\nMedian of ${runs} visits (range), 390×844, Chromium ${browser.version()}\n\n` +
      '| | bytes | height settled (ms) | layout shift of the host | frame’s height less its content’s (px) |\n|---|---:|---:|---:|---:|\n' +
      `${rows.join('\n')}\n`,
  );
} finally {
  await browser.close();
  for (const { server } of [site, host]) {
    server.closeAllConnections();
    server.close();
  }
}
