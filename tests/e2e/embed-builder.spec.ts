// The page /embed: what it offers to paste is what works in another site's page.
import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { Embedded, Host } from './support/hosts.ts';
import { expect, test } from './support/test.ts';

const code = (page: Page, kind: string) => page.locator(`#snippet-${kind}`);

async function openBuilder(page: Page, query = ''): Promise<void> {
  await page.goto(`/published/embed/${query}`);
  await expect(page.getByRole('combobox', { name: '内容' })).toBeVisible();
}

test('its snippet, pasted into a page of another origin, shows the article at its height', async ({ page, request }) => {
  const host = await Host.of(page, request);
  await openBuilder(page);
  const snippet = await code(page, 'script').textContent();
  await host.open(`paste.html?snippet=${encodeURIComponent(snippet ?? '')}`);
  await new Embedded(page.locator('broadsheet-embed')).settled();
});

test('snippets and previews follow the form', async ({ page }) => {
  await openBuilder(page);
  const first = await code(page, 'script').textContent();
  await page.getByRole('combobox', { name: '内容' }).selectOption({ label: '热门文章' });
  await expect(code(page, 'script')).not.toHaveText(first ?? '');
  await expect(code(page, 'script')).toContainText('/published/embed/hot/"');
  await expect(page.getByRole('checkbox', { name: '显示全文' })).toBeDisabled();
  await page.getByRole('combobox', { name: '配色' }).selectOption('dark');
  await page.getByRole('spinbutton').fill('400');
  await expect(code(page, 'script')).toContainText('/published/embed/hot/" theme="dark" max-height="400">');
  await expect(code(page, 'address')).toHaveText(/\/hot\/$/);
  for (const embed of await page.locator('broadsheet-embed').all()) {
    await embed.scrollIntoViewIfNeeded();
    const { content } = new Embedded(embed);
    await expect(content.locator('html')).toHaveAttribute('data-theme', 'dark');
    await expect(content.getByRole('list').first()).toBeVisible();
  }
  await page.getByRole('combobox', { name: '内容' }).selectOption({ index: 0 });
  await page.getByRole('checkbox', { name: '显示全文' }).check();
  await expect(code(page, 'frame')).toContainText('/full/" title="');
  await page.getByRole('spinbutton').fill('5');
  await expect(code(page, 'script'), 'a height that cannot be is left out').not.toContainText('max-height');
});

test('previews show it in a light page, a dark one and a narrow column', async ({ page }) => {
  await openBuilder(page);
  const previews = await page.locator('broadsheet-embed').all();
  expect(previews).toHaveLength(3);
  for (const [index, theme] of ['light', 'dark'].entries()) {
    const embed = new Embedded(previews[index]);
    await previews[index].scrollIntoViewIfNeeded();
    await embed.settled();
    await expect(embed.content.locator('html')).toHaveAttribute('data-theme', theme);
  }
});

test('a choice can come with the address', async ({ page }) => {
  await openBuilder(page, '?src=/published/embed/articles/product-card-tutorial');
  await expect(code(page, 'script')).toContainText('/published/embed/articles/product-card-tutorial/"');
});

test('an article that the list is too short for can come with the address', async ({ page }) => {
  await page.route('**/published/embed/articles/an-older-one/**', (route) => {
    const isData = new URL(route.request().url()).pathname.endsWith('/card.json');
    return route.fulfill(isData ? { json: { version: 1, title: '较早的文章' } } : { contentType: 'text/html', body: '<!DOCTYPE html><p>较早的文章' });
  });
  await openBuilder(page, '?src=/published/embed/articles/an-older-one');
  await expect(code(page, 'script')).toContainText('/published/embed/articles/an-older-one/"');
  await expect(code(page, 'script')).toContainText('>较早的文章</a>');
  await expect(page.getByRole('combobox', { name: '内容' })).toHaveValue(/\/embed\/articles\/an-older-one\/$/);
  await page.getByRole('checkbox', { name: '显示全文' }).check();
  await expect(code(page, 'script')).toContainText('/published/embed/articles/an-older-one/full/"');
});

test('a live site has it as well', async ({ page }) => {
  await page.goto('/embed?src=/embed/articles/product-card-tutorial');
  await expect(code(page, 'script')).toContainText('/embed/articles/product-card-tutorial/"');
  await page.getByRole('combobox', { name: '内容' }).selectOption({ label: '热门文章' });
  await expect(code(page, 'script')).toContainText('/embed/hot/"');
  await page.getByRole('combobox', { name: '配色' }).selectOption('dark');
  for (const preview of await page.locator('broadsheet-embed').all()) {
    await preview.scrollIntoViewIfNeeded();
    const embed = new Embedded(preview);
    await embed.settled();
    await expect(embed.content.locator('html')).toHaveAttribute('data-theme', 'dark');
  }
});

test('what its form said before a reload is what it shows', async ({ page }) => {
  await openBuilder(page);
  await page.getByRole('combobox', { name: '内容' }).selectOption({ label: '热门文章' });
  await expect(code(page, 'script')).toContainText('/published/embed/hot/"');
  await page.goto('/published/');
  await page.goBack();
  const chosen = page.getByRole('combobox', { name: '内容' });
  await expect(chosen).toBeVisible();
  await expect.poll(async () => (await code(page, 'script').textContent())?.includes(`src="${await chosen.inputValue()}"`)).toBe(true);
});

test('without script it is complete for the first article', async ({ browser, baseURL }) => {
  const context = await browser.newContext({ javaScriptEnabled: false, baseURL });
  const page = await context.newPage();
  await page.goto('/published/embed/');
  await expect(code(page, 'script')).toContainText('/published/embed/articles/');
  await expect(page.locator('broadsheet-embed a')).toHaveCount(3);
  await expect(page.getByRole('button', { name: '复制' }), 'nothing would listen to it').toHaveCount(0);
  await context.close();
});

test('each article leads to it, with itself chosen', async ({ page }) => {
  for (const script of [true, false]) {
    await page.goto('/published/articles/product-card-tutorial/');
    // By the app where it runs, and by the browser itself.
    if (script) await page.waitForFunction(() => document.documentElement.dataset.app === 'ready');
    const link = page.getByRole('navigation', { name: '分享' }).getByRole('link', { name: '嵌入到网站' });
    await (script ? link.click() : page.goto((await link.getAttribute('href')) ?? ''));
    await expect(code(page, 'script')).toContainText('/published/embed/articles/product-card-tutorial/"');
  }
});

test('snippets are copied, or selected where that is not allowed', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await openBuilder(page);
  await page.getByRole('button', { name: '复制' }).first().click();
  await expect(page.getByRole('status').filter({ hasText: '已复制' })).toBeVisible();
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(await code(page, 'script').textContent());
  await page.evaluate(() => Object.defineProperty(navigator, 'clipboard', { value: undefined }));
  await page.getByRole('button', { name: '复制' }).nth(1).click();
  await expect(page.getByRole('status').filter({ hasText: '没能复制，请手动选中后复制' })).toBeVisible();
  expect(await page.evaluate(() => String(getSelection()).trim())).toBe(await code(page, 'frame').textContent());
});

test('axe finds nothing on it, nor in what it previews', async ({ page }) => {
  await openBuilder(page);
  for (const scheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme: scheme });
    // The frame that it previews has an origin of its own, and gets nothing of what axe would fetch.
    const { violations } = await new AxeBuilder({ page }).options({ preload: false }).analyze();
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0].target.join(' ')}: ${nodes[0].html}`), scheme).toEqual([]);
  }
});
