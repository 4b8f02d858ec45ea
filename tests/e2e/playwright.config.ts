// End-to-end tests of the release build in dist/. `cargo xtask test --only e2e` runs them with the browser it found.
import { fileURLToPath } from 'node:url';
import process from 'node:process';
import { defineConfig, devices } from '@playwright/test';

const root = fileURLToPath(new URL('../..', import.meta.url));
const port = Number(process.env.BROADSHEET_E2E_PORT ?? 4173);

export default defineConfig({
  testDir: '.',
  outputDir: `${root}target/e2e`,
  workers: 2,
  fullyParallel: true,
  retries: 0,
  forbidOnly: Boolean(process.env.CI),
  reporter: 'list',
  timeout: 30_000,
  use: {
    // The sample feed is Chinese, and so are its readers.
    locale: 'zh-CN',
    baseURL: `http://127.0.0.1:${port}`,
    screenshot: 'only-on-failure',
    trace: { mode: 'retain-on-failure', screenshots: false },
    launchOptions: {
      executablePath: process.env.BROADSHEET_CHROMIUM || undefined,
      args: [
        // Playwright adds --no-sandbox, without which root could not run it. The rest keeps it off the network.
        '--disable-gpu',
        '--disable-quic',
        '--no-first-run',
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-sync',
      ],
    },
  },
  // A test tagged @phone or @desktop runs there only.
  projects: [
    {
      name: 'phone',
      grepInvert: /@desktop/,
      use: {
        viewport: { width: 390, height: 844 },
        deviceScaleFactor: 2,
        hasTouch: true,
        isMobile: true,
        userAgent: devices['Pixel 7'].userAgent,
      },
    },
    { name: 'desktop', grepInvert: /@phone/, use: { viewport: { width: 1350, height: 940 } } },
  ],
  // Serves dist/ as a host would, with good feeds and bad ones.
  webServer: {
    command: 'node tests/e2e/server/main.mjs',
    cwd: root,
    env: { BROADSHEET_E2E_PORT: String(port) },
    url: `http://127.0.0.1:${port}/`,
    timeout: 30_000,
    stdout: 'ignore',
    stderr: 'pipe',
  },
});
