// Nothing moves under the reader's eyes, and nothing sticks out.
import type { Page } from '@playwright/test';
import { type Pages, expect, test } from './support/test.ts';

const PATHS = [
  '/',
  '/articles/after-double-eleven-inventory',
  '/articles/brief-coupon-expiry',
  '/tags',
  '/tags/移动电商',
  '/hot',
  '/opinions',
  '/topics',
  '/partners',
  '/about-feed',
  '/nothing-here',
];

/** Notes every shift of the layout, whatever caused it. */
function noteShifts(): void {
  const shifts: string[] = [];
  Object.assign(window, { shifts });
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries() as (PerformanceEntry & {
      value: number;
      hadRecentInput: boolean;
      sources: { node: Node | null; previousRect: DOMRectReadOnly; currentRect: DOMRectReadOnly }[];
    })[]) {
      const moved = entry.sources.map(({ node, previousRect, currentRect }) => {
        const element = node instanceof Element ? node : node?.parentElement;
        return `${element?.localName}.${element?.getAttribute('class')} from y ${Math.round(previousRect.y)} h ${Math.round(previousRect.height)} to y ${Math.round(currentRect.y)} h ${Math.round(currentRect.height)}`;
      });
      shifts.push(
        `${entry.value.toFixed(4)} at ${Math.round(entry.startTime)} ms${entry.hadRecentInput ? ' after input' : ''}: ${moved.join('; ')}`,
      );
    }
  }).observe({ type: 'layout-shift', buffered: true });
}

/** Goes down the page, so that every picture is asked for, and waits until all of them are there or have failed. */
async function walkThrough(page: Page): Promise<void> {
  await page.evaluate(async () => {
    const frame = (): Promise<unknown> => new Promise(requestAnimationFrame);
    for (let y = 0; y < document.documentElement.scrollHeight; y += Math.round(innerHeight * 0.8)) {
      window.scrollTo({ top: y, behavior: 'instant' });
      await frame();
      await frame();
    }
  });
  await page.waitForFunction(() =>
    [...document.images].every((image) => {
      if (image.complete) {
        return true;
      }
      // Pictures beside what a row shows are asked for when they come near.
      const { left } = image.getBoundingClientRect();
      const isAside = left > innerWidth || left < 0;
      if (!isAside) {
        image.scrollIntoView({ block: 'nearest', behavior: 'instant' });
      }
      return isAside;
    }),
  );
  await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))));
}

const shifts = (page: Page): Promise<string[]> => page.evaluate(() => (window as unknown as { shifts: string[] }).shifts);

async function expectStill(pages: Pages, page: Page, paths: string[]): Promise<void> {
  for (const path of paths) {
    await pages.any.open(path);
    await walkThrough(page);
    expect.soft(await shifts(page), `${path}: what moved`).toEqual([]);
  }
}

test('nothing moves while pages load', async ({ pages, page }) => {
  test.setTimeout(60_000);
  await page.addInitScript(noteShifts);
  await expectStill(pages, page, PATHS);
});

const ARTICLE = '/published/articles/tea-farmer-live-third-year/';

/** Where pages may stop on their way: within the banner, the path to the page, the small print, and the bar at the bottom. */
const STOPS: [path: string, stop: string][] = [
  ['/published/', 'class="bs-header__button"'],
  [ARTICLE, 'class="bs-header__button"'],
  [ARTICLE, 'class="bs-header__account">'],
  [ARTICLE, '首页<!></a><!></li><li>'],
  [ARTICLE, 'class="bs-small-print__item">来源'],
  [ARTICLE, '0 0 1-1-1z"></path>'],
  [ARTICLE, '</li><li><a href="/published/tags/"'],
];

test('nothing moves while a published page comes piece by piece @phone', async ({ page }) => {
  await page.addInitScript(noteShifts);
  for (const [path, stop] of STOPS) {
    await page.goto(`${path}?stop-behind=${encodeURIComponent(stop)}`);
    await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))));
    expect.soft(await shifts(page), `${path}, behind ${stop}`).toEqual([]);
  }
});

test('nothing moves when pictures and the feed come late', async ({ publisher, pagesOf, page }) => {
  test.setTimeout(60_000);
  await page.addInitScript(noteShifts);
  const site = await publisher.site('sample', { pictures: 'late', feedDelay: 700 });
  await expectStill(pagesOf(site), page, [
    '/',
    '/articles/after-double-eleven-inventory',
    '/opinions',
    '/tags/移动电商',
    '/nothing-here',
  ]);
});

test('nothing moves from page to page within the app', async ({ publisher, pagesOf, page }) => {
  await page.addInitScript(noteShifts);
  const site = await publisher.site('sample', { pictures: 'late' });
  const { front, article } = pagesOf(site);
  await front.open();
  await front.lead.click();
  await expect(article.body).toBeVisible();
  await walkThrough(page);
  await article.older.click();
  await expect(article.heading).toContainText('快讯');
  await walkThrough(page);
  // A click changes the page: what moves right after it is the reader's own doing.
  expect((await shifts(page)).filter((shift) => !shift.includes('after input'))).toEqual([]);
});

