// What no page may do, whatever it shows: write errors or warnings to the console, throw, or ask other origins for anything.
import type { BrowserContext } from '@playwright/test';

export class Vigil {
  readonly #allowed: RegExp[] = [];
  readonly #trouble: string[] = [];
  /** Every request so far, by method and address. */
  readonly requests: { address: string; type: string; isNavigation: boolean }[] = [];

  constructor(
    context: BrowserContext,
    readonly origins: readonly string[],
  ) {
    context.on('console', (message) => {
      if (['error', 'warning'].includes(message.type())) {
        this.#trouble.push(`console ${message.type()}: ${message.text()} (${message.location().url})`);
      }
    });
    context.on('weberror', (error) => this.#trouble.push(`page error: ${error.error().stack ?? error.error().message}`));
    context.on('request', (request) => {
      const address = request.url();
      const isNavigation = request.isNavigationRequest();
      this.requests.push({ address, type: request.resourceType(), isNavigation });
      const { protocol, origin } = new URL(address);
      if (['http:', 'https:', 'ws:', 'wss:'].includes(protocol) && !origins.includes(origin)) {
        this.#trouble.push(`request to another origin: ${address}`);
      }
    });
  }

  /** How many documents were loaded: one, as long as the app navigates itself. */
  get documents(): number {
    return this.requests.filter((request) => request.isNavigation).length;
  }

  /** Lets lines pass that the browser itself writes about a failed request that the test is about. */
  allow(...patterns: RegExp[]): void {
    this.#allowed.push(...patterns);
  }

  /** What should not have happened. */
  get trouble(): string[] {
    return this.#trouble.filter((line) => !this.#allowed.some((pattern) => pattern.test(line)));
  }
}

/** The browser's own line about something of a hostile feed that the policy refused, while a sanitiser was looking at it. */
export const policyLine =
  /violates the following Content Security Policy directive|requires 'TrustedScript' assignment|directly modified and will not be executed/;

/** The browser's own line about an answer with an error status. */
export const statusLine = (status: number): RegExp =>
  new RegExp(`^console error: Failed to load resource: the server responded with a status of ${status}`);

/** The browser's own line about a request that got no answer. */
export const networkLine = /^console error: Failed to load resource: net::ERR_/;

/** The browser's own line about an answer that it withholds. */
export const corsLine = /^console error: Access to fetch at .* has been blocked by CORS policy/;
