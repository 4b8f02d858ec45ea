// Every page with axe, in both colour schemes; and what readers may change about their screen.
import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { clippedTexts } from './support/clipped.ts';
import { expect, test } from './support/test.ts';

const PAGES: [name: string, paths: string[]][] = [
  ['front page', ['/', '/page/2']],
  ['articles', ['/articles/after-double-eleven-inventory', '/articles/product-card-tutorial', '/articles/brief-coupon-expiry']],
  ['lists', ['/tags', '/tags/移动电商', '/hot', '/opinions']],
  ['links and facts', ['/topics', '/partners', '/about-feed', '/nothing-here']],
  ['search', ['/search', '/search?q=库存', '/search?q=不存在的词']],
];

/** The rules whose outcome depends on colours. */
const COLOUR_RULES = ['color-contrast', 'link-in-text-block'];

/** Every finding of every rule, whatever its impact, as one line each. */
async function findings(page: Page, rules?: string[]): Promise<string[]> {
  const axe = new AxeBuilder({ page });
  const configured = rules ? axe.withRules(rules) : axe.options({ rules: { 'target-size': { enabled: true } } });
  const { violations } = await configured.analyze();
  return violations.flatMap(({ id, impact, help, nodes }) =>
    nodes.map((node) => `${id} (${impact}): ${help}: ${node.target.join(' ')}: ${node.html.slice(0, 150)}`),
  );
}

async function expectNoFindings(page: Page, place: string): Promise<void> {
  // The whole page at once: what a bar lies over just now is not hidden for good.
  const size = page.viewportSize();
  const height = await page.evaluate(() => document.documentElement.scrollHeight);
  await page.setViewportSize({ width: size?.width ?? 1350, height });
  await page.emulateMedia({ colorScheme: 'light' });
  expect.soft(await findings(page), `${place}, light`).toEqual([]);
  await page.emulateMedia({ colorScheme: 'dark' });
  expect.soft(await findings(page, COLOUR_RULES), `${place}, dark`).toEqual([]);
  await page.setViewportSize(size ?? { width: 1350, height: 940 });
}

for (const [name, paths] of PAGES) {
  test(`axe finds nothing: ${name}`, async ({ pages, page }) => {
    test.setTimeout(90_000);
    for (const path of paths) {
      await pages.any.open(path);
      await expectNoFindings(page, path);
    }
  });
}

test('axe finds nothing: failures and problems', async ({ publisher, pagesOf, page, vigil }) => {
  vigil.allow(/status of 500/);
  const failing = pagesOf(await publisher.site('status-500')).failure;
  await failing.open();
  await expectNoFindings(page, 'failure');

  for (const feed of ['bad-item', 'empty-items', 'bare']) {
    const { any } = pagesOf(await publisher.site(feed));
    await any.open();
    await expectNoFindings(page, feed);
  }
  const problems = pagesOf(await publisher.site('bad-dates')).any;
  await problems.open('/about-feed');
  await expectNoFindings(page, 'problems');
});

test('landmarks and headings are in order on every page', async ({ pages, page }) => {
  for (const [, paths] of PAGES) {
    for (const path of paths) {
      await pages.any.open(path);
      await expect(page.getByRole('banner'), path).toHaveCount(1);
      await expect(page.getByRole('main'), path).toHaveCount(1);
      await expect(page.getByRole('contentinfo'), path).toHaveCount(1);
      await expect(page.getByRole('heading', { level: 1 }), path).toHaveCount(1);
      await expect(page.locator('html'), path).toHaveAttribute('lang', 'zh-CN');
      const levels = await page
        .getByRole('heading')
        .evaluateAll((headings) => headings.map((heading) => Number(heading.tagName.slice(1))));
      const jumps = levels.filter((level, index) => index > 0 && level > levels[index - 1] + 1);
      expect.soft(jumps, `${path}: heading levels ${levels}`).toEqual([]);
    }
  }
});

