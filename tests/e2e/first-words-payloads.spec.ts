// Hostile feeds before the app is there: what the start script shows of them is text, and nothing of them runs.
import type { Page } from '@playwright/test';
import { corpus } from './server/payloads.mjs';
import { HeldApp } from './support/held-app.ts';
import type { PublishedSite } from './support/sites.ts';
import { expect, test } from './support/test.ts';
import { networkLine, policyLine } from './support/vigil.ts';

const classes = Object.values(corpus() as Record<string, string[]>);
const payloads = classes.flat();

/** How many cards first words have at most. */
const CARDS = 20;

type Item = Record<string, unknown>;

const dated = (item: Item): Item => ({ date_published: '2026-03-01T08:00:00Z', ...item });

/** A site with a feed that `show` changes, and a page that tells if anything ran. */
async function hostile(page: Page, site: PublishedSite): Promise<{ app: HeldApp; show(items: Item[], path: string): Promise<void> }> {
  await page.addInitScript(() => Object.assign(window, { alert: () => Object.assign(window, { ran: true }) }));
  const app = await HeldApp.on(page);
  let feed = {};
  await page.route(`**${site.path('/feed.json')}`, (route) => route.fulfill({ json: feed }));
  const show = async (items: Item[], path: string): Promise<void> => {
    feed = { version: 'https://jsonfeed.org/version/1.1', title: items[0]?.title ?? 'Fixture Courier', items: items.map(dated) };
    await page.goto(site.path(path));
    await expect(app.words).toHaveCount(1);
  };
  return { app, show };
}

/** What became more than text. */
const found = (page: Page): Promise<object> =>
  page.evaluate(() => ({
    inTitles: document.querySelectorAll('.bs-words :is(h1, h2 a) *').length,
    active: document.querySelectorAll('.bs-words :is(script, iframe, object, embed, base, meta, link, img, svg, math, style, form, input, template)').length,
    attributes: [...document.querySelectorAll('.bs-words *')].flatMap(({ attributes }) => [...attributes]).filter(({ name }) => /^on|^style$/.test(name)).length,
    elsewhere: [...document.querySelectorAll<HTMLAnchorElement>('.bs-words a')].filter(({ href }) => href && new URL(href).origin !== location.origin).length,
    ran: 'ran' in window,
  }));

const NOTHING = { inTitles: 0, active: 0, attributes: 0, elsewhere: 0, ran: false };

// A trace of a thousand visits helps nobody.
test.use({ trace: 'off' });

for (const policy of ['none', 'shipped'] as const) {
  test.describe(`payloads before the app, with the policy ${policy}`, { tag: '@phone' }, () => {
    test.beforeEach(({ vigil }) => vigil.allow(policyLine, networkLine));

    test('as an article’s title, lead, author, tag and text they are text', async ({ page, publisher }) => {
      // With the policy less can happen: one of each class is enough, as lists are shown all of them.
      const tried = policy === 'none' ? payloads : classes.map(([first]) => first!);
      test.setTimeout(60_000 + tried.length * 400);
      const { app, show } = await hostile(page, await publisher.site('good', { policy }));
      for (const payload of tried) {
        const authors = [{ name: payload }];
        await show([{ id: 'a', title: payload, summary: payload, authors, tags: [payload], content_html: `<p>Tea</p>${payload}` }], '/articles/a');
        // A title that is white space is none.
        await expect(app.words.getByRole('heading', { level: 1 }), payload).toHaveCount(payload.trim() ? 1 : 0);
        expect(await found(page), payload).toEqual(NOTHING);
      }
    });

    test('as titles and ids of lists they are text', async ({ page, publisher }) => {
      const { app, show } = await hostile(page, await publisher.site('good', { policy }));
      for (let from = 0; from < payloads.length; from += CARDS) {
        const some = payloads.slice(from, from + CARDS);
        await show(some.map((payload) => ({ id: payload, title: payload, content_html: payload })), '/');
        // To the first without a title that can be read.
        await expect(app.words.locator('.bs-card')).not.toHaveCount(0);
        expect(await found(page), some.join('\n')).toEqual(NOTHING);
      }
    });

    test('as ids in addresses they show no article', async ({ page, publisher }) => {
      const { app, show } = await hostile(page, await publisher.site('good', { policy }));
      for (const payload of classes.map(([first]) => first!)) {
        await show([{ id: payload, title: 'Tea', content_html: 'Tea' }], `/articles/${encodeURIComponent(payload)}`);
        await expect(app.words.getByRole('heading'), payload).toHaveCount(0);
        expect(await found(page), payload).toEqual(NOTHING);
      }
    });
  });
}
