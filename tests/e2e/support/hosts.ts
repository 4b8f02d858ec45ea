// Pages of other sites, on an origin of their own, and what they embed of ours.
import { type APIRequestContext, expect, type FrameLocator, type Locator, type Page } from '@playwright/test';

export const CARD = '/published/embed/articles/after-double-eleven-inventory/';
export const OTHER_CARD = '/published/embed/articles/product-card-tutorial/';

interface Ledger {
  messages: { height?: number }[];
  events: { type: string; id: string; detail: unknown }[];
  listeners: number;
}

/** A page of another site. */
export class Host {
  private constructor(
    readonly page: Page,
    /** Its own origin. */
    readonly origin: string,
    /** The site's. */
    readonly site: string,
  ) {}

  static async of(page: Page, request: APIRequestContext): Promise<Host> {
    const origins = await (await request.get('/control/origins')).json();
    // Keeps a ledger of what the host's window is told, and of who listens to it.
    await page.addInitScript(() => {
      const ledger: Ledger = { messages: [], events: [], listeners: 0 };
      Object.assign(window, { ledger });
      const { addEventListener: add, removeEventListener: remove } = window;
      add.call(window, 'message', (event) => (event as MessageEvent).data?.broadsheet && ledger.messages.push((event as MessageEvent).data));
      for (const type of ['broadsheet:ready', 'broadsheet:resize', 'broadsheet:error']) {
        add.call(window, type, (event) =>
          ledger.events.push({ type, id: (event.target as Element).id, detail: (event as CustomEvent).detail }),
        );
      }
      const heard = new Set<unknown>();
      window.addEventListener = function (this: Window, ...given: Parameters<typeof add>) {
        if (given[0] === 'message') heard.add(given[1]);
        ledger.listeners = heard.size;
        return add.apply(this ?? window, given);
      } as typeof add;
      window.removeEventListener = function (this: Window, ...given: Parameters<typeof remove>) {
        heard.delete(given[1]);
        ledger.listeners = heard.size;
        return remove.apply(this ?? window, given);
      } as typeof remove;
    });
    return new Host(page, origins.other, origins.own);
  }

  async open(name: string, waitUntil: 'load' | 'commit' = 'load'): Promise<void> {
    await this.page.goto(`${this.origin}/hosts/${name}`, { waitUntil });
  }

  embed(id: string): Embedded {
    return new Embedded(this.page.locator(`#${id}`));
  }

  /** Puts an embed of a page of the site into the host's page, as a script of the host would. */
  async insert(id: string, path: string, attributes: Record<string, string> = {}): Promise<Embedded> {
    await this.page.evaluate(
      ([id, src, attributes]) => {
        const element = document.createElement('broadsheet-embed');
        element.innerHTML = '<a href="/fallback">Fallback</a>';
        for (const [name, value] of Object.entries({ id, src, ...attributes })) {
          element.setAttribute(name, value);
        }
        document.querySelector('main')?.append(element);
      },
      [id, new URL(path, this.site).href, attributes] as const,
    );
    return this.embed(id);
  }

  ledger(): Promise<Ledger> {
    return this.page.evaluate(() => (window as unknown as { ledger: Ledger }).ledger);
  }

  /** The events of one embed by type, in order, each type once. */
  async eventsOf(id: string): Promise<string[]> {
    const { events } = await this.ledger();
    return [...new Set(events.filter((event) => event.id === id).map(({ type }) => type))];
  }
}

/** One `<broadsheet-embed>`. */
export class Embedded {
  readonly frame: Locator;
  readonly content: FrameLocator;
  readonly link: Locator;

  constructor(readonly element: Locator) {
    this.frame = element.locator('iframe');
    this.content = this.frame.contentFrame();
    this.link = element.locator('> a');
  }

  /** The frame's height, in px. */
  height(): Promise<number> {
    return this.frame.evaluate((frame) => frame.getBoundingClientRect().height);
  }

  contentHeight(): Promise<number> {
    return this.content.locator('html').evaluate((root) => root.getBoundingClientRect().height);
  }

  /** Waits until the frame is as high as its content. */
  async settled(): Promise<number> {
    await expect(this.content.locator('.bs-embed')).toBeVisible();
    await expect
      .poll(async () => Math.abs((await this.height()) - (await this.contentHeight())), 'as high as its content')
      .toBeLessThanOrEqual(1);
    return this.height();
  }

  /** Adds so many px to what the frame holds; none takes them away again. */
  async grow(pixels: number): Promise<void> {
    await this.content.locator('body').evaluate((body, pixels) => {
      document.getElementById('growth')?.remove();
      if (pixels > 0) {
        const block = document.createElement('div');
        block.id = 'growth';
        block.style.height = `${pixels}px`;
        body.append(block);
      }
    }, pixels);
  }
}
