// The row of hot articles.
import type { Locator } from '@playwright/test';
import type { Words } from '../support/words.ts';

export class Carousel {
  readonly group: Locator;
  readonly list: Locator;
  readonly slides: Locator;
  readonly previous: Locator;
  readonly next: Locator;

  constructor(
    readonly section: Locator,
    words: Words,
  ) {
    this.group = section.and(section.page().locator('[aria-roledescription]')).or(section.locator('[aria-roledescription]'));
    this.list = section.getByRole('list');
    this.slides = this.list.getByRole('listitem');
    this.previous = section.getByRole('button', { name: words.previous });
    this.next = section.getByRole('button', { name: words.next });
  }

  /** How far the row is scrolled. */
  async position(): Promise<number> {
    return this.list.evaluate((list) => list.scrollLeft);
  }

  /** Does something that moves the row, and waits until it has come to rest. */
  async moved(act: () => Promise<void>): Promise<void> {
    const rest = await this.list.evaluateHandle((list) => ({
      reached: new Promise((resolve) => list.addEventListener('scrollend', resolve, { once: true })),
    }));
    await act();
    await rest.evaluate(({ reached }) => reached.then(() => undefined));
  }

  /** Whether the row can be scrolled further. */
  async hasMore(): Promise<boolean> {
    return this.list.evaluate((list) => list.scrollLeft + list.clientWidth < list.scrollWidth - 2);
  }

  /** What each slide shows of its width, from 0 to 1. */
  async visibleShares(): Promise<number[]> {
    return this.list.evaluate((list) => {
      const view = list.getBoundingClientRect();
      const left = Math.max(view.left, 0);
      const right = Math.min(view.right, document.documentElement.clientWidth);
      return [...list.children].map((slide) => {
        const box = slide.getBoundingClientRect();
        return Math.max(0, Math.min(box.right, right) - Math.max(box.left, left)) / box.width;
      });
    });
  }
}
