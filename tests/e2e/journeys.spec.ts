// The ways of a reader through the site.
import { linksOf, sampleFeed } from './support/sample.ts';
import { expect, test } from './support/test.ts';
import { CHINESE, ENGLISH } from './support/words.ts';

const LONG_READ = 'after-double-eleven-inventory';

/** Keeps, across pages, where the document stood when the reader last clicked. */
function rememberPlace(): void {
  window.addEventListener('click', () => sessionStorage.setItem('place', String(window.scrollY)), true);
}

test.describe('the front page', () => {
  test('shows everything the feed offers', async ({ pages, page, request, isMobile }) => {
    const { front, words } = { front: pages.front, words: CHINESE };
    const feed = await sampleFeed(request);
    const lead = feed.items.slice(0, 5).find((item) => item.image) ?? feed.items[0];
    await front.open();

    await expect(page).toHaveTitle(new RegExp(feed.title));
    await expect(page.locator('html')).toHaveAttribute('lang', words.htmlLang);
    await expect(front.heading).toHaveText(feed.title);
    await expect(front.banner).toContainText(feed._broadsheet.greeting);
    await expect(front.banner.getByRole('link', { name: words.signIn })).toBeVisible();
    await expect(front.banner.getByRole('link', { name: words.register })).toBeVisible();
    await expect(front.lead).toHaveText(lead.title);

    const chips = front.chips.getByRole('link');
    await expect(chips.first()).toHaveText(words.home);
    await expect(chips.last()).toHaveText(words.allTags);
    expect(await chips.count()).toBeGreaterThan(8);

    await expect(front.carousel.slides).toHaveCount(7);
    await expect(front.carousel.slides.first()).toContainText('扫码点单十年');
    await expect(front.latestArticles).toHaveCount(20);
    const expected = feed.items.filter((item) => item !== lead).slice(0, 20);
    await expect(front.latestTitles).toHaveText(expected.map((item) => item.title));

    const opinions = front.section(words.opinions);
    await expect(opinions.getByRole('img').or(opinions.locator('img')).first()).toBeAttached();
    await expect(opinions.getByRole('link', { name: words.moreOf(words.opinions) })).toBeVisible();
    for (const [kind, name] of [
      ['topics', words.topics],
      ['partners', words.partners],
    ] as const) {
      const section = front.section(name);
      for (const link of linksOf(feed, kind)) {
        await expect(section.getByRole('link', { name: link.title })).toBeVisible();
      }
      await expect(section.getByRole('link', { name: words.moreOf(name) })).toBeVisible();
    }
    await expect(front.contentInfo).toContainText(feed.title);
    await expect(front.bottomBar).toBeVisible({ visible: Boolean(isMobile) });
  });

  test('grows when asked for more, and stays grown', async ({ pages, page, request }) => {
    const { front, article } = pages;
    const feed = await sampleFeed(request);
    await page.addInitScript(rememberPlace);
    await front.open();
    await expect(front.latestArticles).toHaveCount(20);
    await front.loadMore.click();
    await expect(front.latestArticles).toHaveCount(feed.items.length - 1);
    await expect(front.loadMore).toHaveCount(0);
    await expect(page).toHaveURL(/[?&]upto=2/);

    await front.reload();
    await expect(front.latestArticles).toHaveCount(feed.items.length - 1);

    const title = front.latestTitles.nth(24);
    await front.scrollTo(title);
    const name = await title.innerText();
    await title.getByRole('link').click();
    await article.expectArrival(name);
    await front.back();
    await expect(front.latestArticles).toHaveCount(feed.items.length - 1);
    const place = await page.evaluate(() => Number(sessionStorage.getItem('place')));
    expect(place).toBeGreaterThan(500);
    await expect.poll(async () => Math.abs((await front.scrollY()) - place)).toBeLessThan(8);
  });

  test('has further pages with addresses of their own', async ({ pages, page }) => {
    const { front } = pages;
    await front.open('/page/2');
    await expect(front.latestArticles).toHaveCount(11);
    const second = await front.latestTitles.allInnerTexts();
    await front.main.getByRole('link', { name: '较新的文章' }).click();
    await expect(front.latestArticles).toHaveCount(20);
    await expect(page).toHaveURL(/\/$/);
    const first = await front.latestTitles.allInnerTexts();
    expect(
      first.filter((title) => second.includes(title)),
      'on both pages',
    ).toEqual([]);
  });
});

