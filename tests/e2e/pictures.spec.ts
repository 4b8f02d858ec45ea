// Pictures of articles: in lines and alone, late, in the dark, and missing.
import type { Locator, Page } from '@playwright/test';
import { SITE } from './support/published.ts';
import { expect, test } from './support/test.ts';
import { networkLine } from './support/vigil.ts';
import { ENGLISH } from './support/words.ts';

test.use({ words: ENGLISH });

/** Answers for pictures whose names end with their size, `gear-16x16.png`, with drawings of that size. */
async function serveDrawings(page: Page): Promise<void> {
  await page.route(/^https:\/\/(img|cdn|blog|up[^/]*)\.example\//, (route) => {
    const [, width = '600', height = '400'] = /-(\d+)x(\d+)\.\w+$/.exec(route.request().url()) ?? [];
    const body = `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}"><rect width="100%" height="100%" fill="#47a"/></svg>`;
    return route.fulfill({ contentType: 'image/svg+xml', body });
  });
  await page.route('https://upload-images.jianshu.io/**', (route) => route.fulfill({ contentType: 'image/svg+xml', body: '<svg xmlns="http://www.w3.org/2000/svg" width="600" height="400"/>' }));
}

test.beforeEach(async ({ page, vigil }) => {
  vigil.allow(/^request to another origin/, networkLine);
  await serveDrawings(page);
});

/** A picture that has arrived, and has been looked at. */
async function arrived(picture: Locator): Promise<Locator> {
  await picture.scrollIntoViewIfNeeded();
  await expect.poll(() => picture.evaluate((it: HTMLImageElement) => it.complete && it.naturalWidth > 0)).toBe(true);
  return picture;
}

const sizeOf = async (picture: Locator): Promise<number[]> =>
  (await arrived(picture)).evaluate((it) => [it.getBoundingClientRect().width, it.getBoundingClientRect().height].map(Math.round));

test('pictures beside words stay in their line, at their own size', async ({ publisher, pagesOf }) => {
  const { article } = pagesOf(await publisher.site('file-pictures'));
  await article.openArticle('in-lines');
  for (const [name, size] of Object.entries({
    gear: [16, 16],
    save: [20, 20],
    '🎉': [17, 17],
    ':)': [20, 20],
    'Rust 1.91': [120, 20],
    MIT: [90, 20],
    'the root': [77, 26],
    a: [40, 40],
    me: [48, 48],
  })) {
    expect.soft(await sizeOf(article.body.getByAltText(name, { exact: true })), name).toEqual(size);
  }
  await expect(article.body.locator('.bs-zoom, .bs-media-box')).toHaveCount(0);
  // In one line with its words: what stands before begins left of it, at the same height.
  const isInLine = await article.body.getByAltText('gear').evaluate((picture) => {
    const range = document.createRange();
    range.selectNode(picture.previousSibling!);
    const [words, box] = [range.getBoundingClientRect(), picture.getBoundingClientRect()];
    return box.left >= words.right - 1 && box.bottom > words.top && box.top < words.bottom;
  });
  expect(isInLine).toBe(true);
});

test('pictures alone have a box that is not larger than themselves, and long ones are as wide as the text', async ({ publisher, pagesOf, page }) => {
  const { article } = pagesOf(await publisher.site('file-pictures'));
  await article.openArticle('alone');
  const column = await article.body.evaluate((it) => it.getBoundingClientRect().width);
  expect.soft(await sizeOf(article.body.getByAltText('small'))).toEqual([48, 48]);
  expect.soft(await sizeOf(article.body.getByAltText('one'))).toEqual([80, 60]);
  expect.soft(await sizeOf(article.body.getByAltText('known'))).toEqual([120, 90]);
  const [width, height] = await sizeOf(article.body.getByAltText('long'));
  expect.soft(width).toBe(Math.round(column));
  expect.soft(height).toBeGreaterThan(column * 7);
  const [wide] = await sizeOf(article.body.getByAltText('wide'));
  expect.soft(wide).toBeLessThanOrEqual(column);
  // No more space than they need.
  for (const name of ['small', 'one']) {
    const box = await article.body.getByAltText(name).evaluate((it) => it.closest('.bs-media-box')!.getBoundingClientRect().height);
    expect.soft(box, name).toBeLessThan(70);
  }
  const tops = await Promise.all(['one', 'two'].map((name) => article.body.getByAltText(name).evaluate((it) => it.getBoundingClientRect().top)));
  expect.soft(tops[0], 'two small ones stand in a row').toBe(tops[1]);
  await article.body.getByRole('link', { name: 'long' }).click();
  await expect(page.getByRole('dialog', { name: 'long' })).toBeVisible();
});