test('pictures have their space before they are there', async ({ publisher, pagesOf, page }) => {
  const site = await publisher.site('sample');
  const { any } = pagesOf(site);
  // Nothing answers for a picture until its space has been measured.
  await page.route('**/pictures/**', () => {});
  for (const path of ['/', '/articles/after-double-eleven-inventory']) {
    await page.goto(site.path(path), { waitUntil: 'commit' });
    await any.shown();
    // What stands further down comes a moment later.
    await expect(page.locator('main img').nth(8)).toBeAttached();
    const before = await page
      .locator('main img')
      .evaluateAll((images) =>
        images.map((image) => ({ src: (image as HTMLImageElement).src, width: image.clientWidth, height: image.clientHeight })),
      );
    expect(before.length, path).toBeGreaterThan(8);
    expect(
      before.filter(({ width, height }) => width < 16 || height < 16),
      path,
    ).toEqual([]);
  }
});

test('a picture that fails leaves its text, not a broken image', async ({ publisher, pagesOf, vigil, page }) => {
  vigil.allow(/status of 404/);
  const site = await publisher.site('sample', { pictures: 'broken' });
  const { front, article } = pagesOf(site);
  await page.addInitScript(noteShifts);
  await front.open();
  await walkThrough(page);
  const shown = await page
    .locator('main img, header img')
    .evaluateAll((images) =>
      (images as HTMLImageElement[])
        .filter(
          (image) =>
            image.complete &&
            image.naturalWidth === 0 &&
            image.checkVisibility({ visibilityProperty: true, opacityProperty: true }),
        )
        .map((image) => image.outerHTML.slice(0, 120)),
    );
  expect.soft(shown, 'broken images').toEqual([]);
  expect.soft(await shifts(page), 'what moved').toEqual([]);
  const space = await front.main
    .getByRole('article')
    .first()
    .locator('span')
    .filter({ has: page.locator('img') })
    .first()
    .boundingBox();
  expect(space?.height ?? 0, 'the space stays').toBeGreaterThan(80);
  await article.openArticle('after-double-eleven-inventory');
  await expect(article.body).toBeVisible();
  await walkThrough(page);
  await expect(article.lead).toBeVisible();
});

test('nothing is wider than the screen @desktop', async ({ pages, page }) => {
  test.setTimeout(90_000);
  for (const path of PATHS) {
    await pages.any.open(path);
    for (const width of [320, 390, 768, 1350]) {
      await page.setViewportSize({ width, height: 844 });
      await pages.any.expectNoSidewaysScroll();
    }
  }
});

test('neither are long words and long titles', async ({ publisher, pagesOf, page }) => {
  const { any, article } = pagesOf(await publisher.site('long-words'));
  const size = page.viewportSize() ?? { width: 1350, height: 940 };
  for (const path of ['/', '/articles/long', '/articles/long-chinese', '/tags', '/hot', '/topics', '/partners', '/about-feed']) {
    await any.open(path);
    for (const width of [320, size.width]) {
      await page.setViewportSize({ width, height: size.height });
      await any.expectNoSidewaysScroll();
    }
  }
  await article.openArticle('long');
  await expect(article.body.getByRole('table')).toBeVisible();
});

test('on a phone, the lines of an article are of a comfortable length @phone', async ({ pages }) => {
  const { article } = pages;
  await article.openArticle('after-double-eleven-inventory');
  const { size, width, lineHeight } = await article.body.evaluate((body) => {
    const paragraph = body.querySelector('p') ?? body;
    const style = getComputedStyle(paragraph);
    return {
      size: Number.parseFloat(style.fontSize),
      width: paragraph.getBoundingClientRect().width,
      lineHeight: Number.parseFloat(style.lineHeight),
    };
  });
  expect(size).toBeGreaterThanOrEqual(16);
  expect(lineHeight / size).toBeGreaterThanOrEqual(1.6);
  expect(width / size).toBeGreaterThan(18);
});

test('on a desk, there is a reading column and a side column @desktop', async ({ pages, page }) => {
  const { article, front } = pages;
  await article.openArticle('after-double-eleven-inventory');
  const size = await article.body.evaluate((body) => Number.parseFloat(getComputedStyle(body).fontSize));
  const body = await article.body.boundingBox();
  expect((body?.width ?? 0) / size, 'characters in a line').toBeGreaterThan(28);
  expect((body?.width ?? 0) / size, 'characters in a line').toBeLessThan(44);
  const side = await article.carousel.section.boundingBox();
  expect(side?.x ?? 0).toBeGreaterThanOrEqual((body?.x ?? 0) + (body?.width ?? 0));
  await front.open();
  const topics = await front.section('推荐专题').boundingBox();
  const latest = await front.latest.boundingBox();
  expect(topics?.x ?? 0).toBeGreaterThanOrEqual((latest?.x ?? 0) + (latest?.width ?? 0));
  await expect(page.getByRole('navigation', { name: '快捷导航' })).toBeHidden();
});
