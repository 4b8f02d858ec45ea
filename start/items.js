// Which items the app makes articles of, and in which order (src/feed/reader.rs, src/feed/convert/).
import { isText } from './text.js';

/** Whether an id stands in addresses as it is (src/model/id.rs). */
export const isPlain = (id) => isText(id) && /^(?=.{1,64}$)(?!(con|prn|aux|nul|(com|lpt).)$)[a-z\d]+(-[a-z\d]+)*$/.test(id);

/** The items that have something to read. Of two with one id the first counts. */
export function itemsOf({ items }) {
  const ids = new Set([undefined]);
  return items.filter((item) => {
    const { id, title, url, summary, content_html: html, content_text: text } = item ?? {};
    return [html, text, summary, title && url].some(isText) && !ids.has(id) && ids.add(id);
  });
}

/** The same, newest first; none where a date would have to be interpreted. */
export function newestFirst(items) {
  const age = ({ date_published: date }) => (/^....-..-..T..:..:..(\.\d+)?(Z|[+-]..:..)$/.test(date) ? -Date.parse(date) : NaN);
  const aged = items.map((item) => [age(item), item]);
  return aged.some(([it]) => isNaN(it)) ? [] : aged.sort(([a], [b]) => a - b).map(([, item]) => item);
}

/** An item's tags, as it spells them. */
export const tagsOf = ({ tags }) => [tags].flat().filter(isText);

/** The address of an article's picture, as the feed spells it. */
export const pictureOf = ({ banner_image: banner, image }) => [banner, image].find(isText);

/** The same of its card. */
export const cardPictureOf = ({ banner_image: banner, image }) => [image, banner].find(isText);

/** An address, resolved as browsers do; another where that is none of the web. */
function resolved(address, base, otherwise = base) {
  try {
    const { protocol, href } = new URL(isText(address) ? address : '', base);
    return /^https?:$/.test(protocol) ? href : otherwise;
  } catch {
    return otherwise;
  }
}

/** Where an item's picture is (src/feed/convert/items.rs); nothing where that is not on the web. `address` is the feed's. */
export const pictureAddress = (picture, { url }, { home_page_url: home }, address) => resolved(picture, resolved(url, resolved(home, address)), '');