test.describe('an article', () => {
  test('shows all that the feed knows of it', async ({ pages, page, request }) => {
    const { article } = pages;
    const words = CHINESE;
    const feed = await sampleFeed(request);
    const item = feed.items.find(({ id }) => id === LONG_READ);
    if (!item) {
      throw new Error(`the sample feed has no ${LONG_READ}`);
    }
    const own = item._broadsheet;
    await article.openArticle(item.id);

    await expect(page).toHaveTitle(new RegExp(`^${item.title}.*${feed.title}`));
    await expect(article.heading).toHaveText(item.title);
    await expect(article.breadcrumb.getByRole('link', { name: words.home })).toBeVisible();
    await expect(article.breadcrumb.locator('[aria-current=page]')).toHaveText(item.title);
    const source = article.article.getByRole('link', { name: own.source?.name });
    await expect(source.first()).toHaveAttribute('href', own.source?.url ?? '');
    await expect(article.article).toContainText(new RegExp(`${words.editor}.{0,3}${own.editor}`));
    await expect(article.dates.first()).toHaveText(/2026年11月16日/);
    await expect(article.dates.first()).toHaveAttribute('datetime', /^2026-11-16T06:57:00\+08:00$/);
    for (const author of item.authors ?? []) {
      await expect(article.authors).toContainText(author.name);
    }
    await expect(article.article).toContainText(words.views(own.views ?? 0));
    await expect(article.article).toContainText(words.readingTime);
    await expect(article.lead).toHaveText(item.summary);
    for (const tag of item.tags) {
      await expect(article.tag(tag), `${tag} above and below the text`).toHaveCount(2);
      const [above, below] = await Promise.all([article.tag(tag).first().boundingBox(), article.tag(tag).last().boundingBox()]);
      const text = await article.body.boundingBox();
      expect(above?.y ?? Infinity).toBeLessThan(text?.y ?? 0);
      expect(below?.y ?? 0).toBeGreaterThan((text?.y ?? 0) + (text?.height ?? 0) - 1);
    }
    const paragraphs = (item.content_html ?? '').match(/<p>[^<]{20,}<\/p>/g) ?? [];
    expect(paragraphs.length).toBeGreaterThan(3);
    for (const paragraph of [paragraphs[0], paragraphs.at(-1)]) {
      await expect(article.body).toContainText(paragraph?.replaceAll(/<\/?p>/g, '') ?? '');
    }
    await expect(article.article).toContainText(`本文来源于${own.source?.name}`);
    await expect(article.newer).toBeVisible();
    await expect(article.older).toBeVisible();
    await expect(article.related.getByRole('article').first()).toBeVisible();
    await expect(article.carousel.slides).toHaveCount(7);
    for (const name of [words.opinions, words.topics, words.partners]) {
      await expect(article.section(name)).toBeVisible();
      await expect(article.section(name).getByRole('link', { name: words.moreOf(name) })).toBeVisible();
    }
  });

  test('leads to the next one without loading a document', async ({ pages, page, vigil, request }) => {
    const { article } = pages;
    const feed = await sampleFeed(request);
    const at = feed.items.findIndex(({ id }) => id === LONG_READ);
    await article.openArticle(LONG_READ);
    await article.older.click();
    await article.expectArrival(feed.items[at + 1].title);
    await expect(page).toHaveURL(new RegExp(`/articles/${feed.items[at + 1].id}$`));
    expect(await article.scrollY()).toBe(0);

    await article.newer.click();
    await article.expectArrival(feed.items[at].title);
    await article.article.getByRole('link', { name: '物流', exact: true }).first().click();
    await article.expectArrival('物流');
    await article.breadcrumb.getByRole('link', { name: CHINESE.tags }).click();
    await article.expectArrival(CHINESE.allTags);
    await article.contentInfo.getByRole('link', { name: CHINESE.topics }).click();
    await article.expectArrival(CHINESE.topics);
    await article.link(/县城里的新生意/).click();
    await article.expectArrival('县域');
    await article.banner.getByRole('link', { name: feed.title }).click();
    await expect(article.heading).toHaveText(feed.title);
    await expect(page).toHaveURL(/\/$/);
    expect(vigil.documents, 'documents loaded').toBe(1);
    expect(
      vigil.requests.filter(({ address }) => address.endsWith('.json')),
      'the feed is read once',
    ).toHaveLength(1);
  });
});

