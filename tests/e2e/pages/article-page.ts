// An article.
import type { Locator, Page } from '@playwright/test';
import type { PublishedSite } from '../support/sites.ts';
import type { Words } from '../support/words.ts';
import { Carousel } from './carousel.ts';
import { SitePage } from './site-page.ts';

export class ArticlePage extends SitePage {
  readonly article: Locator;
  readonly lead: Locator;
  readonly body: Locator;
  /** That a part is missing. */
  readonly notice: Locator;
  readonly authors: Locator;
  readonly dates: Locator;
  readonly readOn: Locator;
  readonly newer: Locator;
  readonly older: Locator;
  readonly related: Locator;
  readonly carousel: Carousel;

  constructor(page: Page, words: Words, site?: PublishedSite) {
    super(page, words, site);
    this.article = this.main.getByRole('article').filter({ has: page.getByRole('heading', { level: 1 }) });
    // The lead, the text and the notice have no role of their own.
    this.lead = this.article.locator('.bs-article__lead');
    this.body = this.article.locator('.bs-prose');
    this.notice = this.article.locator('.bs-notice');
    this.authors = this.article.getByRole('list', { name: words.authors });
    this.dates = this.article.locator('time');
    this.readOn = page.getByRole('navigation', { name: words.readOn });
    this.newer = this.readOn.getByRole('link', { name: words.newer });
    this.older = this.readOn.getByRole('link', { name: words.older });
    this.related = this.section(words.related);
    this.carousel = new Carousel(this.section(words.hotArticles), words);
  }

  async openArticle(id: string): Promise<void> {
    await this.open(`/articles/${id}`);
  }

  /** The links to a tag, in the order of the page. */
  tag(name: string): Locator {
    return this.article.getByRole('link', { name, exact: true });
  }

  /** The button that hands the page on: in the article, or on a phone in the bottom bar. */
  get share(): Locator {
    return this.page.getByRole('button', { name: this.words.share }).first();
  }
}
