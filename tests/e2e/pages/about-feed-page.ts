// How the feed was read, for its publisher.
import { expect, type Locator, type Page } from '@playwright/test';
import type { PublishedSite } from '../support/sites.ts';
import type { Words } from '../support/words.ts';
import { SitePage } from './site-page.ts';

export class AboutFeedPage extends SitePage {
  readonly problems: Locator;

  constructor(page: Page, words: Words, site?: PublishedSite) {
    super(page, words, site);
    this.problems = this.main
      .getByRole('table')
      .getByRole('row')
      .filter({ has: page.getByRole('cell') });
  }

  /** Goes there within the app, from the foot of the page shown. */
  async goThere(): Promise<void> {
    await this.contentInfo.getByRole('link', { name: this.words.aboutFeed }).click();
    await expect(this.heading).toHaveText(this.words.aboutFeed);
  }

  /** Expects a problem to be listed: all its parts in one row. */
  async expectProblem(...parts: (string | RegExp)[]): Promise<void> {
    let rows = this.problems;
    for (const part of parts) {
      rows = rows.filter({ hasText: part });
    }
    await expect(rows.first(), `a problem about ${parts.join(', ')}`).toBeVisible();
  }
}
