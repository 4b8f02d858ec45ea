// The feeds of tests/fixtures/feeds/ as fixtures: `file-NAME` for NAME.json.
import { readFileSync, readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const folder = fileURLToPath(new URL('../../fixtures/feeds/', import.meta.url));

export const fixtureFiles = Object.fromEntries(
  readdirSync(folder)
    .filter((name) => name.endsWith('.json'))
    .map((name) => [`file-${name.slice(0, -'.json'.length)}`, { answer: () => ({ body: readFileSync(folder + name) }) }]),
);
