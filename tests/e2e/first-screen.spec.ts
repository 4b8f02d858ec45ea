// What a reader sees of an article before scrolling, and how the site's header comes and goes.
import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { expect, test } from './support/test.ts';
import { WAYS, servePublished } from './support/twin-sites.ts';

/** The sample feeds, and those with extreme articles. */
const ARTICLES: [feed: string, ids: string[]][] = [
  ['sample', ['after-double-eleven-inventory', 'qr-pay-night-market', 'brief-coupon-expiry', 'social-commerce-glossary']],
  ['english', ['forty-bowls-on-a-tuesday', 'in-brief-one-label-six-ports', 'a-code-that-still-works-in-three-years']],
  ['file-first-screen', ['nothing', 'headings', 'everything', 'names', 'tags', 'picture']],
  ['file-long-outline', ['toc']],
];

interface Band {
  top: number;
  height: number;
}

interface FirstScreen {
  header: Band;
  breadcrumb: Band;
  smallPrint: Band | null;
  tools: Band | null;
  outline: Band | null;
  picture: Band | null;
  firstLine: { top: number; bottom: number };
  bottomBar: Band;
}

function measure(): FirstScreen {
  const band = (selector: string): Band | null => {
    const element = document.querySelector(selector);
    if (!element?.checkVisibility()) return null;
    const { top, height } = element.getBoundingClientRect();
    return { top: top + scrollY, height };
  };
  const range = document.createRange();
  range.selectNodeContents(document.querySelector('.bs-prose p')!);
  const { top, bottom } = range.getClientRects()[0]!;
  return {
    header: band('.bs-header')!,
    breadcrumb: band('.bs-breadcrumb')!,
    smallPrint: band('.bs-small-print'),
    tools: band('.bs-article__tools'),
    outline: band('.bs-outline'),
    picture: band('.bs-article__picture'),
    firstLine: { top: top + scrollY, bottom: bottom + scrollY },
    bottomBar: band('.bs-bottom-bar')!,
  };
}

for (const way of WAYS) {
  for (const [feed, ids] of ARTICLES) {
    test(`the text begins on the first screen: ${feed}, ${way} @phone`, async ({ page, pages }) => {
      if (way === 'published') await servePublished(page, feed);
      for (const id of ids) {
        await page.goto(`/site/${feed}/articles/${id}${way === 'published' ? '/' : ''}`);
        await expect(page.locator('.bs-prose p').first()).toBeVisible();
        await pages.any.withoutFirstWords();
        const seen = await page.evaluate(measure);
        const at = `${id}, ${JSON.stringify(seen)}`;
        expect(seen.header.height, at).toBeLessThanOrEqual(112);
        expect(seen.breadcrumb.height, at).toBe(44);
        // One line, or two.
        if (seen.smallPrint) expect([24, 44, 60, 68], at).toContain(seen.smallPrint.height);
        if (seen.tools) expect(seen.tools.height, at).toBe(44);
        if (seen.outline) expect(seen.outline.height, at).toBe(46);
        if (seen.picture) expect(seen.firstLine.top, at).toBeLessThanOrEqual(1.3 * 844);
        else expect(seen.firstLine.bottom, at).toBeLessThanOrEqual(seen.bottomBar.top);
        expect(await page.evaluate(() => document.documentElement.scrollWidth), at).toBe(390);
      }
    });
  }
}

/** What of the small print stands outside of its line. */
const scrolledAway = (page: Page): Promise<string[]> =>
  page.locator('.bs-small-print__line').evaluateAll((lines) =>
    lines.flatMap((line) => {
      const { right } = line.getBoundingClientRect();
      const items = [...line.querySelectorAll('.bs-author, .bs-small-print__item')];
      return items.filter((item) => item.getBoundingClientRect().right > right + 0.5).map((item) => item.textContent ?? '');
    }),
  );

test('small print of usual length is seen whole on two lines @phone', async ({ pages, publisher, pagesOf, page }) => {
  for (const id of ['after-double-eleven-inventory', 'qr-pay-night-market', 'poster-token-card', 'brief-queue-voice-standard']) {
    await pages.article.openArticle(id);
    await expect(page.locator('.bs-small-print')).toBeVisible();
    expect(await scrolledAway(page), id).toEqual([]);
  }
  const english = pagesOf(await publisher.site('english')).article;
  await english.openArticle('four-degrees-and-a-staircase');
  await expect(page.locator('.bs-small-print')).toBeVisible();
  expect(await scrolledAway(page)).toEqual([]);
});

