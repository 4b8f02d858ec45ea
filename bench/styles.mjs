// Measures what a policy costs an article with 2,000 style attributes in live mode: it is opened with the shipped policy and without
// one, in turn, in one run. See tests/e2e/server/styled-article.mjs.
//
//   cargo xtask build && node bench/styles.mjs [RUNS]
import { spawn } from 'node:child_process';
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import { launch } from './browser.mjs';
import { summary } from './statistics.mjs';

const runs = Number(process.argv[2] ?? 11);
const port = process.env.BROADSHEET_E2E_PORT ?? '4199';
const origin = `http://127.0.0.1:${port}`;
const MOST = 1.1;

const server = spawn(process.execPath, [fileURLToPath(new URL('../tests/e2e/server/main.mjs', import.meta.url))], {
  env: { ...process.env, BROADSHEET_E2E_PORT: port },
  stdio: 'inherit',
});

async function answers() {
  for (;;) {
    try {
      return await fetch(`${origin}/control/origins`);
    } catch {
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
  }
}

/** From a click on an article's link to all of its text, in ms, and how often the policy was violated. */
async function open(browser, key, policy) {
  const settings = { feed: 'styled', policy };
  await fetch(`${origin}/control/sites/${key}`, { method: 'PUT', body: JSON.stringify(settings) });
  const context = await browser.newContext({ viewport: { width: 390, height: 844 } });
  try {
    const page = await context.newPage();
    const client = await context.newCDPSession(page);
    await client.send('Emulation.setCPUThrottlingRate', { rate: 4 });
    await page.goto(`${origin}/site/${key}/`);
    await page.waitForFunction(() => document.documentElement.dataset.app === 'ready' && document.querySelector('a[href$="/styled"]'));
    // The sanitiser itself is loaded before, by another article.
    await page.click('a[href$="/second"]');
    await page.waitForSelector('.bs-prose');
    await page.goBack();
    await page.waitForSelector('a[href$="/styled"]');
    return await page.evaluate(async () => {
      let violations = 0;
      addEventListener('securitypolicyviolation', () => (violations += 1));
      const start = performance.now();
      document.querySelector('a[href$="/styled"]').click();
      while (!document.querySelector('.bs-prose')?.textContent.includes('word1999')) await new Promise(requestAnimationFrame);
      return { time: performance.now() - start, violations };
    });
  } finally {
    await context.close();
  }
}

try {
  await answers();
  const browser = await launch();
  const times = { none: [], shipped: [] };
  let violations = 0;
  for (let run = 0; run < runs; run += 1) {
    for (const policy of run % 2 === 0 ? ['none', 'shipped'] : ['shipped', 'none']) {
      const seen = await open(browser, `styled~${policy}${run}`, policy);
      times[policy].push(seen.time);
      violations += seen.violations;
    }
  }
  await browser.close();
  const [none, shipped] = [summary(times.none).median, summary(times.shipped).median];
  const ratio = shipped / none;
  console.log(`without a policy ${none.toFixed(0)} ms, with the shipped one ${shipped.toFixed(0)} ms: ${ratio.toFixed(3)}, at most ${MOST}; ${violations} violations`);
  process.exitCode = ratio <= MOST && violations === 0 ? 0 : 1;
} finally {
  server.kill();
}
