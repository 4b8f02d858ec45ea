// Articles beyond the limits: they are cut with a notice, and the page answers a reader at once.
import type { Page } from '@playwright/test';
import { expect, test } from './support/test.ts';
import { ENGLISH } from './support/words.ts';

test.use({ words: ENGLISH });

/** How long the page took from a tap to the next frame: what the browser itself measured, in ms, rounded to 8 by it. */
async function answerTime(page: Page, act: () => Promise<void>): Promise<number> {
  const measured = page.evaluate(
    () =>
      new Promise<number>((resolve) => {
        new PerformanceObserver((list, observer) => {
          const taps = list.getEntries().filter((entry) => ['pointerup', 'click'].includes(entry.name));
          if (taps.length > 0) {
            observer.disconnect();
            resolve(Math.max(...taps.map((entry) => entry.duration)));
          }
          // Events below 16 ms are not reported.
        }).observe({ type: 'event', durationThreshold: 16, buffered: false } as PerformanceObserverInit);
        addEventListener('click', () => requestAnimationFrame(() => setTimeout(() => resolve(16), 1_000)), { once: true });
      }),
  );
  await act();
  return measured;
}

for (const [id, what] of [
  ['five-megabytes', 'An article of 5 MB'],
  ['ten-thousand-deep', 'An article of 10,000 elements within each other'],
] as const) {
  test(`${what} is cut with a notice, and the page answers @phone`, async ({ publisher, pagesOf, page }) => {
    test.setTimeout(60_000);
    const pages = pagesOf(await publisher.site('heavy'));
    const start = performance.now();
    await pages.article.openArticle(id);
    const opened = Math.round(performance.now() - start);
    await expect(pages.article.body).toContainText('The first words.');
    // The rest comes by the frame.
    const early = await answerTime(page, () => pages.article.heading.click());
    await expect(page.locator('[data-held]')).toHaveCount(0, { timeout: 40_000 });
    const whole = Math.round(performance.now() - start);
    await expect(pages.article.notice).toContainText('too long or too deeply nested');
    await expect(pages.article.link(/Read the original/)).toHaveAttribute('href', `https://example.com/${id}`);
    // The limits: 2 MB, and 200 elements within each other.
    const { depth, bytes } = await pages.article.body.evaluate((body) => {
      let depth = 0;
      for (let element = body.querySelector('div'); element; element = element.querySelector(':scope > div')) {
        depth += 1;
      }
      return { depth, bytes: new Blob([body.innerHTML]).size };
    });
    expect(depth).toBeLessThanOrEqual(201);
    // The ends of what was open at the cut are added.
    expect(bytes).toBeLessThanOrEqual(2_001_000);

    // Pressing anything is answered: the empty margin of the heading, then a link.
    const time = await answerTime(page, () => pages.article.heading.click());
    console.log(`    ${what}: begins after ${opened} ms, a tap is answered within ${early} ms; whole after ${whole} ms, then within ${time} ms`);
    await pages.article.readOn.getByRole('link', { name: /Article neighbour/ }).click();
    await expect(pages.article.heading).toHaveText('Article neighbour');
    await expect(pages.article.body).toHaveText('The text of neighbour.');
  });
}
