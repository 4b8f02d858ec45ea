// Live pages before the app is there: the start script shows words of the feed, and the app takes their place without moving any.
import type { Page } from '@playwright/test';
import { HeldApp } from './support/held-app.ts';
import type { PublishedSite } from './support/sites.ts';
import { expect, test } from './support/test.ts';
import { networkLine } from './support/vigil.ts';

type Item = Record<string, unknown>;

const article = (id: string, more: Item = {}): Item => ({
  id,
  title: `Article ${id}`,
  content_html: `<p>The text of ${id}.</p><p>It goes on.</p>`,
  date_published: '2026-03-01T08:00:00Z',
  ...more,
});

/** Has a site answer with these items. */
async function serve(page: Page, site: PublishedSite, items: Item[], more: Item = {}): Promise<void> {
  const feed = { version: 'https://jsonfeed.org/version/1.1', title: 'Fixture Courier', language: 'en', ...more, items };
  await page.route(`**${site.path('/feed.json')}`, (route) => route.fulfill({ json: feed }));
}

const LONG = 'A paragraph of many words, which takes more than one line on a phone and on a desktop, too. '.repeat(3);

/** Addresses of the samples, and how many texts are shown at least. */
const PAGES: [path: string, texts: number][] = [
  ['/', 1],
  ['/articles/qr-pay-night-market', 4],
  ['/articles/brief-queue-voice-standard', 4],
  ['/articles/sharing-is-not-traffic', 3],
  ['/articles/social-commerce-glossary', 3],
  [`/tags/${encodeURIComponent('县域')}`, 2],
];

test('the app moves none of the sample’s first words', async ({ page }) => {
  for (const [path, texts] of PAGES) {
    await page.unrouteAll({ behavior: 'ignoreErrors' });
    const app = await HeldApp.on(page);
    await page.goto(path);
    await expect(app.words, path).toBeVisible();
    await app.expectStill(texts);
  }
});

test('a live page brings its style with it', async ({ page }) => {
  const sheets: string[] = [];
  page.on('request', (request) => request.resourceType() === 'stylesheet' && sheets.push(request.url()));
  const app = await HeldApp.on(page);
  await page.goto('/');
  await expect(app.words.locator('.bs-card__title').first()).toHaveCSS('font-weight', '700');
  expect(sheets).toEqual([]);
});

/** Items with other bands above their text, and how many texts are shown. */
const BANDS: [name: string, item: Item, feed: Item, texts: number][] = [
  ['nothing else', {}, {}, 3],
  ['a greeting and an icon', {}, { _broadsheet: { greeting: 'Good morning' }, icon: 'icon.svg' }, 3],
  ['a lead', { summary: LONG }, {}, 4],
  ['a lead that the text says', { summary: 'The text of a.' }, {}, 3],
  ['authors with pages', { authors: [{ name: 'A. Author', url: 'https://example.com/a' }] }, {}, 3],
  ['tags, a source and an editor', { tags: ['tea'], _broadsheet: { source: { name: 'Tea Weekly' }, editor: 'E. Ditor' } }, {}, 3],
  ['a kind', { _broadsheet: { kind: 'opinion' } }, {}, 3],
  ['a kind by its tag', { tags: ['Opinions'] }, {}, 3],
  ['headings', { content_html: `<p>${LONG}</p><h2>One</h2><p>x</p><h2>Two</h2><p>x</p><h2>Three</h2><p>x</p>` }, {}, 2],
  ['a link in the text', { content_html: `<p>${LONG}<a href="/x">there</a></p><p>${LONG}</p>` }, {}, 2],
  ['a list', { content_html: `<p>${LONG}</p><ul><li>x</li></ul><p>x</p>` }, {}, 2],
  ['text alone', { content_html: undefined, content_text: `${LONG}\n\nTwo lines\nof a paragraph.` }, {}, 3],
  ['a picture whose address is none', { image: 'https://[' }, {}, 1],
  ['a picture in its address', { image: 'data:image/gif;base64,R0lGODlhAQABAAAAACH5BAEKAAEALAAAAAABAAEAAAICTAEAOw==' }, {}, 1],
  ['no language', { content_html: `<p>${LONG}</p><p>${LONG}</p>` }, { language: undefined }, 3],
  ['a language of its own', { language: 'zh-CN', content_html: `<p>${LONG}</p><p>${LONG}</p>` }, {}, 3],
  ['letters by their names', { title: 'The baker&#8217;s &amp; Co' }, {}, 3],
];

