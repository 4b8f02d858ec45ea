// wasm-browser.mjs MODULE [FILTER…]: runs the tests in a WebAssembly module in Chromium. Cargo starts it as the
// runner of the wasm32 target (see xtask/src/test.rs). wasm-bindgen's own runner prepares and serves the tests; it
// would want a WebDriver to open the page, so we ask it for a page only, and open that with Playwright.
import { spawn } from 'node:child_process';
import process from 'node:process';
import { chromium } from '@playwright/test';

const minutes = 60_000;
const prepareWithin = 2 * minutes;
const runWithin = 5 * minutes;
const afterError = 5000;

const server = spawn(process.env.WASM_BINDGEN_TEST_RUNNER || 'wasm-bindgen-test-runner', process.argv.slice(2), {
  env: {
    ...process.env,
    NO_HEADLESS: '1',
    // Port 0: one that is free.
    WASM_BINDGEN_TEST_ADDRESS: '127.0.0.1:0',
    // The published app is not isolated either.
    WASM_BINDGEN_TEST_NO_ORIGIN_ISOLATION: '1',
  },
  stdio: ['ignore', 'pipe', 'inherit'],
});
const stopServer = () => server.kill();
process.on('exit', stopServer);
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => process.exit(1));

let browser;
try {
  const address = await served();
  if (address) {
    browser = await chromium.launch({
      executablePath: process.env.BROADSHEET_CHROMIUM || undefined,
      args: ['--disable-gpu', '--disable-quic', '--disable-background-networking', '--disable-component-update'],
    });
    process.exitCode = (await passed(address)) ? 0 : 1;
  }
} catch (error) {
  console.error(error.message);
  process.exitCode = 1;
} finally {
  await browser?.close();
  stopServer();
}

/** The address of the page, once it is there; nothing if the runner ended well without one: no tests, or a list. */
function served() {
  return new Promise((resolve, reject) => {
    let text = '';
    const late = setTimeout(() => reject(new Error('wasm-bindgen-test-runner did not get ready')), prepareWithin);
    late.unref();
    server.on('error', (error) => reject(new Error(`wasm-bindgen-test-runner did not start: ${error.message}`)));
    server.stdout.on('data', (chunk) => {
      text += chunk;
      const address = text.match(/available at (http:\S+)\s/)?.[1];
      if (address) resolve(address);
    });
    server.on('exit', (code) => {
      if (code === 0) {
        process.stdout.write(text);
        resolve(undefined);
      } else {
        reject(new Error(`${text}wasm-bindgen-test-runner ended with ${code}`));
      }
    });
  });
}

/** Opens the page, shows what the tests print, and tells whether all passed. */
async function passed(address) {
  const page = await browser.newPage();
  const errors = [];
  const broken = new Promise((_, reject) => {
    page.on('crash', () => reject(new Error('the page crashed')));
    browser.on('disconnected', () => reject(new Error('the browser ended')));
    page.on('pageerror', (error) => {
      errors.push(error);
      console.error(`page error: ${error.stack ?? error.message}`);
      // The tests may go on all the same; if they do not, there is no point in waiting for long.
      setTimeout(() => reject(new Error('the tests ended with an error on the page')), afterError).unref();
    });
  });
  broken.catch(() => {});
  const output = page.locator('#output');
  try {
    await page.goto(address);
    const isFinished = () => /^test result: /m.test(document.querySelector('#output')?.textContent ?? '');
    const finished = page.waitForFunction(isFinished, undefined, { timeout: runWithin, polling: 100 });
    await Promise.race([finished, broken]);
  } catch (error) {
    if (error.name !== 'TimeoutError') throw error;
    throw new Error(`the tests did not finish within ${runWithin / minutes} minutes`);
  } finally {
    console.log(await output.textContent({ timeout: 1000 }).catch(() => ''));
  }
  // An error outside of any test, in a callback or a task, counts as well.
  return errors.length === 0 && /^test result: ok\b/m.test(await output.textContent());
}
