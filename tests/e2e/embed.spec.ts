// What other sites embed by the loader, in pages of another origin.
import { brotliCompressSync } from 'node:zlib';
import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { CARD, type Embedded, Host, OTHER_CARD } from './support/hosts.ts';
import { expect, test as base } from './support/test.ts';

const test = base.extend<{ host: Host }>({
  host: async ({ page, request }, use) => use(await Host.of(page, request)),
});

test('the snippet shows the article at its height, and says so', async ({ host, page }) => {
  await host.open('plain.html');
  const card = host.embed('card');
  const height = await card.settled();
  expect(height, 'not the height that was reserved').not.toBe(320);
  await expect(card.link).toBeHidden();
  await expect(card.frame).toHaveAttribute('title', '大促之后的库存');
  expect(await host.eventsOf('card')).toEqual(['broadsheet:ready', 'broadsheet:resize']);
  const attributes = await card.frame.evaluate((frame) => frame.getAttributeNames().sort());
  expect(attributes, 'allows nothing, names nothing').toEqual(['loading', 'sandbox', 'src', 'style', 'title']);
  expect(await page.evaluate(() => Object.keys(window).filter((name) => /broadsheet/i.test(name)))).toEqual([]);
});

for (const [kind, path] of [
  ['whole article', `${CARD}full/`],
  ['most read', '/published/embed/hot/'],
  ['opinions', '/published/embed/opinions/'],
  ['tag', '/published/embed/tags/%E7%89%A9%E6%B5%81/'],
]) {
  test(`height: ${kind}`, async ({ host }) => {
    await host.open('empty.html');
    const embed = await host.insert('it', path);
    expect(await embed.settled()).toBeGreaterThan(100);
  });
}

test('a card asked for in full is the whole article', async ({ host }) => {
  await host.open('empty.html');
  const embed = await host.insert('it', `${CARD}?full`, { theme: 'dark' });
  await expect(embed.content.locator('.bs-embed--article')).toBeVisible();
  await expect(embed.content.locator('html')).toHaveAttribute('data-theme', 'dark');
  await embed.settled();
});

test('the height follows its content and its width, and comes to rest', async ({ host, page }) => {
  await host.open('plain.html');
  const card = host.embed('card');
  const before = await card.settled();
  await card.grow(700);
  expect(await card.settled()).toBe(before + 700);
  await card.grow(0);
  expect(await card.settled(), 'it shrinks too').toBe(before);
  await card.element.evaluate((element) => (element.style.width = '280px'));
  expect(await card.settled()).not.toBe(before);
  await card.element.evaluate((element) => (element.style.width = ''));
  expect(await card.settled()).toBe(before);
  // Larger letters, as a font that comes late makes them.
  await card.content.locator('html').evaluate((root) => (root.style.fontSize = '150%'));
  expect(await card.settled()).toBeGreaterThan(before);

  const { messages } = await host.ledger();
  const heights = messages.map(({ height }) => height).filter((height) => height !== undefined);
  expect(heights.length, `no more than there were changes, a few in between: ${heights}`).toBeLessThanOrEqual(12);
  expect(heights.filter((height, index) => height === heights[index - 1])).toEqual([]);
  // Nothing more comes by itself.
  await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))));
  expect((await host.ledger()).messages.length).toBe(messages.length);
});

test('a picture that comes late moves nothing', async ({ host, page }) => {
  let release = (): void => {};
  const held = new Promise<void>((resolve) => (release = resolve));
  await page.route('**/pictures/**', async (route) => {
    await held;
    await route.continue();
  });
  await host.open('plain.html', 'commit');
  const card = host.embed('card');
  const before = await card.settled();
  release();
  const picture = card.content.locator('img');
  await expect.poll(() => picture.evaluate((image: HTMLImageElement) => image.complete && image.naturalWidth > 0)).toBe(true);
  expect(await card.settled()).toBe(before);
});

