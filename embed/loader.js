// <broadsheet-embed src="…"><a href="…">…</a></broadsheet-embed>: an excerpt of a Broadsheet site at its own height.
// docs/embedding.md says what the attributes and events are. The link stays where it is: it is what readers have without this script.
import { embedPath } from "./address.js";

(() => {
  const NAME = "broadsheet-embed";
  const RESERVED = 320;
  const TALLEST = 30000;
  // Without our origin, the frame has no cookies, no storage, and no way to its host.
  const SANDBOX = "allow-scripts allow-popups allow-popups-to-escape-sandbox allow-top-navigation-by-user-activation";

  /** Shows the excerpt, and returns how to stop. */
  const start = (host) => {
    const attribute = (name) => host.getAttribute(name) || "";
    const size = (name) => Math.min(parseFloat(attribute(name)) || 0, TALLEST);
    const tell = (name, detail) => host.dispatchEvent(new CustomEvent("broadsheet:" + name, { bubbles: true, detail }));
    const shadow = host.shadowRoot || host.attachShadow({ mode: "open" });
    const frame = document.createElement("iframe");
    const { style } = frame;
    const id = crypto.getRandomValues(new Uint32Array(2)).join("");
    const max = size("max-height") || TALLEST;
    const ratio = attribute("ratio");
    let isReady, height, wanted, timer, silence, changes = 0, before = 0;

    const fail = (reason) => {
      stop();
      shadow.replaceChildren(document.createElement("slot"));
      tell("error", { reason });
    };
    const name = () => {
      frame.title = host.title || host.textContent.trim() || frame.src;
    };
    const apply = () => {
      timer = 0;
      if (height === wanted) return;
      height = wanted;
      if (!ratio) style.height = height + "px";
      tell("resize", { height });
    };
    const listen = ({ source, origin, data }) => {
      // A sandboxed frame's origin is "null": its window and its id decide.
      if (source !== frame.contentWindow || origin !== "null" || !data || data.broadsheet !== id) return;
      if (!isReady) {
        isReady = 1;
        clearTimeout(silence);
        tell("ready");
      }
      if (!Number.isFinite(data.height) || data.height <= 0) return;
      wanted = Math.min(data.height, max);
      // Whoever never comes to rest is followed twice a second.
      const now = performance.now();
      changes = Math.max(0, changes - (now - before) / 50) + 1;
      before = now;
      if (changes < 60 && !timer) apply();
      else timer = timer || setTimeout(apply, 500);
    };
    const stop = () => {
      removeEventListener("message", listen);
      clearTimeout(timer);
      clearTimeout(silence);
      frame.remove();
    };

    let url;
    try {
      url = new URL(attribute("src"), document.baseURI);
    } catch {}
    if (!url || !/^https?:$/.test(url.protocol) || !attribute("src")) {
      fail("src");
      return stop;
    }
    url.pathname = embedPath(url.pathname);
    // Where the host leaves it open, the frame is as light or dark as the host's page is there.
    const { colorScheme, display } = getComputedStyle(host);
    let theme = attribute("theme");
    if (!/^(light|dark)$/.test(theme)) theme = !/dark/.test(colorScheme) ? "light" : /light/.test(colorScheme) ? "" : "dark";
    const query = { theme, accent: attribute("accent"), lang: attribute("lang") };
    for (const key in query) if (query[key]) url.searchParams.set(key, query[key]);
    // What is taller than its place is scrolled in it.
    url.hash = "broadsheet=" + id + "&max=" + (ratio ? 1 : max);

    // Properties, no attribute: a host's policy may forbid inline style.
    style.colorScheme = theme || "light dark";
    style.display = "block";
    style.width = "100%";
    style.border = 0;
    if (ratio) style.aspectRatio = ratio;
    else style.height = Math.min(size("height") || (max < TALLEST ? max : RESERVED), max) + "px";
    if (display === "inline") host.style.display = "block";
    frame.sandbox = SANDBOX;
    frame.loading = "lazy";
    frame.src = url;
    name();
    frame.onload = () => {
      name();
      if (!isReady) silence = setTimeout(fail, 2000, "silent");
    };
    addEventListener("message", listen);
    shadow.replaceChildren(frame);
    return stop;
  };

  if (!window.customElements || customElements.get(NAME)) return;
  customElements.define(
    NAME,
    class extends HTMLElement {
      static get observedAttributes() {
        return ["src", "theme", "accent", "lang", "height", "max-height", "ratio"];
      }
      #stop;
      connectedCallback() {
        this.disconnectedCallback();
        this.#stop = start(this);
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
})();
