// Searching: in a live site, which scans its feed, and in a published one, which reads parts of an index.
import type { Page } from '@playwright/test';
import { SearchPage } from './pages/search-page.ts';
import { SITE, takenOver } from './support/published.ts';
import { expect, test } from './support/test.ts';
import { networkLine } from './support/vigil.ts';
import { CHINESE } from './support/words.ts';

const SITES: [name: string, base: string, end: string][] = [
  ['live', '/', ''],
  ['published', SITE, '/'],
];

/** Opens a page of a site, and waits until the app runs there. */
async function opened(page: Page, path: string): Promise<SearchPage> {
  await page.goto(path);
  await takenOver(page);
  return new SearchPage(page, CHINESE);
}

for (const [name, base, end] of SITES) {
  test.describe(`a ${name} site`, () => {
    test('finds an article by two characters from its middle', async ({ page, isMobile }) => {
      const search = await opened(page, base);
      await search.link.click();
      await expect(page).toHaveURL(new RegExp(`${base}search${end}$`));
      await expect(search.field).toBeFocused();
      await search.lookFor('童袜');
      await expect(search.titles.first()).toContainText('双十一之后');
      await expect(search.marks.first()).toHaveText('童袜');
      await expect(search.field).toBeFocused();
      expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true);

      await page.reload();
      await takenOver(page);
      await search.answered('童袜');
      await expect(search.field).toHaveValue('童袜');
      const title = await search.titles.first().innerText();
      await search.titles.first().getByRole('link').click();
      await expect(page).toHaveURL(/\/articles\/after-double-eleven-inventory/);
      await expect(search.heading).toHaveText(title);
      await page.goBack();
      await search.answered('童袜');
      await expect(search.titles.first()).toHaveText(title);
      if (isMobile) return;
      await expect(search.link).toContainText('搜索文章');
    });

    test('filters by tag, and shows the nearest tags where nothing is found', async ({ page }) => {
      const search = await opened(page, `${base}search${end}?q=%E5%BA%97`);
      await search.answered('店');
      const count = await search.status.innerText();
      await expect(search.more).toBeVisible();
      const chip = search.filters.nth(1);
      const tag = (await chip.innerText()).trim();
      await chip.click();
      await expect(search.status).not.toHaveText(count);
      await expect(search.filters.filter({ hasText: tag }).first()).toHaveAttribute('aria-pressed', 'true');
      expect(new URL(page.url()).searchParams.get('tag')).toBeTruthy();
      await search.filters.first().click();
      await expect(search.status).toHaveText(count);

      await search.lookFor('电商量子化');
      await expect(search.status).toContainText('没有找到与“电商量子化”有关的文章');
      await expect(search.main.getByRole('region', { name: '相近的标签' }).getByRole('link', { name: '移动电商' })).toBeVisible();
    });

    test('remembers what was looked for, and forgets it', async ({ page }) => {
      const search = await opened(page, `${base}search${end}`);
      await expect(search.main.getByRole('region', { name: '常用标签' })).toBeVisible();
      await search.lookFor('库存');
      await search.field.press('Enter');
      await search.field.fill('');
      const recent = search.recent.getByRole('button', { name: '库存', exact: true });
      await recent.click();
      await search.answered('库存');
      await expect(search.field).toHaveValue('库存');
      await search.field.fill('');
      await search.recent.getByRole('button', { name: '删除“库存”' }).click();
      await expect(search.recent).toHaveCount(0);
    });

    test('survives any query @phone', async ({ page }) => {
      const search = await opened(page, `${base}search${end}?q=${'x'.repeat(10_000)}`);
      await expect(search.status).toHaveText(/^没有/);
      await search.field.fill('库存'.repeat(5_000));
      await expect.poll(() => new URL(page.url()).searchParams.get('q')?.length).toBe(200);
      await expect(search.status).toHaveText(/^(找到|没有)/);
      for (const text of ['.*+?^${}()|[]\\', '<img src=x onerror=alert(1)>', '👨‍👩‍👧 🎉', 'مرحبا بالعالم', 'a\u202eb', '%00%', '&q=1#x']) {
        await search.field.fill(text);
        await expect.poll(() => new URL(page.url()).searchParams.get('q')).toBe(text.trim());
        await expect(search.status).toHaveText(/^(找到|没有)/);
        await expect(search.heading).toHaveText('搜索');
      }
    });
  });
}

test('a published site finds what a live one finds @desktop', async ({ page }) => {
  test.setTimeout(90_000);
  const queries = ['库存复盘', '庫存', '４Ｇ', 'qr', '店', '小程序 商家', '陈', '移动电商的库存与物流怎样复盘'];
  const found = new Map<string, string[]>();
  for (const [, base, end] of SITES) {
    const search = await opened(page, `${base}search${end}`);
    for (const text of queries) {
      await search.lookFor(text);
      await expect(search.main.getByRole('article').or(search.main.getByRole('region'))).not.toHaveCount(0);
      // Where words begin, the two segmenters do not always agree: so the order may differ.
      const answer = [await search.status.innerText(), ...(await search.titles.allInnerTexts()).toSorted()];
      const before = found.get(text);
      if (before) expect.soft(answer, text).toEqual(before);
      found.set(text, answer);
    }
  }
});

