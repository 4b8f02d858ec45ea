// One policy, two sanitisers: of the same markup the browser's and the native one make the same. The native tool's pages are those of
// target/markup-site, made from the feed that tests/e2e/server/markup-feed.mjs writes.
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { markupFeed } from './server/payloads.mjs';
import { Detectors } from './support/detectors.ts';
import { expect, test } from './support/test.ts';
import { ENGLISH } from './support/words.ts';
import { networkLine } from './support/vigil.ts';

const folder = fileURLToPath(new URL('../../target/markup-site/articles/', import.meta.url));

/** Where they differ: what DOMPurify gives up on costs the article in a live site, while the native tool finds the words in it. */
const DIFFERENT = /^<frameset/;

test.use({ words: ENGLISH, trace: 'off' });

test('the browser and the native tool make the same of all markup @phone', async ({ page, publisher, pagesOf, vigil }) => {
  const items = markupFeed().items;
  test.setTimeout(60_000 + items.length * 200);
  vigil.allow(/^request to another origin/, networkLine, /^console error: Failed to load resource/);
  const site = await publisher.site('markup', { policy: 'none' });
  await Detectors.on(page, vigil.origins, true);
  await pagesOf(site).article.openArticle('good-0');
  await page.waitForFunction(() => document.documentElement.dataset.app === 'ready');

  const differences: string[] = [];
  let different = 0;
  for (const { id, content_html: html } of items) {
    const { main } = JSON.parse(readFileSync(`${folder}${id}/index.json`, 'utf8'));
    const path = new URL(site.path(`/articles/${id}`), vigil.origins[0]).pathname;
    const [browsers, natives] = await page.evaluate(
      async ({ path, id, main }) => {
        const text = (root: ParentNode): string | undefined => root.querySelector('.bs-prose')?.innerHTML;
        let own: string | undefined = 'lost';
        try {
          await window.inspection.go({ href: path, title: id });
          while (document.querySelector('[data-held]')) await new Promise(requestAnimationFrame);
          own = text(document);
        } catch {
          // No article: that is what own says.
        }
        return [own, text(new DOMParser().parseFromString(main, 'text/html'))];
      },
      { path, id, main },
    );
    if (browsers === natives) continue;
    different += 1;
    if (!DIFFERENT.test(html)) differences.push(`${id}: ${html}\n    browser: ${browsers}\n    native:  ${natives}`);
  }
  console.log(`    ${items.length - different} of ${items.length} come out the same`);
  expect(items.length).toBeGreaterThan(900);
  expect(differences.join('\n')).toBe('');
});
