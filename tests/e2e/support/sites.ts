// The sites of the test server: each test has its own, and may change what its server does while a reader is on it.
import { randomUUID } from 'node:crypto';
import type { APIRequestContext } from '@playwright/test';

/** What the server has been told and has seen. */
export interface SiteRecord {
  feed: string;
  requests: number;
  sent: number;
  hangUps: number;
}

export interface Settings {
  feed?: string;
  pictures?: 'prompt' | 'late' | 'broken';
  feedDelay?: number;
  policy?: 'none' | 'shipped';
}

/** A site below a path of its own, with one of the server's feeds. */
export class PublishedSite {
  readonly base: string;
  readonly #address: string;

  constructor(
    private readonly request: APIRequestContext,
    feed: string,
  ) {
    const key = `${feed}~${randomUUID()}`;
    this.base = `/site/${key}/`;
    this.#address = `/control/sites/${key}`;
  }

  /** A page's path: `path` begins with `/`, as if the site were at the root. */
  path(path = '/'): string {
    return `${this.base}${path.slice(1)}`;
  }

  async set(settings: Settings): Promise<void> {
    const response = await this.request.put(this.#address, { data: settings });
    if (!response.ok()) {
      throw new Error(await response.text());
    }
  }

  async record(): Promise<SiteRecord> {
    return (await this.request.get(this.#address)).json();
  }
}

/** Makes sites. */
export class Publisher {
  constructor(private readonly request: APIRequestContext) {}

  /** The Content-Security-Policy that is shipped with the build under test, if one is. */
  async shippedPolicy(): Promise<string | null> {
    return (await (await this.request.get('/control/policy')).json()).policy;
  }

  async site(feed: string, settings: Settings = {}): Promise<PublishedSite> {
    const site = new PublishedSite(this.request, feed);
    await site.set({ feed, ...settings });
    return site;
  }
}
