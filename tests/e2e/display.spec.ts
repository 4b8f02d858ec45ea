// Display settings: there from the first frame on, in live and published sites, kept on the device, and without harm where that fails.
import AxeBuilder from '@axe-core/playwright';
import { DisplaySettings, article, choices, ready, remember } from './pages/display-settings.ts';
import { clippedTexts } from './support/clipped.ts';
import { expect, test } from './support/test.ts';
import { WAYS } from './support/twin-sites.ts';

/** Notes what each frame looks like, from the first on: just before it is painted. */
function noteFrames(): void {
  const frames = new Set<string>();
  let shift = 0;
  Object.assign(window, { framesSeen: () => [...frames], shiftSeen: () => shift });
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) shift += (entry as PerformanceEntry & { value: number }).value;
  }).observe({ type: 'layout-shift', buffered: true });
  const note = (): void => {
    const root = getComputedStyle(document.documentElement);
    const text = document.querySelector('.bs-prose');
    const style = text && getComputedStyle(text);
    const meta = [...document.querySelectorAll<HTMLMetaElement>('meta[name="theme-color"]')].map(({ content }) => content);
    frames.add(`ground ${root.backgroundColor}, bars ${[...new Set(meta)]}`);
    if (style) frames.add(`text ${style.fontSize}/${style.lineHeight} ${style.fontFamily.includes('Songti') ? 'serif' : 'sans'}`);
    requestAnimationFrame(note);
  };
  requestAnimationFrame(note);
}

declare global {
  interface Window {
    framesSeen: () => string[];
    shiftSeen: () => number;
  }
}

const LOOKS: [scheme: string, system: 'light' | 'dark', ground: string, bars: string][] = [
  ['light', 'dark', 'rgb(255, 255, 255)', '#ffffff'],
  ['dark', 'light', 'rgb(20, 22, 26)', '#14161a'],
  ['paper', 'dark', 'rgb(246, 238, 220)', '#f6eedc'],
];

for (const way of WAYS) {
  test(`the first frame is as chosen, and nothing moves: ${way}`, async ({ page }) => {
    await page.addInitScript(noteFrames);
    for (const [scheme, colorScheme, ground, bars] of LOOKS) {
      await page.emulateMedia({ colorScheme });
      await remember(page, { scheme, size: 'xx-large', leading: 'loose', typeface: 'serif' });
      await page.goto(article(way));
      await ready(page);
      await expect(page.locator('.bs-prose')).toBeVisible();
      // 1.0625rem, half as much again, by 2.1.
      await expect
        .poll(() => page.evaluate(() => window.framesSeen()))
        .toEqual([`ground ${ground}, bars ${bars}`, 'text 25.5px/53.55px serif']);
      expect(await page.evaluate(() => window.shiftSeen()), scheme).toBeLessThan(0.001);
    }
  });
}