/** How far things of the host moved while an embed with these attributes came, as layout shift. */
async function shiftOf(host: Host, path: string, attributes: Record<string, string>): Promise<number> {
  const { page } = host;
  let release = (): void => {};
  const held = new Promise<void>((resolve) => (release = resolve));
  await page.route('**/embed/**', async (route) => {
    await held;
    await route.continue();
  });
  await host.open('empty.html');
  await page.waitForFunction(() => customElements.get('broadsheet-embed'));
  const embed = await host.insert('it', path, attributes);
  await page.evaluate(async () => {
    document.querySelector('main')?.insertAdjacentHTML('afterend', '<p>Below.</p><p>Further below.</p>');
    await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
    const shifts: number[] = [];
    const value = (entry: PerformanceEntry): number => (entry as unknown as { value: number }).value;
    const observer = new PerformanceObserver((list) => shifts.push(...list.getEntries().map(value)));
    observer.observe({ type: 'layout-shift' });
    Object.assign(window, { shifts });
  });
  release();
  await expect(embed.content.locator('.bs-embed')).toBeVisible();
  await expect.poll(() => host.eventsOf('it')).toContain('broadsheet:resize');
  return shiftsSoFar(page);
}

/** What has been noticed since `shiftOf` began. */
function shiftsSoFar(page: Page): Promise<number> {
  return page.evaluate(async () => {
    await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
    return (window as unknown as { shifts: number[] }).shifts.reduce((sum, each) => sum + each, 0);
  });
}

test('nothing of the host moves when it gives the place', async ({ host }) => {
  expect(await shiftOf(host, CARD, { ratio: '4/3' })).toBe(0);
  const embed = host.embed('it');
  const box = await embed.frame.boundingBox();
  expect((box?.width ?? 0) / (box?.height ?? 1)).toBeCloseTo(4 / 3, 1);
});

test('nothing of the host moves when its greatest height is reached', async ({ host }) => {
  expect(await shiftOf(host, `${CARD}full/`, { 'max-height': '500' })).toBe(0);
  const embed = host.embed('it');
  expect(await embed.height()).toBe(500);
  const root = embed.content.locator('html');
  await expect.poll(() => root.evaluate((root) => getComputedStyle(root).overflowY), 'the rest can be scrolled to').toBe('auto');
});

test('without a place given, the host moves once', async ({ host }) => {
  await shiftOf(host, CARD, {});
  // The browser tells of it some time after the frame.
  await expect.poll(() => shiftsSoFar(host.page)).toBeGreaterThan(0);
});

test('what is not seen is loaded and measured when it is', async ({ host, page, vigil }) => {
  await host.open('hidden.html');
  await page.waitForLoadState('networkidle');
  expect(vigil.requests.filter(({ address }) => address.includes('/embed/')).map(({ address }) => address), 'nothing yet').toEqual([]);

  await page.getByText('展开').click();
  await host.embed('inside').settled();
  await page.locator('#tab').evaluate((tab) => (tab.hidden = false));
  const tabbed = host.embed('tabbed');
  const height = await tabbed.settled();
  // Changed while hidden: measured when shown again.
  await page.locator('#tab').evaluate((tab) => (tab.hidden = true));
  await tabbed.grow(123);
  await page.locator('#tab').evaluate((tab) => (tab.hidden = false));
  expect(await tabbed.settled()).toBe(height + 123);

  const far = host.embed('far');
  await far.element.scrollIntoViewIfNeeded();
  await far.settled();
  expect((await host.ledger()).messages.filter((message) => message.height === 0)).toEqual([]);
});

test('ten on a page are independent of each other', async ({ host, page }) => {
  await host.open('empty.html');
  const embeds = [];
  for (let index = 0; index < 10; index += 1) {
    embeds.push(await host.insert(`it-${index}`, index % 2 ? CARD : OTHER_CARD));
  }
  const heights = [];
  for (const embed of embeds) {
    await embed.element.scrollIntoViewIfNeeded();
    heights.push(await embed.settled());
  }
  await embeds[3].element.scrollIntoViewIfNeeded();
  await embeds[3].grow(200);
  await embeds[3].settled();
  for (const [index, embed] of embeds.entries()) {
    expect(await embed.height(), `embed ${index}`).toBe(heights[index] + (index === 3 ? 200 : 0));
  }
  expect(new Set(await page.locator('iframe').evaluateAll((frames) => frames.map((frame) => (frame as HTMLIFrameElement).src))).size).toBe(10);
});

