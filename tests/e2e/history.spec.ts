// The history of a visit: each page that a reader goes on to has an entry with its address, and Back leads to where they were.
import type { Page } from '@playwright/test';
import { SITE, follow, takenOver } from './support/published.ts';
import { expect, test } from './support/test.ts';

const ARTICLE = `${SITE}articles/county-bridge-thousand-shops/`;
const OTHER = `${SITE}articles/tea-farmer-live-third-year/`;

const linkTo = (page: Page, path: string) => page.locator(`a[href="${path}"]`).first();

/** Waits until a page is shown, with its address and the focus on its heading. */
async function arrived(page: Page, path: string, title?: string): Promise<string> {
  await expect(page).toHaveURL(new RegExp(`${path}$`));
  const heading = page.getByRole('heading', { level: 1 });
  if (title) await expect(heading).toHaveText(title);
  await expect(heading).toBeFocused();
  return heading.innerText();
}

/** Holds back the data of a page, until it is let go. */
async function held(page: Page, path: string): Promise<() => Promise<void>> {
  let letGo = (): void => {};
  const isWanted = new Promise<void>((resolve) => (letGo = resolve));
  const pattern = `**${path}index.json`;
  const asked = page.waitForRequest(pattern);
  await page.route(pattern, async (route) => {
    await isWanted;
    await route.continue().catch(() => {});
  });
  return async () => {
    await asked;
    letGo();
  };
}

test('a page that was left from one of its places is opened again under its address', async ({ page, vigil }) => {
  await page.goto(SITE);
  await takenOver(page);
  await follow(page, ARTICLE);
  await arrived(page, ARTICLE);
  await page.locator('.bs-outline summary').click();
  await page.locator('.bs-outline a').nth(1).click();
  await expect(page).toHaveURL(/#h-/);
  await follow(page, OTHER);
  const title = await arrived(page, OTHER);
  await page.goBack();
  await expect(page).toHaveURL(/#h-/);
  await follow(page, OTHER);
  await arrived(page, OTHER, title);
  expect(vigil.documents).toBe(1);
  await page.reload();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(title);
});

test('an article is opened again from a list that had grown', async ({ page, vigil }) => {
  await page.goto(SITE);
  await takenOver(page);
  await page.getByRole('link', { name: '加载更多' }).click();
  await expect(page).toHaveURL(/\?upto=2$/);
  await follow(page, ARTICLE);
  const title = await arrived(page, ARTICLE);
  await page.goBack();
  await expect(page).toHaveURL(/\?upto=2$/);
  await expect(page.locator('#page-2')).toBeVisible();
  await follow(page, ARTICLE);
  await arrived(page, ARTICLE, title);
  await page.goBack();
  await expect(page.locator('#page-2')).toBeVisible();
  expect(vigil.documents).toBe(1);
});

test('Back gives up the page that is on its way', async ({ page, vigil }) => {
  await page.goto(SITE);
  await takenOver(page);
  await page.evaluate(() => scrollTo(0, 700));
  await follow(page, ARTICLE);
  const title = await arrived(page, ARTICLE);
  const letGo = await held(page, OTHER);
  const ended = page.waitForEvent('requestfailed', (request) => request.url().endsWith(`${OTHER}index.json`));
  await follow(page, OTHER);
  await page.goBack();
  expect((await ended).failure()?.errorText).toContain('ERR_ABORTED');
  await letGo();
  await expect(page).toHaveURL(new RegExp(`${SITE}$`));
  await expect(page.getByRole('heading', { level: 1 })).not.toHaveText(title);
  // Where the reader was, as after any step back.
  await expect.poll(() => page.evaluate(() => scrollY)).toBe(700);
  expect(vigil.documents).toBe(1);
});

test('a link to the page that is read gives up the page that is on its way', async ({ page, vigil }) => {
  await page.goto(SITE);
  await takenOver(page);
  const letGo = await held(page, OTHER);
  const ended = page.waitForEvent('requestfailed', (request) => request.url().endsWith(`${OTHER}index.json`));
  await follow(page, OTHER);
  await linkTo(page, SITE).click();
  expect((await ended).failure()?.errorText).toContain('ERR_ABORTED');
  await letGo();
  await expect(page).toHaveURL(new RegExp(`${SITE}$`));
  expect(vigil.documents).toBe(1);
});

test('the place is kept after a way back that was not waited for', async ({ page }) => {
  await page.goto(SITE);
  await takenOver(page);
  await follow(page, ARTICLE);
  const title = await arrived(page, ARTICLE);
  // What was read before a reload is not kept.
  await page.reload();
  await takenOver(page);
  const letGo = await held(page, SITE);
  await page.goBack();
  await expect(page).toHaveURL(new RegExp(`${SITE}$`));
  await page.goForward();
  await expect(page).toHaveURL(new RegExp(`${ARTICLE}$`));
  await letGo();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(title);
  await page.evaluate(() => scrollTo(0, 800));
  await expect.poll(() => page.evaluate(() => scrollY)).toBe(800);
  await follow(page, OTHER);
  await arrived(page, OTHER);
  await page.goBack();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(title);
  await expect.poll(() => page.evaluate(() => scrollY)).toBe(800);
});

test('an enlarged picture that is put away twice leaves its article where it is', async ({ page, vigil }) => {
  await page.goto(SITE);
  await takenOver(page);
  await follow(page, ARTICLE);
  const title = await arrived(page, ARTICLE);
  await page.locator('.bs-prose .bs-zoom').first().click();
  const dialog = page.getByRole('dialog');
  await expect(dialog).toBeVisible();
  await dialog.evaluate((dialog: HTMLElement) => {
    dialog.click();
    dialog.click();
  });
  await expect(dialog).toHaveCount(0);
  await expect(page).toHaveURL(new RegExp(`${ARTICLE}$`));
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(title);
  // And again.
  await page.locator('.bs-prose .bs-zoom').first().click();
  await expect(dialog).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(dialog).toHaveCount(0);
  expect(vigil.documents).toBe(1);
});

test('an article that was not scrolled is come forward to at its beginning', async ({ page }) => {
  await page.goto(SITE);
  await takenOver(page);
  await page.evaluate(() => scrollTo(0, 1500));
  await follow(page, ARTICLE);
  const title = await arrived(page, ARTICLE);
  await page.goBack();
  await expect.poll(() => page.evaluate(() => scrollY)).toBe(1500);
  await page.goForward();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(title);
  await expect.poll(() => page.evaluate(() => scrollY)).toBe(0);
});
