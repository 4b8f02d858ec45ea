/** What the page says in a `<meta>` of ours. */
export const named = (name) => document.querySelector(`meta[name="broadsheet:${name}"]`)?.content.trim();

const base = document.querySelector('base');

/** The address below which the site lies. */
export const root = new URL(named('root') ?? base?.href ?? '/', location.href);

// A base would make "#content" lead to the front page. It was needed here only; pages that work without script have none.
base?.remove();
