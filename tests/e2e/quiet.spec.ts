// What a page asks the network for, and when.
import { expect, test } from './support/test.ts';
import { networkLine } from './support/vigil.ts';

test('the feed is asked for before the app has arrived', async ({ publisher, pagesOf, page }) => {
  const site = await publisher.site('sample');
  let isFeedAskedFor = false;
  page.on('request', (request) => {
    isFeedAskedFor ||= request.url().endsWith('/feed.json');
  });
  // The app's code is held back until the feed has been asked for: if it never is, the page never comes.
  await page.route('**/*.wasm', async (route) => {
    await expect.poll(() => isFeedAskedFor).toBe(true);
    await route.continue();
  });
  await pagesOf(site).front.open();
  await expect(pagesOf(site).front.lead).toBeVisible();
  expect((await site.record()).requests, 'once').toBe(1);
});

test('a page that is shown asks for nothing more', async ({ pages, page, vigil }) => {
  for (const path of ['/', '/articles/after-double-eleven-inventory']) {
    await page.clock.install();
    await pages.any.open(path);
    await page.waitForLoadState('networkidle');
    const before = vigil.requests.length;
    const timers = await page.evaluate(() => performance.now());
    // An hour passes: whatever polls or refreshes by itself would do so now.
    await page.clock.runFor(3_600_000);
    expect(await page.evaluate(() => performance.now())).toBeGreaterThan(timers + 3_000_000);
    await page.waitForLoadState('networkidle');
    expect(
      vigil.requests.slice(before).map(({ address }) => address),
      path,
    ).toEqual([]);
  }
});

test('a feed without HTML never loads the sanitiser', async ({ publisher, pagesOf, page, vigil }) => {
  const asked = (): string[] => vigil.requests.map(({ address }) => address).filter((address) => address.includes('purify'));
  const plain = pagesOf(await publisher.site('bare'));
  await plain.front.open();
  await plain.article.openArticle('1');
  await expect(plain.article.body).toHaveText('Nothing but a text.');
  await page.waitForLoadState('networkidle');
  expect(asked()).toEqual([]);
  await pagesOf(await publisher.site('sample')).article.openArticle('product-card-tutorial');
  await expect.poll(asked, 'as the one with HTML does').toHaveLength(1);
});

test('articles are opened though the network is gone since', async ({ publisher, pagesOf, page, context, vigil }) => {
  vigil.allow(networkLine);
  const { front, article } = pagesOf(await publisher.site('good'));
  const purifier = page.waitForEvent('requestfinished', (request) => request.url().endsWith('/purify.min.js'));
  await front.open();
  await purifier;
  await context.setOffline(true);
  await front.link('Article first').click();
  await expect(article.body).toHaveText('The text of first.');
});

test('each thing is asked for once, and only what is needed', async ({ pages, vigil, page }) => {
  await pages.front.open();
  await page.waitForLoadState('networkidle');
  const addresses = vigil.requests.map(({ address }) => address).filter((address) => /\.(?:wasm|js|css|json)$/.test(address));
  expect([...new Set(addresses)].sort(), 'nothing twice').toEqual([...addresses].sort());
  expect(
    vigil.requests.filter(({ type }) => type === 'font'),
    'no fonts',
  ).toEqual([]);

  const pictures = vigil.requests.filter(({ type }) => type === 'image').map(({ address }) => address);
  const all = await page
    .locator('main img')
    .evaluateAll((images) => new Set(images.map((image) => (image as HTMLImageElement).src)).size);
  expect(pictures.length, 'pictures below are waited with').toBeLessThanOrEqual(all + 2);
});

test('an app that does not arrive says so', async ({ page, vigil, publisher }) => {
  vigil.allow(/net::ERR_FAILED/, /Failed to fetch/, /page error/);
  const site = await publisher.site('sample');
  await page.route('**/*.wasm', (route) => route.abort());
  await page.goto(site.path());
  await expect(page.getByRole('alert')).toBeVisible();
  await expect(page.getByRole('alert')).toContainText('This page could not start');
  await page.unroute('**/*.wasm');
  await page.getByRole('link', { name: /Reload/ }).click();
  await expect(page.getByRole('main').getByRole('heading', { level: 1 })).toHaveText('掌上街市');
});
