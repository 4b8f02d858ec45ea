// Formulas, drawings and embedded things, as generators write them.
import { expect, test } from './support/test.ts';
import { networkLine } from './support/vigil.ts';
import { ENGLISH } from './support/words.ts';

test.use({ words: ENGLISH });

test.beforeEach(({ vigil }) => vigil.allow(/^request to another origin/, networkLine));

test('a formula is drawn with the digits of its author, once', async ({ publisher, pagesOf }) => {
  const { article } = pagesOf(await publisher.site('file-formulas'));
  await article.openArticle('katex');
  const formula = article.body.locator('math');
  await expect(formula).toHaveCount(1);
  await expect(article.body).toHaveText('The ratio ab=x2 holds for every term.');
  // A fraction stands over its line, and a power above it.
  const isDrawn = await formula.evaluate((math) => {
    const box = (name: string): DOMRect => math.querySelector(name)!.getBoundingClientRect();
    const [above, below] = [...math.querySelectorAll('mfrac > mi')].map((part) => part.getBoundingClientRect());
    return above!.bottom <= below!.top + 2 && box('mn').bottom < box('msup > mi').bottom;
  });
  expect(isDrawn).toBe(true);
});

test('formulas wider than the text scroll by themselves @phone', async ({ page, publisher, pagesOf }) => {
  const { article } = pagesOf(await publisher.site('file-formulas'));
  await article.openArticle('wide');
  for (const formula of await article.body.locator('math').all()) {
    const { scrolls, fits } = await formula.evaluate((math) => ({
      scrolls: math.scrollWidth > math.clientWidth,
      fits: math.getBoundingClientRect().right <= document.documentElement.clientWidth,
    }));
    expect({ scrolls, fits }).toEqual({ scrolls: true, fits: true });
  }
  expect(await page.evaluate(() => document.documentElement.scrollWidth <= document.documentElement.clientWidth)).toBe(true);
});

test('a drawing is a picture, or a note says that there is one', async ({ publisher, pagesOf }) => {
  const { article } = pagesOf(await publisher.site('file-drawings'));
  await article.openArticle('drawing');
  const drawing = article.body.getByRole('img', { name: 'Sales & such' });
  await drawing.scrollIntoViewIfNeeded();
  await expect.poll(() => drawing.evaluate((it: HTMLImageElement) => it.complete && it.naturalWidth)).toBe(640);
  await article.openArticle('labels');
  await expect(article.body.locator('figure')).toContainText('A drawing cannot be shown here: Flow');
  await article.openArticle('chart');
  await expect(article.body).toContainText('After.');
});

test('films of elements of their own are players, and files are links', async ({ publisher, pagesOf }) => {
  const { article } = pagesOf(await publisher.site('file-embedded'));
  await article.openArticle('lite');
  await expect(article.body.locator('.bs-player')).toHaveCount(3);
  await expect(article.body.getByAltText('AMP picture')).toHaveCount(1);
  await article.openArticle('card');
  await expect(article.body.getByRole('link', { name: /the PDF/ })).toHaveAttribute('href', 'https://blog.example/paper.pdf');
  await expect(article.body.locator('video')).toHaveCount(2);
  for (const id of ['cdata', 'esc']) {
    await article.openArticle(id);
    await expect(article.body.locator('p')).toHaveText(['First paragraph.', 'Second.']);
    await expect(article.body).not.toContainText(/[<>\]]/);
  }
});

test('a publisher reads what the articles lose', async ({ publisher, pagesOf }) => {
  const pages = pagesOf(await publisher.site('file-drawings'));
  await pages.aboutFeed.open('/about-feed');
  await pages.aboutFeed.expectProblem('labels', 'content_html', '1 in 1 article,');
});
