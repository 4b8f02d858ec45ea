// Reading without a pointer.
import type { Page } from '@playwright/test';
import { expect, test } from './support/test.ts';
import { CHINESE } from './support/words.ts';

interface Stop {
  name: string;
  isIndicated: boolean;
  isSeen: boolean;
}

/** Marks all that a keyboard should reach, and says how many there are. */
function markTargets(): number {
  const focusable = 'a[href], button, input, select, textarea, summary, [tabindex="0"]';
  const targets = [...document.querySelectorAll<HTMLElement>(focusable)].filter(
    (element) => element.checkVisibility({ visibilityProperty: true }) && !element.matches('[disabled], [tabindex="-1"]'),
  );
  for (const [index, element] of targets.entries()) {
    element.dataset.target = String(index);
  }
  return targets.length;
}

/** What has the focus, how that shows, and whether anything lies over it. */
function focused(): (Stop & { target: string | undefined }) | null {
  const element = document.activeElement;
  if (!(element instanceof HTMLElement) || element === document.body) {
    return null;
  }
  const isOutlined = (candidate: Element | null, pseudo?: string): boolean => {
    const style = candidate && getComputedStyle(candidate, pseudo);
    return Boolean(style && style.outlineStyle !== 'none' && Number.parseFloat(style.outlineWidth) >= 2);
  };
  const boxes = [...element.getClientRects()].filter(({ width, height }) => width > 0 && height > 0);
  const points = boxes.flatMap(({ left, top, right, bottom }) => [
    [(left + right) / 2, (top + bottom) / 2],
    [left + 2, top + 2],
    [right - 2, bottom - 2],
  ]);
  return {
    target: element.dataset.target,
    name: `${element.tagName.toLowerCase()} ${(element.ariaLabel ?? element.textContent ?? '').trim().slice(0, 30)}`,
    isIndicated: isOutlined(element) || isOutlined(element, '::after') || isOutlined(element.closest(':focus-within')),
    isSeen: points.some(([x, y]) => {
      const top = document.elementFromPoint(x, y);
      return top !== null && (element.contains(top) || top.contains(element));
    }),
  };
}

async function tabThrough(page: Page): Promise<void> {
  const count = await page.evaluate(markTargets);
  expect(count).toBeGreaterThan(20);
  const reached = new Set<string>();
  const unindicated: string[] = [];
  const covered: string[] = [];
  for (let step = 0; step < count + 10; step += 1) {
    await page.keyboard.press('Tab');
    const stop = await page.evaluate(focused);
    if (stop === null) {
      break;
    }
    if (stop.target !== undefined) {
      reached.add(stop.target);
    }
    if (!stop.isIndicated) {
      unindicated.push(stop.name);
    }
    if (!stop.isSeen && !(await comesIntoView(page))) {
      covered.push(stop.name);
    }
  }
  const missed = await page.evaluate(
    (reached) =>
      [...document.querySelectorAll<HTMLElement>('[data-target]')]
        .filter(({ dataset }) => !reached.includes(dataset.target ?? ''))
        .map((element) => element.outerHTML.slice(0, 120)),
    [...reached],
  );
  expect(missed, 'what Tab does not reach').toEqual([]);
  expect(unindicated, 'where the focus cannot be seen').toEqual([]);
  expect(covered, 'where something lies over what has the focus').toEqual([]);
}

/** Whether what has the focus can be seen once all has come to rest. */
async function comesIntoView(page: Page): Promise<boolean> {
  const seen = expect.poll(async () => (await page.evaluate(focused))?.isSeen, { timeout: 1500 }).toBe(true);
  return seen.then(
    () => true,
    () => false,
  );
}

test('the skip link comes first and leads past everything', async ({ pages, page }) => {
  const { front } = pages;
  await front.open();
  await page.keyboard.press('Tab');
  await expect(front.skipLink).toBeFocused();
  await expect(front.skipLink).toBeInViewport({ ratio: 1 });
  await page.keyboard.press('Enter');
  await expect(front.main).toBeFocused();
  await page.keyboard.press('Tab');
  await expect(front.lead).toBeFocused();
});

test('Tab reaches everything on the front page, and the focus shows', async ({ pages, page }) => {
  await pages.front.open();
  await tabThrough(page);
});

test('Tab reaches everything on an article, and the focus shows', async ({ pages, page }) => {
  await pages.article.openArticle('product-card-tutorial');
  await expect(pages.article.body).toBeVisible();
  await tabThrough(page);
});

test('Enter follows links, and reading goes on from the new heading', async ({ pages, page }) => {
  const { front, article } = pages;
  await front.open();
  const title = await front.lead.innerText();
  await front.lead.focus();
  await page.keyboard.press('Enter');
  await article.expectArrival(title);
  await page.keyboard.press('Tab');
  expect(
    await article.article.evaluate((article) => article.contains(document.activeElement)),
    'Tab goes on within the article',
  ).toBe(true);
  await front.back();
  await expect(front.lead).toBeVisible();
});

test('more articles can be asked for without losing the place', async ({ pages, page }) => {
  const { front } = pages;
  await front.open();
  await front.loadMore.focus();
  await page.keyboard.press('Enter');
  await expect(front.latestArticles).toHaveCount(31);
  // The link has gone, so the focus must have gone on: to the first of the new articles.
  await expect(front.latestArticles.nth(20).getByRole('link')).toBeFocused();
  await expect(front.announcer).not.toBeEmpty();
});

test('a failure can be left by keyboard', async ({ publisher, pagesOf, page, vigil }) => {
  vigil.allow(/status of 500/);
  const site = await publisher.site('status-500');
  const { failure, front } = pagesOf(site);
  await failure.open();
  await site.set({ feed: 'good' });
  await failure.retry.focus();
  await page.keyboard.press('Enter');
  await expect(front.latest.or(front.lead).first()).toBeVisible();
  await expect.poll(() => page.evaluate(() => document.activeElement !== document.body), 'the focus is not lost').toBe(true);
});

test.describe('targets', () => {
  test('are large enough for a thumb @phone', async ({ pages, page }) => {
    const { front, article } = pages;
    for (const open of [() => front.open(), () => article.openArticle('product-card-tutorial')]) {
      await open();
      const controls = [
        front.banner.getByRole('link'),
        front.bottomBar.getByRole('link'),
        page.getByRole('button'),
        front.loadMore,
        article.readOn.getByRole('link'),
      ];
      for (const control of controls) {
        for (const target of await control.all()) {
          if (!(await target.isVisible())) {
            continue;
          }
          const box = await target.boundingBox();
          expect(box?.height ?? 0, `height of ${await target.innerText()}`).toBeGreaterThanOrEqual(43.5);
          expect(box?.width ?? 0, `width of ${await target.innerText()}`).toBeGreaterThanOrEqual(40);
        }
      }
    }
  });

  test('the words for them are the interface’s own', async ({ pages }) => {
    await pages.front.open();
    await expect(pages.front.skipLink).toHaveText(CHINESE.skipLink);
    await expect(pages.front.skipLink).toHaveAttribute('href', '#content');
  });
});