test('the app moves no first words, whatever stands above them', async ({ page, publisher }) => {
  const site = await publisher.site('good');
  for (const [name, item, feed, texts] of BANDS) {
    await page.unrouteAll({ behavior: 'ignoreErrors' });
    const app = await HeldApp.on(page);
    await serve(page, site, [article('a', item)], feed);
    await page.goto(site.path('/articles/a'));
    await expect(app.words, name).toBeVisible();
    await test.step(name, () => app.expectStill(texts));
  }
});

const PICTURE = '<svg xmlns="http://www.w3.org/2000/svg" width="8" height="5"/>';

test('the picture above a text is there before the app, and asked for once', { tag: '@phone' }, async ({ page, publisher }) => {
  const site = await publisher.site('good');
  const app = await HeldApp.on(page);
  const asked: string[] = [];
  await page.route('**/picture.svg', (route) => {
    asked.push(new URL(route.request().url()).pathname);
    return route.fulfill({ contentType: 'image/svg+xml', body: PICTURE });
  });
  const picture = app.words.locator('.bs-article__picture img');
  const home = site.path('/shop/');
  const places: [item: Item, feed: Item, pathname: string][] = [
    [{ image: '/x.svg', banner_image: '/picture.svg', url: 'a' }, {}, '/picture.svg'],
    [{ image: 'picture.svg' }, {}, site.path('/picture.svg')],
    [{ image: 'picture.svg' }, { home_page_url: home }, `${home}picture.svg`],
    [{ image: 'picture.svg', url: 'mailto:a@example.com' }, { home_page_url: home }, `${home}picture.svg`],
    [{ image: '../picture.svg', url: 'a/b/' }, { home_page_url: home }, `${home}a/picture.svg`],
  ];
  for (const [item, feed, pathname] of places) {
    asked.length = 0;
    await serve(page, site, [article('a', item)], feed);
    await page.goto(site.path('/articles/a'));
    await expect.poll(() => picture.evaluate((it: HTMLImageElement) => it.naturalWidth)).toBe(8);
    expect(asked).toEqual([pathname]);
  }
  await app.expectStill(3);
  expect(asked).toHaveLength(1);
});

test('a feed that came from elsewhere has its pictures there, also as a saved copy', { tag: '@phone' }, async ({ page, publisher, vigil }) => {
  vigil.allow(networkLine);
  const site = await publisher.site('good');
  const app = await HeldApp.on(page);
  const elsewhere = site.path('/elsewhere/');
  const asked: string[] = [];
  await page.route('**/picture.svg', (route) => {
    asked.push(new URL(route.request().url()).pathname);
    return route.fulfill({ contentType: 'image/svg+xml', body: PICTURE });
  });
  let isThere = true;
  await page.route(`**${site.path('/feed.json')}`, (route) => {
    const json = { version: 'https://jsonfeed.org/version/1.1', title: 'Fixture Courier', language: 'en', items: [article('a', { image: 'picture.svg' })] };
    const location = new URL(`${elsewhere}feed.json`, route.request().url()).href;
    return isThere ? route.fulfill({ json, headers: { 'content-location': location } }) : route.abort();
  });
  const source = () => page.locator('.bs-article__picture img').evaluate((it: HTMLImageElement) => new URL(it.src).pathname);
  for (const way of ['from the network', 'as a saved copy']) {
    await page.goto(site.path('/articles/a'));
    await expect.poll(source, way).toBe(`${elsewhere}picture.svg`);
    if (isThere) await app.release();
    await expect(page.locator('html')).toHaveAttribute('data-app', 'ready');
    await expect.poll(source, way).toBe(`${elsewhere}picture.svg`);
    await expect.poll(() => page.evaluate(async () => (await (await caches.open('broadsheet-feed')).keys()).length)).toBe(1);
    isThere = false;
  }
  expect(new Set(asked)).toEqual(new Set([`${elsewhere}picture.svg`]));
});

