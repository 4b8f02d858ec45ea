// The display settings: the button in the banner, and its panel.
import { type Locator, type Page, expect } from '@playwright/test';
import type { WAYS } from '../support/twin-sites.ts';

export class DisplaySettings {
  readonly button: Locator;
  readonly panel: Locator;
  readonly reset: Locator;
  readonly preview: Locator;

  constructor(readonly page: Page) {
    this.button = page.getByRole('banner').getByRole('button', { name: '显示设置' });
    this.panel = page.getByRole('dialog', { name: '显示设置' });
    this.reset = this.panel.getByRole('button', { name: '恢复默认' });
    this.preview = this.panel.getByText('巷口的灯亮了');
  }

  async open(): Promise<void> {
    await this.button.click();
    await expect(this.panel).toBeVisible();
  }

  option(setting: string, value: string): Locator {
    return this.panel.getByRole('group', { name: setting }).getByRole('radio', { name: value, exact: true });
  }

  /** Chooses, as by a tap: what is seen of the option lies beneath the radio button. */
  async choose(setting: string, value: string): Promise<void> {
    await this.option(setting, value).check();
  }
}

/** The address of an article of the sample feed, in either way of making a site. */
export const article = (way: (typeof WAYS)[number], id = 'after-double-eleven-inventory'): string =>
  way === 'live' ? `/articles/${id}` : `/published/articles/${id}/`;

/** Waits until the app listens. */
export const ready = (page: Page): Promise<void> => expect(page.locator('html')).toHaveAttribute('data-app', 'ready');

/** What the root element says of the reader's choices. */
export function choices(page: Page): Promise<Record<string, string>> {
  return page.evaluate(() => {
    const names = ['scheme', 'size', 'leading', 'typeface', 'motion', 'saving'];
    const { dataset } = document.documentElement;
    return Object.fromEntries(names.flatMap((name) => (dataset[name] === undefined ? [] : [[name, dataset[name]!]])));
  });
}

/** Has the device remember choices, before any page is opened. */
export async function remember(page: Page, kept: string | Record<string, string>): Promise<void> {
  const text = typeof kept === 'string' ? kept : JSON.stringify(kept);
  // A page of the same origin that reads none of it.
  await page.route('**/nothing', (route) => route.fulfill({ contentType: 'text/html', body: '<link rel="icon" href="data:,">' }));
  await page.goto('/nothing');
  await page.evaluate((value) => localStorage.setItem('broadsheet:display', value), text);
}
