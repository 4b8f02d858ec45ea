// A visit whose app is still on its way: what a live page shows before can be looked at for as long as it takes.
import type { Locator, Page } from '@playwright/test';
import { expect } from './test.ts';

/** Where a text stands, in CSS px from the document's beginning. */
export interface Place {
  text: string;
  x: number;
  y: number;
  width: number;
  height: number;
}

/** What first words and the app's page have in common. */
const TEXTS = 'h1:not(.bs-hidden), .bs-card__title, .bs-article__lead, .bs-prose > p';

export class HeldApp {
  /** What the start script shows. */
  readonly words: Locator;
  #release: () => void = () => {};

  private constructor(readonly page: Page) {
    this.words = page.locator('.bs-words');
  }

  /** Holds back the app of all documents from now on. */
  static async on(page: Page): Promise<HeldApp> {
    const app = new HeldApp(page);
    const released = new Promise<void>((resolve) => (app.#release = resolve));
    await page.route(/\/app-[^/]*\.wasm$/, async (route) => {
      await released;
      await route.continue().catch(() => {});
    });
    return app;
  }

  /** Lets it come, and waits until its page is there. */
  async release(): Promise<void> {
    this.#release();
    await expect(this.page.locator('html')).toHaveAttribute('data-app', 'ready');
    await expect(this.words).toHaveCount(0);
  }

  /** Where the first words stand, in order. */
  async places(): Promise<Place[]> {
    return this.#placesIn('.bs-words');
  }

  /** Where they stand in the app's page. */
  async placesAfter(): Promise<Place[]> {
    return this.#placesIn('#broadsheet-page');
  }

  #placesIn(root: string): Promise<Place[]> {
    return this.page.evaluate(
      ([root, texts]) => {
        const elements = document.querySelector(root)?.querySelectorAll(texts) ?? [];
        return [...elements].map((element) => {
          const { x, y, width, height } = element.getBoundingClientRect();
          return { text: (element.textContent ?? '').trim(), x, y: y + scrollY, width, height };
        });
      },
      [root, TEXTS] as const,
    );
  }

  /** Expects the app to move none of the first words, of which there are at least so many. */
  async expectStill(count: number): Promise<void> {
    const before = await this.places();
    expect(before.length, 'first words').toBeGreaterThanOrEqual(count);
    await this.release();
    const after = await this.placesAfter();
    before.forEach((place, at) => {
      const { text, ...there } = after[at] ?? { text: 'nothing' };
      expect(text).toBe(place.text);
      for (const [side, value] of Object.entries(there)) {
        expect(Math.abs(value - place[side as 'x']), `${side} of “${text.slice(0, 20)}”`).toBeLessThanOrEqual(1);
      }
    });
  }
}
