// <broadsheet-card> and <broadsheet-list>: articles of ours in the flow of another site's page.
import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { CARD, Host, OTHER_CARD } from './support/hosts.ts';
import { expect, test as base } from './support/test.ts';
import { corsLine, networkLine, statusLine } from './support/vigil.ts';

const test = base.extend<{ host: Host }>({
  host: async ({ page, request }, use) => {
    const host = await Host.of(page, request);
    await host.open('cards.html');
    await page.waitForFunction(() => customElements.get('broadsheet-list'));
    await use(host);
  },
});

async function insert(page: Page, tag: string, attributes: Record<string, string>): Promise<void> {
  await page.evaluate(
    ([tag, attributes]) => {
      const element = document.createElement(tag);
      element.id = 'it';
      element.innerHTML = '<a href="/fallback">Fallback</a>';
      for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
      document.querySelector('main')?.append(element);
    },
    [tag, attributes] as const,
  );
}

test('a card shows title, picture, summary and meta, as parts', async ({ host, page, request }) => {
  const data = await (await request.get(`${CARD}card.json`)).json();
  await insert(page, 'broadsheet-card', { src: `${host.site}${CARD}` });
  const card = page.locator('#it');
  await expect(card.getByRole('heading', { level: 2 }).getByRole('link')).toHaveText(data.title);
  await expect(card.getByRole('link', { name: data.title })).toHaveAttribute('href', data.url);
  await expect(card.getByText(data.summary)).toBeVisible();
  const picture = card.locator('[part=picture]');
  await expect(picture).toHaveAttribute('src', data.image.url);
  await expect(picture).toHaveAttribute('referrerpolicy', 'no-referrer');
  await expect(card.getByRole('link', { name: data.site.name })).toHaveAttribute('href', data.site.url);
  await expect(card.getByText(data.author)).toBeVisible();
  await expect(card.locator('time')).toHaveAttribute('datetime', data.published);
  await expect(card.locator('> a')).toBeHidden();
  expect(await host.eventsOf('it')).toEqual(['broadsheet:ready']);
  // The host's style reaches what is named, and nothing else.
  await page.addStyleTag({ content: 'broadsheet-card::part(title) { color: rgb(1, 2, 3) } article { display: none } #it { --broadsheet-accent: rgb(4, 5, 6) }' });
  await expect(card.getByRole('heading')).toHaveCSS('color', 'rgb(1, 2, 3)');
  await expect(card.getByRole('link', { name: data.site.name })).toHaveCSS('color', 'rgb(4, 5, 6)');
  const { violations } = await new AxeBuilder({ page }).include('main').analyze();
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0].html}`)).toEqual([]);
});

test('a list shows as many as asked for', async ({ host, page, request }) => {
  const data = await (await request.get('/published/embed/hot/list.json')).json();
  await insert(page, 'broadsheet-list', { src: `${host.site}/published/embed/hot/`, limit: '3' });
  const list = page.locator('#it');
  await expect(list.getByRole('heading', { level: 2 })).toHaveText(data.title);
  await expect(list.getByRole('listitem')).toHaveCount(3);
  await list.evaluate((element) => element.setAttribute('level', '4'));
  await expect(list.getByRole('heading', { level: 5 })).toHaveCount(3);
  await list.evaluate((element) => element.setAttribute('limit', '999'));
  await expect(list.getByRole('listitem')).toHaveCount(data.items.length);
});

test('what the data says is text, and only web addresses are followed', async ({ host, page }) => {
  const title = '<img src=x onerror="window.pwned=1"><script>window.pwned=2</script>';
  await page.route(`**${OTHER_CARD}card.json`, (route) =>
    route.fulfill({
      headers: { 'access-control-allow-origin': '*' },
      json: {
        version: 1,
        title,
        url: 'javascript:window.pwned=3',
        summary: title,
        image: { url: 'javascript:window.pwned=4', alt: title },
        published: 'yesterday',
        author: { name: 'no text' },
        label: 7,
        site: { name: title, url: 'data:text/html,x' },
      },
    }),
  );
  await insert(page, 'broadsheet-card', { src: `${host.site}${OTHER_CARD}card.json` });
  const card = page.locator('#it');
  await expect(card.getByRole('heading')).toHaveText(title);
  await expect(card.locator('[part=card] a, [part=card] img, [part=card] time, script')).toHaveCount(0);
  expect(await page.evaluate(() => 'pwned' in window)).toBe(false);
});

for (const [name, answer, line] of [
  ['an error', { status: 503, body: 'no' }, statusLine(503)],
  ['no JSON', { body: '<p>', headers: { 'access-control-allow-origin': '*' } }, null],
  ['another version', { json: { version: 2, title: 'From the future' }, headers: { 'access-control-allow-origin': '*' } }, null],
  ['nothing', { json: null, headers: { 'access-control-allow-origin': '*' } }, null],
  ['no title', { json: { version: 1, title: ' ' }, headers: { 'access-control-allow-origin': '*' } }, null],
] as const) {
  test(`${name}: the link stays, and one may try again`, async ({ host, page, vigil }) => {
    vigil.allow(networkLine, ...(line ? [line] : []));
    await page.route(`**${CARD}card.json`, (route) => route.fulfill(answer));
    await insert(page, 'broadsheet-card', { src: `${host.site}${CARD}`, lang: 'en' });
    const card = page.locator('#it');
    await expect(card.getByRole('status')).toContainText('The content could not be loaded.');
    await expect(card.locator('> a')).toBeVisible();
    expect(await host.eventsOf('it')).toEqual(['broadsheet:error']);
    await page.unroute(`**${CARD}card.json`);
    await card.getByRole('button', { name: 'Try again' }).click();
    await expect(card.getByRole('heading')).toBeVisible();
    await expect(card.getByRole('status')).toHaveCount(0);
  });
}

test('data that other sites may not read is as good as none', async ({ host, page, vigil }) => {
  vigil.allow(networkLine, corsLine);
  await insert(page, 'broadsheet-card', { src: `${host.site}/feed.json` });
  await expect(page.locator('#it').getByRole('status')).toContainText('内容没能加载。');
  await expect(page.locator('#it > a')).toBeVisible();
});

test('offline, it says so, and comes when the network does', async ({ host, page, context, vigil }) => {
  vigil.allow(networkLine);
  await context.setOffline(true);
  await insert(page, 'broadsheet-card', { src: `${host.site}${CARD}` });
  const card = page.locator('#it');
  await expect(card.getByRole('status')).toContainText('没有网络连接。');
  await expect(card.locator('> a')).toBeVisible();
  await context.setOffline(false);
  await expect(card.getByRole('heading')).toBeVisible();
});

test('removed before its data came, it shows nothing and asks no further', async ({ host, page, vigil }) => {
  vigil.allow(networkLine);
  let isAsked = (): void => {};
  const asked = new Promise<void>((resolve) => (isAsked = resolve));
  await page.route(`**${CARD}card.json`, () => isAsked());
  const failed = page.waitForEvent('requestfailed');
  await insert(page, 'broadsheet-card', { src: `${host.site}${CARD}` });
  await asked;
  await page.evaluate(() => document.getElementById('it')?.remove());
  expect((await failed).failure()?.errorText).toBe('net::ERR_ABORTED');
  expect(await host.eventsOf('it')).toEqual([]);
});