test('what is too long for its line is scrolled to, by keyboard as well @phone', async ({ publisher, pagesOf, page }) => {
  const { article } = pagesOf(await publisher.site('file-first-screen'));
  await article.openArticle('everything');
  for (const line of [page.locator('.bs-small-print__line').first(), page.locator('.bs-small-print__line').last()]) {
    await expect(line).toHaveAttribute('tabindex', '0');
    await line.focus();
    await expect(async () => {
      await page.keyboard.press('ArrowRight');
      expect(await line.evaluate((line) => line.scrollLeft + line.clientWidth >= line.scrollWidth - 2)).toBe(true);
    }).toPass({ intervals: [50] });
    await expect(line.locator('.bs-small-print__item').last()).toBeInViewport({ ratio: 0.9 });
  }
  const tags = page.locator('.bs-article__tools .bs-tag');
  await expect(tags).toHaveCount(40);
  await tags.last().focus();
  await expect(tags.last()).toBeInViewport({ ratio: 0.9 });
});

test('large letters, and a small screen, lose nothing of it', async ({ publisher, pagesOf, page }) => {
  const { article } = pagesOf(await publisher.site('file-first-screen'));
  for (const id of ['everything', 'headings']) {
    await article.openArticle(id);
    await page.evaluate(() => (document.documentElement.style.fontSize = '200%'));
    await article.expectNoSidewaysScroll();
    if ((page.viewportSize()?.width ?? 0) < 600) expect(await scrolledAway(page)).toEqual([]);
    await page.setViewportSize({ width: 320, height: 640 });
    await article.expectNoSidewaysScroll();
    await page.evaluate(() => (document.documentElement.style.fontSize = ''));
    await article.expectNoSidewaysScroll();
    await page.setViewportSize({ width: 390, height: 844 });
  }
});

test('contents are closed, and open to a list that scrolls within itself', async ({ publisher, pagesOf, page }) => {
  const { article } = pagesOf(await publisher.site('file-first-screen'));
  await article.openArticle('headings');
  const contents = page.getByRole('navigation', { name: '本文目录' });
  await expect(contents.getByRole('link').first()).toBeHidden();
  await contents.getByText('本文目录').click();
  await expect(contents.getByRole('link')).toHaveCount(60);
  expect((await contents.boundingBox())?.height).toBeLessThan(page.viewportSize()!.height);
  await contents.getByRole('link', { name: '第 59 节：小标题' }).click();
  await expect(article.body.getByRole('heading', { name: '第 59 节：小标题' })).toBeInViewport();
});

const headerTop = (page: Page): Promise<number> => page.locator('.bs-header').evaluate((header) => header.getBoundingClientRect().bottom);

const scrollBy = (page: Page, by: number): Promise<void> =>
  page.evaluate(async (by) => {
    window.scrollBy({ top: by, behavior: 'instant' });
    await new Promise((then) => requestAnimationFrame(() => requestAnimationFrame(then)));
  }, by);

for (const way of WAYS) {
  test(`the header goes on the way down and comes back on the way up, ${way}`, async ({ page, pages }) => {
    const feed = 'file-first-screen';
    if (way === 'published') await servePublished(page, feed);
    await page.goto(`/site/${feed}/articles/headings${way === 'published' ? '/' : ''}`);
    await expect(page.locator('.bs-prose p').first()).toBeVisible();
    await pages.any.withoutFirstWords();
    await page.evaluate(() => {
      const shifts: number[] = [];
      Object.assign(window, { shifts });
      new PerformanceObserver((list) => shifts.push(list.getEntries().length)).observe({ type: 'layout-shift' });
    });
    // The script that moves it comes after the page.
    await expect(async () => {
      await scrollBy(page, 1200);
      expect(await headerTop(page), 'away').toBeLessThanOrEqual(0);
      await scrollBy(page, -200);
      await expect.poll(() => headerTop(page), { message: 'back', timeout: 1000 }).toBeGreaterThan(90);
    }).toPass();
    await expect.poll(() => page.locator('.bs-header').evaluate((header) => header.getBoundingClientRect().top)).toBe(0);
    await scrollBy(page, 100);
    await expect.poll(() => headerTop(page), 'away again').toBeLessThanOrEqual(0);
    await page.locator('.bs-header a').first().focus();
    await expect.poll(() => headerTop(page), 'where the focus is').toBeGreaterThan(90);
    await page.evaluate(() => (document.activeElement as HTMLElement).blur());
    await page.evaluate(() => window.scrollTo({ top: 0, behavior: 'instant' }));
    await expect(page.locator('html')).not.toHaveAttribute('data-header');
    expect(await page.evaluate(() => (window as unknown as { shifts: number[] }).shifts)).toEqual([]);
  });
}

