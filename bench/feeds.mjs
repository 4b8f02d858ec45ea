// The feeds that are read, and what must be seen when an article of theirs is shown.
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { thousandItems } from './thousand.mjs';

/** The sample feed as it was built into `dist`, opened at its longest article. */
export async function bundledFeed(dist) {
  const bytes = await readFile(path.join(dist, 'feed.json'));
  const { items } = JSON.parse(bytes);
  const lengths = items.map((item) => (ending(item) === undefined ? 0 : item.content_html.length));
  const longest = items[lengths.indexOf(Math.max(...lengths))];
  return { name: 'bundled', items, start: longest.id, dist };
}

/** 1,000 items of 5 KB, opened in the middle. `bytes`: the document, which is in no folder. */
export function largeFeed(dist) {
  const feed = thousandItems();
  const middle = feed.items[Math.floor(feed.items.length / 2)];
  return { name: 'large', items: feed.items, start: middle.id, bytes: Buffer.from(JSON.stringify(feed)), dist };
}

/** The title and last paragraph of an article, by its id, which is its slug too in these feeds. */
export function expected(feed, id) {
  const item = feed.items.find((item) => item.id === id);
  const lastParagraph = item && ending(item);
  if (lastParagraph === undefined) {
    throw new Error(`the ${feed.name} feed has no article "${id}" with HTML that ends in a paragraph`);
  }
  return { title: item.title, firstParagraph: beginning(item), lastParagraph };
}

/** The text of the last paragraph, if the article's HTML ends with one. */
function ending(item) {
  const [, html] = /<p>((?:(?!<p>).)*)<\/p>\s*$/su.exec(item.content_html ?? '') ?? [];
  return html && html.replace(/<[^>]*>/gu, '').replace(/&(lt|gt|quot|amp);/gu, (_, name) => ENTITIES[name]);
}

/** The text of the first paragraph. */
function beginning(item) {
  const [, html] = /^\s*<p>((?:(?!<p>).)*)<\/p>/su.exec(item.content_html ?? '') ?? [];
  return html && html.replace(/<[^>]*>/gu, '').replace(/&(lt|gt|quot|amp);/gu, (_, name) => ENTITIES[name]);
}

const ENTITIES = { lt: '<', gt: '>', quot: '"', amp: '&' };
