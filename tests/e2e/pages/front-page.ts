// The front page.
import type { Locator, Page } from '@playwright/test';
import type { PublishedSite } from '../support/sites.ts';
import type { Words } from '../support/words.ts';
import { Carousel } from './carousel.ts';
import { SitePage } from './site-page.ts';

export class FrontPage extends SitePage {
  readonly carousel: Carousel;
  readonly latest: Locator;
  readonly latestArticles: Locator;
  readonly latestTitles: Locator;
  readonly loadMore: Locator;
  /** The story above all others: a heading of its own that leads to the article. */
  readonly lead: Locator;

  constructor(page: Page, words: Words, site?: PublishedSite) {
    super(page, words, site);
    this.carousel = new Carousel(this.section(words.hotArticles), words);
    this.latest = this.section(words.latest);
    this.latestArticles = this.latest.getByRole('listitem').filter({ has: page.getByRole('article') });
    this.latestTitles = this.latest.getByRole('article').getByRole('heading');
    this.loadMore = this.main.getByRole('link', { name: words.loadMore });
    this.lead = this.main.getByRole('article').first().getByRole('heading', { level: 2 }).getByRole('link');
  }

  /** The titles of all articles on the page, in order. */
  async titles(): Promise<string[]> {
    return this.main.getByRole('article').getByRole('heading').allInnerTexts();
  }
}
