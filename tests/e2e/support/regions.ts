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
    for (const element of copy.querySelectorAll('*')) {
      // A reader's place, and what only a browser can know: what became of pictures, whether there is something to scroll.
      if (element.localName === 'h1') element.removeAttribute('tabindex');
      if (element.getAttribute('aria-current') === 'location') element.removeAttribute('aria-current');
      if (element.matches('.bs-carousel__button')) element.removeAttribute('aria-disabled');
      element.classList.remove('is-broken', 'is-natural');
      if (element.getAttribute('class') === '') element.removeAttribute('class');
    }
    return plain(copy.innerHTML);
  };
  // Published pages are folders, whose addresses end with a slash; in a share link, an encoded one.
  const plain = (html: string): string => {
    const own = new RegExp(`((?:href|content)="(?:${origin})?${base}[^"?#]*?)/?(?=["?#])`, 'g');
    return html.replace(own, '$1').replace(/%2F(?=&amp;title=|")/g, '');
  };
  // Their files only: what search engines read, and what is known of pictures that lie beside.
  const heads = [...root.head.querySelectorAll('[data-head]')].filter(
    (element) => !element.matches('script, [type*="oembed"], [property^="og:image:width"], [property^="og:image:height"]'),
  );
  return {
    lang: root.documentElement.lang,
    head: heads.map((element) => plain(element.outerHTML)).join('\n'),
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
