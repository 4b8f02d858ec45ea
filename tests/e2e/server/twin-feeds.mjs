// Writes the feeds that are published as well as shown live, each into a folder of its own, for the native tool:
// `node twin-feeds.mjs FOLDER`. See tests/e2e/twins.spec.ts.
import { cpSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import { fixtures } from './feeds.mjs';
import { distFile } from './files.mjs';

/** Left out: what is no feed, what reads further documents, what is compared elsewhere (sanitisers.spec.ts), and what is only large. */
const LEFT_OUT = /^(array|null|rss|no-items|utf-16|file-(rss-in-json|search-results|page-\d|utf-16)|payloads|markup|thousand|heavy)$/;

const target = process.argv[2];
rmSync(target, { recursive: true, force: true });
for (const [name, fixture] of Object.entries(fixtures)) {
  if (LEFT_OUT.test(name) || fixture.isElsewhere) continue;
  const base = `/site/${name}/`;
  const answer = fixture.answer({ base, part: '', origins: {} });
  // Those that answer in some other way than with a document are about the network.
  if (answer.act || answer.status || answer.headers) continue;
  const body = answer.file ? await distFile(answer.file) : answer.body;
  if (fixture.leadsOn || !isFeed(body)) continue;
  mkdirSync(path.join(target, name), { recursive: true });
  writeFileSync(path.join(target, name, 'feed.json'), body);
  // What the feeds name lies beside them: only the native tool could tell that it does not.
  cpSync('public/pictures', path.join(target, name, 'pictures'), { recursive: true });
  cpSync('public/pictures/icon.svg', path.join(target, name, 'nothing-here.png'));
}

/** What is cut off or wrong in its grammar fails natively as well as live: there are no pages to compare. */
function isFeed(body) {
  try {
    JSON.parse(body.toString().replace(/^\ufeff/, ''));
    return true;
  } catch {
    return Buffer.isBuffer(body);
  }
}