test('a heading led to stands below the header', async ({ publisher, pagesOf, page }) => {
  const { article } = pagesOf(await publisher.site('file-first-screen'));
  await article.openArticle('headings');
  await expect(async () => {
    await scrollBy(page, 3000);
    await scrollBy(page, -200);
    await expect(page.locator('html')).toHaveAttribute('data-header', 'back', { timeout: 1000 });
  }).toPass();
  const heading = article.body.getByRole('heading').first();
  await page.evaluate((id) => (location.hash = id), (await heading.getAttribute('id'))!);
  await expect(heading).toBeInViewport();
  const box = await heading.boundingBox();
  expect(box?.y ?? 0).toBeGreaterThanOrEqual(await headerTop(page));
});

test('without script the header scrolls with the page', async ({ browser, baseURL }) => {
  const context = await browser.newContext({ javaScriptEnabled: false, baseURL });
  const page = await context.newPage();
  await page.goto('/published/articles/after-double-eleven-inventory/');
  const position = await page.locator('.bs-header').evaluate((header) => getComputedStyle(header).position);
  expect(position).toBe('static');
  await context.close();
});

/** Where each element of a page stands, and how it is painted, and what stands before and behind it. */
function painted(): string[] {
  // As when the app is there and all of a page has its size: what is far below else has one that depends on what was painted.
  document.documentElement.dataset.whole = '';
  const look = (element: Element, part?: string): string => {
    const { content, color, backgroundColor, backgroundImage, border, boxShadow, visibility, font, opacity, position, unicodeBidi } =
      getComputedStyle(element, part);
    return [content, color, backgroundColor, backgroundImage, border, boxShadow, visibility, font, opacity, position, unicodeBidi].join(' ');
  };
  return [...document.querySelectorAll('body, body *')].map((element) => {
    const { x, y, width, height } = element.getBoundingClientRect();
    const looks = [look(element), look(element, '::before'), look(element, '::after')];
    return [element.localName, element.getAttribute('class'), x, y, width, height, ...looks].join(' ');
  });
}

const LISTS = ['', 'page/2/', 'tags/', 'tags/移动电商/', 'hot/', 'opinions/', 'topics/', 'partners/'].map((path) => `/published/${path}`);

for (const [how, paths, options] of [
  ['light', LISTS, { colorScheme: 'light' }],
  ['dark', LISTS, { colorScheme: 'dark' }],
  ['few colours', LISTS, { forcedColors: 'active' }],
  ['from right to left', ['/site/file-right-to-left/', '/site/file-right-to-left/opinions/'], {}],
] as const) {
  test(`a list holds all the style that it needs before the app comes: ${how}`, async ({ browser, baseURL }, { project }) => {
    test.setTimeout(60_000);
    const context = await browser.newContext({ javaScriptEnabled: false, baseURL, viewport: project.use.viewport, ...options });
    const page = await context.newPage();
    await servePublished(page, 'file-right-to-left');
    let isThere = true;
    const asked: string[] = [];
    await page.route('**/broadsheet-*.css', (route) => {
      asked.push(route.request().url());
      return isThere ? route.fallback() : route.abort();
    });
    for (const path of paths) {
      isThere = true;
      await page.goto(path);
      const whole = await page.evaluate(painted);
      expect(whole.length, path).toBeGreaterThan(40);
      isThere = false;
      await page.goto(path);
      expect(await page.evaluate(painted), path).toEqual(whole);
    }
    // Else the two are the same page.
    expect(asked).toHaveLength(2 * paths.length);
    await context.close();
  });
}

test('the carousel’s buttons stand in the row of its heading', async ({ pages }) => {
  const { front } = pages;
  await front.open();
  const heading = await front.carousel.section.getByRole('heading', { level: 2 }).boundingBox();
  for (const button of [front.carousel.previous, front.carousel.next]) {
    const box = await button.boundingBox();
    const middle = (box?.y ?? 0) + (box?.height ?? 0) / 2;
    expect(middle).toBeGreaterThan(heading?.y ?? 0);
    expect(middle).toBeLessThan((heading?.y ?? 0) + (heading?.height ?? 0));
  }
});

test('axe finds nothing in the most extreme of articles', async ({ publisher, pagesOf, page }) => {
  test.setTimeout(120_000);
  const { article } = pagesOf(await publisher.site('file-first-screen'));
  for (const id of ['everything', 'names', 'headings']) {
    await article.openArticle(id);
    await expect(article.body).toBeVisible();
    if (id === 'headings') await page.locator('.bs-outline summary').click();
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme });
      const axe = new AxeBuilder({ page }).include('main');
      const { violations } = await (colorScheme === 'light' ? axe : axe.withRules('color-contrast')).analyze();
      expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html.slice(0, 100))}`), id).toEqual([]);
    }
  }
});