test('nothing is loaded before a reader searches, and little then @phone', async ({ page }) => {
  const asked: string[] = [];
  page.on('request', (request) => {
    const { pathname } = new URL(request.url());
    if (pathname.startsWith(`${SITE}search/`) && pathname !== `${SITE}search/`) asked.push(pathname);
  });
  const search = await opened(page, SITE);
  await search.link.click();
  await expect(search.field).toBeFocused();
  expect(asked.filter((path) => !path.endsWith('/index.json'))).toEqual([]);
  await search.lookFor('库存');
  const parts = asked.filter((path) => path.endsWith('.bin'));
  expect(parts.length).toBeGreaterThan(0);
  expect(parts.length).toBeLessThan(4);
});

test('the slash key leads to the field @desktop', async ({ page }) => {
  const search = await opened(page, '/');
  await page.keyboard.press('/');
  await expect(search.field).toBeFocused();
  await page.keyboard.type('a/b');
  await expect(search.field).toHaveValue('a/b');
  await page.keyboard.press('Tab');
  await page.keyboard.press('/');
  await expect(search.field).toBeFocused();
});

test('an index that is missing, cut or of another build is told of, and the page is loaded once more @phone', async ({ page, vigil }) => {
  vigil.allow(/status of 404/);
  let loads = 0;
  page.on('framenavigated', (frame) => (loads += Number(frame === page.mainFrame())));
  await page.route('**/search/latest.txt', (route) => route.fulfill({ status: 404 }));
  const search = await opened(page, `${SITE}search/?q=%E5%BA%93%E5%AD%98`);
  await expect(search.alert).toContainText('索引没能读取');
  await expect.poll(() => loads).toBe(2);
  await expect(search.alert.getByRole('link', { name: '浏览全部标签' })).toHaveAttribute('href', `${SITE}tags/`);

  await page.unroute('**/search/latest.txt');
  await search.alert.getByRole('button', { name: '重试' }).click();
  await expect(search.titles.first()).toBeVisible();

  for (const body of ['', '<!doctype html><title>x</title>']) {
    await page.route('**/search/*.bin', (route) => route.fulfill({ body }));
    loads = 0;
    await page.evaluate(() => sessionStorage.removeItem('broadsheet:reload'));
    await page.goto(`${SITE}search/?q=%E5%BA%93%E5%AD%98`);
    await expect(search.alert).toContainText('索引没能读取');
    await expect.poll(() => loads).toBe(2);
    await page.unroute('**/search/*.bin');
  }
});

test('a live site is searched below /search/ as well @phone', async ({ page }) => {
  const search = await opened(page, '/search/');
  await search.lookFor('童袜');
  await expect(search.titles.first()).toContainText('双十一之后');
  await expect(page).toHaveURL(/\/search\/\?q=/);
});

test('a space after what is looked for does not lose the answer @phone', async ({ page }) => {
  const search = await opened(page, `${SITE}search/`);
  let letGo = (): void => {};
  const isWanted = new Promise<void>((resolve) => (letGo = resolve));
  await page.route('**/search/*.bin', async (route) => {
    await isWanted;
    await route.continue();
  });
  const asked = page.waitForRequest('**/search/*.bin');
  await search.field.pressSequentially('库存');
  await asked;
  await search.field.press('Space');
  letGo();
  await expect(search.titles.first()).toBeVisible();
  await expect(search.field).toHaveValue('库存 ');
});

test('what was found stays where more of it is not to be had @phone', async ({ page, context, vigil }) => {
  vigil.allow(networkLine);
  const search = await opened(page, `${SITE}search/?q=%E5%BA%97`);
  await search.answered('店');
  const count = await search.titles.count();
  await context.setOffline(true);
  await search.more.click();
  await expect(page.getByText('索引没能读取')).toBeVisible();
  await expect(search.titles).toHaveCount(count);
});

test.describe('without script', () => {
  test.use({ javaScriptEnabled: false });

  test('the search button is a link to all tags @phone', async ({ page }) => {
    await page.goto(SITE);
    await new SearchPage(page, CHINESE).link.click();
    await expect(page).toHaveURL(`${SITE}tags/`);
  });
});

test('where nothing can be kept, searching works all the same @phone', async ({ page }) => {
  await page.addInitScript(() => {
    const denied = { get: () => { throw new DOMException('denied', 'SecurityError'); } };
    Object.defineProperty(window, 'localStorage', denied);
    Object.defineProperty(window, 'sessionStorage', denied);
  });
  const search = await opened(page, `${SITE}search/?q=%E5%BA%93%E5%AD%98`);
  await expect(search.titles.first()).toBeVisible();
  await search.field.press('Enter');
  await search.field.fill('');
  await expect(search.recent).toBeVisible();
});
