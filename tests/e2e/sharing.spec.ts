// Sharing an article: the ways there are, what is handed on, and what each leaves in the reader's hands.
import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import type { ArticlePage } from './pages/article-page.ts';
import { ShareSheet } from './pages/share-sheet.ts';
import { SITE, takenOver } from './support/published.ts';
import { expect, test } from './support/test.ts';
import { networkLine } from './support/vigil.ts';
import { CHINESE } from './support/words.ts';

const PATH = 'articles/after-double-eleven-inventory';
const TITLE = '双十一之后：小商家的库存复盘';
const HEADING = '零食：被赠品拖住的周转';

/** The same article of the live site and of the published one. */
const SITES = [
  ['live', `/${PATH}`],
  ['published', `${SITE}${PATH}/`],
] as const;

/** The canonical address of a page on the tests' own server. */
const canonical = (page: Page, path: string): string => new URL(path, page.url()).href;

async function open(page: Page, path: string): Promise<void> {
  await page.goto(path);
  await takenOver(page);
}

/** A browser whose system has no sheet. */
async function withoutSystemSheet(page: Page): Promise<void> {
  await page.addInitScript(() => Reflect.deleteProperty(Navigator.prototype, 'share'));
}

/** A browser whose system has a sheet, which ends with an error of this name, or well. */
async function withSystemSheet(page: Page, error?: string): Promise<void> {
  await page.addInitScript((name) => {
    const share = (data: ShareData): Promise<void> => {
      sessionStorage.setItem('shared', JSON.stringify(data));
      return name ? Promise.reject(new DOMException('', name)) : Promise.resolve();
    };
    Object.assign(navigator, { share });
  }, error);
}

const sharedBySystem = (page: Page): Promise<unknown> => page.evaluate(() => JSON.parse(sessionStorage.getItem('shared') ?? 'null'));

const copied = (page: Page): Promise<string> => page.evaluate(() => navigator.clipboard.readText());

/** Selects the words of the first paragraph. */
async function selectWords(article: ArticlePage): Promise<string> {
  return article.body.locator('p').first().evaluate((paragraph) => {
    getSelection()?.selectAllChildren(paragraph);
    return paragraph.textContent?.trim() ?? '';
  });
}