test('by keyboard: opened, chosen, seen at once, left, and there after reloading', async ({ page }) => {
  const display = new DisplaySettings(page);
  await page.goto(article('published'));
  await ready(page);
  await display.button.focus();
  await page.keyboard.press('Enter');
  await expect(display.panel).toBeVisible();
  await expect(display.panel.getByRole('button', { name: '关闭' })).toBeFocused();
  await page.keyboard.press('Tab');
  await expect(display.option('配色', '随系统')).toBeFocused();
  for (const value of ['浅色', '深色', '纸色']) {
    await page.keyboard.press('ArrowRight');
    await expect(display.option('配色', value)).toBeChecked();
  }
  await page.keyboard.press('Tab');
  await expect(display.option('字号', '标准')).toBeFocused();
  const size = await display.preview.evaluate((preview) => getComputedStyle(preview).fontSize);
  await page.keyboard.press('ArrowRight');
  await expect(display.preview).not.toHaveCSS('font-size', size);
  const { violations } = await new AxeBuilder({ page }).options({ rules: { 'target-size': { enabled: true } } }).analyze();
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html)}`)).toEqual([]);
  await page.keyboard.press('Escape');
  await expect(display.panel).toBeHidden();
  await expect(display.button).toBeFocused();
  const chosen = { scheme: 'paper', size: 'large' };
  expect(await choices(page)).toEqual(chosen);
  await page.reload();
  expect(await choices(page), 'before the app').toEqual(chosen);
  await ready(page);
  await display.open();
  await expect(display.option('配色', '纸色')).toBeChecked();
  await expect(display.option('字号', '大')).toBeChecked();
  // Beside the panel.
  await page.mouse.click(20, 200);
  await expect(display.panel).toBeHidden();
  await display.open();
  await display.reset.click();
  await expect(display.option('字号', '标准')).toBeChecked();
  await expect(display.option('配色', '随系统')).toBeChecked();
  expect(await choices(page)).toEqual({});
  await page.reload();
  expect(await choices(page), 'after a reset').toEqual({});
});

test('every choice is kept and taken back, and other tabs follow @phone', async ({ page, context }) => {
  const display = new DisplaySettings(page);
  await page.goto('/');
  await ready(page);
  const other = await context.newPage();
  const otherDisplay = new DisplaySettings(other);
  await other.goto(article('published'));
  await ready(other);
  await otherDisplay.open();
  await display.open();
  const options: [setting: string, value: string, kept: Record<string, string>][] = [
    ['配色', '深色', { scheme: 'dark' }],
    ['字号', '小', { size: 'small' }],
    ['字号', '最大', { size: 'xx-large' }],
    ['行距', '紧凑', { leading: 'tight' }],
    ['行距', '宽松', { leading: 'loose' }],
    ['字体', '宋体', { typeface: 'serif' }],
    ['动效', '减少', { motion: 'less' }],
    ['流量', '节省', { saving: 'on' }],
  ];
  const all: Record<string, string> = {};
  for (const [setting, value, kept] of options) {
    await display.choose(setting, value);
    Object.assign(all, kept);
    expect(await choices(page)).toEqual(all);
  }
  await expect.poll(() => choices(other)).toEqual(all);
  for (const [setting, value] of [options[0]!, ...options.slice(-2)]) {
    await expect(otherDisplay.option(setting, value)).toBeChecked();
  }
  await otherDisplay.choose('配色', '随系统');
  delete all.scheme;
  await expect.poll(() => choices(page)).toEqual(all);
  expect(JSON.parse((await page.evaluate(() => localStorage.getItem('broadsheet:display'))) ?? '')).toEqual(all);
});

test('what storage holds is not believed @desktop', async ({ page }) => {
  for (const [kept, shown] of [
    ['{"scheme":"dark","size":', {}],
    ['null', {}],
    ['"dark"', {}],
    ['[["scheme","dark"]]', {}],
    ['{"scheme":"dark\\"]","size":3,"typeface":["serif"],"__proto__":{"motion":"more"}}', {}],
    ['{"scheme":"sepia","leading":"loose","app":"ready"}', { leading: 'loose' }],
  ] as const) {
    await remember(page, kept);
    for (const way of WAYS) {
      await page.goto(article(way));
      expect(await choices(page), kept).toEqual(shown);
      await ready(page);
    }
  }
});

test('without storage, choices last for the tab @desktop', async ({ page }) => {
  await page.addInitScript(() => {
    const denied = (): never => {
      throw new DOMException('denied', 'SecurityError');
    };
    Object.defineProperty(window, 'localStorage', { get: denied });
  });
  const display = new DisplaySettings(page);
  await page.goto(article('published'));
  await ready(page);
  await display.open();
  await display.choose('配色', '深色');
  expect(await choices(page)).toEqual({ scheme: 'dark' });
  await page.reload();
  expect(await choices(page)).toEqual({ scheme: 'dark' });
});

test('the largest and loosest text fits in 320 px, and so does the panel', async ({ page, pages }) => {
  await page.setViewportSize({ width: 320, height: 640 });
  await remember(page, { size: 'xx-large', leading: 'loose', typeface: 'serif' });
  for (const id of ['product-card-tutorial', 'social-commerce-glossary', 'qr-pay-night-market']) {
    await pages.article.openArticle(id);
    await pages.article.expectNoSidewaysScroll();
    expect(await page.evaluate(clippedTexts), id).toEqual([]);
  }
  const display = new DisplaySettings(page);
  await display.open();
  await pages.article.expectNoSidewaysScroll();
  const panel = await display.panel.evaluate(({ scrollWidth, clientWidth }) => scrollWidth - clientWidth);
  expect(panel).toBe(0);
  for (const radio of await display.panel.getByRole('radio').all()) {
    const box = await radio.boundingBox();
    expect(Math.min(box?.width ?? 0, box?.height ?? 0)).toBeGreaterThanOrEqual(44);
  }
});

test('axe finds nothing on paper, and nothing in the dark that was chosen', async ({ page, pages }) => {
  await page.emulateMedia({ colorScheme: 'dark' });
  for (const scheme of ['paper', 'dark', 'light']) {
    await page.emulateMedia({ colorScheme: scheme === 'dark' ? 'light' : 'dark' });
    await remember(page, { scheme });
    const paths = ['/', '/articles/product-card-tutorial', '/tags', '/opinions'];
    for (const path of scheme === 'paper' ? paths : paths.slice(1, 2)) {
      await pages.any.open(path);
      const { violations } = await new AxeBuilder({ page }).withRules(['color-contrast', 'link-in-text-block']).analyze();
      expect.soft(violations.flatMap(({ nodes }) => nodes.map(({ html }) => html)), `${path} ${scheme}`).toEqual([]);
    }
  }
});

test('print and what other sites show are as they are @desktop', async ({ page, vigil }) => {
  // Pages for frames name no icon.
  vigil.allow(/favicon\.ico/);
  const look = (selector: string): Promise<string[]> =>
    page.locator(selector).first().evaluate((element) => {
      const { color, backgroundColor, fontFamily, fontSize, lineHeight } = getComputedStyle(element);
      return [color, backgroundColor, fontFamily, fontSize, lineHeight, getComputedStyle(document.documentElement).backgroundColor];
    });
  const pagesOf = async (): Promise<string[][]> => {
    const looks: string[][] = [];
    await page.emulateMedia({ media: 'print', colorScheme: 'dark' });
    await page.goto(article('published'));
    looks.push(await look('h1'), await look('.bs-prose p'));
    await page.emulateMedia({ media: 'screen', colorScheme: 'light' });
    for (const embed of ['/published/embed/articles/after-double-eleven-inventory/full/', '/embed/articles/after-double-eleven-inventory/full']) {
      await page.goto(embed);
      looks.push(await look('.bs-embed'));
      expect(await choices(page)).toEqual({});
    }
    return looks;
  };
  const before = await pagesOf();
  await remember(page, { scheme: 'paper', size: 'xx-large', leading: 'loose', typeface: 'serif' });
  expect(await pagesOf()).toEqual(before);
});

test('a line along the top tells how far an article has been read', async ({ page }) => {
  const drawn = (): Promise<string> =>
    page.locator('.bs-prose').evaluate((text) => {
      const { content, scale } = getComputedStyle(text, '::before');
      return content === 'none' ? 'none' : scale;
    });
  await page.goto(article('published'));
  expect(await drawn()).toBe('0 1');
  await page.locator('.bs-prose').evaluate((text) => window.scrollTo(0, text.getBoundingClientRect().bottom + scrollY - innerHeight));
  await expect.poll(async () => Number.parseFloat(await drawn())).toBeGreaterThan(0.9);
  await page.emulateMedia({ reducedMotion: 'reduce' });
  expect(await drawn()).toBe('none');
});
