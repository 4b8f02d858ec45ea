// A published site: pages that are files, which the app takes over.
import { readFileSync, readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Page } from '@playwright/test';
import { SITE, takenOver } from './support/published.ts';
import { expect, test } from './support/test.ts';

const words = (page: Page) => page.getByRole('main').innerText();

test('a page is there without script, and its links lead on', async ({ browser, baseURL }) => {
  const context = await browser.newContext({ javaScriptEnabled: false, baseURL, locale: 'zh-CN' });
  const page = await context.newPage();
  await page.goto(SITE);
  const lead = page.getByRole('main').getByRole('heading', { level: 2 }).first();
  const title = await lead.innerText();
  await lead.getByRole('link').click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(title);
  expect((await words(page)).length).toBeGreaterThan(300);
  await page.getByRole('link', { name: '加载更多' }).count();
  await page.goto(SITE);
  await page.getByRole('link', { name: '加载更多' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('第 2 页');
  await context.close();
});

test('the app takes the page over without touching it', async ({ page, vigil }) => {
  await page.goto(SITE);
  const before = await page.locator('body').evaluate((body) => body.innerHTML.length);
  await page.evaluate(() => {
    const main = document.querySelector('#broadsheet-page')!.firstElementChild!;
    (window as unknown as { first: Element }).first = main;
  });
  await takenOver(page);
  expect(
    await page.evaluate(
      () => document.querySelector('#broadsheet-page')!.firstElementChild === (window as unknown as { first: Element }).first,
    ),
  ).toBe(true);
  expect(Math.abs((await page.locator('body').evaluate((body) => body.innerHTML.length)) - before)).toBeLessThan(200);
  expect(vigil.requests.filter(({ address }) => address.endsWith('feed.json'))).toEqual([]);
});

test('going on fetches the next page’s own file, and nothing else of the site', async ({ page, vigil }) => {
  await page.goto(SITE);
  await takenOver(page);
  // What all pages share is fetched once, before the page is taken over.
  await expect.poll(() => vigil.requests.filter(({ address }) => address.endsWith('/site.json')).length).toBe(1);
  await page.waitForLoadState('networkidle');
  const link = page.getByRole('main').getByRole('heading', { level: 2 }).first().getByRole('link');
  const title = await link.innerText();
  const seen = vigil.requests.length;
  // By keyboard: a mouse would come to lie on a link of the next page, and that is a reason to fetch ahead.
  await link.press('Enter');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(title);
  await expect(page).toHaveTitle(new RegExp(`^${title}`));
  const asked = vigil.requests.slice(seen).filter(({ type, address }) => type !== 'image' && !address.endsWith('.svg'));
  expect(asked.map(({ address }) => new URL(address).pathname.split('/').at(-1))).toEqual(['index.json']);
  expect(vigil.documents).toBe(1);
  await expect(page.locator('.bs-blocks').getByRole('heading', { level: 2 }).first(), 'it stands beside').toBeVisible();
  await page.goBack();
  await expect(page.getByRole('main').getByRole('heading', { level: 2 }).first()).toHaveText(title);
});

test('what was fetched ahead is fetched again when it has become old @desktop', async ({ page, vigil }) => {
  const began = Date.now();
  await page.clock.setFixedTime(began);
  await page.goto(SITE);
  await takenOver(page);
  await page.waitForLoadState('networkidle');
  const link = page.getByRole('main').getByRole('heading', { level: 2 }).first().getByRole('link');
  const title = await link.innerText();
  const asked = (): number => vigil.requests.filter(({ address }) => address.endsWith('index.json')).length;
  const pointAt = async (seconds: number): Promise<void> => {
    await page.clock.setFixedTime(began + seconds * 1000);
    await page.mouse.move(1, 1);
    await link.hover();
  };
  await pointAt(0);
  await expect.poll(asked).toBe(1);
  // An answer that comes after the clock was moved counts as fresh: then it takes another minute.
  let later = 0;
  await expect(async () => {
    later += 61;
    await pointAt(later);
    await expect.poll(asked, { message: 'a minute later', timeout: 1_000 }).toBe(2);
  }).toPass();
  await pointAt(later + 29);
  await link.press('Enter');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(title);
  expect(asked(), 'still fresh').toBe(2);
});

test('a list grows, and a page that is gone is left to the browser', async ({ page, vigil }) => {
  await page.goto(SITE);
  await takenOver(page);
  const list = page.getByRole('region', { name: '最新文章' }).getByRole('listitem');
  const count = await list.count();
  await page.getByRole('link', { name: '加载更多' }).click();
  await expect(list).not.toHaveCount(count);
  expect(new URL(page.url()).search).toBe('?upto=2');
  // The list is as long after a reload: the page itself comes with its beginning.
  const grown = await list.count();
  await page.reload();
  await expect(list).toHaveCount(grown);

  vigil.allow(/status of 404/);
  await page.route('**/index.json', (route) => route.fulfill({ status: 404, body: '' }));
  const link = list.first().getByRole('link');
  const title = await link.innerText();
  await link.click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(title);
  expect(vigil.documents, 'the browser opened it, after the reload').toBe(3);
});

test('a list whose further pages are gone leaves its reader to the page itself', async ({ page, vigil }) => {
  vigil.allow(/status of 404/);
  await page.goto(SITE);
  await takenOver(page);
  await page.route('**/index.json', (route) => route.fulfill({ status: 404, body: '' }));
  await page.getByRole('link', { name: '加载更多' }).click();
  await expect(page).toHaveURL(new RegExp(`${SITE}page/2/$`));
  await expect(page.getByRole('region', { name: '最新文章' }).getByRole('listitem')).not.toHaveCount(0);
  expect(vigil.documents).toBe(2);
});

test('the next article is fetched when its link comes near, also after a step within the app', async ({ page }) => {
  const asked: string[] = [];
  page.on('request', (request) => asked.push(new URL(request.url()).pathname));
  const next = page.locator('.bs-read-on__step--older');
  await page.goto(`${SITE}articles/county-bridge-thousand-shops/`);
  await takenOver(page);
  for (const step of ['at first', 'after a step']) {
    const path = (await next.getAttribute('href'))!;
    await next.evaluate((link) => link.scrollIntoView());
    await expect.poll(() => asked, step).toContain(`${path}index.json`);
    const title = await page.getByRole('heading', { level: 1 }).innerText();
    await next.evaluate((link: HTMLElement) => link.click());
    await expect(page.getByRole('heading', { level: 1 })).not.toHaveText(title);
    await expect(next).not.toHaveAttribute('href', path);
  }
});

test('hosts are told to keep what is named by what is in it @desktop', () => {
  const dist = fileURLToPath(new URL('../../dist/', import.meta.url));
  const [headers, nginx] = ['_headers', 'headers.nginx.conf'].map((file) => readFileSync(dist + file, 'utf8'));
  const kept = headers!.split('\n\n').filter((block) => block.includes('immutable')).map((block) => block.split('*')[0]!);
  const pattern = new RegExp(/location ~ (\S+) \{[^}]*immutable/.exec(nginx!)![1]!);
  const named = readdirSync(dist).filter((file) => /-[0-9a-f]{16}(_bg)?\.(js|wasm|css)$/.test(file));
  expect(named.length).toBeGreaterThanOrEqual(5);
  for (const file of named) {
    expect(kept.some((beginning) => `/${file}`.startsWith(beginning)), file).toBe(true);
    expect(`/${file}`).toMatch(pattern);
  }
});

test('without script, what needs it says so', async ({ browser, baseURL }) => {
  const context = await browser.newContext({ javaScriptEnabled: false });
  const page = await context.newPage();
  for (const path of ['search/', 'embed/']) {
    await page.goto(baseURL + SITE + path);
    await expect(page.getByText('这项功能需要 JavaScript'), path).toBeVisible();
    await expect(page.locator('main form'), path).toBeHidden();
  }
  await context.close();
});
