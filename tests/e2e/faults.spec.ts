// What a reader sees when a feed, a network or a host goes wrong. Screen widths make no difference here, so one will do.
import type { Page } from '@playwright/test';
import type { PublishedSite } from './support/sites.ts';
import { type Pages, expect, test } from './support/test.ts';
import { corsLine, networkLine, policyLine, statusLine } from './support/vigil.ts';
import { CHINESE, ENGLISH } from './support/words.ts';

test.use({ words: ENGLISH, locale: 'en-US' });

/** Articles of the good feed, in its order. */
const GOOD = ['Article first', 'Article second', 'Article third'];

async function expectArticles(pages: Pages, titles: string[], timeout = 5_000): Promise<void> {
  await expect(async () => expect([...new Set(await pages.front.titles())]).toEqual(titles)).toPass({ timeout });
}

/** Once the server is well again, trying again shows the articles, in the same document. */
async function expectRecovery(pages: Pages, site: PublishedSite): Promise<void> {
  const page = pages.failure.page;
  await page.evaluate(() => Object.assign(window, { isSameDocument: true }));
  await site.set({ feed: 'good' });
  await pages.failure.retry.click();
  await expectArticles(pages, GOOD);
  await expect(pages.failure.alert).toHaveCount(0);
  await expect(page).toHaveTitle('Fixture Courier');
  expect(await page.evaluate(() => 'isSameDocument' in window), 'without loading the page again').toBe(true);
}

/** From the next page on, `bytesRead` says how many bytes of one stream the page has taken at most: two readers have an answer to read. */
async function countBytesRead(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const counter = Object.assign(window, { bytesRead: 0 });
    const sizes = new WeakMap<object, number>();
    const { read } = ReadableStreamDefaultReader.prototype;
    ReadableStreamDefaultReader.prototype.read = async function (this: ReadableStreamDefaultReader) {
      const piece = await read.call(this);
      const size = (sizes.get(this) ?? 0) + (piece.value?.length ?? 0);
      sizes.set(this, size);
      counter.bytesRead = Math.max(counter.bytesRead, size);
      return piece;
    };
  });
}

