// Writes a feed of many articles of 5 KB with 40 tags to a file: `node bench/archive.mjs 10000 FILE [--change N]`. The same for the
// same number; with `--change`, the text of article N differs.
import { writeFile } from 'node:fs/promises';
import { items } from './thousand.mjs';

const [count, file, , changed] = process.argv.slice(2);
if (!Number.isInteger(Number(count)) || file === undefined) {
  throw new Error('usage: node bench/archive.mjs COUNT FILE [--change N]');
}
const feed = items(Number(count), 40);
if (changed !== undefined) {
  const item = feed.items[Number(changed) - 1];
  item.content_html = item.content_html.replace('<p>', '<p>更正：');
}
feed.home_page_url = 'https://archive.example/';
await writeFile(file, JSON.stringify(feed));
