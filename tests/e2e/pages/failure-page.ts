// What stands in a page's place when its data cannot be had.
import { expect, type Locator, type Page } from '@playwright/test';
import type { PublishedSite } from '../support/sites.ts';
import type { Words } from '../support/words.ts';
import { SitePage } from './site-page.ts';

export class FailurePage extends SitePage {
  readonly retry: Locator;
  readonly toHome: Locator;
  /** Says that a saved copy is shown. */
  readonly notice: Locator;

  constructor(page: Page, words: Words, site?: PublishedSite) {
    super(page, words, site);
    this.retry = this.main.getByRole('button', { name: words.retry });
    this.toHome = this.alert.getByRole('link', { name: words.toHome });
    this.notice = this.main.getByRole('status');
  }

  /** Expects the failure to be told in these words, with the address concerned and ways on. */
  async expectFailure(words: string | RegExp): Promise<void> {
    await expect(this.alert).toBeVisible();
    await expect(this.alert).toContainText(words);
    await expect(this.heading).toHaveText(this.words.failedTitle);
    await expect(this.alert.getByRole('link', { name: /^http:\/\/.*feed/ })).toBeVisible();
    await expect(this.retry).toBeVisible();
    await expect(this.toHome).toBeVisible();
  }
}