test('included twice does no harm', async ({ host, page }) => {
  await host.open('twice.html');
  await page.waitForLoadState('load');
  await host.embed('card').settled();
  await expect(page.locator('iframe')).toHaveCount(1);
  expect((await host.ledger()).listeners).toBe(1);
});

test('removed, it leaves nothing; put back or elsewhere, it is there again', async ({ host, page }) => {
  await host.open('empty.html');
  await page.waitForFunction(() => customElements.get('broadsheet-embed'));
  const before = (await host.ledger()).listeners;
  const embed = await host.insert('it', CARD);
  const height = await embed.settled();
  expect((await host.ledger()).listeners).toBe(before + 1);
  await page.evaluate(() => {
    const element = document.getElementById('it');
    Object.assign(window, { kept: element });
    element?.remove();
  });
  expect((await host.ledger()).listeners, 'nobody listens any more').toBe(before);
  await page.evaluate(() => document.querySelector('main')?.append((window as unknown as { kept: Element }).kept));
  expect(await embed.settled()).toBe(height);
  await page.evaluate(() => document.body.prepend((window as unknown as { kept: Element }).kept));
  expect(await embed.settled()).toBe(height);
  expect((await host.ledger()).listeners).toBe(before + 1);
  await expect(page.locator('iframe')).toHaveCount(1);
});

test('other attributes make another frame', async ({ host, page }) => {
  await host.open('plain.html');
  const card = host.embed('card');
  await card.settled();
  await card.element.evaluate((element) => element.setAttribute('theme', 'dark'));
  await expect(card.content.locator('html')).toHaveAttribute('data-theme', 'dark');
  await card.element.evaluate((element, src) => element.setAttribute('src', src), `${host.site}${OTHER_CARD}`);
  await expect(card.content.getByRole('heading', { level: 1 })).not.toHaveText('');
  await card.settled();
  await expect(page.locator('iframe')).toHaveCount(1);
  expect((await host.ledger()).listeners).toBe(1);
});

test('theme, accent and language are the host’s to choose', async ({ host, page }) => {
  await host.open('empty.html');
  const embed = await host.insert('it', CARD, { theme: 'dark', accent: '#0a7d55', lang: 'en-GB' });
  const root = embed.content.locator('html');
  await expect(root).toHaveAttribute('data-theme', 'dark');
  await expect(embed.content.getByText('Read the article')).toHaveAttribute('lang', 'en');
  expect(await root.evaluate((root) => getComputedStyle(root).getPropertyValue('--bs-accent'))).toBe('#0a7d55');
  expect(await embed.frame.evaluate((frame) => getComputedStyle(frame).colorScheme)).toBe('dark');
  const link = embed.content.getByText('Read the article').locator('..');
  expect(await link.evaluate((link) => getComputedStyle(link).color)).toBe('rgb(10, 125, 85)');

  for (const accent of ['url(https://example.com/x.png)', 'red;background:blue', 'var(--bs-ink)', 'expression(1)']) {
    await embed.element.evaluate((element, accent) => element.setAttribute('accent', accent), accent);
    await expect(root).toHaveAttribute('data-theme', 'dark');
    expect(await root.evaluate((root) => root.style.getPropertyValue('--bs-accent')), accent).toBe('');
  }
  await page.emulateMedia({ colorScheme: 'dark' });
  const auto = await host.insert('auto', CARD);
  await expect(auto.content.locator('html'), 'a host that is light is light at night too').toHaveAttribute('data-theme', 'light');
});

test('the most read are stepped through, in the host’s language', async ({ host }) => {
  await host.open('empty.html');
  const embed = await host.insert('it', '/published/embed/hot/', { lang: 'en' });
  await embed.settled();
  const [previous, next] = ['Previous', 'Next'].map((name) => embed.content.getByRole('button', { name }));
  const list = embed.content.getByRole('list');
  const at = (): Promise<number> => list.evaluate((list) => list.scrollLeft);
  await expect(previous).toHaveAttribute('aria-disabled', 'true');
  await expect(next).toHaveAttribute('aria-disabled', 'false');
  await next.click();
  await expect.poll(at).toBeGreaterThan(0);
  await expect(previous).toHaveAttribute('aria-disabled', 'false');
  await list.evaluate((list) => list.scrollTo({ left: list.scrollWidth, behavior: 'instant' }));
  await expect(next).toHaveAttribute('aria-disabled', 'true');
  await previous.click();
  await expect(next).toHaveAttribute('aria-disabled', 'false');
});

