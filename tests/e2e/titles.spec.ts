// Chinese titles: lines break where words end, and the text stays what the publisher wrote.
import type { Locator } from '@playwright/test';
import { expect, test } from './support/test.ts';
import { WAYS, servePublished } from './support/twin-sites.ts';

/** Titles of the sample, and what no line may break within. */
const TITLES: [id: string, wholes: string[]][] = [
  ['coupon-complexity-is-arrogance', ['优惠券', '太复杂，', '一种', '傲慢']],
  ['data-will-not-decide', ['数据', '不会', '决定', '什么']],
  ['qr-pay-night-market', ['十年，', '夜市', '教会了', '平台', '什么']],
  ['brief-coupon-expiry', ['优惠券', '到期', '提醒']],
  ['live-room-returns', ['直播间的', '为什么']],
  ['service-desk-to-shop-manager', ['店长：', '“您好”']],
];

/** Those of some texts that stand on more than one line of an element. */
const broken = (element: Locator, texts: string[]): Promise<string[]> =>
  element.evaluate((element, texts) => {
    const places: [Node, number][] = [];
    const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
    while (walker.nextNode()) {
      for (let at = 0; at < (walker.currentNode.textContent ?? '').length; at += 1) places.push([walker.currentNode, at]);
    }
    const whole = element.textContent ?? '';
    return texts.filter((text) => {
      const start = whole.indexOf(text);
      if (start < 0) return true;
      const tops = places.slice(start, start + text.length).map(([node, at]) => {
        const range = document.createRange();
        range.setStart(node, at);
        range.setEnd(node, at + 1);
        return Math.round(range.getBoundingClientRect().top);
      });
      return new Set(tops).size > 1;
    });
  }, texts);

for (const way of WAYS) {
  test(`lines of titles break where words end, ${way}`, async ({ page, pages }) => {
    if (way === 'published') await servePublished(page, 'sample');
    for (const [id, wholes] of TITLES) {
      await page.goto(`/site/sample/articles/${id}${way === 'published' ? '/' : ''}`);
      const heading = page.getByRole('main').getByRole('heading', { level: 1 });
      await expect(heading).toBeVisible();
      await pages.any.withoutFirstWords();
      expect(await broken(heading, wholes), id).toEqual([]);
    }
    // In lists, too: in narrow cards, beside pictures.
    await page.goto('/site/sample/opinions' + (way === 'published' ? '/' : ''));
    const portrait = page.getByRole('main').getByRole('heading', { name: '数据不会替你决定卖什么' });
    expect(await broken(portrait, ['数据', '不会', '决定', '什么', '替你'])).toEqual([]);
    await page.goto('/site/sample/');
    await expect(page.getByRole('main').getByRole('heading').first()).toBeAttached();
    await pages.any.withoutFirstWords();
    for (const [, wholes] of TITLES.slice(0, 3)) {
      const card = page.getByRole('main').getByRole('heading').filter({ hasText: wholes[0]! + wholes[1]! });
      for (const heading of await card.all()) expect(await broken(heading, wholes), await heading.innerText()).toEqual([]);
    }
  });

  test(`names, selections and searches have the title as it was written, ${way}`, async ({ page }) => {
    const title = '优惠券太复杂，是一种傲慢';
    if (way === 'published') await servePublished(page, 'sample');
    await page.goto(`/site/sample/articles/coupon-complexity-is-arrogance${way === 'published' ? '/' : ''}`);
    const heading = page.getByRole('main').getByRole('heading', { level: 1, name: title, exact: true });
    await expect(heading).toHaveAccessibleName(title);
    await expect(heading.locator('span').first()).toBeVisible();
    expect(await heading.evaluate((heading) => heading.textContent)).toBe(title);
    const selected = await heading.evaluate((heading) => {
      getSelection()?.selectAllChildren(heading);
      return String(getSelection());
    });
    expect(selected).toBe(title);
    const isFound = await page.evaluate(() => {
      getSelection()?.removeAllRanges();
      return (window as unknown as { find: (text: string) => boolean }).find('太复杂，是一');
    });
    expect(isFound).toBe(true);
  });
}

test('titles of other scripts are texts alone', async ({ publisher, pagesOf, page }) => {
  const { front } = pagesOf(await publisher.site('english'));
  await front.open();
  await expect(front.lead).toBeVisible();
  await expect(page.locator('.bs-phrase')).toHaveCount(0);
});

test('large letters break titles anywhere rather than overflow', async ({ pages, page }) => {
  for (const path of ['/articles/service-desk-to-shop-manager', '/', '/opinions']) {
    await pages.any.open(path);
    for (const width of [390, 320]) {
      await page.setViewportSize({ width, height: 844 });
      for (const size of ['100%', '200%']) {
        await page.evaluate((size) => (document.documentElement.style.fontSize = size), size);
        const outside = await page.locator('.bs-phrase').evaluateAll((phrases) =>
          phrases
            .filter((phrase) => {
              const around = phrase.closest('h1, h2, h3, .bs-read-on__title, .bs-links__title, li')!;
              return phrase.checkVisibility() && phrase.getBoundingClientRect().right > around.getBoundingClientRect().right + 8;
            })
            .map((phrase) => phrase.textContent),
        );
        expect(outside, `${path} at ${width} px, ${size}`).toEqual([]);
      }
    }
    await page.evaluate(() => (document.documentElement.style.fontSize = ''));
  }
});
