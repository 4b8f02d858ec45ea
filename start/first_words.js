// The first words of a page, while the app is still on its way: text alone, and the picture above it, as the feed is a stranger's.
import { article } from './article.js';
import { readFeed } from './feed.js';
import { front, tags } from './lists.js';
import { root } from './page.js';
import { filled } from './template.js';
import { parseBy } from './text.js';

const PAGES = { '': front, articles: article, tags };

/** Shows them when the feed is there. Where the app is faster, it has taken the templates away, and nothing is shown. */
export async function showFirstWords({ feed: request, policy }) {
  parseBy(policy);
  const isParsed = new Promise((then) => document.addEventListener('DOMContentLoaded', then));
  const [[feed, address]] = await Promise.all([readFeed(request), isParsed]);
  const { title, language, icon, favicon, _broadsheet: more } = feed;
  const [kind, name, ...rest] = decodeURI(location.pathname.slice(root.pathname.length)).split('/');
  // Pages for frames of other sites have no banner.
  if (kind === 'embed' && name) return;
  const values = !rest[0] && PAGES[kind]?.(feed, name, address);
  const page = values && [filled(kind || 'front', { name: title, ...values })];
  const words = filled('words', { name: title, greeting: more?.greeting, icon: icon || favicon, page });
  words.querySelector('a').href = root.pathname;
  // A feed that names no language speaks its reader's (src/app/start.rs): letters are as wide then as in the app.
  words.firstElementChild.lang = values?.language ?? language ?? navigator.language;
  document.body.prepend(words);
}