test('the most read come into view, whole, with the focus', async ({ host, page }) => {
  await host.open('empty.html');
  const embed = await host.insert('it', '/published/embed/hot/');
  await embed.settled();
  const list = embed.content.getByRole('list');
  const links = list.getByRole('link');
  await list.focus();
  for (let index = 0; index < (await links.count()); index += 1) {
    await page.keyboard.press('Tab');
    await expect(links.nth(index)).toBeFocused();
    const share = (): Promise<number> =>
      list.evaluate((list, index) => {
        const [slide, view] = [list.children[index], list].map((element) => element.getBoundingClientRect());
        return (Math.min(slide.right, view.right) - Math.max(slide.left, view.left)) / slide.width;
      }, index);
    await expect.poll(share, `slide ${index + 1} is in view`).toBeGreaterThan(0.98);
  }
});

test('in a dark host it is dark, and no white box', async ({ host }) => {
  await host.open('dark.html');
  const card = host.embed('card');
  await card.settled();
  await expect(card.content.locator('html')).toHaveAttribute('data-theme', 'dark');
  expect(await card.content.locator('html').evaluate((root) => getComputedStyle(root).colorScheme)).toBe('dark');
  expect(await card.frame.evaluate((frame) => getComputedStyle(frame).colorScheme), 'the same, so that corners are see-through').toBe('dark');
});

test('in a right-to-left host it lies where it should', async ({ host, page }) => {
  await host.open('rtl.html');
  const card = host.embed('card');
  await card.settled();
  const [frame, body] = [await card.frame.boundingBox(), await page.locator('h1').boundingBox()];
  expect(frame?.x).toBe(body?.x);
  expect(frame?.width).toBe(body?.width);
  await expect(card.content.locator('html')).toHaveAttribute('lang', 'zh-CN');
  expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true);
});

test('a host with a strict policy can have it', async ({ host, vigil }) => {
  await host.open('strict.html');
  await host.embed('card').settled();
  await expect(host.page.locator('#text').getByRole('link').first()).toBeVisible();
  expect(vigil.trouble, 'and its policy has nothing to report').toEqual([]);
});

for (const framework of ['react', 'vue']) {
  test(`in a page made with ${framework}`, async ({ host, page }) => {
    await host.open(`${framework}.html`);
    const embeds = page.locator('broadsheet-embed');
    const { Embedded } = await import('./support/hosts.ts');
    await new Embedded(embeds.nth(0)).settled();
    await page.getByRole('button', { name: 'more' }).press('Enter');
    await expect(embeds).toHaveCount(2);
    await embeds.nth(1).scrollIntoViewIfNeeded();
    await new Embedded(embeds.nth(1)).settled();
    await page.getByRole('button', { name: 'dark' }).press('Enter');
    await expect(new Embedded(embeds.nth(0)).content.locator('html')).toHaveAttribute('data-theme', 'dark');
    await expect(embeds.nth(0).locator('> a'), 'the framework’s own child is left to it').toHaveText(/, dark$/);
    await page.getByRole('button', { name: 'more' }).press('Enter');
    await expect(embeds).toHaveCount(0);
    expect((await host.ledger()).listeners).toBe(0);
    await page.getByRole('button', { name: 'more' }).press('Enter');
    await new Embedded(embeds.nth(0)).settled();
  });
}

