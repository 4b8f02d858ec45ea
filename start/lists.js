// What pages with lists of articles begin with (src/pages/front.rs, tag.rs), from above to the first thing that only the app knows.
import { isSavingData } from './display.js';
import { cardPictureOf, isPlain, itemsOf, newestFirst, pictureAddress, tagsOf } from './items.js';
import { root } from './page.js';
import { filled } from './template.js';
import { isMarkup, isText, upTo } from './text.js';

/** The values of the front page's template. `address` is the feed's. */
export function front(feed, _, address) {
  const all = newestFirst(itemsOf(feed));
  const addressOf = (item) => pictureAddress(cardPictureOf(item), item, feed, address);
  const items = toUnsurePicture(all, addressOf);
  const newest = all.slice(0, 5);
  // The lead is one with a picture.
  if (items.length < newest.length) return undefined;
  const lead = newest.find(cardPictureOf) ?? items[0];
  const hasCarousel = feed._broadsheet?.sections || all.some(({ image, _broadsheet: more }) => image || more);
  const sourceOf = (item) => !isSavingData() && addressOf(item);
  return lead && { lead: cards([lead], 'lead', sourceOf), latest: !hasCarousel, cards: cards(items.filter((it) => it !== lead), 'row') };
}

/** The values of the template of a tag's page; nothing for tags whose slug is not their name in small letters. `address` is the feed's. */
export function tags(feed, slug, address) {
  const isIt = (name) => name.trim().toLowerCase() === slug;
  const tagged = newestFirst(itemsOf(feed).filter((item) => tagsOf(item).some(isIt)));
  const items = toUnsurePicture(tagged, (item) => pictureAddress(cardPictureOf(item), item, feed, address));
  const [tag] = feed.items.flatMap(tagsOf).filter(isIt);
  return tag && items[0] && !feed.next_url && /^[a-z\d\u3400-\u9fff]{1,60}$/.test(slug) && { tag, cards: cards(items, 'row') };
}

/**
 * The items to the one, exclusive, whose picture may be none that the app shows: a card without one is narrower. No more of them than are
 * shown, a lead and `upTo` of a list: the words wait for each address.
 */
function toUnsurePicture(items, addressOf) {
  const shown = items.slice(0, 21);
  const at = shown.findIndex((it) => cardPictureOf(it) && !addressOf(it));
  return at < 0 ? shown : shown.slice(0, at);
}

/** Whether it is known how high an item's card is. */
const isSure = ({ title, summary, tags, _broadsheet: more }) => isText(title) && !isMarkup(summary) && !(more?.views && tags?.[0]?.length > 3);

/** Items as cards, with the pictures that are asked for at once. */
function cards(items, look, sourceOf) {
  return upTo(items, (it) => !isSure(it)).map((item) => {
    const { id, title, summary } = item;
    const picture = !!cardPictureOf(item);
    const card = filled('card', { title, summary: !isMarkup(summary) && summary, picture, source: sourceOf?.(item) });
    const { classList } = card.firstElementChild;
    classList.add(`bs-card--${look}`);
    if (!picture) classList.add('bs-card--pictureless');
    if (isPlain(id)) card.querySelector('a').href = `${root.pathname}articles/${id}`;
    return card;
  });
}
