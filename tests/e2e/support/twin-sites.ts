// Sites of the test server's feeds as they are published (target/twins, see twins.spec.ts), in place of the live ones.
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Page } from '@playwright/test';
import { ORIGIN } from '../server/published.mjs';

const sites = fileURLToPath(new URL('../../../target/twins/sites/', import.meta.url));

/** Has a page find the published site of a feed where the live one is. */
export async function servePublished(page: Page, feed: string): Promise<void> {
  await page.route(`**/site/${feed}/**`, async (route) => {
    const { origin, pathname } = new URL(route.request().url());
    const within = decodeURIComponent(pathname.slice(`/site/${feed}/`.length));
    const file = path.join(sites, feed, within.endsWith('/') || within === '' ? `${within}index.html` : within);
    // The sample's pictures do not lie in its site.
    if (!existsSync(file)) return route.continue();
    if (!/\.(html|json)$/.test(file)) return route.fulfill({ path: file });
    const contentType = file.endsWith('.html') ? 'text/html' : 'application/json';
    return route.fulfill({ contentType, body: readFileSync(file, 'utf8').replaceAll(ORIGIN, origin) });
  });
}

/** The two ways in which a site is made. */
export const WAYS = ['live', 'published'] as const;