test.describe('places', () => {
  test('back, forward and reload restore the place', async ({ pages, page }) => {
    const { front, article } = pages;
    await page.addInitScript(rememberPlace);
    await front.open();
    const title = front.latestTitles.nth(12);
    await front.scrollTo(title);
    const name = await title.innerText();
    await title.getByRole('link').click();
    await article.expectArrival(name);
    const place = await page.evaluate(() => Number(sessionStorage.getItem('place')));
    expect(place).toBeGreaterThan(400);
    expect(await article.scrollY()).toBe(0);
    await article.scrollTo(article.readOn);
    const depth = await article.scrollY();
    expect(depth).toBeGreaterThan(200);

    await front.back();
    await expect(front.latestTitles.nth(12)).toHaveText(name);
    await expect.poll(async () => Math.abs((await front.scrollY()) - place), 'back').toBeLessThan(8);
    await front.forward();
    await expect(article.heading).toHaveText(name);
    await expect.poll(async () => Math.abs((await article.scrollY()) - depth), 'forward').toBeLessThan(8);
    await article.reload();
    await expect(article.heading).toHaveText(name);
    await expect.poll(async () => Math.abs((await article.scrollY()) - depth), 'reload').toBeLessThan(8);
    await front.back();
    await expect.poll(async () => Math.abs((await front.scrollY()) - place), 'back after a reload').toBeLessThan(8);
  });

  test('every route opens directly', async ({ pages, request, page }) => {
    const { any } = pages;
    const feed = await sampleFeed(request);
    const tag = encodeURIComponent('移动电商');
    const routes: [path: string, heading: string][] = [
      ['/', feed.title],
      [`/articles/${LONG_READ}`, feed.items.find(({ id }) => id === LONG_READ)?.title ?? ''],
      [`/articles/${LONG_READ}/`, feed.items.find(({ id }) => id === LONG_READ)?.title ?? ''],
      ['/tags', CHINESE.allTags],
      ['/tags/移动电商', '移动电商'],
      [`/tags/${tag}`, '移动电商'],
      [`/tags/${tag.toLowerCase()}`, '移动电商'],
      ['/hot', CHINESE.hotArticles],
      ['/opinions', CHINESE.opinions],
      ['/topics', CHINESE.topics],
      ['/partners', CHINESE.partners],
      ['/about-feed', CHINESE.aboutFeed],
      ['/page/2', '第 2 页'],
    ];
    for (const [path, heading] of routes) {
      await any.open(path);
      await expect(any.heading, path).toHaveText(heading);
      await expect(page, path).toHaveTitle(new RegExp(heading));
      await expect(any.heading, path).toHaveCount(1);
    }
    await any.reload();
    await expect(any.heading).toHaveText('第 2 页');
  });

  test('what does not exist says so and leads home', async ({ pages, page }) => {
    const { failure } = pages;
    for (const path of ['/articles/nothing-here', '/nothing/at/all', '/tags/没有这个标签', '/page/99', '/page/zero']) {
      await failure.open(path);
      await expect(failure.heading, path).toHaveText(CHINESE.notFoundTitle);
      await expect(page, path).toHaveTitle(new RegExp(CHINESE.notFoundTitle));
      await expect(failure.retry, path).toHaveCount(0);
    }
    await failure.toHome.click();
    await expect(pages.front.lead).toBeVisible();
    await expect(page).toHaveURL(/\/$/);
  });

  test('tags lead to their articles', async ({ pages, page, request }) => {
    const { tags, tag } = pages;
    const feed = await sampleFeed(request);
    const names = new Set(feed.items.flatMap((item) => item.tags));
    await tags.open('/tags');
    await expect(tags.tags).toHaveCount(names.size);
    const tagged = feed.items.filter((item) => item.tags.includes('县域'));
    await tags.tags.filter({ hasText: '县域' }).click();
    await tag.expectArrival('县域');
    await expect(tag.titles).toHaveText(tagged.map((item) => item.title));
    await expect(tag.chips.getByRole('link', { name: '县域', exact: true })).toHaveAttribute('aria-current', 'page');
    await expect(tag.section('常一同出现的标签').getByRole('link').first()).toBeVisible();
    await page.reload();
    await expect(tag.titles).toHaveText(tagged.map((item) => item.title));
  });

  test('the quick bar of phones leads to the main lists @phone', async ({ pages, page }) => {
    const { any } = pages;
    await any.open('/about-feed');
    for (const [name, heading] of [
      [CHINESE.hot, CHINESE.hotArticles],
      [CHINESE.tags, CHINESE.allTags],
      ['观点', CHINESE.opinions],
    ]) {
      const link = any.bottomBar.getByRole('link', { name, exact: true });
      await link.click();
      await expect(any.heading).toHaveText(heading);
      await expect(link).toHaveAttribute('aria-current', 'page');
      const bar = await any.bottomBar.boundingBox();
      expect((bar?.y ?? 0) + (bar?.height ?? 0)).toBeCloseTo(page.viewportSize()?.height ?? 0, 0);
    }
    await any.bottomBar.getByRole('link', { name: CHINESE.home, exact: true }).click();
    await expect(pages.front.lead).toBeVisible();
  });
});

