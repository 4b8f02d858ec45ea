// The same feed, shown live and published: every page is the same document. The published sites are those of target/twins, made
// from the feeds that tests/e2e/server/twin-feeds.mjs writes.
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { ORIGIN } from './server/published.mjs';
import { type Regions, regionsScript } from './support/regions.ts';
import { expect, test } from './support/test.ts';
import { networkLine, policyLine } from './support/vigil.ts';

const sites = fileURLToPath(new URL('../../target/twins/sites/', import.meta.url));

/** The folders of a site's pages for readers, with a slash at the end; the front page's is empty. */
function pagesOf(name: string): string[] {
  return readdirSync(sites + name, { recursive: true, encoding: 'utf8' })
    .filter((file) => /(^|\/)index\.json$/.test(file))
    .map((file) => file.slice(0, -'index.json'.length))
    // What both of them find: search.spec.ts.
    .filter((folder) => !/^(embed|search)\//.test(folder))
    .toSorted();
}

/** What a site's pages say of their language. */
const languageOf = (name: string): string => /<html lang="([^"]+)"/.exec(readFileSync(`${sites}${name}/index.html`, 'utf8'))![1]!;

// Run without the sites, this file still has to be read: the first test then says what is missing.
const names = existsSync(sites) ? readdirSync(sites).toSorted() : [];

test('there are sites to compare @desktop', () => {
  expect(names.length).toBeGreaterThan(40);
  expect(names).toEqual(expect.arrayContaining(['sample', 'english', 'odd-ids', 'file-broadsheet', 'file-hostile']));
});

for (const name of names) {
  test.describe(() => {
    // A live feed that names no language speaks its reader's, where a published one must choose.
    test.use({ locale: languageOf(name) });

    test(`the same live and published: ${name} @desktop`, async ({ page, context, baseURL, vigil }) => {
      const folders = pagesOf(name);
      test.setTimeout(30_000 + folders.length * 1_000);
      // What hostile articles ask for is not what this is about.
      vigil.allow(/^request to another origin/, networkLine, policyLine, /^console error: Failed to load resource/);
      // Published pages are read in a page without the policy of the site, under which a text does not become a document.
      const reader = await context.newPage();
      await reader.evaluate(regionsScript);
      await page.bringToFront();
      await page.addInitScript(regionsScript);
      const origin = new URL(baseURL!).origin;
      const base = `/site/${name}/`;
      await page.goto(base);
      await page.waitForFunction(() => document.documentElement.dataset.app === 'ready' && !document.querySelector('.bs-skeleton'));

      for (const folder of folders) {
        const html = readFileSync(`${sites}${name}/${folder}index.html`, 'utf8');
        const address = base + folder.split('/').map(encodeURIComponent).join('/');
        const published = await reader.evaluate(read, { html: moved(html, origin), base, origin });
        const live = await page.evaluate(show, { address, published, base });
        expect(live, `${name}: /${folder}`).toEqual(published);
      }
      // Front page, lists and the page about the feed are in every site.
      expect(folders.length).toBeGreaterThan(6);
    });
  });
}

/** A published page as it would be at another origin. In the addresses that share links carry, an origin is encoded. */
function moved(html: string, origin: string): string {
  const encoded = (text: string): string => text.replace(/[^A-Za-z0-9-]/g, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`);
  const placed = html.replaceAll(ORIGIN, origin).replaceAll(encoded(ORIGIN), encoded(origin));
  // A feed without a title goes by its host.
  return placed.replaceAll(new URL(ORIGIN).hostname, new URL(origin).hostname);
}

/** Runs in a page. */
function read({ html, base, origin }: { html: string; base: string; origin: string }): Regions {
  return window.regions(new DOMParser().parseFromString(html, 'text/html'), base, origin);
}

/** Runs in the page: has the app show the page at an address until it is as it is published; what it is in the end. */
async function show({ address, published, base }: { address: string; published: Regions; base: string }): Promise<Regions> {
  const link = Object.assign(document.createElement('a'), { href: address });
  document.body.append(link);
  link.click();
  link.remove();
  const wanted = JSON.stringify(published);
  for (const end = performance.now() + 3_000; ; await new Promise(requestAnimationFrame)) {
    const live = window.regions(document, base, location.origin);
    if (JSON.stringify(live) === wanted || performance.now() > end) return live;
  }
}
