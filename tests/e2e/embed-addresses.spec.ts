// What publishers of other sites give as `src`: the address that their browser shows does as well as that of the page for frames.
import { embedPath } from '../../embed/address.js';
import { CARD, Host } from './support/hosts.ts';
import { expect, test } from './support/test.ts';

const ARTICLE = CARD.replace('/embed/', '/');

test('the page for frames of a page @desktop', () => {
  for (const [path, expected] of [
    ['/articles/x', '/embed/articles/x/'],
    ['/articles/x/', '/embed/articles/x/'],
    ['/hot', '/embed/hot/'],
    ['/picks/', '/embed/picks/'],
    ['/opinions', '/embed/opinions/'],
    ['/tags/y', '/embed/tags/y/'],
    ['/tags/%E7%89%A9%E6%B5%81/', '/embed/tags/%E7%89%A9%E6%B5%81/'],
    // Below a folder, of whatever name.
    ['/news/articles/x', '/news/embed/articles/x/'],
    ['/articles/articles/x/', '/articles/embed/articles/x/'],
    ['/tags/tags/y', '/tags/embed/tags/y/'],
    ['/hot/hot', '/hot/embed/hot/'],
    // Named like the site's own folders.
    ['/articles/embed', '/embed/articles/embed/'],
    ['/articles/embed/', '/embed/articles/embed/'],
    ['/articles/articles', '/embed/articles/articles/'],
    ['/articles/hot', '/embed/articles/hot/'],
    ['/articles/full/', '/embed/articles/full/'],
    ['/tags/embed/', '/embed/tags/embed/'],
    ['/tags/articles', '/embed/tags/articles/'],
    ['/tags/tags', '/embed/tags/tags/'],
    ['/news/tags/hot/', '/news/embed/tags/hot/'],
  ]) {
    expect(embedPath(path), path).toBe(expected);
  }
  for (const path of [
    '/embed/articles/x',
    '/embed/articles/x/full/',
    '/embed/articles/articles/full/',
    '/embed/articles/embed/',
    '/embed/tags/articles/',
    '/news/embed/hot/',
    '/news/embed/articles/x/card.json',
    '/articles/card.json',
    '/data/list.json',
    '/',
    '/tags',
    '/about-feed',
  ]) {
    expect(embedPath(path), 'stays').toBe(path);
  }
});

for (const [what, path, kind] of [
  ['an article', ARTICLE, 'card'],
  ['an article without the slash at its end', ARTICLE.slice(0, -1), 'card'],
  ['an article with a query and a place', `${ARTICLE}?utm_source=letter#img-1`, 'card'],
  ['an article asked for in full', `${ARTICLE}?full`, 'article'],
  ['the most read', '/published/hot', 'list'],
  ['a tag', '/published/tags/%E7%89%A9%E6%B5%81/', 'list'],
  ['an article of a live site', '/articles/after-double-eleven-inventory', 'card'],
  ['a list of a live site', '/hot', 'list'],
]) {
  test(`in a frame: ${what}`, async ({ page, request }) => {
    const host = await Host.of(page, request);
    await host.open('empty.html');
    const embed = await host.insert('it', path);
    await expect(embed.content.locator(`.bs-embed--${kind}`)).toBeVisible();
    await embed.settled();
    expect(await host.eventsOf('it')).not.toContain('broadsheet:error');
  });
}

for (const [tag, path] of [
  ['broadsheet-card', ARTICLE],
  ['broadsheet-card', `${ARTICLE.slice(0, -1)}?utm_source=letter#text`],
  ['broadsheet-card', `${CARD}full/`],
  ['broadsheet-list', '/published/hot/'],
  ['broadsheet-list', '/published/tags/%E7%89%A9%E6%B5%81'],
]) {
  test(`without a frame: ${tag} of ${path}`, async ({ page, request }) => {
    const host = await Host.of(page, request);
    await host.open('cards.html');
    await page.evaluate(
      ([tag, src]) => {
        const element = document.createElement(tag);
        element.id = 'it';
        element.setAttribute('src', src);
        document.querySelector('main')?.append(element);
      },
      [tag, new URL(path, host.site).href] as const,
    );
    await expect(page.locator('#it').locator('[part=link]').first()).toBeVisible();
  });
}
