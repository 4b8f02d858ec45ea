import { named, root } from './page.js';

/** The most bytes that a feed may have (src/feed/mod.rs). */
const LIMIT = 15e6;

/** From so many bytes on, as sent, it has the line for itself: a second of a slow one. */
const LARGE = 2e5;

/** Asks for the feed that the page names, before anything else is loaded; the app takes the request over. */
export function askForFeed() {
  const feed = named('feed');
  if (!feed) return undefined;
  const url = new URL(feed, root).href;
  const abort = new AbortController();
  const response = fetch(url, { signal: abort.signal });
  // Whoever takes it over hears of it.
  response.catch(() => {});
  return { url, response, abort };
}

/** What an answer's relative addresses are relative to (src/browser/fetch.rs). */
function addressOf({ headers, url }, request) {
  const location = headers.get('content-location');
  return /^http/.test(location) ? location : url || request.url;
}

/**
 * The feed as an object, and the address that it came from: a copy of the answer, which stays the app's to read and to judge. Where there
 * is none, the copy that the app saved (src/browser/saved_copy.rs). To be called before the app can take the answer.
 */
export async function readFeed(request) {
  const answer = await request.response.catch(() => {});
  if (!answer?.ok) {
    const copy = await caches.match(request.url, { cacheName: 'broadsheet-feed' });
    return [await copy.json(), addressOf(copy, request)];
  }
  const reader = answer.clone().body.getReader();
  const decoder = new TextDecoder();
  let [text, size] = ['', 0];
  for (;;) {
    const { value } = await reader.read();
    if (!value) return [JSON.parse(text), addressOf(answer, request)];
    size += value.length;
    if (size > LIMIT) {
      // Nobody holds back what comes for a reader that is not there yet. Once the app has taken it over, it stops it itself.
      request.isTooLarge = Boolean(request.response);
      if (request.isTooLarge) request.abort.abort();
      await reader.cancel();
      throw new RangeError('a large feed');
    }
    text += decoder.decode(value, { stream: true });
  }
}

const pause = (milliseconds) => new Promise((then) => setTimeout(then, milliseconds));

/**
 * Resolves when the line is free for the app: at once, unless a large feed is on its way. Before that is there the app has nothing to show,
 * and `isRead` sooner without it. Not for ever: it is the app that says what is wrong.
 */
export async function freeLine({ response }, isRead) {
  const answer = await Promise.race([response.catch(() => {}), pause(500)]);
  if (answer?.headers.get('content-length') > LARGE) await Promise.race([isRead, pause(1e4)]);
}