test('a site below a path stays below it', async ({ publisher, pagesOf, page, vigil, request }) => {
  const site = await publisher.site('sample');
  const { front, article } = pagesOf(site);
  const feed = await sampleFeed(request);
  const strays = (): Promise<string[]> =>
    page.getByRole('link').evaluateAll(
      (links, base) =>
        links
          .map((link) => new URL((link as HTMLAnchorElement).href))
          .filter((url) => url.origin === location.origin && !url.pathname.startsWith(base))
          .map(String),
      site.base,
    );
  await front.open();
  expect(await strays(), 'links that leave the site').toEqual([]);
  await front.lead.click();
  await expect(article.lead).toBeVisible();
  await expect(page).toHaveURL(new RegExp(`${site.base}articles/${LONG_READ}$`));
  expect(await strays(), 'links that leave the site').toEqual([]);
  await article.tag('数据').first().click();
  await article.expectArrival('数据');
  await article.breadcrumb.getByRole('link', { name: CHINESE.home }).click();
  await expect(front.heading).toHaveText(feed.title);
  await expect(page).toHaveURL(new RegExp(`${site.base}$`));
  await front.loadMore.click();
  await expect(page).toHaveURL(new RegExp(`${site.base}\\?upto=2$`));
  await front
    .section(CHINESE.topics)
    .getByRole('link', { name: /县城里的新生意/ })
    .click();
  await front.expectArrival('县域');
  expect(vigil.documents, 'documents loaded').toBe(1);
  await front.reload();
  await expect(front.heading).toHaveText('县域');
});

test.describe('in English', () => {
  test.use({ words: ENGLISH });

  test('an English feed has an English interface', async ({ publisher, pagesOf, page, request }) => {
    const { front, article } = pagesOf(await publisher.site('english'));
    const feed = await sampleFeed(request, 'feed-en.json');
    await front.open();
    await expect(page.locator('html')).toHaveAttribute('lang', 'en');
    await expect(front.heading).toHaveText(feed.title);
    await expect(front.chips).toBeVisible();
    await expect(front.skipLink).toHaveCount(1);
    await expect(front.latest).toBeVisible();
    await expect(front.bottomBar).toHaveCount((await front.bottomBar.isVisible()) ? 1 : 0);
    await front.lead.click();
    await expect(article.body).toBeVisible();
    await expect(article.article).toContainText(ENGLISH.readingTime);
    await expect(article.carousel.next).toBeVisible();
    const interfaceText = await page.locator('body').innerText();
    expect(interfaceText.match(/[\u4e00-\u9fff]+/g), 'Chinese words on an English site').toBeNull();
  });
});