test('what is no picture’s address is not asked for, and pictures wait where data is saved', { tag: '@phone' }, async ({ page, publisher }) => {
  const site = await publisher.site('good');
  const app = await HeldApp.on(page);
  const asked: string[] = [];
  page.on('request', (request) => request.resourceType() === 'image' && asked.push(request.url()));
  for (const image of ['javascript:alert(1)', 'https://', 'https://[', 'data:image/svg+xml,<svg/>', 'file:///etc/passwd', 'picture.svg']) {
    if (image === 'picture.svg') await page.evaluate(() => localStorage.setItem('broadsheet:display', '{"saving":"on"}'));
    await serve(page, site, [article('a', { image })]);
    await page.goto(site.path('/articles/a'));
    await expect(app.words.getByRole('heading', { level: 1 }), image).toHaveText('Article a');
    await expect(app.words.locator('img'), image).toHaveCount(0);
  }
  expect(asked).toEqual([]);
});

test('lists of titles stay where they are', async ({ page, publisher }) => {
  const site = await publisher.site('good');
  const items = ['a', 'b', 'c'].map((id, at) => article(id, { summary: LONG, tags: ['tea'], date_published: `2026-03-0${at + 1}T08:00:00+08:00` }));
  for (const path of ['/', '/tags/tea']) {
    await page.unrouteAll({ behavior: 'ignoreErrors' });
    const app = await HeldApp.on(page);
    await serve(page, site, items);
    await page.goto(site.path(path));
    await expect(app.words.getByRole('link', { name: 'Article c' })).toBeVisible();
    await app.expectStill(3);
  }
});

/** Pictures of a list's items, the oldest first, and how many texts are shown before what only the app knows. */
const LISTS: [name: string, pictures: (string | undefined)[], front: number, tag: number][] = [
  ['pictures', ['x.svg', undefined, 'x.svg'], 1, 3],
  ['the newest has an address that is none', [undefined, undefined, 'https://['], 0, 0],
  ['one of the newest has', ['x.svg', undefined, 'https://[', undefined, undefined], 0, 2],
  ['an older one has', ['https://[', ...Array.from({ length: 6 }, () => 'x.svg')], 1, 6],
  ['a picture in its address', [undefined, 'data:image/gif;base64,R0lGODlhAQABAAAAACH5BAEKAAEALAAAAAABAAEAAAICTAEAOw==', undefined], 0, 1],
];

test('lists stay where they are, whatever the addresses of their pictures are', async ({ page, publisher }) => {
  const site = await publisher.site('good');
  for (const [name, pictures, front, tag] of LISTS) {
    const items = pictures.map((image, at) => article(`a${at}`, { image, tags: ['tea'], date_published: `2026-03-0${at + 1}T08:00:00+08:00` }));
    for (const [path, texts] of [['/', front], ['/tags/tea', tag]] as const) {
      await page.unrouteAll({ behavior: 'ignoreErrors' });
      const app = await HeldApp.on(page);
      await page.route('**/x.svg', (route) => route.fulfill({ contentType: 'image/svg+xml', body: PICTURE }));
      await serve(page, site, items);
      await page.goto(site.path(path));
      await expect(app.words.getByRole('link', { name: 'Fixture Courier' })).toBeVisible();
      await test.step(`${name} ${path}`, () => app.expectStill(texts));
    }
  }
});

