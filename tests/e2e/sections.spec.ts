// A section with more articles than a page of a list has.
import { WAYS, servePublished } from './support/twin-sites.ts';
import { expect, test } from './support/test.ts';
import { ENGLISH } from './support/words.ts';

const FEED = 'many-opinions';
const COUNT = 45;
const PAGE_SIZE = 20;

test.use({ words: ENGLISH });

for (const way of WAYS) {
  test(`a long section grows to its end, and stays grown: ${way}`, async ({ page, pages }) => {
    if (way === 'published') await servePublished(page, FEED);
    const { any, front } = pages;
    const links = any.main.getByRole('link', { name: /Opinion \d+ of many$/ });
    await page.goto(`/site/${FEED}/opinions/`);
    await any.shown();
    await expect(links).toHaveCount(PAGE_SIZE);
    await front.loadMore.click();
    await expect(links).toHaveCount(2 * PAGE_SIZE);
    await expect(page).toHaveURL(/\?upto=2$/);
    await front.loadMore.click();
    await expect(links).toHaveCount(COUNT);
    await expect(front.loadMore).toHaveCount(0);
    await any.reload();
    await expect(links).toHaveCount(COUNT);
    const numbers = (await links.allTextContents()).map((text) => Number(/\d+/.exec(text)?.[0]));
    expect(numbers).toEqual(Array.from({ length: COUNT }, (_, index) => index));
  });

  test(`each page of a section has an address: ${way} @phone`, async ({ page, pages }) => {
    if (way === 'published') await servePublished(page, FEED);
    const { any } = pages;
    await page.goto(`/site/${FEED}/opinions/page/2/`);
    await any.shown();
    await expect(any.heading).toHaveText(ENGLISH.opinions);
    await expect(any.link(/Opinion 20 of many$/)).toBeVisible();
    await expect(any.bottomBar.locator('[aria-current=page]')).toHaveCount(1);
    await any.link('Newer articles').click();
    await expect(any.link(/Opinion 0 of many$/)).toBeVisible();
    await expect(page).toHaveURL(/\/opinions\/?$/);
    if (way === 'published') return;
    await page.goto(`/site/${FEED}/opinions/page/4`);
    await expect(any.alert).toBeVisible();
  });
}
