// What a page says, apart from what tells a live page from a published one and from what the reader has done to it.

/** The parts of a document that the app or the native tool fills. */
export type Regions = Record<'lang' | 'head' | 'above' | 'page' | 'below', string>;

/**
 * Runs in the page, so it uses nothing that is defined outside of it. `base` is the path below which the site lies, with slashes;
 * `origin` is where.
 */
function regions(root: Document, base: string, origin: string): Regions {
  const part = (id: string): string => {
    const copy = root.getElementById(id)?.cloneNode(true) as Element;
    // Only published sites have a page with snippets.
    for (const link of copy.querySelectorAll(`a[href*="${base}embed"]`)) link.closest('li')?.remove();
    // The browser and the native tool may find other words in a title.
    for (const phrase of copy.querySelectorAll('.bs-phrase')) phrase.replaceWith(...phrase.childNodes);
    for (const element of copy.querySelectorAll('*')) {
      // A reader's place, and what only a browser can know: what became of pictures, whether there is something to scroll.
      if (element.localName === 'h1') element.removeAttribute('tabindex');
      // The app has it lead to the search.
      if (element.id === 'broadsheet-search-link') element.removeAttribute('href');
      if (element.getAttribute('aria-current') === 'location') element.removeAttribute('aria-current');
      if (element.matches('.bs-carousel__button')) element.removeAttribute('aria-disabled');
      element.classList.remove('is-broken', 'is-natural', 'is-plain');
      if (element.getAttribute('class') === '') element.removeAttribute('class');
    }
    // Marks of the framework, which differ with how a page came about.
    const comments = document.createNodeIterator(copy, NodeFilter.SHOW_COMMENT);
    for (let comment = comments.nextNode(); comment; comment = comments.nextNode()) (comment as Comment).remove();
    // So do the ways in which attributes are ordered, and blanks at the ends of elements without words.
    for (const element of copy.querySelectorAll('*')) {
      const attributes = [...element.attributes].toSorted((a, b) => (a.name < b.name ? -1 : 1));
      for (const { name } of attributes) element.removeAttribute(name);
      for (const { name, value } of attributes) element.setAttribute(name, value);
    }
    copy.normalize();
    return plain(copy.innerHTML);
  };
  // Published pages are folders, whose addresses end with a slash; in a share link, an encoded one.
  const plain = (html: string): string => {
    const own = new RegExp(`((?:href|content)="(?:${origin})?${base}[^"?#]*?)/?(?=["?#])`, 'g');
    return html.replace(own, '$1').replace(/%2F(?=&amp;title=|")/g, '');
  };
  // Their files only: what search engines read, and what is known of pictures that lie beside.
  const heads = [...root.head.querySelectorAll('title, meta[property], meta[name], link[rel="canonical"], link[rel="alternate"]')].filter(
    (element) =>
      !element.matches('[type*="oembed"], [property^="og:image:width"], [property^="og:image:height"]') &&
      !/^(broadsheet:|viewport|color-scheme|theme-color)/.test(element.getAttribute('name') ?? ''),
  );
  return {
    lang: root.documentElement.lang,
    head: heads
      .map((element) => plain(element.outerHTML))
      .toSorted()
      .join('\n'),
    above: part('broadsheet-above'),
    page: part('broadsheet-page'),
    below: part('broadsheet-below'),
  };
}

/** A script that lets a page have the function, as `window.regions`. */
export const regionsScript = `Object.defineProperty(window, 'regions', { value: ${regions} })`;

declare global {
  interface Window {
    regions: typeof regions;
  }
}
