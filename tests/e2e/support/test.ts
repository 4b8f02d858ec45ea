// The test function of all specs: a site of one's own, the pages as readers know them, and a watch over the console.
import { test as base, expect, type Page } from '@playwright/test';
import { ArticlePage } from '../pages/article-page.ts';
import { AboutFeedPage } from '../pages/about-feed-page.ts';
import { FailurePage } from '../pages/failure-page.ts';
import { FrontPage } from '../pages/front-page.ts';
import { SitePage } from '../pages/site-page.ts';
import { TagPage, TagsPage } from '../pages/tag-pages.ts';
import { Publisher, type PublishedSite } from './sites.ts';
import { Vigil } from './vigil.ts';
import { CHINESE, type Words } from './words.ts';

interface Fixtures {
  words: Words;
  vigil: Vigil;
  publisher: Publisher;
  /** The pages of a site; without one, of the site at the server's root, which has the sample feed. */
  pagesOf: (site?: PublishedSite) => Pages;
  pages: Pages;
}

/** The pages of one site. */
export class Pages {
  readonly front: FrontPage;
  readonly article: ArticlePage;
  readonly tags: TagsPage;
  readonly tag: TagPage;
  readonly any: SitePage;
  readonly failure: FailurePage;
  readonly aboutFeed: AboutFeedPage;

  constructor(page: Page, words: Words, site?: PublishedSite) {
    this.front = new FrontPage(page, words, site);
    this.article = new ArticlePage(page, words, site);
    this.tags = new TagsPage(page, words, site);
    this.tag = new TagPage(page, words, site);
    this.any = new SitePage(page, words, site);
    this.failure = new FailurePage(page, words, site);
    this.aboutFeed = new AboutFeedPage(page, words, site);
  }
}

export const test = base.extend<Fixtures & { words: Words }>({
  words: [CHINESE, { option: true }],
  vigil: [
    async ({ context, request, baseURL }, use) => {
      const origins = await (await request.get('/control/origins')).json();
      const vigil = new Vigil(context, [new URL(baseURL ?? '').origin, origins.other]);
      await use(vigil);
      expect(vigil.trouble, 'nothing on the console, no errors, no requests elsewhere').toEqual([]);
    },
    { auto: true },
  ],
  publisher: async ({ request }, use) => use(new Publisher(request)),
  pagesOf: async ({ page, words }, use) => use((site) => new Pages(page, words, site)),
  pages: async ({ pagesOf }, use) => use(pagesOf()),
});

export { expect };
