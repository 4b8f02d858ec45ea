// The payload corpus as a feed, and each payload as a page that shows it unsanitised.
import { readdirSync, readFileSync } from 'node:fs';
import process from 'node:process';
import { fileURLToPath } from 'node:url';

const folder = fileURLToPath(new URL('../../fixtures/content/payloads/', import.meta.url));

/** The payloads by class, or those of the file that BROADSHEET_PAYLOADS names, a JSON array of strings. */
export function corpus() {
  const file = process.env.BROADSHEET_PAYLOADS;
  if (file) {
    return { file: JSON.parse(readFileSync(file, 'utf8')) };
  }
  const names = readdirSync(folder).filter((name) => name.endsWith('.json'));
  return Object.fromEntries(
    names.sort().map((name) => [name.slice(0, -'.json'.length), JSON.parse(readFileSync(folder + name, 'utf8'))]),
  );
}

/** A feed with an article for each payload, and first one that is harmless, to compare with. */
export function payloadFeed() {
  const harmless = { id: 'harmless-0', title: 'harmless-0', summary: 'Tea and cups.', content_html: '<p>Tea and cups.</p>' };
  const items = Object.entries(corpus()).flatMap(([name, payloads]) =>
    payloads.map((payload, index) => ({
      id: `${name}-${index}`,
      title: `${name}-${index}`,
      // Without it there would be no article where nothing is left of a payload.
      summary: 'Tea and cups.',
      content_html: payload,
    })),
  );
  return {
    version: 'https://jsonfeed.org/version/1.1',
    title: 'Fixture Courier',
    language: 'en',
    items: [harmless, ...items],
  };
}

/** A feed with all payloads and all good markup, of which the browser and the native tool are to make the same. */
export function markupFeed() {
  const good = JSON.parse(readFileSync(new URL('../../fixtures/content/good.json', import.meta.url), 'utf8'));
  const markup = { ...corpus(), good: good.map(({ html }) => html) };
  const items = Object.entries(markup).flatMap(([name, texts]) =>
    texts.map((content_html, index) => {
      const id = `${name}-${index}`;
      // Addresses are resolved against the article's own, which is the same wherever the feed lies.
      return { id, title: id, summary: 'Tea and cups.', url: `https://news.example/${id}`, content_html };
    }),
  );
  return { version: 'https://jsonfeed.org/version/1.1', title: 'Fixture Courier', language: 'en', items };
}

/** What a site without a sanitiser would serve: the parts of a page that the detectors know, around the bare payload. */
export function unsanitisedPage(path) {
  const [, name, index] = /^\/unsanitised\/([a-z-]+)-(\d+)$/.exec(path) ?? [];
  const payload = name === 'harmless' ? '<p>Tea and cups.</p>' : corpus()[name]?.[Number(index)];
  if (payload === undefined) {
    return undefined;
  }
  return `<!doctype html>
<html lang="en" data-app="ready"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<title>${name}-${index}</title><script>window.broadsheet = { root: '/' }</script></head><body>
<div id="broadsheet-above"><header><a href="/">Fixture Courier</a></header></div>
<main id="content"><div id="broadsheet-page"><article><h1>${name}-${index}</h1><div class="bs-prose">${payload}</div></article></div></main>
<div id="broadsheet-below"><footer>Fixture Courier</footer></div>
</body></html>`;
}
