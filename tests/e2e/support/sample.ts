// The sample feed, as the server hands it out.
import type { APIRequestContext } from '@playwright/test';

export interface SampleItem {
  id: string;
  title: string;
  summary: string;
  content_html?: string;
  content_text?: string;
  date_published: string;
  image?: string;
  authors?: { name: string }[];
  tags: string[];
  _broadsheet: { views?: number; editor?: string; kind?: string; source?: { name: string; url: string } };
}

export interface SampleFeed {
  title: string;
  language: string;
  items: SampleItem[];
  _broadsheet: { greeting: string; sections: { kind: string; links?: { title: string; url: string }[] }[] };
}

/** The sample feed, newest first. */
export async function sampleFeed(request: APIRequestContext, name = 'feed.json'): Promise<SampleFeed> {
  const feed: SampleFeed = await (await request.get(`/${name}`)).json();
  feed.items.sort((one, other) => Date.parse(other.date_published) - Date.parse(one.date_published));
  return feed;
}

export function linksOf(feed: SampleFeed, kind: string): { title: string; url: string }[] {
  return feed._broadsheet.sections.find((section) => section.kind === kind)?.links ?? [];
}
