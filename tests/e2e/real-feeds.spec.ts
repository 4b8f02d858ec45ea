// What real feeds hold, laid out and used: text from right to left, wide tables, links to places, odd ids, code, plain text.
import type { Locator } from '@playwright/test';
import { serveTwin, takenOver } from './support/published.ts';
import { expect, test } from './support/test.ts';
import { ENGLISH } from './support/words.ts';

test.use({ words: ENGLISH });

/** How far a text is from the left and from the right of its box, in CSS px. */
async function gaps(block: Locator): Promise<{ left: number; right: number }> {
  return block.evaluate((element) => {
    const range = document.createRange();
    range.selectNodeContents(element);
    const lines = [...range.getClientRects()];
    const box = element.getBoundingClientRect();
    return {
      left: Math.min(...lines.map((line) => line.left)) - box.left,
      right: box.right - Math.max(...lines.map((line) => line.right)),
    };
  });
}

test('text from right to left stands right, whatever its language says', async ({ publisher, pagesOf }) => {
  const { article, front } = pagesOf(await publisher.site('file-right-to-left'));
  await article.openArticle('ar');
  const text = article.body;
  const blocks = [
    article.heading,
    article.lead,
    text.getByText('فقرة 2026.'),
    text.getByRole('heading', { name: 'عنوان أول' }),
    text.getByRole('listitem').first(),
    text.getByText('اقتباس!'),
    text.getByRole('cell', { name: 'أ' }),
  ];
  for (const block of blocks) {
    await expect(block).toHaveCSS('direction', 'rtl');
    expect((await gaps(block)).right, await block.innerText()).toBeLessThan(24);
  }
  await expect(text.getByText('let x = 1;')).toHaveCSS('direction', 'ltr');
  // The first column is the right one, and the quote's rule stands before its text.
  const first = (await text.getByRole('columnheader', { name: 'اسم' }).boundingBox())!;
  const second = (await text.getByRole('columnheader', { name: 'قيمة' }).boundingBox())!;
  expect(first.x).toBeGreaterThan(second.x);
  expect(await text.locator('blockquote').evaluate((it) => getComputedStyle(it).borderRightWidth)).toBe('3px');

  await article.openArticle('en');
  await expect(article.heading).toHaveCSS('direction', 'ltr');
  expect((await gaps(text.getByText('English text here.'))).left).toBeLessThan(2);

  await front.open();
  const card = front.main.getByRole('article').filter({ hasText: 'כותרת בעברית' });
  await expect(card.getByRole('heading')).toHaveCSS('direction', 'rtl');
  // A date keeps its order beside such a title: the day stands left of the year.
  const [day, year] = await card.getByText('30 April 2026').evaluate((element) =>
    [0, element.textContent!.length - 1].map((at) => {
      const range = document.createRange();
      range.setStart(element.firstChild!, at);
      range.setEnd(element.firstChild!, at + 1);
      return range.getBoundingClientRect().x;
    }),
  );
  expect(day).toBeLessThan(year!);
  await front.expectNoSidewaysScroll();
});

test('no word of a table is broken, and what does not fit scrolls in its box', async ({ publisher, pagesOf, page }) => {
  const { article } = pagesOf(await publisher.site('file-wide-tables'));
  await article.openArticle('tbl');
  const boxes = article.body.locator('.bs-table');
  await expect(boxes).toHaveCount(2);
  const broken = await boxes.evaluateAll((boxes) => {
    const broken: string[] = [];
    for (const cell of boxes.flatMap((box) => [...box.querySelectorAll('th, td')])) {
      const walker = document.createTreeWalker(cell, NodeFilter.SHOW_TEXT);
      while (walker.nextNode()) {
        for (const { index, 0: word } of walker.currentNode.textContent!.matchAll(/\S+/g)) {
          const range = document.createRange();
          range.setStart(walker.currentNode, index);
          range.setEnd(walker.currentNode, index + word.length);
          const lines = new Set([...range.getClientRects()].map((line) => Math.round(line.top)));
          // A word with a hyphen may be parted behind it.
          if (lines.size > (cell.querySelector('code') ? 1 : word.split('-').length)) broken.push(word);
        }
      }
    }
    return broken;
  });
  expect(broken).toEqual([]);
  await article.expectNoSidewaysScroll();
  if (page.viewportSize()!.width < 500) {
    expect(await boxes.first().evaluate((box) => box.scrollWidth > box.clientWidth)).toBe(true);
  }
});

