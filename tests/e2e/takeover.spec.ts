// Published pages before, without and after the app: nothing waits for it, nothing is lost when it comes, or when it does not.
import { SITE, pagesOfSite, takenOver } from './support/published.ts';
import { expect, test } from './support/test.ts';
import { statusLine } from './support/vigil.ts';
import type { Page } from '@playwright/test';

const ARTICLE = `${SITE}articles/county-bridge-thousand-shops/`;

/** The words of a page that a reader can see, without blanks, and without what is seen only where script does something, or nothing. */
const words = (page: Page): Promise<string> =>
  page.evaluate(() => {
    const main = document.querySelector<HTMLElement>('#broadsheet-page')!;
    main.querySelectorAll<HTMLElement>('button, .bs-with-script, .bs-without-script').forEach((it) => (it.style.display = 'none'));
    return main.innerText.replace(/\s+/g, '');
  });

/** Links to a place of their own page that lead to another one, or to nothing. */
const strayLinks = (page: Page): Promise<string[]> =>
  page.evaluate(() =>
    [...document.querySelectorAll<HTMLAnchorElement>('a[href^="#"]')]
      .filter(
        ({ pathname, hash }) => pathname !== location.pathname || !document.getElementById(decodeURIComponent(hash.slice(1))),
      )
      .map(({ href }) => href),
  );

/** Holds the app back until the function is called that this gives. */
async function holdBack(page: Page): Promise<() => void> {
  let letGo = (): void => {};
  const held = new Promise<void>((resolve) => (letGo = resolve));
  await page.route('**/*.wasm', async (route) => {
    await held;
    await route.continue();
  });
  return letGo;
}

test('every page is taken over quietly, and says the same without script', async ({ page, browser, baseURL, viewport }) => {
  const paths = pagesOfSite();
  expect(paths.length).toBeGreaterThan(50);
  test.setTimeout(30_000 + paths.length * 2_000);
  const context = await browser.newContext({ javaScriptEnabled: false, baseURL, viewport, locale: 'zh-CN' });
  const plain = await context.newPage();
  for (const path of paths) {
    await plain.goto(path);
    expect(await strayLinks(plain), `${path}: places of the page itself`).toEqual([]);
    await page.goto(path);
    await takenOver(page);
    await expect(page.getByRole('heading', { level: 1 })).toHaveCount(1);
    const [without, within] = [await words(plain), await words(page)];
    expect(without, path).toBe(within);
    expect(without.length, path).toBeGreaterThan(10);
  }
  await context.close();
});

test('without script, an article has its end, its carousel scrolls, its parts open, and sharing is by links', async ({ browser, baseURL, viewport }) => {
  const context = await browser.newContext({ javaScriptEnabled: false, baseURL, viewport, locale: 'zh-CN' });
  const page = await context.newPage();
  await page.goto(ARTICLE);
  const last = page.locator('.bs-prose > :last-child');
  await last.scrollIntoViewIfNeeded();
  await expect(last).toBeVisible();
  const slides = page.getByRole('region', { name: /热/ }).getByRole('list');
  await slides.scrollIntoViewIfNeeded();
  const before = await slides.evaluate((list) => list.scrollLeft);
  await slides.evaluate((list) => list.scrollBy({ left: 300, behavior: 'instant' }));
  expect(await slides.evaluate((list) => list.scrollLeft)).toBeGreaterThan(before);
  for (const summary of await page.locator('summary').all()) {
    const parts = summary.locator('..');
    const isOpen = await parts.evaluate((details) => (details as HTMLDetailsElement).open);
    await summary.click();
    await expect(parts).toHaveJSProperty('open', !isOpen);
  }
  const share = page.getByRole('navigation', { name: '分享' }).getByRole('link');
  expect(await share.count()).toBeGreaterThan(2);
  for (const link of await share.all()) await expect(link).toHaveAttribute('href', /^(https:|mailto:|\/published\/embed\/)/);
  await context.close();
});

test('before the app is there, links lead on', async ({ page, vigil }) => {
  const letGo = await holdBack(page);
  await page.goto(SITE);
  const link = page.getByRole('main').getByRole('heading', { level: 2 }).first().getByRole('link');
  const title = await link.innerText();
  await link.click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(title);
  expect(vigil.documents).toBe(2);
  letGo();
  await takenOver(page);
});

test('what a reader did before the app came stays', async ({ page }) => {
  const letGo = await holdBack(page);
  await page.goto(ARTICLE);
  const slides = page.getByRole('region', { name: /热/ }).getByRole('list');
  await slides.evaluate((list) => list.scrollBy({ left: 300, behavior: 'instant' }));
  const outline = page.locator('details', { has: page.locator('summary') }).first();
  await outline.locator('summary').click();
  await expect(outline).toHaveJSProperty('open', true);
  const link = page.getByRole('navigation', { name: '分享' }).getByRole('link').first();
  await link.focus();
  await page.evaluate(() => getSelection()!.selectAllChildren(document.querySelector('.bs-prose p')!));
  const place = (): Promise<unknown> =>
    page.evaluate(() => ({ y: scrollY, x: document.querySelector('.bs-carousel__list')!.scrollLeft, selected: String(getSelection()) }));
  const before = await place();
  letGo();
  await takenOver(page);
  expect(await place()).toEqual(before);
  await expect(link).toBeFocused();
  await expect(outline).toHaveJSProperty('open', true);
});

test('what was typed before the app came stays', async ({ page }) => {
  const letGo = await holdBack(page);
  await page.goto(`${SITE}embed/`);
  const height = page.getByRole('spinbutton');
  await height.fill('420');
  letGo();
  await takenOver(page);
  await expect(height).toHaveValue('420');
});

