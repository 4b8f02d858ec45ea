// The published site of the sample feed, as the test server hands it out below /published/.
import { readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Page } from '@playwright/test';

export const SITE = '/published/';

const folder = fileURLToPath(new URL('../../../target/published/', import.meta.url));

/** The paths of all its pages for readers. */
export function pagesOfSite(): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => /(^|\/)index\.json$/.test(file) && !file.startsWith('embed/'))
    .map((file) => SITE + file.slice(0, -'index.json'.length))
    .toSorted();
}

/** Waits until the app has taken the page over. */
export async function takenOver(page: Page): Promise<void> {
  await page.waitForFunction(() => document.documentElement.dataset.app === 'ready');
}

const twins = fileURLToPath(new URL('../../../target/twins/sites/', import.meta.url));

/** Hands out the published twin of a fixture's site (see twins.spec.ts) where the server has the live one: below /site/NAME/. */
export async function serveTwin(page: Page, name: string): Promise<string> {
  const base = `/site/${name}/`;
  await page.route(`**${base}**`, async (route) => {
    const file = decodeURIComponent(new URL(route.request().url()).pathname.slice(base.length));
    await route.fulfill({ path: `${twins}${name}/${file === '' || file.endsWith('/') ? `${file}index.html` : file}` });
  });
  return base;
}

/** Gives the first link within the page another address, and follows it from where the page is scrolled to. */
export async function follow(page: Page, address: string): Promise<void> {
  const link = page.locator('#broadsheet-page a[href^="/"]:not([target], [rel])').first();
  await link.evaluate((link: HTMLAnchorElement, address) => {
    link.setAttribute('href', address);
    link.click();
  }, address);
}
