// What the tests have said about each site, and what was asked of it. A site's key is FIXTURE or FIXTURE~ANYTHING, so that
// every test has a site of its own.

const sites = new Map();

/** The site of a key, made when it is first asked for. */
export function siteOf(key) {
  const site = sites.get(key) ?? {
    key,
    feed: key.split('~')[0],
    /** 'prompt', 'late' (by 300 ms) or 'broken'. */
    pictures: 'prompt',
    /** How long the feed keeps its readers waiting, in ms. */
    feedDelay: 0,
    /** 'shipped' for the headers of dist/_headers, or 'none'. */
    policy: 'shipped',
    /** How often the feed's first document was asked for. */
    requests: 0,
    /** How many bytes of documents left the server. */
    sent: 0,
    /** How often a reader hung up before the end. */
    hangUps: 0,
  };
  sites.set(key, site);
  return site;
}