test('axe finds nothing in the frames', async ({ host, page }) => {
  test.setTimeout(90_000);
  await host.open('empty.html');
  for (const theme of ['light', 'dark']) {
    for (const path of [`${CARD}full/`, '/published/embed/hot/', '/published/embed/opinions/']) {
      const embed = await host.insert('it', path, { theme, title: path });
      await embed.settled();
      // Landmarks are the host's: of those there is one set on a page, however many frames. What axe would fetch (`preload`), a frame
      // with an origin of its own does not get.
      const axe = new AxeBuilder({ page }).include(['#it']).options({ preload: false }).disableRules(['landmark-one-main', 'region']);
      const { violations } = await axe.analyze();
      const found = violations.map(({ id, nodes }) => `${id}: ${nodes[0].target.join(' ')}: ${nodes[0].html}`);
      expect.soft(found, `${path}, ${theme}`).toEqual([]);
      await embed.element.evaluate((element) => element.remove());
    }
  }
});

test('its pages are light', async ({ request }) => {
  for (const path of [CARD, `${CARD}full/`, '/published/embed/hot/', '/published/embed/opinions/', '/published/embed/tags/%E7%89%A9%E6%B5%81/']) {
    const bytes = await (await request.get(path)).body();
    expect(brotliCompressSync(bytes).length, path).toBeLessThanOrEqual(12_000);
  }
});

/** What an embed shows, as HTML whose attributes are in order. Comments are no part of it: Leptos marks with them what may change. */
function markupOf(embed: Embedded): Promise<string> {
  return embed.content.locator('.bs-embed').evaluate((element) => {
    const copy = element.cloneNode(true) as Element;
    const comments = document.createTreeWalker(copy, NodeFilter.SHOW_COMMENT);
    const found: Node[] = [];
    while (comments.nextNode()) found.push(comments.currentNode);
    for (const comment of found) (comment as Comment).remove();
    for (const each of copy.querySelectorAll('*')) {
      const attributes = [...each.attributes].sort((one, other) => (one.name < other.name ? -1 : 1));
      for (const { name } of attributes) each.removeAttribute(name);
      for (const { name, value } of attributes) each.setAttribute(name, value);
    }
    return copy.innerHTML;
  });
}

test.describe('a live site', () => {
  for (const [what, path, selector] of [
    ['card', '/embed/articles/after-double-eleven-inventory', '.bs-embed--card'],
    ['whole article', '/embed/articles/after-double-eleven-inventory?full', '.bs-embed--article'],
    ['most read', '/embed/hot', '.bs-embed--list'],
    ['opinions', '/embed/opinions', '.bs-embed--list'],
    ['tag', '/embed/tags/%E7%89%A9%E6%B5%81', '.bs-embed--list'],
  ]) {
    test(`shows its ${what} in a frame, as a published one does`, async ({ host, page }) => {
      await host.open('empty.html');
      const live = await host.insert('live', path, { theme: 'dark' });
      await expect(live.content.locator(selector)).toBeVisible();
      await live.settled();
      await expect(live.content.locator('html')).toHaveAttribute('data-theme', 'dark');
      await expect(live.content.locator('body')).toHaveCSS('background-color', 'rgba(0, 0, 0, 0)');
      const markup = await markupOf(live);
      await live.element.evaluate((element) => element.remove());
      const published = await host.insert('published', `/published${path.replace(/(?=\?|$)/, '/')}`, { theme: 'dark' });
      await published.settled();
      // Where the reader is in its contents is marked when the browser gets to it.
      const isHere = / aria-current="location"/g;
      // The browser and the native tool may find other words in a title.
      const isPhrase = /<span class="bs-phrase">([^<]*)<\/span>/g;
      const drawn = (text: string) => text.replaceAll(isPhrase, '$1').replaceAll('/published/', '/').replaceAll(/(?<=href="[^"]+)\/(?=")/g, '').replaceAll(isHere, '');
      expect(drawn(await markupOf(published))).toBe(drawn(markup));
      expect(page.url()).toContain('/hosts/');
    });
  }

  test('leads its readers on in the whole window', async ({ host, page }) => {
    await host.open('empty.html');
    const live = await host.insert('live', '/embed/articles/after-double-eleven-inventory');
    await live.settled();
    await live.content.getByRole('heading', { level: 1 }).getByRole('link').click();
    await expect(page).toHaveURL(`${host.site}/articles/after-double-eleven-inventory`);
  });
});