test('late pictures, films and frames are there', async ({ publisher, pagesOf }) => {
  const { article } = pagesOf(await publisher.site('file-pictures'));
  await article.openArticle('lazy');
  for (const [name, address] of Object.entries({
    ONE: 'https://img.example/one-600x400.jpg',
    TWO: 'https://img.example/two-600x400.jpg',
    THREE: 'https://img.example/three-600x400.jpg',
    FOUR: 'https://img.example/four-600x400.jpg',
    FIVE: 'https://img.example/five-600x400.jpg',
    SIX: 'https://upload-images.jianshu.io/six-600x400.png',
    SEVEN: 'https://img.example/seven-600x400.jpg',
  })) {
    const picture = article.body.getByAltText(name);
    await expect.soft(picture, name).toHaveCount(1);
    await expect.soft(picture).toHaveAttribute('src', address);
  }
  await expect(article.body.getByText('EIGHT: the code of the gist')).toBeVisible();
  await expect(article.body.locator('video')).toHaveAttribute('src', 'https://img.example/film.mp4');
  await expect(article.body.locator('[data-player*="vimeo"]')).toBeVisible();
});

test('a lead picture that the text shows is shown once', async ({ publisher, pagesOf }) => {
  const { article } = pagesOf(await publisher.site('file-pictures'));
  for (const id of ['wp', 'nosrcset', 'other-size']) {
    await article.openArticle(id);
    await expect.soft(article.article.locator('img'), id).toHaveCount(1);
  }
});

test('what its author hid stays hidden', async ({ publisher, pagesOf }) => {
  const { article } = pagesOf(await publisher.site('file-pictures'));
  await article.openArticle('hidden');
  await expect(article.body.getByText('Visible.')).toBeVisible();
  await expect(article.body).not.toContainText(/PREHEADER|HIDDEN ATTRIBUTE|INVISIBLE/);
  await expect(article.body).toContainText(/Read on\s*$/);
  const unseen = await article.body.getByText('SCREEN READER ONLY').boundingBox();
  expect(unseen?.width, 'said, but not seen').toBeLessThanOrEqual(1);
});

test.describe('in the dark', () => {
  test.use({ colorScheme: 'dark' });

  test('what may be black on nothing stands on a light ground, photographs on none', async ({ publisher, pagesOf }) => {
    const { article } = pagesOf(await publisher.site('file-pictures'));
    await article.openArticle('dark');
    const ground = (name: string): Promise<string> =>
      article.body.getByAltText(name, { exact: true }).last().evaluate((it) => getComputedStyle(it).backgroundImage);
    const light = /^linear-gradient\(rgb\(242, 240, 236\)/;
    expect(await article.body.getByAltText('formula').count()).toBe(2);
    expect.soft(await article.body.getByAltText('formula').first().evaluate((it) => getComputedStyle(it).backgroundImage)).toMatch(light);
    expect.soft(await ground('formula')).toMatch(light);
    expect.soft(await ground('opaque')).toMatch(light);
    expect.soft(await ground('photo')).toBe('none');
    // No ground beside a picture that is shown smaller than its box.
    const [width = 0, height = 0] = await sizeOf(article.body.getByAltText('opaque'));
    expect.soft(Math.abs(width / height - 1.5)).toBeLessThan(0.02);
  });
});

test('pictures that do not arrive are marked, and say what they show', async ({ publisher, pagesOf, page }) => {
  await page.route('https://gone.example/**', (route) => route.abort());
  const { article } = pagesOf(await publisher.site('file-pictures'));
  await article.openArticle('broken');
  for (const name of ['a smile', 'A harbour at dawn', 'sized']) {
    const picture = article.body.getByAltText(name);
    await picture.scrollIntoViewIfNeeded();
    await expect.soft(picture, name).toHaveClass('is-broken');
    const box = await picture.boundingBox();
    expect.soft(box!.width, `${name}: as wide as its words`).toBeGreaterThan(40);
  }
});

for (const [when, hasApp] of [['before the app comes', true], ['without WebAssembly', false]] as const) {
  test(`on published pages pictures that do not arrive are marked, ${when}`, async ({ page, vigil }) => {
    vigil.allow(/ERR_FAILED/);
    await page.route('**/pictures/**', (route) => route.abort());
    if (!hasApp) await page.addInitScript(() => Reflect.deleteProperty(window, 'WebAssembly'));
    await page.goto(`${SITE}articles/after-double-eleven-inventory/`);
    const picture = page.locator('.bs-prose img').first();
    await picture.scrollIntoViewIfNeeded();
    await expect(picture).toHaveClass(/is-broken/);
  });
}
