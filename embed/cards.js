// <broadsheet-card src="…"> and <broadsheet-list src="…">: an article, or a list of them, in the host's own page. No frame, and no
// HTML from elsewhere: what the data says becomes text nodes and checked addresses. docs/embedding.md names parts and properties.
import { embedPath } from "./address.js";

(() => {
  const STYLE = `
:host { display: block; color: var(--broadsheet-ink, inherit); font: var(--broadsheet-font, inherit); }
:host([hidden]) { display: none; }
* { box-sizing: border-box; margin: 0; }
ul { display: grid; gap: var(--broadsheet-gap, 1rem); padding: 0; list-style: none; }
article { display: grid; gap: .5rem; overflow-wrap: anywhere; }
.card { padding: var(--broadsheet-padding, 1rem); border: 1px solid var(--broadsheet-line, #8885); border-radius: var(--broadsheet-radius, .625rem); background: var(--broadsheet-paper, transparent); }
img { display: block; width: 100%; aspect-ratio: 8 / 5; object-fit: cover; border-radius: calc(var(--broadsheet-radius, .625rem) / 2); background: #8882; }
[part=title], [part=heading] { font-size: 1.0625em; line-height: 1.35; }
[part=heading] { margin-block-end: .5rem; }
a { color: var(--broadsheet-accent, inherit); }
[part=link] { text-decoration: none; }
[part=link]:hover { text-decoration: underline; }
[part=summary] { font-size: .875em; }
[part=meta] { display: flex; flex-wrap: wrap; gap: 0 .75rem; font-size: .8125em; opacity: .8; }
[part=status] { font-size: .875em; }`;
  const WORDS = {
    zh: { failed: "内容没能加载。", offline: "没有网络连接。", retry: "重试", empty: "还没有文章。" },
    en: { failed: "The content could not be loaded.", offline: "There is no network connection.", retry: "Try again", empty: "No articles yet." },
  };
  const PATIENCE = 15000;
  const MOST = 50;

  let sheet;
  /** Style that a host's policy has nothing against, where the browser can. */
  const dress = (shadow) => {
    try {
      if (!sheet) (sheet = new CSSStyleSheet()).replaceSync(STYLE);
      shadow.adoptedStyleSheets = [sheet];
    } catch {
      shadow.append(make("style", 0, STYLE));
    }
  };

  /** An element with its part's name, and texts and elements in it. */
  const make = (tag, part, ...inside) => {
    const element = document.createElement(tag);
    if (part) element.setAttribute("part", part);
    element.append(...inside.filter((each) => each || each === 0));
    return element;
  };
  const text = (value, most = 1000) => (typeof value === "string" ? value.trim().slice(0, most) : "");
  /** A web address, or nothing. */
  const address = (value, base) => {
    try {
      const url = new URL(value, base);
      return /^https?:$/.test(url.protocol) ? url.href : "";
    } catch {
      return "";
    }
  };
  const link = (value, words, part) => {
    if (!value) return make("span", part, words);
    return Object.assign(make("a", part, words), { href: value });
  };

  /** A date in the publisher's own offset, whatever the reader's is. */
  const date = (value, lang) => {
    const [day] = /^\d{4}-\d\d-\d\d/.exec(text(value)) || [];
    const at = new Date(day + "T12:00:00Z");
    if (!day || isNaN(at)) return;
    let shown = day;
    try {
      shown = new Intl.DateTimeFormat(lang, { dateStyle: "long", timeZone: "UTC" }).format(at);
    } catch {}
    return Object.assign(make("time", "date", shown), { dateTime: text(value) });
  };

  const article = (data, base, lang, heading, site) => {
    const image = data.image && address(data.image.url, base);
    const label = text(data.label, 80);
    const author = text(data.author, 80);
    const meta = make("p", "meta", label && make("span", "label", label), author && make("span", "author", author), date(data.published, lang), site);
    const summary = text(data.summary);
    const title = make(heading, "title", link(address(data.url, base), text(data.title), "link"));
    const picture = image && Object.assign(make("img", "picture"), { alt: text(data.image.alt), loading: "lazy", referrerPolicy: "no-referrer", src: image });
    return make("article", "card", picture, title, summary && make("p", "summary", summary), meta.firstChild && meta);
  };

  const render = {
    "broadsheet-card": (data, base, lang, site, words, level) => {
      const element = article(data, base, lang, "h" + level, site);
      element.className = "card";
      return element;
    },
    "broadsheet-list": (data, base, lang, site, words, level, limit) => {
      const items = (Array.isArray(data.items) ? data.items : []).filter((item) => item && text(item.title)).slice(0, limit);
      const list = make("ul", "list", ...items.map((item) => make("li", "item", article(item, base, lang, "h" + (level + 1)))));
      const title = make("h" + level, "heading", link(address(data.url, base), text(data.title), "link"));
      return make("section", "section", title, items.length ? list : make("p", "status", words.empty), make("p", "meta", site));
    },
  };

  /** Shows what `src` says, and returns how to stop. */
  const start = (host, tag) => {
    const shadow = host.shadowRoot || host.attachShadow({ mode: "open" });
    const abort = new AbortController();
    const { signal } = abort;
    const around = host.closest("[lang]");
    const lang = (around && around.lang) || navigator.language;
    const words = WORDS[/^zh/i.test(lang) ? "zh" : "en"];
    const tell = (name, detail) => host.dispatchEvent(new CustomEvent("broadsheet:" + name, { bubbles: true, detail }));
    const show = (...nodes) => {
      shadow.replaceChildren(...nodes);
      dress(shadow);
    };
    const attempt = async () => {
      let timer;
      // The link that the host's page has there, until there is more.
      show(make("slot"));
      try {
        const wanted = address(host.getAttribute("src") || "", document.baseURI);
        const url = new URL(wanted);
        const path = embedPath(url.pathname).replace(/(\/articles\/[^/]+)\/full\/?$/, "$1");
        if (!/\.json$/.test(path)) url.pathname = path.replace(/\/?$/, tag === "broadsheet-card" ? "/card.json" : "/list.json");
        const late = new Promise((_, reject) => {
          timer = setTimeout(reject, PATIENCE, new Error("timeout"));
        });
        const got = fetch(url, { credentials: "omit", signal }).then((response) => {
          if (!response.ok) throw new Error(response.status);
          return response.json();
        });
        const data = await Promise.race([got, late]);
        if (signal.aborted) return;
        if (!data || data.version !== 1 || !text(data.title)) throw new Error("data");
        const site = data.site && text(data.site.name, 80) && link(address(data.site.url, url), text(data.site.name, 80), "site");
        const limit = Math.min(parseInt(host.getAttribute("limit"), 10) || MOST, MOST);
        const level = Math.min(Math.max(parseInt(host.getAttribute("level"), 10) || 2, 1), 5);
        show(render[tag](data, url, lang, site, words, level, limit));
        tell("ready");
      } catch (error) {
        if (signal.aborted) return;
        const isOffline = !navigator.onLine;
        const retry = make("button", "retry", words.retry);
        retry.onclick = attempt;
        const status = make("p", "status", isOffline ? words.offline : words.failed, " ", retry);
        status.setAttribute("role", "status");
        show(make("slot"), status);
        tell("error", { reason: isOffline ? "offline" : String(error.message) });
        if (isOffline) addEventListener("online", attempt, { once: true, signal });
      } finally {
        clearTimeout(timer);
      }
    };
    attempt();
    return () => abort.abort();
  };

  if (!window.customElements) return;
  for (const tag in render) {
    if (customElements.get(tag)) continue;
    customElements.define(
      tag,
      class extends HTMLElement {
        #stop;
        static get observedAttributes() {
          return ["src", "limit", "level"];
        }
        connectedCallback() {
          this.disconnectedCallback();
          this.#stop = start(this, tag);
        }
        disconnectedCallback() {
          if (this.#stop) this.#stop();
          this.#stop = 0;
        }
        attributeChangedCallback(name, before, after) {
          if (this.#stop && before !== after) this.connectedCallback();
        }
      },
    );
  }
})();
