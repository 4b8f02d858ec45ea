// One policy, two sanitisers: of the same markup the browser's and the native one make the same. The native tool's pages are those of
// target/markup-site, made from the feed that tests/e2e/server/markup-feed.mjs writes.
import { readFileSync } from 'node:fs';
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import { markupFeed } from './server/payloads.mjs';
import { Detectors } from './support/detectors.ts';
import { expect, test } from './support/test.ts';
import { ENGLISH } from './support/words.ts';
import { networkLine } from './support/vigil.ts';

const folder = fileURLToPath(new URL('../../target/markup-site/articles/', import.meta.url));

const FRAMES = 'a browser reads a document of frames, and leaves nothing of it; the native tool reads on';
const SUSPECT = 'DOMPurify drops attributes that look like the end of a text, or like markup';
const FORM = 'DOMPurify drops forms whose members hide their own; the native tool has no such members to fear';
const BLANK = 'DOMPurify drops schemes hidden behind blanks; by the native tool they are relative addresses, and dead';

/** Where they differ, by the payload: one is stricter than the other there, and both are inert (payloads.spec.ts). */
const DIFFERENT: Record<string, string> = {
  'anchors-15': SUSPECT,
  'clobbering-23': FORM,
  'clobbering-24': FORM,
  'frames-objects-18': FRAMES,
  'mutation-37': SUSPECT,
  'mutation-53': FRAMES,
  'schemes-64': BLANK,
};

test.use({ words: ENGLISH, trace: 'off' });

test('the browser and the native tool make the same of all markup @phone', async ({ page, publisher, pagesOf, vigil }) => {
  test.skip(Boolean(process.env.BROADSHEET_PAYLOADS), 'the native tool has not seen the payloads of that file');
  const items = markupFeed().items;
  test.setTimeout(60_000 + items.length * 200);
  vigil.allow(/^request to another origin/, networkLine, /^console error: Failed to load resource/);
  const site = await publisher.site('markup', { policy: 'none' });
  await Detectors.on(page, vigil.origins, true);
  await pagesOf(site).article.openArticle('good-0');
  await page.waitForFunction(() => document.documentElement.dataset.app === 'ready');

  const differences: Record<string, string> = {};
  for (const { id, content_html: html } of items) {
    const natives = JSON.parse(readFileSync(`${folder}${id}/index.json`, 'utf8')).page.Article.body.Html;
    const path = new URL(site.path(`/articles/${id}`), vigil.origins[0]).pathname;
    const [browsers, native] = await page.evaluate(
      async ({ path, id, natives }) => {
        const text = (root: ParentNode): string | undefined => {
          const prose = root.querySelector('.bs-prose')?.cloneNode(true) as Element | undefined;
          // What became of pictures was noticed in the one only.
          for (const picture of prose?.querySelectorAll('img[class]') ?? []) {
            picture.classList.remove('is-broken', 'is-natural');
            if (picture.className === '') picture.removeAttribute('class');
          }
          // A mark of the framework's.
          return prose?.innerHTML.replace(/<!---->$/, '');
        };
        let own: string | undefined = 'lost';
        try {
          await window.inspection.go({ href: path, title: id });
          while (document.querySelector('[data-held]')) await new Promise(requestAnimationFrame);
          own = text(document);
        } catch {
          // No article: that is what own says.
        }
        return [own, text(new DOMParser().parseFromString(`<div class="bs-prose">${natives}</div>`, 'text/html'))];
      },
      { path, id, natives },
    );
    if (browsers !== native) differences[id] = `${html}\n    browser: ${browsers}\n    native:  ${native}`;
  }
  console.log(`    ${items.length - Object.keys(differences).length} of ${items.length} come out the same`);
  expect(items.length).toBeGreaterThan(900);
  const unknown = Object.entries(differences).filter(([id]) => !(id in DIFFERENT));
  expect(unknown.map(([id, what]) => `${id}: ${what}`).join('\n')).toBe('');
  expect(Object.keys(DIFFERENT).filter((id) => !(id in differences)), 'what is the same by now').toEqual([]);
});
