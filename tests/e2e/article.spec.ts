// What an article's pictures, players, notes and contents do.
import { expect, test } from './support/test.ts';
import { ENGLISH } from './support/words.ts';

test.use({ words: ENGLISH });

test('a picture is enlarged by its link, and put away by Back and by Escape', async ({ publisher, pagesOf, page }) => {
  const { article } = pagesOf(await publisher.site('rich'));
  await article.openArticle('rich');
  const link = article.body.getByRole('link', { name: /A queue at a stall/ });
  const dialog = page.getByRole('dialog', { name: 'A queue at a stall' });

  await link.focus();
  await page.keyboard.press('Enter');
  await expect(dialog.getByRole('img', { name: 'A queue at a stall' })).toBeVisible();
  await expect(dialog.getByRole('button', { name: 'Close' })).toBeFocused();
  expect(new URL(page.url()).hash).toBe('#img-1');
  await page.keyboard.press('Escape');
  await expect(dialog).toBeHidden();
  await expect(link).toBeFocused();
  expect(new URL(page.url()).hash).toBe('');

  await link.click();
  await expect(dialog).toBeVisible();
  await page.goBack();
  await expect(dialog).toBeHidden();
  await expect(article.heading).toHaveText('Article rich');
});

test('a picture opens by its address, and its reader stays', async ({ publisher, pagesOf, page }) => {
  const { article } = pagesOf(await publisher.site('rich'));
  await article.openArticle('rich#img-1');
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('button', { name: 'Close' }).click();
  await expect(dialog).toBeHidden();
  await expect(article.heading).toHaveText('Article rich');
});

test('a player loads nothing before it is asked for', async ({ publisher, pagesOf, page, vigil }) => {
  vigil.allow(/request to another origin: https:\/\/www\.youtube-nocookie\.com/, /youtube/, /Failed to load resource/);
  await page.route('https://www.youtube-nocookie.com/**', (route) => route.fulfill({ contentType: 'text/html', body: 'film' }));
  const { article } = pagesOf(await publisher.site('rich'));
  await article.openArticle('rich');
  await expect(article.body.locator('iframe')).toHaveCount(0);
  await expect(article.link(/A map/)).toHaveAttribute('href', 'https://maps.example.com/stall');
  await article.link(/YouTube/).click();
  const frame = article.body.locator('iframe');
  await expect(frame).toHaveAttribute('src', /^https:\/\/www\.youtube-nocookie\.com\/embed\/abcdefghijk/);
  await expect(frame).toHaveAttribute('sandbox', /allow-scripts/);
});

test('a publisher names the players of a site', async ({ publisher, pagesOf, page }) => {
  const site = await publisher.site('rich');
  const { article } = pagesOf(site);
  await page.route(`**${site.path('/articles/rich')}`, async (route) => {
    const response = await route.fetch();
    const players = '<meta name="broadsheet:players" content="none Map=https://maps.example.com/{id}">';
    await route.fulfill({ response, body: (await response.text()).replace('<meta name="broadsheet:feed"', `${players}$&`) });
  });
  await article.openArticle('rich');
  const boxes = article.body.locator('[data-player]');
  await expect(boxes).toHaveCount(1);
  await expect(boxes).toHaveAttribute('data-player', 'https://maps.example.com/stall');
  await expect(boxes.getByRole('link')).toHaveText(/^Map: A map/);
  await expect(article.link(/The stall at night/)).toHaveAttribute('href', 'https://www.youtube.com/embed/abcdefghijk');
});

test('contents lead to headings and mark the one being read', async ({ publisher, pagesOf, page }) => {
  const { article } = pagesOf(await publisher.site('rich'));
  await article.openArticle('rich');
  const contents = page.getByRole('navigation', { name: 'In this article' });
  await contents.getByText('In this article').click();
  const till = contents.getByRole('link', { name: 'The till' });
  await till.click();
  await expect(article.body.getByRole('heading', { name: 'The till' })).toBeInViewport();
  await expect(till).toHaveAttribute('aria-current', 'location');
  await expect(contents.locator('[aria-current]')).toHaveCount(1);
});

test('notes are jumped to and returned from', async ({ publisher, pagesOf, page }) => {
  const { article } = pagesOf(await publisher.site('rich'));
  await article.openArticle('rich');
  await article.body.getByRole('link', { name: '1', exact: true }).click();
  await expect(article.body.getByText('A note at the end.')).toBeInViewport();
  await page.goBack();
  await expect(article.heading).toBeInViewport();
});

test('links within the feed stay in the app, links out say that they leave', async ({ publisher, pagesOf, vigil }) => {
  const { article } = pagesOf(await publisher.site('rich'));
  await article.openArticle('rich');
  const out = article.link('Another site');
  await expect(out).toHaveAttribute('rel', /noopener/);
  await expect(out).toHaveAccessibleDescription('opens another site');
  await article.link('the second').click();
  await article.expectArrival('Article second');
  expect(vigil.documents, 'one document').toBe(1);
});
