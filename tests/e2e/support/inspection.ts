// What runs in the page under attack: it looks at the article's DOM and at the page around it, and does to the article what a
// reader could. The functions go into the page as text, so they use nothing that is defined outside of them.
import type { AllowedMarkup } from './allowed-markup.ts';

/** The page around an article, for comparison with that around a harmless one. */
export type Surroundings = Record<string, unknown>;

export interface Inspection {
  /** What should not be in the article. */
  forbidden: string[];
  /** The addresses of pictures that the policy allows to be loaded. */
  pictures: string[];
  surroundings: Surroundings;
  /** The middles of the article's first elements that can be seen. */
  places: { x: number; y: number }[];
}

/** Looks. */
function inspect(allowed: AllowedMarkup): Inspection {
  const forbidden: string[] = [];
  const body = Document.prototype.querySelector.call(document, '.bs-prose');
  const elements = [...(body?.querySelectorAll('*') ?? [])];
  // What scripts mean by a name, and get an element of the article for: properties of the document, of forms and of the
  // window, and the ids and actions that the app looks for.
  const taken = (): string[] => {
    const isFeeds = (value: unknown): boolean =>
      (value instanceof Element && Boolean(body?.contains(value))) ||
      (value instanceof HTMLCollection && value.length > 0 && value.constructor === HTMLCollection && isFeeds(value[0])) ||
      Boolean(value && value !== window && value === (value as Window).window);
    const names = (prototypes: object[]): string[] => prototypes.flatMap((it) => Object.getOwnPropertyNames(it));
    const usual = ['activeElement', 'images', 'forms', 'links', 'anchors', 'embeds', 'plugins', 'applets', 'scripts', 'all'];
    const ofDocument = names([Document.prototype, Node.prototype, EventTarget.prototype])
      .concat('location')
      .filter((name) => !usual.includes(name) && isFeeds((document as unknown as Record<string, unknown>)[name]));
    const ofForms = elements
      .filter((element) => element instanceof HTMLFormElement)
      .flatMap((form) =>
        names([Element.prototype, Node.prototype])
          .filter((name) => !/^(parent|first|last|next|previous|children)/.test(name))
          .filter((name) => isFeeds((form as unknown as Record<string, unknown>)[name])),
      );
    const ofWindow = ['broadsheet', 'DOMPurify', 'wasm_bindgen', 'trustedTypes', 'fetch', 'self', 'top', 'parent'].filter((name) => {
      const value = (window as unknown as Record<string, unknown>)[name];
      return isFeeds(value);
    });
    const ofApp = elements.filter(
      (element) =>
        /^(broadsheet|content$|hot-heading|latest-heading|attachments-heading)/.test(element.id) ||
        element.matches('[data-app]'),
    );
    return [...ofDocument, ...ofForms, ...ofWindow, ...ofApp.map((element) => `#${element.id}`)];
  };
  for (const element of elements) {
    const name = element.localName;
    const isFormula = element.namespaceURI === 'http://www.w3.org/1998/Math/MathML';
    if (isFormula) {
      // Only what belongs there, in a formula from its first element on, and text only where it can be nothing else.
      const isPart = element.parentElement?.namespaceURI === element.namespaceURI;
      const isInToken = isPart && allowed.tokens.includes(element.parentElement?.localName ?? '');
      const hasBareText =
        !allowed.tokens.includes(name) && [...element.childNodes].some((node) => !(node instanceof Element));
      if (!allowed.formulaElements.includes(name) || isPart !== (name !== 'math') || isInToken || hasBareText) {
        forbidden.push(`<${name}> of a formula`);
      }
    } else if (element.parentElement?.namespaceURI !== 'http://www.w3.org/1999/xhtml') {
      forbidden.push(`<${name}> in a formula`);
    } else if (element.namespaceURI !== 'http://www.w3.org/1999/xhtml') {
      forbidden.push(`<${name}> of ${element.namespaceURI}`);
    } else if (allowed.never.includes(name) || !allowed.elements.includes(name)) {
      forbidden.push(`<${name}>`);
    }
    if (element.shadowRoot) {
      forbidden.push(`a shadow root in <${name}>`);
    }
    for (const { name: attribute, value } of element.attributes) {
      const pattern = allowed.added[attribute];
      const isAdded = pattern !== undefined && new RegExp(pattern).test(value);
      const isNever = new RegExp(allowed.neverAttribute).test(attribute);
      const own = isFormula ? allowed.formulaAttributes : allowed.attributes;
      if (isNever || !(isAdded || own.includes(attribute))) {
        forbidden.push(`<${name} ${attribute}="${value.slice(0, 60)}">`);
      }
      const isAddress = ['href', 'src', 'cite', 'poster', 'srcset', 'data'].includes(attribute);
      if (isAddress) {
        const address = URL.canParse(value, document.baseURI) ? new URL(value, document.baseURI) : undefined;
        const isLink = attribute === 'href' || attribute === 'cite';
        const schemes = isLink ? /^(https?|mailto|tel):$/ : /^https?:$/;
        const isPicture = /^data:image\/(png|jpeg|gif|webp|avif|bmp);base64,[a-z0-9+/=]*$/i.test(value);
        // A picture runs nothing; but only our own drawings are allowed, which refer to nothing outside.
        const isDrawing =
          element.classList.contains('bs-drawing') &&
          value.startsWith("data:image/svg+xml,%3Csvg xmlns='http://www.w3.org/2000/svg'") &&
          !/%3c(script|style|foreignobject|image|a |animate|set)| on[a-z]+='| href='(?!%23)|url\((?!%23)/i.test(value);
        if (!address || !(schemes.test(address.protocol) || (!isLink && (isPicture || isDrawing)))) {
          forbidden.push(`<${name} ${attribute}="${value.slice(0, 60)}"> by its scheme`);
        }
      }
    }
  }
  window.scrollTo({ top: 0, behavior: 'instant' });
  const header = document.querySelector('#broadsheet-above header');
  const box = header?.getBoundingClientRect();
  const onTop = box && document.elementFromPoint(box.x + box.width / 2, box.y + box.height / 2);
  const footer = document.querySelector('#broadsheet-below footer');
  const start = (window as unknown as { broadsheet?: { root?: unknown } }).broadsheet;
  const surroundings = {
    title: document.title.split(' ')[0] === document.querySelector('h1')?.textContent,
    headings: [...document.querySelectorAll('h1')].filter((heading) => !body?.contains(heading)).length,
    landmarks: ['header', 'main', 'footer'].map((name) => document.querySelectorAll(`body ${name}`).length),
    header: box && header?.checkVisibility() && [box.x, box.y, box.width, box.height].map(Math.round),
    headerIsReached: Boolean(onTop && header?.contains(onTop)),
    footer: footer?.checkVisibility() && footer.textContent?.trim(),
    body: [...document.body.children].map((element) => `${element.localName}#${element.id}`).join(' '),
    bodyAttributes: document.body.getAttributeNames().join(' '),
    html: `${document.documentElement.lang} ${document.documentElement.dataset.app}`,
    base: document.querySelectorAll('base').length,
    head: [...document.head.children].filter((element) => !element.matches('title, meta[property], meta[name], link[rel]')).length,
    taken: taken(),
    start: typeof start?.root,
    width: document.documentElement.scrollWidth <= document.documentElement.clientWidth + 1,
  };
  body?.scrollIntoView({ block: 'center', behavior: 'instant' });
  const places = elements
    .map((element) => element.getBoundingClientRect())
    .filter((rect) => rect.width > 0 && rect.height > 0 && rect.bottom > 0 && rect.top < innerHeight)
    .map((rect) => ({ x: rect.x + rect.width / 2, y: rect.y + rect.height / 2 }))
    .filter(({ x, y }) => x > 0 && x < innerWidth && y > 0 && y < innerHeight);
  // Pictures may come from where the feed says, in whatever size.
  const pictures = [...(body?.querySelectorAll('img') ?? [])].flatMap((image) => [
    image.src,
    ...image.srcset.split(/,\s+/).map((candidate) => new URL(candidate.trim().split(/\s/)[0] ?? '', document.baseURI).href),
  ]);
  return { forbidden, pictures, surroundings, places: places.slice(0, 3) };
}

/** Focuses, hovers, presses, opens and types, on each element, and waits for what comes of it. */
async function exercise(): Promise<void> {
  const body = document.querySelector('.bs-prose');
  const elements = [...(body?.querySelectorAll('*') ?? [])].slice(0, 200);
  const names =
    'pointerover pointerenter mouseover mouseenter mousemove pointerdown mousedown touchstart pointerup mouseup auxclick contextmenu ' +
    'wheel scroll dragstart drop selectstart copy cut keydown keyup beforeinput input change select toggle beforetoggle command ' +
    'load error animationstart animationend transitionend focusin blur submit reset invalid cancel close';
  for (const element of elements) {
    if (element instanceof HTMLElement) {
      element.focus();
    }
    for (const name of names.split(' ')) {
      const isBubbling = !['load', 'error', 'focus', 'blur'].includes(name);
      element.dispatchEvent(new Event(name, { bubbles: isBubbling, cancelable: true }));
    }
    if (element instanceof HTMLDetailsElement) {
      element.open = !element.open;
    }
    // Elements of other namespaces have no `click()`.
    element.dispatchEvent(new MouseEvent('click', { bubbles: true, cancelable: true, composed: true, view: window }));
  }
  const frame = (): Promise<unknown> => new Promise(requestAnimationFrame);
  await frame();
  await frame();
  const pictures = [...document.images].filter((image) => !image.complete && body?.contains(image));
  const settled = pictures.map((image) => new Promise((done) => ['load', 'error'].forEach((it) => image.addEventListener(it, done))));
  // A picture that never settles does not concern us.
  await Promise.race([Promise.all(settled), new Promise((done) => setTimeout(done, 200))]);
}

/** Has the app show an article, by a link as a reader would, and waits until it does. Returns whether there is anything in it. */
async function go({ href, title }: { href: string; title: string }): Promise<boolean> {
  const link = document.createElement('a');
  link.href = href;
  document.body.append(link);
  link.click();
  link.remove();
  for (const end = performance.now() + 5_000; performance.now() < end; ) {
    if (document.querySelector('h1')?.textContent === title && document.title.startsWith(title)) {
      return Boolean(document.querySelector('.bs-prose')?.hasChildNodes());
    }
    await new Promise(requestAnimationFrame);
  }
  throw new Error(`${title} is not shown, but “${document.querySelector('h1')?.textContent}”`);
}

declare global {
  interface Window {
    inspection: { inspect: typeof inspect; exercise: typeof exercise; go: typeof go };
  }
}

/** A script that lets a page have the functions, as `window.inspection`. */
export const inspectionScript = `Object.defineProperty(window, 'inspection', {
  value: { inspect: ${inspect}, exercise: ${exercise}, go: ${go} },
})`;