test('text of twice the size, and a screen of 320 px, lose nothing', async ({ pages, page }) => {
  const { any } = pages;
  const paths = [
    '/',
    '/articles/product-card-tutorial',
    '/tags',
    '/tags/移动电商',
    '/opinions',
    '/topics',
    '/partners',
    '/about-feed',
    '/nothing-here',
  ];
  const size = page.viewportSize();
  for (const path of paths) {
    await any.open(path);
    // By the object model: the policy allows no style of a stranger's.
    await page.evaluate(() => (document.documentElement.style.fontSize = '200%'));
    await any.expectNoSidewaysScroll();
    expect(await page.evaluate(clippedTexts), `${path} with large text`).toEqual([]);
    await page.setViewportSize({ width: 320, height: 640 });
    await any.expectNoSidewaysScroll();
    await any.open(path);
    await any.expectNoSidewaysScroll();
    expect(await page.evaluate(clippedTexts), `${path} at 320 px`).toEqual([]);
    await page.setViewportSize(size ?? { width: 1350, height: 940 });
  }
});

test('reduced motion is respected', async ({ pages, page }) => {
  await page.emulateMedia({ reducedMotion: 'reduce' });
  for (const path of ['/', '/articles/product-card-tutorial']) {
    await pages.any.open(path);
    const moving = await page.evaluate(() => {
      const seconds = (list: string): number =>
        Math.max(...list.split(',').map((time) => Number.parseFloat(time) * (time.trim().endsWith('ms') ? 0.001 : 1)));
      return [document.documentElement, ...document.body.querySelectorAll('*')]
        .filter((element) => {
          const style = getComputedStyle(element);
          const isAnimated = style.animationName !== 'none' && seconds(style.animationDuration) > 0.01;
          return style.scrollBehavior === 'smooth' || isAnimated || seconds(style.transitionDuration) > 0.01;
        })
        .map((element) => `${element.tagName.toLowerCase()}.${element.getAttribute('class')}`);
    });
    expect([...new Set(moving)], path).toEqual([]);
  }
});

test('forced colours leave everything visible', async ({ pages, page }) => {
  await page.emulateMedia({ forcedColors: 'active' });
  const { front } = pages;
  await front.open();
  await expect(front.lead).toBeVisible();
  const icon = await front.carousel.next.evaluate((button) => {
    const path = button.querySelector('path');
    return { icon: path && getComputedStyle(path).stroke, ground: getComputedStyle(button).backgroundColor };
  });
  expect(icon.icon).not.toBe(icon.ground);
  await front.carousel.next.focus();
  await page.keyboard.press('Shift+Tab');
  await page.keyboard.press('Tab');
  expect(await front.carousel.next.evaluate((button) => getComputedStyle(button).outlineStyle)).not.toBe('none');
  // What is marked by colour alone elsewhere must be marked otherwise here.
  const current = front.chips.locator('[aria-current=page]');
  const other = front.chips.getByRole('link').last();
  const marks = (element: Element): string => {
    const { backgroundColor, borderColor, borderWidth, color, textDecorationLine, fontWeight, outlineStyle } =
      getComputedStyle(element);
    return [backgroundColor, borderColor, borderWidth, color, textDecorationLine, fontWeight, outlineStyle].join();
  };
  expect(await current.evaluate(marks)).not.toBe(await other.evaluate(marks));
});

test('print shows the article and leaves the furniture out', async ({ pages, page }) => {
  const { article } = pages;
  await article.openArticle('product-card-tutorial');
  await expect(article.body).toBeVisible();
  await page.emulateMedia({ media: 'print', colorScheme: 'dark' });
  await expect(article.heading).toBeVisible();
  await expect(article.body).toBeVisible();
  for (const furniture of [article.chips, article.bottomBar, article.carousel.next, article.share, article.readOn]) {
    await expect(furniture).toBeHidden();
  }
  const [ink, paper] = await article.body.evaluate((body) => {
    const light = (color: string): number => Math.max(...(color.match(/[\d.]+/g) ?? []).slice(0, 3).map(Number));
    const background = getComputedStyle(document.body).backgroundColor;
    return [light(getComputedStyle(body).color), /, 0\)$/.test(background) ? 255 : light(background)];
  });
  expect(ink, 'dark ink').toBeLessThan(110);
  expect(paper, 'light paper').toBeGreaterThan(200);
});
