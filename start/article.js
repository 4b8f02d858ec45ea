// What an article's page begins with (src/pages/article.rs), from above to the first thing that only the app knows.
import { bodyOf } from './body.js';
import { isSavingData } from './display.js';
import { isPlain, itemsOf, pictureAddress, pictureOf, tagsOf } from './items.js';
import { isMarkup, isText } from './text.js';

/** The values of its template; nothing where it is not certain which article has this slug. `address` is the feed's. */
export function article(feed, slug, address) {
  // The slugs of other ids may be any.
  const item = itemsOf(feed).find(({ id }) => id === slug || !isPlain(id));
  if (!isPlain(slug) || item?.id !== slug || !isText(item.title)) return undefined;
  const { title, language } = item;
  const picture = pictureAddress(pictureOf(item), item, feed, address);
  return { title, language, source: !isSavingData() && picture, ...credits(item, feed), ...below(item, picture) };
}

/** What stands around the title. src/feed/convert/tags.rs knows the kinds. */
function credits(item, feed) {
  const { editor, source, kind } = item._broadsheet ?? {};
  const named = (it) => [it.authors ?? it.author].flat().filter((author) => isText(author?.name));
  const [authors = []] = [named(item), named(feed)].filter(String);
  return {
    kind: [kind || tagsOf(item)].flat().some((it) => /^(人物|people|观点|opinions?|commentary)$/i.test(it)),
    names: authors.map(({ name }) => name).join(' '),
    credits: authors[0] || editor || source,
    link: source?.url || authors.some(({ url }) => url),
  };
}

const letters = (text) => text.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');

/** What follows the small print. The picture may be none that the app shows where its `address` is not on the web. */
function below(item, address) {
  const { summary = '' } = item;
  const body = bodyOf(item);
  if (!body || isMarkup(summary)) return undefined;
  const [lead, words] = [summary, body.words].map(letters);
  const isSaid = words.startsWith(lead);
  // The text may say the lead further down.
  if (!isSaid && words.includes(lead)) return undefined;
  const picture = pictureOf(item);
  const isAgain = body.pictures.includes(`"${picture}"`);
  // The same picture in another size has a name that begins so.
  const [, name] = /([^/]*?)([-_@][\dxw]*|-scaled)*(\.\w+)*([?#].*)?$/.exec(picture);
  const isUnsure = picture && !isAgain && (!address || body.pictures.includes(name));
  return { lead: !isSaid && summary, tags: tagsOf(item)[0], ...(!isUnsure && { picture: picture && !isAgain, ...body }) };
}