test('a reader keeps place, selection and focus', { tag: '@phone' }, async ({ page, publisher }) => {
  const site = await publisher.site('good');
  const app = await HeldApp.on(page);
  const paragraphs = Array.from({ length: 15 }, (_, at) => `<p>${at}. ${LONG}</p>`).join('');
  await serve(page, site, [article('a', { content_html: paragraphs })]);
  await page.goto(site.path('/articles/a'));
  await expect(app.words.getByRole('heading', { level: 1 })).toHaveText('Article a');
  await page.evaluate((length) => {
    scrollTo(0, 700);
    const [first, second] = document.querySelectorAll('.bs-prose > p');
    getSelection()?.setBaseAndExtent(first!.firstChild!, 3, second!.firstChild!, length);
    document.querySelector<HTMLElement>('.bs-header__name')?.focus({ preventScroll: true });
  }, 20);
  const selected = await page.evaluate(() => String(getSelection()));
  await app.release();
  expect(await page.evaluate(() => scrollY)).toBe(700);
  expect(await page.evaluate(() => String(getSelection()))).toBe(selected);
  await expect(page.locator('.bs-header__name')).toBeFocused();
});

test('screen readers hear a title once', { tag: '@phone' }, async ({ page, pages }) => {
  const app = await HeldApp.on(page);
  await page.goto('/articles/sharing-is-not-traffic');
  await expect(page.getByRole('heading', { level: 1 })).toHaveCount(1);
  await expect(page.getByRole('main')).toHaveCount(1);
  await app.release();
  await expect(page.getByRole('heading', { level: 1 })).toHaveCount(1);
  await expect(page.getByRole('main')).toHaveCount(1);
  await expect(pages.any.announcer).toHaveText('');
});

test('links lead on before the app is there', { tag: '@phone' }, async ({ page, publisher }) => {
  const site = await publisher.site('good');
  const app = await HeldApp.on(page);
  await serve(page, site, [article('a', { tags: ['tea'] })]);
  await page.goto(site.path('/tags/tea'));
  await app.words.getByRole('link', { name: 'Article a' }).click();
  await expect(app.words.getByRole('heading', { level: 1 })).toHaveText('Article a');
  await app.words.getByRole('link', { name: 'Fixture Courier' }).click();
  await expect(app.words.getByRole('heading', { level: 2 })).toHaveText('Article a');
});

test('where the app does not come the words stay, and it is said that something is missing', { tag: '@phone' }, async ({ page, vigil }) => {
  vigil.allow(networkLine, /page error: TypeError: Failed to fetch/);
  await page.route(/\/app-[^/]*\.wasm$/, (route) => route.abort());
  await page.goto('/articles/brief-queue-voice-standard');
  const heading = page.getByRole('heading', { level: 1 });
  await expect(heading).toHaveText(/快讯/);
  const notice = page.getByRole('alert');
  await expect(notice).toBeVisible();
  await expect(notice).toContainText('只有开头的文字');
  await expect(notice).toBeInViewport({ ratio: 1 });
  const [title, line] = await Promise.all([heading.boundingBox(), notice.boundingBox()]);
  expect(line!.y, 'below the title').toBeGreaterThan(title!.y + title!.height);
  // At the end of the words it stands below them.
  await page.evaluate(() => scrollTo(0, document.documentElement.scrollHeight));
  const [last, end] = await Promise.all([page.locator('.bs-prose > p').last().boundingBox(), notice.boundingBox()]);
  expect(end!.y).toBeGreaterThanOrEqual(last!.y + last!.height);
});

