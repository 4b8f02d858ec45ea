// All tags, and the articles of one.
import type { Locator, Page } from '@playwright/test';
import type { PublishedSite } from '../support/sites.ts';
import type { Words } from '../support/words.ts';
import { SitePage } from './site-page.ts';

export class TagsPage extends SitePage {
  readonly tags: Locator;

  constructor(page: Page, words: Words, site?: PublishedSite) {
    super(page, words, site);
    this.tags = this.main.getByRole('list').last().getByRole('link');
  }
}

export class TagPage extends SitePage {
  readonly titles: Locator;

  constructor(page: Page, words: Words, site?: PublishedSite) {
    super(page, words, site);
    this.titles = this.main.getByRole('article').getByRole('heading');
  }
}
