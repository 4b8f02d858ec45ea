// Writes the feed of all markup into a file, for the native tool: `node markup-feed.mjs FILE`. See tests/e2e/sanitisers.spec.ts.
import { writeFileSync } from 'node:fs';
import process from 'node:process';
import { markupFeed } from './payloads.mjs';

writeFileSync(process.argv[2], JSON.stringify(markupFeed()));