test('nothing is said of an article that is not certain', { tag: '@phone' }, async ({ page, publisher, vigil }) => {
  vigil.allow(networkLine);
  const site = await publisher.site('good');
  const cases: [path: string, items: Item[]][] = [
    ['con', [article('con')]],
    ['a-61qkcsea', [article('https://example.com/a'), article('a-61qkcsea')]],
    ['a%2Fb', [article('a/b')]],
    ['100%25', [article('100%')]],
    [encodeURIComponent('茶'), [article('茶')]],
    ['42', [article('', { id: 42 })]],
    ['b', [article('a')]],
    ['a', [article('a', { title: undefined })]],
    ['a/b', [article('a')]],
  ];
  for (const [path, items] of cases) {
    await page.unrouteAll({ behavior: 'ignoreErrors' });
    const app = await HeldApp.on(page);
    await serve(page, site, items);
    await page.goto(site.path(`/articles/${path}`));
    await expect(app.words.getByRole('link', { name: 'Fixture Courier' }), path).toBeVisible();
    await expect(app.words.getByRole('heading'), path).toHaveCount(0);
  }
  // Of two with one id the first counts.
  await page.unrouteAll({ behavior: 'ignoreErrors' });
  const app = await HeldApp.on(page);
  await serve(page, site, [article('a', { content_html: '' }), article('a', { title: 'The first with words' }), article('a', { title: 'An impostor' })]);
  await page.goto(site.path('/articles/a'));
  await expect(app.words.getByRole('heading', { level: 1 })).toHaveText('The first with words');
});

test('other pages begin with the site’s name, and pages for frames with nothing', { tag: '@phone' }, async ({ page, publisher }) => {
  const site = await publisher.site('good');
  const app = await HeldApp.on(page);
  for (const path of ['/tags', '/hot', '/front']) {
    await page.goto(site.path(path));
    await expect(app.words.getByRole('link', { name: 'Fixture Courier' }), path).toBeVisible();
    await expect(app.words.getByRole('heading'), path).toHaveCount(0);
  }
  const feed = page.waitForResponse('**/feed.json');
  await page.goto(site.path('/embed/articles/first'));
  await (await feed).finished();
  await app.release();
  await expect(page.getByRole('banner')).toHaveCount(0);
});

test('a feed that comes after the app is shown by the app, and asked for once', { tag: '@phone' }, async ({ page, publisher, pagesOf }) => {
  const site = await publisher.site('good', { feedDelay: 2500 });
  await page.goto(site.path('/articles/first'));
  await expect(page.locator('html')).toHaveAttribute('data-app', 'ready');
  await expect(pagesOf(site).any.heading).toHaveText('Article first');
  await expect(page.locator('.bs-words')).toHaveCount(0);
  expect((await site.record()).requests).toBe(1);
});

test('a large feed has the line for itself: the app is asked for after it', { tag: '@phone' }, async ({ page, publisher, pagesOf }) => {
  const site = await publisher.site('large');
  let asked: number[] = [];
  await page.route(/\/app-[^/]*\.wasm$/, async (route) => {
    asked.push(await page.locator('.bs-words h1').count());
    await route.continue();
  });
  // Where the answer takes more than half a second to begin, the line is free, and the app is asked for meanwhile.
  await expect(async () => {
    asked = [];
    await page.goto(site.path('/articles/first'));
    await expect(page.locator('html')).toHaveAttribute('data-app', 'ready');
    await expect(pagesOf(site).any.heading).toHaveText('Article first');
    expect(asked).toEqual([1]);
  }).toPass();
});

test('the answer is taken over: the feed is asked for once', { tag: '@phone' }, async ({ page, publisher }) => {
  const site = await publisher.site('good');
  const app = await HeldApp.on(page);
  await page.goto(site.path('/articles/first'));
  await expect(app.words.getByRole('heading', { level: 1 })).toHaveText('Article first');
  await app.release();
  expect((await site.record()).requests).toBe(1);
});

test('without a network the saved copy gives the first words', { tag: '@phone' }, async ({ page, publisher, pagesOf, vigil }) => {
  vigil.allow(networkLine);
  const site = await publisher.site('good');
  await pagesOf(site).article.open('/articles/first');
  await expect.poll(() => page.evaluate(async () => (await (await caches.open('broadsheet-feed')).keys()).length)).toBe(1);
  const app = await HeldApp.on(page);
  await page.route(`**${site.path('/feed.json')}`, (route) => route.abort());
  await page.goto(site.path('/articles/second'));
  await expect(app.words.getByRole('heading', { level: 1 })).toHaveText('Article second');
  await app.release();
  await expect(pagesOf(site).article.heading).toHaveText('Article second');
});
