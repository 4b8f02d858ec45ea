// Pages published from feeds of every kind, good and bad, are hydrated: the app takes over what is there and finds nothing else.
// The sites are those of target/twins; takeover.spec.ts has the sample's.
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { TYPES } from './server/files.mjs';
import { ORIGIN } from './server/published.mjs';
import { expect, test } from './support/test.ts';
import { networkLine, policyLine } from './support/vigil.ts';

const sites = fileURLToPath(new URL('../../target/twins/sites/', import.meta.url));

/** The folders of the pages to open: those that show articles' own texts, and those of the feed as a whole. */
function pagesOf(name: string): string[] {
  const folder = `${sites}${name}/articles`;
  const articles = existsSync(folder) ? readdirSync(folder) : [];
  return ['', 'about-feed/', ...articles.map((slug) => `articles/${slug}/`)];
}

const names = existsSync(sites) ? readdirSync(sites).filter((name) => name !== 'sample') : [];

test('there are sites to hydrate @phone', () => {
  expect(names.length).toBeGreaterThan(40);
});

for (const name of names) {
  test(`hydrated without a word: ${name} @phone`, async ({ page, baseURL, vigil }) => {
    const folders = pagesOf(name);
    test.setTimeout(30_000 + folders.length * 3_000);
    // What hostile articles ask for is not what this is about.
    vigil.allow(/^request to another origin/, networkLine, policyLine, /^console error: Failed to load resource/);
    const origin = new URL(baseURL!).origin;
    // The app's own files are those of the live site that the server has there.
    await page.route(`**/site/${name}/**`, async (route) => {
      const within = decodeURIComponent(new URL(route.request().url()).pathname.slice(`/site/${name}/`.length));
      const file = path.join(sites, name, within.replace(/(^|\/)$/, '$1index.html'));
      if (!/\.(html|json)$/.test(file)) return route.continue();
      const contentType = TYPES[path.extname(file) as keyof typeof TYPES];
      return route.fulfill({ contentType, body: readFileSync(file, 'utf8').replaceAll(ORIGIN, origin) });
    });
    for (const folder of folders) {
      const address = `/site/${name}/${folder.split('/').map(encodeURIComponent).join('/')}`;
      await page.goto(address);
      await expect(page.locator('html'), address).toHaveAttribute('data-app', 'ready');
      expect(vigil.trouble, address).toEqual([]);
    }
  });
}
