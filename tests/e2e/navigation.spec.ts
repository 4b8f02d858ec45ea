// Going from page to page where it is not plain: places of a page, pages that are gone, and news that come in the middle of it.
import type { Page } from '@playwright/test';
import { SITE, follow, takenOver } from './support/published.ts';
import { expect, test } from './support/test.ts';
import { ENGLISH } from './support/words.ts';

const ARTICLE = `${SITE}articles/county-bridge-thousand-shops/`;
const OTHER = `${SITE}articles/tea-farmer-live-third-year/`;

const titleOf = (page: Page): Promise<string> => page.getByRole('heading', { level: 1 }).innerText();

test('places of a page are the browser’s to find, and the way back leads to where the reader was', async ({ page, vigil }) => {
  await page.goto(ARTICLE);
  await takenOver(page);
  const title = await titleOf(page);
  const line = page.locator('.bs-outline a').nth(1);
  const hash = decodeURIComponent((await line.getAttribute('href'))!);
  await page.locator('.bs-outline summary').click();
  await line.click();
  await expect(page.locator(':target')).toHaveAttribute('id', hash.slice(1));
  await expect(page.locator(':target')).toBeInViewport();
  await page.goBack();
  await expect(page.locator(':target')).toHaveCount(0);
  expect(new URL(page.url()).hash).toBe('');
  expect(await titleOf(page)).toBe(title);
  expect(vigil.documents).toBe(1);
});

test('a link leads to a place of another page, and to its beginning where it has no such place', async ({ page, vigil }) => {
  await page.goto(OTHER);
  const title = await titleOf(page);
  const place = (await page.locator('.bs-outline a').last().getAttribute('href'))!;
  await page.goto(ARTICLE);
  await takenOver(page);
  await follow(page, OTHER + place);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(title);
  await expect(page.locator(`[id="${decodeURIComponent(place.slice(1))}"]`)).toBeInViewport();
  await expect(page).toHaveURL(new RegExp('#h-'));

  await page.evaluate(() => scrollTo(0, 900));
  await follow(page, `${ARTICLE}#nowhere`);
  await expect(page.getByRole('heading', { level: 1 })).not.toHaveText(title);
  await expect(page).toHaveURL(/#nowhere$/);
  expect(await page.evaluate(() => scrollY)).toBe(0);
  expect(vigil.documents, 'one for each page opened by its address').toBe(2);
});

test('a page whose data is gone is opened by the browser on the way back as well, at a place too', async ({ page, vigil }) => {
  await page.goto(`${ARTICLE}#content`);
  await takenOver(page);
  const first = await titleOf(page);
  await follow(page, OTHER);
  await expect(page.getByRole('heading', { level: 1 })).not.toHaveText(first);
  const second = await titleOf(page);
  await expect(page).toHaveURL(new RegExp(`${OTHER}$`));
  expect(vigil.documents).toBe(1);
  // What was read in this document is kept; what was read before a reload is not.
  await page.reload();
  await takenOver(page);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(second);

  vigil.allow(/status of 404/);
  await page.route('**/index.json', (route) => route.fulfill({ status: 404, body: '' }));
  await page.goBack();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(first);
  await expect.poll(() => vigil.documents).toBe(3);
});

test('what was read is there at once on the way back, though its data is gone', async ({ page, vigil }) => {
  await page.goto(SITE);
  await takenOver(page);
  const front = await titleOf(page);
  await follow(page, ARTICLE);
  await expect(page.getByRole('heading', { level: 1 })).not.toHaveText(front);
  await expect(page).toHaveURL(new RegExp(`${ARTICLE}$`));
  const title = await titleOf(page);
  await follow(page, OTHER);
  await expect(page.getByRole('heading', { level: 1 })).not.toHaveText(title);
  await expect(page).toHaveURL(new RegExp(`${OTHER}$`));
  await page.route('**/index.json', (route) => route.abort());
  await page.goBack();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(title);
  expect(vigil.documents).toBe(1);
});

test('a page that is on its way is given up for another', async ({ page, vigil }) => {
  await page.goto(SITE);
  await takenOver(page);
  // It is asked for by both taps once, and never answered.
  const asked: string[] = [];
  await page.route(`**${OTHER}index.json`, (route) => void asked.push(route.request().url()));
  const ended = page.waitForEvent('requestfailed', (request) => request.url().endsWith(`${OTHER}index.json`));
  await follow(page, OTHER);
  await follow(page, OTHER);
  await expect.poll(() => asked.length).toBe(1);
  await follow(page, ARTICLE);
  expect((await ended).failure()?.errorText).toContain('ERR_ABORTED');
  await expect(page).toHaveURL(new RegExp(`${ARTICLE}$`));
  expect(asked).toHaveLength(1);
  expect(vigil.documents).toBe(1);
});

test.describe('of a live feed', () => {
  test.use({ words: ENGLISH, locale: 'en-US', viewport: { width: 390, height: 240 } });

  test('news before a page’s first frame take nothing from its arrival @phone', async ({ page, publisher, pagesOf }) => {
    // Frames are held back, and what waits for them: the page is in the document then, and not yet arrived.
    await page.addInitScript(() => {
      const held: FrameRequestCallback[] = [];
      const frame = window.requestAnimationFrame.bind(window);
      window.requestAnimationFrame = (callback) => held.push(callback);
      Object.assign(window, {
        letFramesGo: () => {
          window.requestAnimationFrame = frame;
          held.splice(0).forEach((callback) => frame(callback));
        },
      });
    });
    let letGo = (): void => {};
    const isWanted = new Promise<void>((resolve) => (letGo = resolve));
    await page.route('**/feed/2', async (route) => {
      await isWanted;
      await route.continue();
    });
    const site = await publisher.site('two-pages');
    const { article, front } = pagesOf(site);
    await page.goto(site.path('/articles/first'));
    // The app's own page: first words are there before it.
    await expect(page.locator('#broadsheet-page h1')).toHaveText('Article first');
    await expect(page.locator('html:not([data-whole])')).toBeAttached();
    letGo();
    await expect(page.locator('html[data-whole]'), 'the whole feed is there').toBeAttached();
    await page.evaluate(() => (window as unknown as { letFramesGo: () => void }).letFramesGo());
    await expect(page).toHaveTitle(/^Article first/);

    // Where the reader was is remembered only once a page has arrived.
    await page.evaluate(() => scrollTo(0, 90));
    await expect.poll(() => page.evaluate(() => scrollY)).toBe(90);
    const home = page.locator('#broadsheet-above a').filter({ hasText: 'Fixture Courier' });
    // Playwright would scroll to it.
    await home.evaluate((link: HTMLElement) => link.click());
    await expect(page).toHaveURL(new RegExp(`${site.path()}$`));
    await expect(front.heading).not.toHaveText('Article first');
    await page.goBack();
    await expect(article.heading).toHaveText('Article first');
    await expect.poll(() => page.evaluate(() => scrollY), 'where it was left').toBe(90);
  });
});