test('a link to a place of another article leads there, live', async ({ publisher, pagesOf, page, vigil }) => {
  const { article } = pagesOf(await publisher.site('file-links-to-places'));
  await article.openArticle('two');
  await article.link('配置').click();
  await expect(article.heading).toHaveText('Part one');
  await expect(article.body.getByRole('heading', { name: '配置文件' })).toBeInViewport();
  await page.goBack();
  await expect(article.heading).toHaveText('Part two');
  await article.link('the installation section of part one').click();
  await expect(article.body.getByRole('heading', { name: 'How to install it' })).toBeInViewport();
  expect(new URL(page.url()).hash).toBe('#a-installation');
  await page.reload();
  await expect(article.body.getByRole('heading', { name: 'How to install it' })).toBeInViewport();
  // Other spellings of an article's address lead to it, too.
  await article.openArticle('two');
  for (const words of ['plain http without slash', 'index.html', 'with utm']) {
    await expect(article.link(words)).toHaveAttribute('href', /\/articles\/one$/);
  }
  expect(vigil.documents).toBe(3);
});

for (const javaScriptEnabled of [true, false]) {
  test.describe(() => {
    test.use({ javaScriptEnabled });

    test(`a link to a place of another article leads there, published, script ${javaScriptEnabled}`, async ({ pagesOf, page }) => {
      const base = await serveTwin(page, 'file-links-to-places');
      const { article } = pagesOf();
      await page.goto(`${base}articles/two/`);
      if (javaScriptEnabled) await takenOver(page);
      await article.link('the installation section of part one').click();
      await expect(article.heading).toHaveText('Part one');
      await expect(article.body.getByRole('heading', { name: 'How to install it' })).toBeInViewport();
    });
  });
}

test('permalink signs are neither read nor reached', async ({ publisher, pagesOf, page }) => {
  const { article } = pagesOf(await publisher.site('file-permalink-signs'));
  await article.openArticle('docu');
  const names = ['Intro', 'Usage', 'More', 'Last'];
  await expect(article.body.getByRole('heading')).toHaveText(names);
  // But for our own, beside them.
  await expect(article.body.locator('a:not(.bs-anchor)')).toHaveCount(0);
  await expect(page.getByRole('navigation', { name: 'In this article' }).getByRole('link', { includeHidden: true })).toHaveText(names);
  expect(await article.body.evaluate((it) => it.querySelectorAll('a[href]:not(.bs-anchor), [tabindex]').length)).toBe(0);
});

test('ids with percent signs are places like others', async ({ publisher, pagesOf, page }) => {
  const { article } = pagesOf(await publisher.site('file-percent-ids'));
  await article.openArticle('pct');
  for (const name of ['Up 100%', '安装', '%zz odd']) {
    await article.body.locator('a:not(.bs-anchor)', { hasText: name.replace('%zz ', '') }).click();
    await expect(article.body.getByRole('heading', { name })).toBeInViewport();
    await page.evaluate(() => window.scrollTo(0, 0));
  }
  await article.openArticle('pct#a-%E5%AE%89%E8%A3%85');
  await expect(article.body.getByRole('heading', { name: '安装' })).toBeInViewport();
});

test('done and open tasks are told apart, and line numbers are gone', async ({ publisher, pagesOf }) => {
  const tasks = pagesOf(await publisher.site('file-task-lists')).article;
  await tasks.openArticle('todo');
  const items = tasks.body.getByRole('listitem');
  await expect(items).toHaveText(['☑ Write the notes', '☐ Tag the release', '☑ Tell everyone']);
  await expect(items.first()).toHaveCSS('list-style-type', 'none');
  await tasks.expectNoSidewaysScroll();

  const code = pagesOf(await publisher.site('file-code-lines')).article;
  await code.openArticle('code');
  const blocks = code.body.locator('pre');
  await expect(blocks).toHaveCount(5);
  const lines = await blocks.evaluateAll((all) => all.map((it) => (it as HTMLElement).innerText.trim().split('\n').length));
  expect(lines).toEqual([2, 3, 2, 2, 2]);
  await code.expectNoSidewaysScroll();
});

test('plain text keeps its indentation, and its addresses are links', async ({ publisher, pagesOf }) => {
  const { article } = pagesOf(await publisher.site('file-plain-text'));
  await article.openArticle('md');
  await expect(article.link('https://example.com/notes')).toHaveAttribute('href', 'https://example.com/notes');
  await expect(article.link('https://example.com/notes')).toHaveAccessibleDescription('opens another site');
  const code = article.body.getByText('$ cargo run');
  const indentation = await code.evaluate((element) => {
    const text = element.firstChild!;
    const sign = document.createRange();
    sign.setStart(text, text.textContent!.indexOf('$'));
    sign.setEnd(text, text.textContent!.indexOf('$') + 1);
    return sign.getBoundingClientRect().left - element.getBoundingClientRect().left;
  });
  expect(indentation).toBeGreaterThan(8);
  expect(await code.evaluate((it) => it.innerText)).toContain('    $ cargo run --release\n    Compiling');
  await expect(article.body.getByText('<b>this</b>')).toBeVisible();
});

test('files without a type are played by their ending', async ({ publisher, pagesOf, page }) => {
  const { article } = pagesOf(await publisher.site('file-untyped-files'));
  await article.openArticle('ep');
  await expect(page.locator('audio')).toHaveCount(2);
  await expect(page.getByLabel('MP3')).toHaveAttribute('src', 'https://cdn.example/ep1.mp3');
});
