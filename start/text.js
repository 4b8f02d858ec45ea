// Texts of a feed as the app reads them (src/feed/convert/), where that is simple.

let policy;

/** Names the policy by which HTML may be parsed. */
export const parseBy = (own) => (policy = own);

/** The body of a document of its own, in which nothing runs or loads. */
export const parsed = (html) => new DOMParser().parseFromString(policy?.createHTML(html, true) ?? html, 'text/html').body;

/** Whether a member is a text with something in it. */
export const isText = (value) => typeof value === 'string' && /\S/.test(value);

/** A text with its character references replaced. */
export const decoded = (text) => text.replace(/&#?\w{2,9};/g, (it) => parsed(it).textContent);

/** Whether the app may read a summary as HTML. */
export const isMarkup = (summary) => /<[/\w]/.test(summary);

/** The first of a list, to the one, inclusive, of which it is not sure how high the app makes it. */
export function upTo(list, isUnsure) {
  const last = list.findIndex(isUnsure);
  return list.slice(0, last < 0 ? 20 : last + 1);
}