test('the app comes after the words and the pictures that are seen, and asks last', async ({ page }) => {
  await page.goto(ARTICLE);
  await takenOver(page);
  const times = await page.evaluate(() => {
    const asked = performance.getEntriesByType('resource').find(({ name }) => name.endsWith('.wasm'))!.startTime;
    const painted = performance.getEntriesByName('first-contentful-paint')[0]!.startTime;
    const [document] = performance.getEntriesByType('navigation') as PerformanceNavigationTiming[];
    return { asked, painted, loaded: document!.loadEventStart };
  });
  expect(times.asked).toBeGreaterThan(times.loaded);
  // A page is loaded as soon as what it has asked for is there, which may be a moment before it is painted: on a line, never.
  expect(times.asked).toBeGreaterThan(times.painted - 50);
});

test('a reader who saves data gets no app, and nothing ahead', async ({ page, vigil }) => {
  await page.addInitScript(() => Object.defineProperty(navigator, 'connection', { value: { saveData: true } }));
  await page.goto(SITE);
  await page.waitForLoadState('networkidle');
  const link = page.getByRole('main').getByRole('heading', { level: 2 }).first().getByRole('link');
  const title = await link.innerText();
  await link.hover();
  await link.click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(title);
  expect(vigil.requests.filter(({ address }) => /\.wasm$|index\.json$/.test(address))).toEqual([]);
});

for (const [engine, script] of [
  ['without WebAssembly', () => Reflect.deleteProperty(window, 'WebAssembly')],
  ['without what the app needs of WebAssembly', () => (WebAssembly.validate = () => false)],
] as const) {
  test(`an engine ${engine} keeps the page`, async ({ page, vigil }) => {
    await page.addInitScript(script);
    await page.goto(ARTICLE);
    await page.waitForLoadState('networkidle');
    await expect(page.locator('html')).not.toHaveAttribute('data-app');
    await expect(page.getByRole('alert')).toHaveCount(0);
    expect(vigil.requests.filter(({ address }) => /\.wasm$/.test(address))).toEqual([]);
    // Enlarging pictures and the like needs no WebAssembly.
    await page.getByRole('main').locator('.bs-read-on a').last().click();
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    expect(vigil.documents).toBe(2);
  });
}

test('an app that is gone since the page was made is not missed', async ({ page, vigil }) => {
  // A deployment with other hashes took its files away while the page was on its way.
  vigil.allow(statusLine(404));
  await page.route(/published-[^/]*\.(js|wasm)$/, (route) => route.fulfill({ status: 404, body: '' }));
  await page.goto(ARTICLE);
  await page.waitForLoadState('networkidle');
  await expect(page.getByRole('alert')).toHaveCount(0);
  await page.getByRole('main').locator('.bs-read-on a').last().click();
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  expect(vigil.documents).toBe(2);
});

for (const [what, body] of [
  ['is of another state of the site', (text: string) => JSON.stringify({ ...JSON.parse(text), site: '999' })],
  ['lacks a member', (text: string) => JSON.stringify({ ...JSON.parse(text), page: undefined })],
  ['is cut off', (text: string) => text.slice(0, text.length / 2)],
  ['is a page', () => '<!doctype html><title>Moved</title>'],
] as const) {
  test(`an open tab goes on after a deployment: a page’s data ${what}`, async ({ page, vigil }) => {
    await page.goto(ARTICLE);
    await takenOver(page);
    await page.route('**/index.json', async (route) => {
      const response = await route.fetch();
      await route.fulfill({ response, body: body(await response.text()) });
    });
    const link = page.getByRole('main').locator('.bs-read-on a').last();
    const title = await link.locator('.bs-read-on__title').innerText();
    await link.click();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(title);
    expect(vigil.documents, 'the browser opened it').toBe(2);
    await takenOver(page);
    // What that page fetches ahead may be under way.
    await page.unrouteAll({ behavior: 'wait' });
  });
}

for (const [who, alter] of [
  ['a proxy’s banner stands before it', (html: string) => html.replace('<body>', '<body><div class="banner">Free Wi-Fi</div>')],
  [
    'a translator has put elements around its texts',
    (html: string) => html.replace(/(class="bs-chip">)([^<]+)/g, '$1<font dir="auto"><font dir="auto">$2</font></font>'),
  ],
  ['an extension has put nodes among its own', (html: string) => html.replace(/<article /, '<x-reader-tools></x-reader-tools><article ')],
  ['a proxy has taken its marks away', (html: string) => html.replaceAll(/<!--.*?-->|<!>/g, '')],
] as const) {
  test(`a page that was altered stays readable, and its links lead on: ${who}`, async ({ page, vigil }) => {
    // The app gives up on it: that is for the console only.
    vigil.allow(/page error: RuntimeError/);
    await page.route(`**${ARTICLE}`, async (route) => {
      const response = await route.fetch();
      const html = await response.text();
      const body = alter(html);
      expect(body).not.toBe(html);
      await route.fulfill({ response, body });
    });
    const arrived = page.waitForResponse(/_bg\.wasm$/);
    await page.goto(ARTICLE);
    const before = await words(page);
    await arrived;
    await page.waitForLoadState('networkidle');
    expect(await words(page), 'nothing is lost').toBe(before);
    await expect(page.getByRole('alert')).toHaveCount(0);
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    const link = page.getByRole('main').locator('.bs-read-on a').last();
    const title = await link.locator('.bs-read-on__title').innerText();
    await link.click();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(title);
    await expect.poll(() => vigil.documents).toBe(2);
  });
}
