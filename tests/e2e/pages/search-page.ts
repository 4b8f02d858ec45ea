// The search page, of a live and of a published site.
import { expect, type Locator, type Page } from '@playwright/test';
import type { PublishedSite } from '../support/sites.ts';
import type { Words } from '../support/words.ts';
import { SitePage } from './site-page.ts';

export class SearchPage extends SitePage {
  readonly link: Locator;
  readonly field: Locator;
  readonly status: Locator;
  readonly titles: Locator;
  readonly marks: Locator;
  readonly filters: Locator;
  readonly more: Locator;
  readonly recent: Locator;

  constructor(page: Page, words: Words, site?: PublishedSite) {
    super(page, words, site);
    this.link = this.banner.getByRole('link', { name: '搜索', exact: true });
    this.field = this.main.getByRole('searchbox', { name: '搜索文章' });
    this.status = this.main.locator('.bs-search__status');
    this.titles = this.main.getByRole('article').getByRole('heading');
    this.marks = this.main.getByRole('article').getByRole('mark');
    this.filters = this.main.getByRole('list', { name: '按标签筛选' }).getByRole('button');
    this.more = this.main.getByRole('button', { name: '显示更多结果' });
    this.recent = this.main.getByRole('region', { name: '最近搜索' });
  }

  /** Writes into the field, and waits for what is found. */
  async lookFor(text: string): Promise<void> {
    await this.field.fill(text);
    await this.answered(text);
  }

  /** Waits until the page shows what is found for a text. */
  async answered(text: string): Promise<void> {
    await expect.poll(() => new URL(this.page.url()).searchParams.get('q')).toBe(text);
    await expect(this.status).toHaveText(/^(找到|没有)/);
  }
}