test.describe('a feed that cannot be shown', { tag: '@phone' }, () => {
  const NO_OBJECT = 'Not a JSON Feed: the document is not a JSON object.';
  const cases: [feed: string, words: string | RegExp][] = [
    ['web-page', 'This address returned a web page, not a feed.'],
    ['truncated', /not complete, valid JSON: the error is at line \d{2}, column \d+\./],
    ['invalid', /not complete, valid JSON: the error is at line 3, column 12\./],
    ['empty-document', 'This address returned an empty document.'],
    ['array', NO_OBJECT],
    ['null', NO_OBJECT],
    ['no-items', 'Not a JSON Feed: its list of articles, items, is missing.'],
    ['rss', 'Not a JSON Feed but an RSS or Atom feed.'],
    ['rss-in-xml', 'an RSS or Atom feed. The publisher can make a JSON Feed of it: broadsheet convert FEED -o feed.json'],
    ['utf-16', 'The feed’s text encoding is UTF-16. Please use UTF-8.'],
  ];
  for (const [feed, words] of cases) {
    test(`says what is wrong: ${feed}`, async ({ publisher, pagesOf, page }) => {
      const site = await publisher.site(feed);
      const pages = pagesOf(site);
      await pages.failure.open();
      await pages.failure.expectFailure(words);
      await expect(pages.failure.alert).not.toContainText(/is is missing|it has no|undefined|Some\(|NotAFeed/);
      await expect(page).toHaveTitle(/could not be loaded/);
      await expect.soft(page.locator('html')).toHaveAttribute('lang', 'en', { timeout: 1_000 });
      await expectRecovery(pages, site);
    });
  }
});

test.describe('a server that goes wrong', { tag: '@phone' }, () => {
  const cases: [feed: string, words: string | RegExp, lines: RegExp[]][] = [
    ['status-404', 'The server answered with error 404.', [statusLine(404)]],
    ['status-500', 'The server answered with error 500.', [statusLine(500)]],
    ['hung-up', 'The address could not be reached. Check the connection and try again.', [networkLine]],
    ['redirect-loop', 'The address could not be reached.', [networkLine]],
    ['broken-off', /could not be reached|not complete, valid JSON/, [networkLine]],
    ['other-origin-closed', 'it may not allow other sites to read it', [corsLine, networkLine]],
  ];
  for (const [feed, words, lines] of cases) {
    test(`is told of: ${feed}`, async ({ publisher, pagesOf, vigil }) => {
      vigil.allow(...lines);
      const site = await publisher.site(feed);
      const pages = pagesOf(site);
      await pages.failure.open();
      await pages.failure.expectFailure(words);
      await site.set({ feed: feed === 'other-origin-closed' ? 'other-origin-open' : 'good' });
      await pages.failure.retry.click();
      await expectArticles(pages, GOOD);
      await expect(pages.failure.alert).toHaveCount(0);
    });
  }

  for (const feed of ['silent', 'stall']) {
    test(`is waited for, but not for ever: ${feed}`, async ({ publisher, pagesOf, page }) => {
      await page.clock.install();
      const site = await publisher.site(feed);
      const pages = pagesOf(site);
      await page.goto(site.path());
      await expect(page.locator('html')).toHaveAttribute('data-app', 'ready');
      await expect(page.getByRole('status').filter({ hasText: 'Loading…' })).toBeAttached();
      await expect(pages.failure.alert).toHaveCount(0);
      await expect(async () => {
        await page.clock.fastForward(20_500);
        await expect(pages.failure.alert).toBeVisible({ timeout: 500 });
      }).toPass();
      await pages.failure.expectFailure('No complete answer arrived within 20 seconds.');
      await expect.poll(async () => (await site.record()).hangUps, 'the request is given up').toBe(1);
      await expectRecovery(pages, site);
    });
  }

  test('is not asked without a network', async ({ publisher, pagesOf, context, vigil }) => {
    vigil.allow(statusLine(500), networkLine);
    const site = await publisher.site('status-500');
    const pages = pagesOf(site);
    await pages.failure.open();
    await context.setOffline(true);
    await pages.failure.retry.click();
    await expect(pages.failure.alert).toContainText('There is no network connection.');
    await context.setOffline(false);
    await expectRecovery(pages, site);
  });

  test('is told of in the reader’s own language', async ({ browser, publisher, baseURL, vigil }) => {
    vigil.allow(statusLine(404));
    const site = await publisher.site('status-404');
    const context = await browser.newContext({ locale: 'zh-TW', baseURL });
    const page = await context.newPage();
    await page.goto(site.path('/articles/first'));
    const alert = page.getByRole('alert');
    await expect(alert).toContainText('服务器返回了错误 404。');
    await expect(alert.getByRole('heading', { level: 1 })).toHaveText(CHINESE.failedTitle);
    await expect(page.locator('html')).toHaveAttribute('lang', /^zh/);
    // The feed is English: once it is there, so is the interface.
    await site.set({ feed: 'good' });
    await alert.getByRole('button', { name: CHINESE.retry }).click();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Article first');
    await expect(page.getByRole('link', { name: ENGLISH.skipLink })).toHaveCount(1);
    await expect(page.locator('html')).toHaveAttribute('lang', 'en');
    await context.close();
  });

  for (const feed of ['flood', 'lying-flood', 'packed-flood']) {
    test(`is stopped when it sends too much: ${feed}`, async ({ publisher, pagesOf, page }) => {
      await countBytesRead(page);
      const site = await publisher.site(feed);
      const pages = pagesOf(site);
      await pages.failure.open();
      await pages.failure.expectFailure('The feed is larger than the limit of 15 MB. Reading was stopped.');
      const read = await page.evaluate(() => (window as unknown as { bytesRead: number }).bytesRead);
      expect(read, 'the limit is reached').toBeGreaterThan(15_000_000);
      expect(read, 'one piece over the limit is the last').toBeLessThan(18_000_000);
      // What systems and browsers hold in their buffers comes on top: up to 40 MB, and no part of what the app does.
      expect((await site.record()).sent, 'the server is not left sending').toBeLessThan(100_000_000);
      await expectRecovery(pages, site);
    });
  }

  test('may live elsewhere, if it lets others read', async ({ publisher, pagesOf }) => {
    const pages = pagesOf(await publisher.site('other-origin-open'));
    await pages.front.open();
    await expectArticles(pages, GOOD);
  });

  test('may move its feed: addresses follow', async ({ publisher, pagesOf }) => {
    const site = await publisher.site('redirect');
    const pages = pagesOf(site);
    await pages.article.openArticle('first');
    await expect(pages.article.link('Beside the feed')).toHaveAttribute('href', new RegExp(`${site.base}feed/moved/beside$`));
  });

  test('may lose the part that makes articles safe: nothing unsafe is shown', async ({ publisher, pagesOf, page, vigil }) => {
    vigil.allow(networkLine);
    const pages = pagesOf(await publisher.site('good'));
    await page.route('**/purify.min.js', (route) => route.abort());
    await pages.failure.open('/articles/first');
    await expect(pages.failure.alert).toContainText('The part that makes articles safe to show could not be loaded.');
    await page.unroute('**/purify.min.js');
    await pages.failure.retry.click();
    await expect(pages.article.heading).toHaveText('Article first');
    await expect(pages.article.body).toHaveText('The text of first.');
  });
});

test.describe('a copy kept from before', { tag: '@phone' }, () => {
  test('is shown, marked as old, until the feed is back', async ({ publisher, pagesOf, page, vigil }) => {
    vigil.allow(statusLine(500));
    const site = await publisher.site('good');
    const pages = pagesOf(site);
    await pages.front.open();
    await expectArticles(pages, GOOD);
    await page.waitForFunction(async () => {
      const names = await caches.keys();
      const kept = await Promise.all(names.map(async (name) => (await caches.open(name)).keys()));
      return kept.flat().some(({ url }) => url.endsWith('/feed.json'));
    });
    for (const feed of ['truncated', 'web-page', 'status-500']) {
      await site.set({ feed });
      await pages.front.reload();
      await expectArticles(pages, GOOD);
      await expect(pages.failure.notice, feed).toContainText(
        'Below is the copy saved when the feed was last read. It may not be the newest.',
      );
    }
    await expect(pages.failure.notice).toContainText('The server answered with error 500.');
    await pages.front.link('Article second').first().click();
    await pages.article.expectArrival('Article second');
    await expect(pages.article.body).toHaveText('The text of second.');
    await expect(pages.failure.notice).toBeVisible();
    await pages.front.back();
    await site.set({ feed: 'good' });
    await pages.failure.retry.click();
    await expect(pages.failure.notice.filter({ hasText: 'copy saved' })).toHaveCount(0);
    await expectArticles(pages, GOOD);
  });

  test('reading goes on where nothing can be kept', async ({ publisher, pagesOf, page }) => {
    await page.addInitScript(() => {
      const denied = (): never => {
        throw new DOMException('denied', 'SecurityError');
      };
      Object.defineProperty(window, 'caches', { get: denied });
      Object.defineProperty(window, 'sessionStorage', { get: denied });
      Object.defineProperty(window, 'localStorage', { get: denied });
    });
    const pages = pagesOf(await publisher.site('good'));
    await pages.front.open();
    await expectArticles(pages, GOOD);
    await pages.front.link('Article second').first().click();
    await pages.article.expectArrival('Article second');
    await expect(pages.article.body).toHaveText('The text of second.');
    await pages.front.back();
    await expectArticles(pages, GOOD);
  });
});

test.describe('a sloppy feed', { tag: '@phone' }, () => {
  test('of an unknown version is shown, and its publisher told', async ({ publisher, pagesOf }) => {
    const pages = pagesOf(await publisher.site('unknown-version'));
    await pages.front.open();
    await expectArticles(pages, GOOD);
    await pages.aboutFeed.goThere();
    await pages.aboutFeed.expectProblem('Whole feed', 'version', 'my-own-format/9');
  });

  test('without a title goes by its host’s name', async ({ publisher, pagesOf, page }) => {
    const pages = pagesOf(await publisher.site('no-title'));
    await pages.front.open();
    await expect(pages.front.banner).toContainText('127.0.0.1');
    await expect(page).toHaveTitle('127.0.0.1');
    await pages.aboutFeed.goThere();
    await pages.aboutFeed.expectProblem('Whole feed', 'title', 'missing');
  });

  test('without articles says so on every page', async ({ publisher, pagesOf }) => {
    const pages = pagesOf(await publisher.site('empty-items'));
    await pages.front.open();
    await expect(pages.front.main).toContainText('No articles yet.');
    await pages.any.open('/tags');
    await expect(pages.any.main).toContainText('No tags yet.');
    for (const section of ['hot', 'opinions', 'topics', 'partners']) {
      await pages.any.open(`/${section}`);
      await expect(pages.any.main).toContainText(ENGLISH.emptySection);
    }
  });

  test('shows its good items beside a bad one', async ({ publisher, pagesOf }) => {
    const pages = pagesOf(await publisher.site('bad-item'));
    await pages.front.open();
    await expectArticles(pages, ['Article first', '17', 'Article third']);
    await pages.front.link('17').first().click();
    await expect(pages.article.body).toHaveText('The text of second.');
    await pages.aboutFeed.goThere();
    await expect(pages.aboutFeed.main).toContainText('3 articles');
    await pages.aboutFeed.expectProblem('Item 2', 'left out');
    await pages.aboutFeed.expectProblem('Item 3 (second)', 'tags');
    await pages.aboutFeed.expectProblem('Item 3 (second)', 'image');
    await pages.aboutFeed.expectProblem('Item 4', 'left out');
    const rows = await pages.aboutFeed.problems.count();
    await expect(pages.aboutFeed.main).toContainText(`${rows} problems found while reading`);
  });

  test('loses items without an id, and no others', async ({ publisher, pagesOf }) => {
    const pages = pagesOf(await publisher.site('missing-ids'));
    await pages.front.open();
    await expectArticles(pages, ['Article first', 'Article third']);
    await pages.aboutFeed.goThere();
    await pages.aboutFeed.expectProblem('Item 2', 'id');
    await pages.aboutFeed.expectProblem('Item 3', 'id');
  });

  test('may number its items', async ({ publisher, pagesOf, page }) => {
    const pages = pagesOf(await publisher.site('number-ids'));
    await pages.front.open();
    await expectArticles(pages, ['Number 0', 'Number 1', 'Number 2']);
    await pages.front.link('Number 0').first().click();
    await expect(page).toHaveURL(/\/articles\/42$/);
  });

  test('may give its items the oddest ids: each has a page that opens and reloads', async ({ publisher, pagesOf, page }) => {
    test.setTimeout(60_000);
    const site = await publisher.site('odd-ids');
    const pages = pagesOf(site);
    await pages.front.open();
    const titles = await pages.front.titles();
    const all = [...new Set(titles)].sort();
    expect(all).toHaveLength(17);
    const addresses = new Set<string>();
    for (const title of all) {
      await pages.front.link(title).first().click();
      await expect(pages.article.heading).toHaveText(title);
      // The address follows a frame later.
      await expect(page).toHaveURL(new RegExp(`${site.base}articles/[a-z0-9-]{1,80}$`));
      const { pathname } = new URL(page.url());
      addresses.add(pathname.toLowerCase());
      await page.reload();
      await expect(pages.article.heading).toHaveText(title);
      await expect(pages.article.body).toContainText('The text of');
      await pages.article.banner.getByRole('link').first().click();
      await expect(pages.front.heading).toHaveText('Fixture Courier');
    }
    expect(addresses.size).toBe(all.length);
  });

  test('may have ids that differ in case or accents only', async ({ publisher, pagesOf, page }) => {
    const pages = pagesOf(await publisher.site('case-ids'));
    await pages.front.open();
    const addresses = new Set<string>();
    for (const number of [0, 1, 2, 3, 4]) {
      await pages.front.open();
      await pages.front.link(`Variant ${number}`).first().click();
      await expect(pages.article.body).toHaveText(`Text of variant ${number}.`);
      // The address follows in the next frame.
      await page.waitForURL('**/articles/**');
      addresses.add(page.url().toLowerCase().normalize('NFC'));
    }
    expect(addresses.size).toBe(5);
  });

  test('keeps the first of items with one id', async ({ publisher, pagesOf }) => {
    const pages = pagesOf(await publisher.site('duplicates'));
    await pages.front.open();
    await expectArticles(pages, ['Article first', 'Article second']);
    await pages.aboutFeed.goThere();
    await pages.aboutFeed.expectProblem('Item 2', 'used before');
  });

  test('never invents a date', async ({ publisher, pagesOf, page }) => {
    const pages = pagesOf(await publisher.site('bad-dates'));
    await pages.front.open();
    const bad = ['yesterday', 'year-zero', 'far-future', 'thirteenth-month', 'a-number'].map((id) => `Article ${id}`);
    // A time without a zone is a day.
    await expectArticles(pages, ['Article newest', 'Article no-zone', 'Article oldest', ...bad]);
    await expect(pages.front.main.getByRole('article').filter({ hasText: 'Article no-zone' }).locator('time').first()).toHaveAttribute('datetime', '2026-03-02');
    for (const title of bad) {
      const card = pages.front.main.getByRole('article').filter({ hasText: title });
      await expect(card.first()).toBeVisible();
      await expect(card.locator('time')).toHaveCount(0);
    }
    await expect(page.locator('body')).not.toContainText(/Invalid|NaN|undefined/);
    await pages.front.link('Article thirteenth-month').first().click();
    await expect(pages.article.heading).toHaveText('Article thirteenth-month');
    await expect(pages.article.article.getByRole('heading', { level: 1 }).locator('xpath=..').locator('time')).toHaveCount(0);
    await pages.aboutFeed.goThere();
    for (const id of ['yesterday', 'year-zero', 'far-future', 'thirteenth-month', 'a-number']) {
      await pages.aboutFeed.expectProblem(`(${id})`, 'date_published');
    }
  });

  test('may date an article in the future, in its own zone', async ({ publisher, pagesOf }) => {
    const pages = pagesOf(await publisher.site('future-date'));
    await pages.article.openArticle('tomorrow');
    await expect(pages.article.dates.first()).toHaveText('6 May 2093, 07:08');
    await expect(pages.article.dates.first()).toHaveAttribute('datetime', '2093-05-06T07:08:00+09:00');
  });

  test('without titles gets headings from its texts, cut between characters', async ({ publisher, pagesOf }) => {
    const pages = pagesOf(await publisher.site('no-titles'));
    await pages.front.open();
    await expect.poll(async () => new Set(await pages.front.titles()).size).toBe(3);
    const titles = [...new Set(await pages.front.titles())];
    expect(titles[0]).toBe('Only a short remark.');
    expect(titles[1]).toMatch(/^Some words without a heading .*…$/);
    expect(titles[2]).toMatch(/^(👨\u200d👩\u200d👧\u200d👦)+…$/u);
    await pages.front.link('Only a short remark.').first().click();
    await expect(pages.article.heading).toHaveText('Only a short remark.');
    await expect(pages.article.body).toContainText('And a second paragraph.');
  });

  test('without texts shows summaries and leads to the originals', async ({ publisher, pagesOf }) => {
    const pages = pagesOf(await publisher.site('no-content'));
    await pages.front.open();
    await expectArticles(pages, ['Article first', 'Summary only']);
    await pages.front.link('Summary only').first().click();
    await expect(pages.article.lead).toHaveText('A summary stands for the text.');
    await expect(pages.article.link(/Read the original/)).toHaveAttribute('href', 'https://example.com/original');
    await pages.aboutFeed.goThere();
    await pages.aboutFeed.expectProblem('Item 3 (title-only)', 'nothing to read');
  });

  test('with nothing but texts leaves no holes', async ({ publisher, pagesOf, page }) => {
    const pages = pagesOf(await publisher.site('bare'));
    await pages.article.openArticle('1');
    await expect(pages.article.body).toHaveText('Nothing but a text.');
    for (const word of [ENGLISH.source, ENGLISH.editor, 'view', 'Published', 'Updated', 'Copyright']) {
      await expect(pages.article.article).not.toContainText(word);
    }
    await expect(pages.article.section(ENGLISH.topics)).toHaveCount(0);
    await expect(pages.article.banner.getByRole('link', { name: ENGLISH.signIn })).toHaveCount(0);
    const empty = await page
      .getByRole('main')
      .evaluate((main) =>
        [...main.querySelectorAll('p, ul, ol, section, nav, h2, h3')]
          .filter(
            (element) =>
              element.checkVisibility() &&
              !element.textContent?.trim() &&
              !element.querySelector('img, svg') &&
              element.getBoundingClientRect().height > 0,
          )
          .map((element) => element.outerHTML.slice(0, 100)),
      );
    expect(empty, 'elements with nothing in them').toEqual([]);
  });

  test('with broken bytes, escapes and controls is read', async ({ publisher, pagesOf }) => {
    const pages = pagesOf(await publisher.site('broken-bytes'));
    await pages.front.open();
    await expectArticles(pages, ['Article first', 'Article second']);
    await pages.front.link('Article first').first().click();
    await expect(pages.article.body).toContainText(/^Tea �.* time � and raw.*controls\.$/);
    await pages.aboutFeed.goThere();
    await pages.aboutFeed.expectProblem('Whole feed', 'no valid text');
  });

  test('with a byte-order mark is read', async ({ publisher, pagesOf }) => {
    const pages = pagesOf(await publisher.site('byte-order-mark'));
    await pages.front.open();
    await expectArticles(pages, GOOD);
  });

  test('with empty and unknown sections shows neither', async ({ publisher, pagesOf }) => {
    const pages = pagesOf(await publisher.site('empty-sections'));
    await pages.article.openArticle('first');
    await expect(pages.article.section(ENGLISH.topics)).toHaveCount(0);
    await pages.aboutFeed.goThere();
    await pages.aboutFeed.expectProblem('sections', 'unheard-of');
    await pages.any.open('/topics');
    await expect(pages.any.main).toContainText(ENGLISH.emptySection);
  });
});

test.describe('a hostile feed', { tag: '@phone' }, () => {
  test('has its markup shown as text where it is text', async ({ publisher, pagesOf, page }) => {
    const pages = pagesOf(await publisher.site('markup-as-text'));
    await pages.front.open();
    await pages.front.link('A <b>bold</b> title & more').first().click();
    await expect(pages.article.heading).toHaveText('A <b>bold</b> title & more');
    await expect(page).toHaveTitle(/^A <b>bold<\/b> title & more/);
    await expect(pages.article.body).toContainText('Text with <b>marks</b> & <img src=x onerror="window.__pwned=1">.');
    await expect(pages.article.body.locator('b, img')).toHaveCount(0);
    await expect(pages.article.body.getByRole('paragraph')).toHaveCount(2);
    expect(await page.evaluate(() => '__pwned' in window)).toBe(false);
  });

  test('runs no script, and loses no text', async ({ publisher, pagesOf, page, vigil }) => {
    vigil.allow(statusLine(404), policyLine);
    const pages = pagesOf(await publisher.site('hostile-html'));
    await pages.article.openArticle('hostile');
    for (const text of [
      'Before the attack.',
      'A paragraph with handlers.',
      'A javascript link',
      'A good link',
      'After the attack.',
    ]) {
      await expect(pages.article.body).toContainText(text);
    }
    await expect(pages.article.link('A good link')).toHaveAttribute('href', 'https://example.com/fine');
    for (const text of ['A paragraph with handlers.', 'A javascript link', 'A hidden javascript link', 'A data link']) {
      await pages.article.body.getByText(text).last().click();
    }
    await pages.article.body.locator('*').evaluateAll((elements) => {
      for (const element of elements) {
        element.dispatchEvent(new Event('load'));
        element.dispatchEvent(new Event('error'));
        element.dispatchEvent(new MouseEvent('mouseover', { bubbles: true }));
      }
    });
    const unsafe = await pages.article.body.evaluate((body) =>
      [...body.querySelectorAll('*')].flatMap((element) => [
        ...(/^(script|style|iframe|object|embed|form|input|button|svg|math|base|link|meta)$/i.test(element.localName)
          ? [element.localName]
          : []),
        ...element
          .getAttributeNames()
          .filter(
            (name) =>
              /^(on|style$|srcdoc$|id$|name$|class$|formaction$)/.test(name) &&
              !(name === 'class' && /^(bs|is)-/.test(element.className)) &&
              !(name === 'id' && /^(img|caption|a|h)-/.test(element.id)),
          ),
        ...element
          .getAttributeNames()
          .filter((name) => /^\s*(javascript|data:text|vbscript)/i.test(element.getAttribute(name) ?? '')),
      ]),
    );
    expect(unsafe).toEqual([]);
    expect(await page.evaluate(() => (window as unknown as Record<string, unknown>).__pwned)).toBeUndefined();
    expect(
      await page
        .getByRole('link')
        .evaluateAll((links) => links.filter((link) => !/^(https?|mailto|tel):/.test((link as HTMLAnchorElement).href)).length),
    ).toBe(0);
    await pages.aboutFeed.goThere();
    await pages.aboutFeed.expectProblem('(hostile)', 'url');
    await pages.aboutFeed.expectProblem('(hostile)', 'image');
  });

  test('cannot cover the page or load by style', async ({ publisher, pagesOf, vigil }) => {
    vigil.allow(policyLine);
    const pages = pagesOf(await publisher.site('covering-style'));
    await pages.article.openArticle('covering');
    await expect(pages.article.body).toContainText('Once a cover.');
    await expect(pages.article.body).toContainText('Once a giant.');
    await expect(pages.article.body.locator('style, [style], [class]')).toHaveCount(0);
    await expect(pages.article.heading).toBeVisible();
    await pages.article.banner.getByRole('link').first().click();
    await expect(pages.front.heading).toHaveText('Fixture Courier');
  });

  test('cannot take the place of what the app calls its own', async ({ publisher, pagesOf, page }) => {
    const pages = pagesOf(await publisher.site('clobbering'));
    await pages.article.openArticle('clobbering');
    await expect(pages.article.body).toContainText('Named like the app');
    for (const id of ['content', 'broadsheet-announcer', 'broadsheet', 'hot-heading']) {
      expect(await pages.article.body.locator(`#${id}`).count(), id).toBe(0);
    }
    expect(
      await page.evaluate(() => [typeof document.getElementById, typeof document.querySelector, document.body.localName]),
    ).toEqual(['function', 'function', 'body']);
    await pages.article.newer.click();
    await pages.article.expectArrival('Article second');
  });

  test('cannot break the page around an article by leaving tags open', async ({ publisher, pagesOf }) => {
    const pages = pagesOf(await publisher.site('unclosed'));
    await pages.article.openArticle('unclosed');
    await expect(pages.article.body).toContainText('quoted');
    await expect(pages.article.body).toContainText('cell');
    await expect(pages.article.newer).toBeVisible();
    expect(await pages.article.body.evaluate((body) => body.querySelector('nav, h1, footer') === null)).toBe(true);
    expect(await pages.article.readOn.evaluate((nav) => nav.closest('b, i, blockquote') === null)).toBe(true);
  });

  test('has its relative addresses resolved, in order', async ({ publisher, pagesOf }) => {
    const site = await publisher.site('relative-addresses');
    const pages = pagesOf(site);
    await pages.article.openArticle('own-url');
    await expect(pages.article.link('Part two')).toHaveAttribute('href', 'https://example.com/2026/03/story/part-2');
    await expect(pages.article.link('About')).toHaveAttribute('href', 'https://example.com/about');
    await expect(pages.article.link('Other host')).toHaveAttribute('href', /^https?:\/\/example\.org\/x$/);
    await expect(pages.article.link(/Read the original/)).toHaveAttribute('href', 'https://example.com/2026/03/story/');

    const hostile = await publisher.site('hostile-home');
    const others = pagesOf(hostile);
    await others.article.openArticle('first');
    await expect(others.article.link('Part two')).toHaveAttribute('href', `${hostile.base}part-2`);
    await expect(others.article.contentInfo.getByRole('link', { name: 'Publisher’s site' })).toHaveCount(0);
    await others.aboutFeed.goThere();
    await others.aboutFeed.expectProblem('Whole feed', 'home_page_url', 'cannot be used');
  });
});

test.describe('a feed in several documents', { tag: '@phone' }, () => {
  test('is read to its end', async ({ publisher, pagesOf }) => {
    const pages = pagesOf(await publisher.site('two-pages'));
    await pages.front.open('/articles/third');
    await expect(pages.article.heading).toHaveText('Article third');
    await pages.aboutFeed.goThere();
    await expect(pages.aboutFeed.main).toContainText('3 articles');
    await pages.front.open();
    // What came with the second document is there, or there for the asking.
    await expect(async () => {
      if (await pages.front.loadMore.isVisible()) {
        // It goes when the second document comes meanwhile.
        await pages.front.loadMore.click({ timeout: 1_000 });
      }
      await expectArticles(pages, GOOD, 1_000);
    }).toPass();
  });

  for (const [feed, articles, words] of [
    ['next-self', ['Article first'], 'was read before'],
    ['next-loop', ['Article first', 'Article second'], 'was read before'],
    ['next-failing', ['Article first'], 'could not be read'],
    ['next-elsewhere', ['Article first'], 'could not be read'],
  ] as const) {
    test(`does not lead astray: ${feed}`, async ({ publisher, pagesOf, vigil }) => {
      if (feed === 'next-failing') {
        vigil.allow(statusLine(500));
      } else if (feed === 'next-elsewhere') {
        vigil.allow(corsLine, networkLine);
      }
      const site = await publisher.site(feed);
      const pages = pagesOf(site);
      await pages.aboutFeed.open('/about-feed');
      await pages.aboutFeed.expectProblem('Whole feed', 'next_url', words);
      await pages.aboutFeed.banner.getByRole('link').first().click();
      await expectArticles(pages, [...articles]);
      expect((await site.record()).requests, 'requests for the first document').toBe(1);
    });
  }
});

test('a feed of a thousand long articles is read with ease @phone', async ({ publisher, pagesOf, page }) => {
  const pages = pagesOf(await publisher.site('thousand'));
  await pages.front.open();
  await expect(pages.front.latestArticles).toHaveCount(20);
  await pages.front.loadMore.click();
  await expect(pages.front.latestArticles).toHaveCount(40);
  await pages.front.link('Number 30 of a thousand').first().click();
  await expect(pages.article.body).toContainText('The text of number 30.');
  await pages.article.open('/articles/number-999');
  await expect(pages.article.body).toContainText('The text of number 999.');
  await expect(page).toHaveTitle(/^Number 999 of a thousand/);
});
