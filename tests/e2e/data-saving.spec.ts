// Readers who save data: pictures wait for a tap, and nothing is fetched ahead.
import { DisplaySettings, article, ready, remember } from './pages/display-settings.ts';
import { expect, test } from './support/test.ts';
import { WAYS } from './support/twin-sites.ts';

for (const way of WAYS) {
  test(`saving data: pictures come when tapped, and nothing ahead: ${way} @phone`, async ({ page, vigil }) => {
    const asked = (): string[] => vigil.requests.filter(({ type }) => type === 'image').map(({ address }) => address);
    await remember(page, { saving: 'on' });
    // Its text has a picture that stands nowhere else: one that has come already is shown, wherever it stands.
    await page.goto(article(way, 'after-double-eleven-inventory'));
    await ready(page);
    const pictures = page.locator('main img[data-src]');
    await expect(pictures.first()).toBeVisible();
    const count = await pictures.count();
    await page.locator('.bs-read-on__step--older').evaluate((link) => link.scrollIntoView());
    await page.evaluate(() => window.scrollTo(0, document.documentElement.scrollHeight));
    await page.waitForLoadState('networkidle');
    // In a page that they are still reading, browsers look ahead for pictures that they are told to fetch at once. One that has come
    // before it could be held is shown.
    const eager = await page
      .locator('img:not([loading="lazy"])')
      .evaluateAll((images) => images.map((image) => (image as HTMLImageElement).dataset.src ?? (image as HTMLImageElement).src));
    expect(eager.length).toBeLessThanOrEqual(2);
    expect(asked().filter((address) => way === 'live' || !eager.includes(address))).toEqual([]);
    expect(vigil.requests.filter(({ address }) => address.endsWith('/index.json'))).toEqual([]);
    const enlarged = page.locator('.bs-prose .bs-zoom').first();
    await enlarged.focus();
    await page.keyboard.press('Enter');
    const picture = enlarged.locator('img');
    await expect(picture).not.toHaveAttribute('data-src');
    // It is there, and so is its address among those that were asked for.
    await expect.poll(() => picture.evaluate((image) => (image as HTMLImageElement).naturalWidth)).toBeGreaterThan(0);
    expect(asked()).toContain(await picture.evaluate((image) => (image as HTMLImageElement).src));
    await expect(page.getByRole('dialog')).toHaveCount(0);
    await expect(pictures).toHaveCount(count - 1);
    await pictures.first().click();
    await expect(pictures).toHaveCount(count - 2);
    const display = new DisplaySettings(page);
    await page.evaluate(() => window.scrollTo(0, 0));
    await display.open();
    await display.choose('流量', '随系统');
    await expect(pictures).toHaveCount(0);
  });
}
