// What the data that the app starts from adds to published pages.
import { readFile, readdir } from 'node:fs/promises';
import path from 'node:path';
import { brotliCompressSync } from 'node:zlib';

const BLOCK = /<script type="application\/json" id="broadsheet-data">[^]*?<\/script>/;

/** Of a page's HTML, in bytes as brotli: the page, and how much less it would be without its data. Nothing, where the page has none. */
export function weighData(html) {
  if (!BLOCK.test(html)) return undefined;
  const page = brotliCompressSync(html).length;
  return { page, data: page - brotliCompressSync(html.replace(BLOCK, '')).length };
}

/** The pages in a folder that have data, each with its `name`. */
export async function pagesWithData(folder) {
  const names = (await readdir(folder, { recursive: true })).filter((name) => path.basename(name) === 'index.html');
  const pages = await Promise.all(names.map(async (name) => ({ name, ...weighData(await readFile(path.join(folder, name), 'utf8')) })));
  const found = pages.filter(({ data }) => data !== undefined);
  if (found.length === 0) throw new Error(`no page in ${folder} has data for the app`);
  return found;
}
