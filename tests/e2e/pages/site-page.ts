// What every page has.
import { expect, type Locator, type Page } from '@playwright/test';
import type { PublishedSite } from '../support/sites.ts';
import type { Words } from '../support/words.ts';

export class SitePage {
  readonly banner: Locator;
  readonly chips: Locator;
  readonly main: Locator;
  readonly heading: Locator;
  readonly contentInfo: Locator;
  readonly bottomBar: Locator;
  readonly skipLink: Locator;
  readonly breadcrumb: Locator;
  readonly alert: Locator;
  readonly announcer: Locator;

  constructor(
    readonly page: Page,
    readonly words: Words,
    readonly site?: PublishedSite,
  ) {
    this.banner = page.getByRole('banner');
    this.chips = page.getByRole('navigation', { name: words.chips, exact: true });
    this.main = page.getByRole('main');
    this.heading = this.main.getByRole('heading', { level: 1 });
    this.contentInfo = page.getByRole('contentinfo');
    this.bottomBar = page.getByRole('navigation', { name: words.quickNavigation });
    this.skipLink = page.getByRole('link', { name: words.skipLink });
    this.breadcrumb = page.getByRole('navigation', { name: words.breadcrumb });
    this.alert = this.main.getByRole('alert');
    this.announcer = page.locator('#broadsheet-announcer');
  }

  /** An address on the server of a path on this site. */
  address(path = '/'): string {
    return this.site ? this.site.path(path) : path;
  }

  /** Opens a page of the site, and waits until it is shown. */
  async open(path = '/'): Promise<void> {
    await this.page.goto(this.address(path));
    await this.shown();
  }

  /** Waits until the app runs and shows a page, whatever it says. */
  async shown(): Promise<void> {
    await expect(this.page.locator('html')).toHaveAttribute('data-app', 'ready');
    await this.withoutFirstWords();
    await expect(this.heading).toHaveCount(1);
  }

  /** Waits until no first words are shown: the app's page has taken their place, or there have been none. */
  async withoutFirstWords(): Promise<void> {
    await expect(this.page.locator('.bs-words')).toHaveCount(0, { timeout: 15_000 });
  }

  async reload(): Promise<void> {
    await this.page.reload();
    await this.shown();
  }

  async back(): Promise<void> {
    await this.page.goBack({ waitUntil: 'commit' });
  }

  async forward(): Promise<void> {
    await this.page.goForward({ waitUntil: 'commit' });
  }

  /** A section by its heading. */
  section(name: string): Locator {
    return this.main.getByRole('region', { name, exact: true });
  }

  link(name: string | RegExp): Locator {
    return this.main.getByRole('link', { name, exact: typeof name === 'string' });
  }

  /** How far the document is scrolled. */
  async scrollY(): Promise<number> {
    return this.page.evaluate(() => window.scrollY);
  }

  /** Scrolls to an element as a reader would: long enough before a click for the page to have noticed. */
  async scrollTo(target: Locator): Promise<void> {
    await target.evaluate(async (element) => {
      element.scrollIntoView({ block: 'center', behavior: 'instant' });
      const frame = (): Promise<unknown> => new Promise(requestAnimationFrame);
      await frame();
      await frame();
    });
  }

  /**
   * Expects the app to have taken the reader to a page: its heading has the focus, and its title is on the tab and was said. Its
   * address follows the heading by a frame: whoever goes back or reloads must have waited for this.
   */
  async expectArrival(title: string): Promise<void> {
    await expect(this.heading).toHaveText(title);
    await expect(this.heading).toBeFocused();
    await expect(this.page).toHaveTitle(new RegExp(escaped(title)));
    await expect(this.announcer).toHaveText(new RegExp(escaped(title)));
  }

  /** Expects the whole width of the document to be on the screen. */
  async expectNoSidewaysScroll(): Promise<void> {
    const { wide, view, widest } = await this.page.evaluate(() => {
      const view = document.documentElement.clientWidth;
      const isInScroller = (element: Element): boolean => {
        for (let parent = element.parentElement; parent && parent !== document.body; parent = parent.parentElement) {
          if (getComputedStyle(parent).overflowX !== 'visible') {
            return true;
          }
        }
        return false;
      };
      const widest = [...document.body.querySelectorAll('*')]
        .filter((element) => element.getBoundingClientRect().right > view + 1 && !isInScroller(element))
        .slice(0, 5)
        .map((element) => `${element.tagName.toLowerCase()}.${element.getAttribute('class')}`);
      return { wide: document.documentElement.scrollWidth, view, widest };
    });
    expect(wide, `wider than the window of ${view}: ${widest}`).toBeLessThanOrEqual(view);
  }
}

/** Text as it stands, in a pattern. */
export function escaped(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}