for (const [name, path] of SITES) {
  test.describe(name, () => {
    test('the sheet is a journey of the keyboard, and everything in it has a name', async ({ pages, page }) => {
      await withoutSystemSheet(page);
      await open(page, path);
      const sheet = new ShareSheet(page, CHINESE);
      await pages.article.share.focus();
      await page.keyboard.press('Enter');
      await expect(sheet.copyLink).toBeFocused();
      await expect(sheet.code).toHaveAccessibleName(`二维码：${TITLE}`);
      expect(await sheet.links.allInnerTexts()).toEqual(CHINESE.services);
      for (const link of await sheet.links.all()) {
        await page.keyboard.press('Tab');
        await expect(link).toBeFocused();
        const box = await link.boundingBox();
        expect(box?.height).toBeGreaterThanOrEqual(44);
      }
      for (const colorScheme of ['light', 'dark'] as const) {
        await page.emulateMedia({ colorScheme });
        const { violations } = await new AxeBuilder({ page }).include('dialog').analyze();
        expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`), colorScheme).toEqual([]);
      }
      await page.keyboard.press('Escape');
      await expect(sheet.dialog).toBeHidden();
      await expect(pages.article.share).toBeFocused();
    });

    test('the address is the canonical one, with the heading that the reader chose', async ({ pages, page, context }) => {
      await context.grantPermissions(['clipboard-read', 'clipboard-write']);
      await withoutSystemSheet(page);
      await open(page, `${path}?utm_source=mail`);
      const sheet = new ShareSheet(page, CHINESE);
      await pages.article.share.click();
      await sheet.copyLink.click();
      await expect(sheet.status).toHaveText(CHINESE.linkCopied);
      expect(await copied(page)).toBe(canonical(page, path));
      await sheet.close.click();

      const heading = page.getByRole('heading', { name: HEADING, exact: true });
      const sign = page.getByRole('link', { name: `${CHINESE.headingLink} ${HEADING}` });
      await sign.focus();
      await page.keyboard.press('Enter');
      await expect(page).toHaveURL(/utm_source=mail#h-/);
      await expect(heading).toBeInViewport();
      await pages.article.share.click();
      await sheet.copyLink.click();
      await expect(sheet.status).toHaveText(CHINESE.linkCopied);
      const address = canonical(page, path) + new URL(page.url()).hash;
      expect(await copied(page)).toBe(address);
      await expect(sheet.dialog.getByText(`“${HEADING}”`)).toBeVisible();
      await expect.poll(() => sheet.decoded()).toBe(address);
      const weibo = sheet.links.first();
      await expect(weibo).toHaveAttribute('href', new RegExp(`url=${encodeURIComponent(address).replaceAll('.', '%2E')}&`));

      await page.evaluate(() => (navigator.clipboard.writeText = () => Promise.reject(new Error('denied'))));
      await sheet.copyLink.click();
      await expect(sheet.status).toHaveText(CHINESE.copyFailed);
      expect(await page.evaluate(() => String(getSelection())), 'ready to be copied by hand').toBe(address);
    });
  });
}

test('a site that is also to be had elsewhere shares its own address', async ({ pages, page }) => {
  await withSystemSheet(page);
  const [, path] = SITES[1];
  await page.route(`**${path}`, async (route) => {
    const response = await route.fetch();
    const body = (await response.text()).replace(/(rel="canonical" href="|href=")http:[^"]*(" rel="canonical|")/, '$1https://news.example/tea$2');
    await route.fulfill({ response, body });
  });
  await open(page, path);
  await pages.article.share.click();
  await expect.poll(() => sharedBySystem(page)).toMatchObject({ url: 'https://news.example/tea' });
});

test('the code is read on the screen in every scheme, and on the smallest one', async ({ pages, page }) => {
  await withoutSystemSheet(page);
  const [, path] = SITES[1];
  await open(page, path);
  await pages.article.share.click();
  const sheet = new ShareSheet(page, CHINESE);
  const address = canonical(page, path);
  const size = page.viewportSize() ?? { width: 390, height: 844 };
  for (const width of [size.width, 320]) {
    await page.setViewportSize({ width, height: size.height });
    for (const media of [{ colorScheme: 'light' }, { colorScheme: 'dark' }, { forcedColors: 'active' }] as const) {
      await page.emulateMedia({ forcedColors: null, ...media });
      await expect.poll(() => sheet.decoded(), `${width} px, ${Object.values(media)}`).toBe(address);
    }
    await page.emulateMedia({ forcedColors: null });
    expect(await sheet.module()).toBeGreaterThanOrEqual(3);
    const code = await sheet.read();
    expect(code?.version, 'error correction M: with L, the version before would do').toBe(5);
    expect(code?.quietZone, 'the quiet zone').toBeGreaterThan(3.9);
    const [box, title] = [await sheet.code.boundingBox(), await sheet.dialog.getByText(TITLE).boundingBox()];
    expect(title?.y, 'the title stands below').toBeGreaterThan((box?.y ?? 0) + (box?.height ?? 0));
    const isWhole = (): Promise<boolean> => sheet.dialog.evaluate(({ scrollWidth, clientWidth }) => scrollWidth <= clientWidth);
    expect(await isWhole(), `nothing is cut at ${width} px`).toBe(true);
    await page.evaluate(() => (document.documentElement.style.fontSize = '200%'));
    expect(await isWhole(), `nothing is cut at ${width} px with large text`).toBe(true);
    await page.evaluate(() => (document.documentElement.style.fontSize = ''));
  }
});

test('without the library for codes the sheet says so, and the link stays', async ({ pages, page, vigil, context }) => {
  vigil.allow(networkLine);
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await withoutSystemSheet(page);
  await page.route('**/qr-code.js', (route) => route.abort());
  const [, path] = SITES[1];
  await open(page, path);
  expect(vigil.requests.filter(({ address }) => address.endsWith('qr-code.js')), 'not before it is needed').toEqual([]);
  // The end of the article has a button for the code alone, for systems whose own sheet has none.
  const sheet = new ShareSheet(page, CHINESE);
  await page.getByRole('button', { name: CHINESE.wechatCode }).click();
  await expect(sheet.dialog.getByRole('alert')).toHaveText(CHINESE.codeFailed);
  await sheet.copyLink.click();
  await expect(sheet.status).toHaveText(CHINESE.linkCopied);
  expect(await copied(page)).toBe(canonical(page, path));
  await sheet.close.click();
  // It is tried again.
  await page.unroute('**/qr-code.js');
  await page.getByRole('button', { name: CHINESE.wechatCode }).click();
  await expect(sheet.code).toBeVisible();
});

test('the system’s own sheet comes first, with title, address and the selected words', async ({ pages, page }) => {
  await withSystemSheet(page);
  const [, path] = SITES[0];
  await open(page, `${path}?utm_source=mail`);
  const sheet = new ShareSheet(page, CHINESE);
  await pages.article.share.click();
  await expect.poll(() => sharedBySystem(page)).toEqual({ title: TITLE, url: canonical(page, path) });
  const words = await selectWords(pages.article);
  await pages.article.share.click();
  await expect.poll(() => sharedBySystem(page)).toMatchObject({ text: expect.stringContaining(`“${words.slice(0, 100)}`) });
  await expect(sheet.dialog).toHaveCount(0);
});

for (const [what, error, opens] of [
  ['that was dismissed is the end of it', 'AbortError', 0],
  ['that does not open gives way to ours', 'NotAllowedError', 1],
] as const) {
  test(`a sheet of the system ${what}`, { tag: '@phone' }, async ({ pages, page }) => {
    await withSystemSheet(page, error);
    await open(page, SITES[0][1]);
    await pages.article.share.click();
    await expect.poll(() => sharedBySystem(page)).toMatchObject({ title: TITLE });
    await expect(new ShareSheet(page, CHINESE).dialog).toHaveCount(opens);
  });
}

test('selected words are offered as a quotation with the link', async ({ pages, page, context, isMobile }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await withoutSystemSheet(page);
  const [, path] = SITES[0];
  await open(page, path);
  const words = await selectWords(pages.article);
  const offer = page.getByRole('button', { name: CHINESE.shareQuotation });
  await (isMobile ? pages.article.share : offer).click();
  const sheet = new ShareSheet(page, CHINESE);
  await sheet.copyQuotation.click();
  await expect(sheet.status).toHaveText(CHINESE.quotationCopied);
  const text = await copied(page);
  expect(text).toMatch(new RegExp(`^“${words.slice(0, 100)}.*”——《${TITLE}》\n`));
  expect(text.endsWith(`\n${canonical(page, path)}`)).toBe(true);
  const query = new URL((await sheet.links.first().getAttribute('href')) ?? '').searchParams;
  expect(query.get('title'), 'Weibo').toContain(words.slice(0, 100));
  await sheet.close.click();
  // What is selected elsewhere is no quotation.
  await page.getByRole('contentinfo').evaluate((footer) => getSelection()?.selectAllChildren(footer));
  await expect(offer).toHaveCount(0);
  await pages.article.share.click();
  await expect(sheet.copyLink).toBeVisible();
  await expect(sheet.copyQuotation).toHaveCount(0);
});

for (const [app, agent] of [
  ['WeChat', 'Mozilla/5.0 (Linux; Android 14) AppleWebKit/537.36 Chrome/126.0 Mobile Safari/537.36 MicroMessenger/8.0.50'],
  ['QQ', 'Mozilla/5.0 (iPhone; CPU iPhone OS 17_5) AppleWebKit/605.1.15 Mobile/15E148 QQ/9.0.80.602'],
] as const) {
  test(`within ${app} an overlay points at the menu there`, { tag: '@phone' }, async ({ pages, page, context }) => {
    await context.grantPermissions(['clipboard-read', 'clipboard-write']);
    await page.addInitScript((value) => Object.defineProperty(navigator, 'userAgent', { value }), agent);
    const [, path] = SITES[1];
    await open(page, path);
    await page.setViewportSize({ width: 320, height: 640 });
    await pages.article.share.click();
    const hint = new ShareSheet(page, CHINESE);
    await expect(hint.dialog.getByText(CHINESE.chatMenu)).toBeVisible();
    const arrow = await hint.dialog.locator('svg').first().boundingBox();
    expect((arrow?.x ?? 0) + (arrow?.width ?? 0), 'at the right').toBeGreaterThan(280);
    expect(arrow?.y, 'at the top').toBeLessThan(40);
    const { violations } = await new AxeBuilder({ page }).include('dialog').analyze();
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([]);
    await hint.copyLink.click();
    await expect(hint.status).toHaveText(CHINESE.linkCopied);
    expect(await copied(page)).toBe(canonical(page, path));
    await page.keyboard.press('Escape');
    await expect(hint.dialog).toBeHidden();
    await expect(pages.article.share).toBeFocused();
  });
}

for (const [name, path] of SITES) {
  test(`a heading’s link is no part of it: ${name}`, async ({ page, isMobile }) => {
    await open(page, path);
    const heading = page.getByRole('heading', { name: HEADING, exact: true });
    const sign = page.getByRole('link', { name: `${CHINESE.headingLink} ${HEADING}` });
    const opacity = (): Promise<string> => sign.evaluate((link) => getComputedStyle(link, '::before').opacity);
    await heading.scrollIntoViewIfNeeded();
    if (!isMobile) {
      await page.mouse.move(0, 0);
      expect(await opacity()).toBe('0');
      await heading.hover();
    }
    expect(await opacity(), 'seen where it is pointed at').toBe('1');
    await page.mouse.move(0, 0);
    await sign.focus();
    expect(await opacity(), 'seen with the focus').toBe('1');
    const box = await sign.boundingBox();
    expect(Math.min(box?.width ?? 0, box?.height ?? 0)).toBeGreaterThanOrEqual(44);
    const text = await heading.evaluate((it) => {
      getSelection()?.selectAllChildren(it.parentElement!);
      return String(getSelection()).trim();
    });
    expect(text, 'copied').toBe(HEADING);
  });
}

test('without script an article is shared by links, and by nothing that does not work', async ({ browser, baseURL, viewport }) => {
  const context = await browser.newContext({ javaScriptEnabled: false, baseURL, viewport, locale: 'zh-CN' });
  const page = await context.newPage();
  await page.goto(`${SITE}${PATH}/`);
  const share = page.getByRole('navigation', { name: CHINESE.share });
  expect(await share.getByRole('link').allInnerTexts()).toEqual(CHINESE.services);
  await expect(share.getByRole('button')).toHaveCount(0);
  for (const link of await share.getByRole('link').all()) await expect(link).toHaveAttribute('href', /^(https:|mailto:|\/published\/embed\/)/);
  await context.close();
});
