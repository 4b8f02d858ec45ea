// Notices what a payload does: to script, to the network, to the window. Used alike on the product and on pages without any
// sanitiser, which show that it notices.
import type { BrowserContext, Page } from '@playwright/test';
import { inspectionScript } from './inspection.ts';
import { policyLine } from './vigil.ts';

/** How a payload gave itself away. */
export type Sign =
  | 'ran' // called the sentinel or a dialog, or threw
  | 'request' // asked another origin for something
  | 'navigation' // left the page, or opened another
  | 'frame' // put a frame, worker or socket up
  | 'console' // made the browser write to the console
  | 'page' // changed the page around it
  | 'lost' // made the app give the article up
  | 'markup'; // is there, in a form that the policy forbids

export interface Finding {
  sign: Sign;
  what: string;
}

export class Detectors {
  #findings: Finding[] = [];
  #path = '';
  #origins: readonly string[];

  private constructor(origins: readonly string[]) {
    this.#origins = origins;
  }

  /** Watches a page that has not been opened yet. `holdsLinks`: a click on a link that the policy allows does not lead away. */
  static async on(page: Page, origins: readonly string[], holdsLinks: boolean): Promise<Detectors> {
    const detectors = new Detectors(origins);
    const context = page.context();
    await context.exposeBinding('__payloadRan', (_, what: string) => detectors.add('ran', what));
    await context.addInitScript(watchScript, holdsLinks);
    await context.addInitScript(inspectionScript);
    await context.route(
      (url) => detectors.#isElsewhere(url.href),
      (route) => route.abort(),
    );
    detectors.#listen(context, page);
    return detectors;
  }

  /** Names the page that the next findings are about. */
  expectAt(path: string): void {
    this.#path = path;
  }

  add(sign: Sign, what: string): void {
    this.#findings.push({ sign, what: what.slice(0, 200) });
  }

  /** What was found since the last call. Requests for `pictures` are such as the policy allows. */
  take(pictures: readonly string[] = []): Finding[] {
    const found = this.#findings;
    this.#findings = [];
    return found.filter(({ sign, what }) => sign !== 'request' || !pictures.includes(what.replace(/^image /, '')));
  }

  /** Whether something was noticed that is not merely there. */
  get hasActed(): boolean {
    return this.#findings.some(({ sign }) => sign !== 'console' && sign !== 'markup');
  }

  #isElsewhere(address: string): boolean {
    const { protocol, origin } = new URL(address);
    return ['http:', 'https:', 'ws:', 'wss:', 'ftp:'].includes(protocol) && !this.#origins.includes(origin);
  }

  #listen(context: BrowserContext, page: Page): void {
    context.on('request', (request) => {
      if (this.#isElsewhere(request.url())) {
        this.add('request', `${request.resourceType()} ${request.url()}`);
      }
    });
    context.on('page', (other) => {
      this.add('navigation', `a new window: ${other.url()}`);
      void other.close();
    });
    context.on('dialog', (dialog) => {
      this.add('ran', `dialog: ${dialog.message()}`);
      void dialog.dismiss().catch(() => {});
    });
    page.on('framenavigated', (frame) => {
      if (frame === page.mainFrame() && !this.#isExpected(frame.url())) {
        this.add('navigation', frame.url());
      }
    });
    page.on('frameattached', (frame) => this.add('frame', `a frame: ${frame.name()}`));
    page.on('worker', (worker) => this.add('frame', `a worker: ${worker.url()}`));
    page.on('websocket', (socket) => this.add('request', `websocket ${socket.url()}`));
    page.on('download', (download) => this.add('navigation', `a download: ${download.url()}`));
    page.on('filechooser', () => this.add('ran', 'a file chooser'));
    page.on('pageerror', (error) => this.add('ran', `an error: ${error.message}`));
    page.on('console', (message) => {
      // The browser's own line about what the policy refused while the sanitiser was looking at it: nothing came of it.
      if (policyLine.test(message.text())) return;
      // The browser's own lines about a picture that is not there, and about the sign that it puts in place of one within ruby.
      if (!/^Failed to load resource|^`float` property is not supported correctly inside/.test(message.text())) {
        this.add('console', `${message.type()}: ${message.text()}`);
      }
    });
  }

  #isExpected(address: string): boolean {
    return URL.canParse(address) && new URL(address).pathname === this.#path && this.#origins.includes(new URL(address).origin);
  }
}

/** In every frame, before any script of it. */
function watchScript(holdsLinks: boolean): void {
  const report = (what: string): void =>
    (window as unknown as { __payloadRan(what: string): void }).__payloadRan(`${what} in ${location.href.slice(0, 80)}`);
  const define = (name: string, value: unknown): void => {
    Object.defineProperty(window, name, { value, writable: false, configurable: false });
  };
  define('__pwned', (what: unknown) => report(`sentinel: ${what}`));
  // They would only be dismissed, which takes long.
  for (const name of ['alert', 'confirm', 'prompt', 'print']) {
    define(name, () => report(name));
  }
  if (holdsLinks) {
    const hold = (event: Event): void => {
      const link = event.composedPath().find((node) => node instanceof HTMLAnchorElement && node.closest('.bs-prose'));
      if (link && /^(https?|mailto|tel):$/.test((link as HTMLAnchorElement).protocol)) {
        event.preventDefault();
      }
    };
    addEventListener('click', hold, true);
    addEventListener('auxclick', hold, true);
  }
}
