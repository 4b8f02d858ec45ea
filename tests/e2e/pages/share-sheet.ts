// The sheet that shares an article, and what stands in for it in chat apps.
import jsQR from 'jsqr';
import type { Locator, Page } from '@playwright/test';
import { PNG } from 'pngjs';
import type { Words } from '../support/words.ts';

export class ShareSheet {
  readonly dialog: Locator;
  readonly copyLink: Locator;
  readonly copyQuotation: Locator;
  readonly status: Locator;
  readonly links: Locator;
  readonly code: Locator;
  readonly close: Locator;

  constructor(page: Page, words: Words) {
    this.dialog = page.getByRole('dialog', { name: words.share });
    this.copyLink = this.dialog.getByRole('button', { name: words.copyLink, exact: true });
    this.copyQuotation = this.dialog.getByRole('button', { name: words.copyQuotation });
    this.status = this.dialog.getByRole('status');
    this.links = this.dialog.getByRole('link');
    this.code = this.dialog.getByRole('img');
    this.close = this.dialog.getByRole('button', { name: words.close });
  }

  /** What a camera would read on the screen. */
  async decoded(): Promise<string | undefined> {
    return (await this.read())?.text;
  }

  /** The code on the screen: its text, its version (ISO/IEC 18004), and in modules the light that is left of it. */
  async read(): Promise<{ text: string; version: number; quietZone: number } | undefined> {
    await this.code.scrollIntoViewIfNeeded();
    const { data, width, height } = PNG.sync.read(await this.code.screenshot());
    const code = jsQR(new Uint8ClampedArray(data), width, height);
    if (!code) return undefined;
    const { topLeftCorner, topRightCorner } = code.location;
    const module = (topRightCorner.x - topLeftCorner.x) / (17 + 4 * code.version);
    return { text: code.data, version: code.version, quietZone: topLeftCorner.x / module };
  }

  /** How many pixels of the page a module of the code measures. */
  async module(): Promise<number> {
    return this.code.evaluate((code: SVGSVGElement) => code.getBoundingClientRect().width / code.viewBox.baseVal.width);
  }
}
