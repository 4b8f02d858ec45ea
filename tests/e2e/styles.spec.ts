// Style attributes of articles: a browser reports each that a policy forbids, unless they have gone before anything parses them.
import { expect, test } from './support/test.ts';
import { ENGLISH } from './support/words.ts';

test.use({ words: ENGLISH });

test('an article with two thousand styles violates no policy', async ({ publisher, pagesOf, page }) => {
  test.skip((await publisher.shippedPolicy()) === null, 'this build ships no policy');
  await page.addInitScript(() => {
    Object.assign(window, { violations: 0 });
    addEventListener('securitypolicyviolation', () => ((window as unknown as { violations: number }).violations += 1));
  });
  const { article, front } = pagesOf(await publisher.site('styled'));
  await front.open();
  await page.getByRole('link', { name: 'Article styled' }).first().click();
  await expect(article.body).toContainText('word0 word1 ');
  await expect(article.body).toContainText('word1999');
  await expect(article.body.locator('[style]')).toHaveCount(0);
  // The watch over the console is the other half of this test.
  expect(await page.evaluate(() => (window as unknown as { violations: number }).violations)).toBe(0);
});
