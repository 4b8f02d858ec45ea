// The row of hot articles, after the carousel pattern of the ARIA Authoring Practices.
import { expect, test } from './support/test.ts';
import { CHINESE } from './support/words.ts';

test('is named for what it shows, not for what it is', async ({ pages }) => {
  const { carousel } = pages.front;
  await pages.front.open();
  await expect(carousel.group).toHaveAttribute('aria-roledescription', CHINESE.carousel);
  await expect(carousel.group).toHaveAccessibleName(CHINESE.hotArticles);
  expect(await carousel.section.getAttribute('aria-label')).toBeNull();
  await expect(carousel.list).toHaveRole('list');
  await expect(carousel.slides).toHaveCount(7);
  for (const slide of await carousel.slides.all()) {
    await expect(slide.getByRole('link')).toHaveCount(1);
    await expect(slide.getByRole('heading')).toHaveCount(1);
    expect((await slide.innerText()).trim()).not.toBe('');
  }
  const id = await carousel.list.getAttribute('id');
  for (const button of [carousel.previous, carousel.next]) {
    await expect(button).toHaveAttribute('aria-controls', id ?? 'an id');
    const box = await button.boundingBox();
    expect(Math.min(box?.width ?? 0, box?.height ?? 0), 'a target of 44 px').toBeGreaterThanOrEqual(44);
  }
  // Nothing turns by itself, so nothing has to be announced or stopped.
  await expect(carousel.section.locator('[aria-live]')).toHaveCount(0);
});

test('moves by its buttons, which keep the focus and say when there is no further', async ({ pages, page }) => {
  const { front } = pages;
  const { carousel } = front;
  await front.open();
  await expect(carousel.previous).toBeVisible();
  await expect(carousel.previous).toBeDisabled();
  await expect(carousel.next).toBeEnabled();

  await carousel.next.focus();
  for (let steps = 0; await carousel.hasMore(); steps += 1) {
    const before = await carousel.position();
    await carousel.moved(() => page.keyboard.press('Enter'));
    expect(await carousel.position()).toBeGreaterThan(before);
    await expect(carousel.next).toBeFocused();
    await expect(carousel.previous).toBeEnabled();
    expect(steps).toBeLessThan(12);
  }
  await expect(carousel.next).toBeDisabled();
  expect((await carousel.visibleShares()).at(-1), 'the last slide is shown whole').toBeGreaterThan(0.98);
  const end = await carousel.position();
  await page.keyboard.press('Enter');
  expect(await carousel.position()).toBe(end);
  await expect(carousel.next, 'at the end it keeps the focus').toBeFocused();

  await carousel.previous.focus();
  for (let steps = 0; (await carousel.position()) > 2; steps += 1) {
    const before = await carousel.position();
    await carousel.moved(() => page.keyboard.press('Space'));
    expect(await carousel.position()).toBeLessThan(before);
    await expect(carousel.previous).toBeFocused();
    await expect(carousel.next).toBeEnabled();
    expect(steps).toBeLessThan(12);
  }
  await expect(carousel.previous).toBeDisabled();
  expect((await carousel.visibleShares())[0], 'the first slide is shown whole').toBeGreaterThan(0.98);
});

test('leads from slide to slide by keyboard, and shows the one with the focus', async ({ pages, page }) => {
  const { carousel } = pages.front;
  await pages.front.open();
  await carousel.next.focus();
  const seen: string[] = [];
  const links = await carousel.slides.getByRole('link').allInnerTexts();
  for (const [index, name] of links.entries()) {
    await page.keyboard.press('Tab');
    // A list that scrolls may be a stop of its own.
    if (index === 0 && (await carousel.list.evaluate((list) => list === document.activeElement))) {
      await page.keyboard.press('Tab');
    }
    const link = carousel.slides.getByRole('link').nth(index);
    await expect(link).toBeFocused();
    await expect.poll(async () => (await carousel.visibleShares())[index], `${name} is in view`).toBeGreaterThan(0.9);
    seen.push(name);
  }
  expect(seen).toEqual(links);
  await page.keyboard.press('Tab');
  expect(await carousel.list.evaluate((list) => list.contains(document.activeElement)), 'no tab trap').toBe(false);
});

test('a slide that peeks in is opened by a slow press, too @desktop', async ({ pages, page }) => {
  const { carousel } = pages.front;
  await pages.front.open();
  const shares = await carousel.visibleShares();
  const index = shares.findIndex((share) => share > 0.2 && share < 0.9);
  expect(index, 'one peeks in').toBeGreaterThan(0);
  const link = carousel.slides.getByRole('link').nth(index);
  const name = await link.innerText();
  await carousel.list.evaluate((list) => list.scrollIntoView({ block: 'center', behavior: 'instant' }));
  const [slide, list] = [await carousel.slides.nth(index).boundingBox(), await carousel.list.boundingBox()];
  await page.mouse.move(((slide?.x ?? 0) + (list?.x ?? 0) + (list?.width ?? 0)) / 2, (slide?.y ?? 0) + 40);
  await page.mouse.down();
  // Long enough for whatever might move under the button.
  await page.evaluate(async () => {
    for (let frame = 0; frame < 6; frame += 1) await new Promise(requestAnimationFrame);
  });
  await page.mouse.up();
  await pages.article.expectArrival(name);
});

test('lets the next article peek in @phone', async ({ pages }) => {
  await pages.front.open();
  const [first, second] = await pages.front.carousel.visibleShares();
  expect(first).toBeGreaterThan(0.98);
  expect(second).toBeGreaterThan(0.04);
  expect(second).toBeLessThan(0.6);
});

test('is moved by a finger @phone', async ({ pages, page }) => {
  const { front } = pages;
  await front.open();
  await front.carousel.list.evaluate((list) => list.scrollIntoView({ block: 'center', behavior: 'instant' }));
  const box = await front.carousel.list.boundingBox();
  const client = await page.context().newCDPSession(page);
  const y = (box?.y ?? 0) + 80;
  await front.carousel.moved(async () => {
    await client.send('Input.dispatchTouchEvent', { type: 'touchStart', touchPoints: [{ x: 330, y }] });
    for (let x = 320; x >= 70; x -= 10) {
      await client.send('Input.dispatchTouchEvent', { type: 'touchMove', touchPoints: [{ x, y }] });
    }
    await client.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] });
  });
  expect(await front.carousel.position()).toBeGreaterThan(100);
  await expect(front.carousel.previous).toBeEnabled();
  // It comes to rest with a slide at its beginning.
  const offset = await front.carousel.list.evaluate((list) => {
    const start = list.getBoundingClientRect().left + Number.parseFloat(getComputedStyle(list).scrollPaddingLeft || '0');
    return Math.min(...[...list.children].map((slide) => Math.abs(slide.getBoundingClientRect().left - start)));
  });
  expect(offset).toBeLessThan(24);
});
