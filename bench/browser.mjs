// The browser that measures.
import { existsSync } from 'node:fs';
import process from 'node:process';
import { chromium } from '@playwright/test';

const USUAL_PLACES = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];

/** Starts Chromium: the one that xtask found, else an installed one, else Playwright's own. */
export function launch() {
  return chromium.launch({
    executablePath: process.env.BROADSHEET_CHROMIUM || USUAL_PLACES.find((file) => existsSync(file)),
    args: [
      // As in tests/e2e/playwright.config.ts: no graphics card, and nothing on the network but what is measured.
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
  });
}
