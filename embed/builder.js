// The page /embed: keeps snippets and previews at what its form says. Listens at the document, so that it may be loaded before or
// after the page is drawn, and any number of times it is drawn again. Knows the page by `data-` attributes: src/pages/embed_builder.rs.
(() => {
  const escapes = { "&": "&amp;", '"': "&quot;", "<": "&lt;", ">": "&gt;" };
  const escaped = (text) => text.replace(/[&"<>]/g, (mark) => escapes[mark]);

  /** Makes one builder show what its form says. */
  const update = (builder) => {
    const { what, whole, theme, "max-height": max } = builder.querySelector("form").elements;
    const chosen = what.selectedOptions[0];
    const { dataset } = chosen;
    whole.disabled = !dataset.whole;
    const isWhole = whole.checked && !whole.disabled;
    const src = isWhole ? dataset.whole : chosen.value;
    const title = chosen.textContent;
    const options = { theme: theme.value, "max-height": max.validity.valid ? max.value : "" };
    const given = Object.entries(options).filter(([, value]) => value);
    const values = {
      src: escaped(src),
      href: escaped(dataset.href),
      title: escaped(title),
      height: isWhole ? dataset.wholeHeight : dataset.height,
      options: given.map(([name, value]) => ` ${name}="${escaped(value)}"`).join(""),
    };
    for (const code of builder.querySelectorAll("[data-template]")) {
      code.textContent = code.dataset.template.replace(/\{(\w+)\}/g, (_, place) => values[place] ?? "");
    }
    for (const embed of builder.querySelectorAll("broadsheet-embed")) {
      for (const [name, value] of Object.entries({ src, ...options })) {
        if (!value) embed.removeAttribute(name);
        else if (embed.getAttribute(name) !== value) embed.setAttribute(name, value);
      }
      const link = embed.querySelector("a");
      if (link) Object.assign(link, { href: dataset.href, textContent: title });
    }
  };

  /** Loads what the previews need, and takes the choice from the page's own address: `?src=/embed/articles/…`. */
  const begin = async (builder) => {
    if ("isFollowed" in builder.dataset) return;
    builder.dataset.isFollowed = "";
    if (!customElements.get("broadsheet-embed")) {
      // Not by an element: under Trusted Types, an address for one needs the app's policy.
      import(builder.dataset.loader);
    }
    const { what } = builder.querySelector("form").elements;
    // On the way here within the app, the address follows the page by a frame.
    while (!/\/embed\/?$/.test(location.pathname)) {
      await new Promise(requestAnimationFrame);
      if (!builder.isConnected) return;
    }
    const wanted = new URLSearchParams(location.search).get("src");
    const address = wanted && new URL(`${wanted.replace(/\/$/, "")}/`, what.value);
    const option = address && [...what.options].find(({ value }) => value === address.href);
    if (option) option.selected = true;
    else if (address?.pathname.includes("/embed/articles/")) offer(builder, what, address.href);
    update(builder);
  };

  /** Adds an article that the list is too short for. */
  const offer = async (builder, what, address) => {
    try {
      const { title, url } = await (await fetch(`${address}card.json`)).json();
      const option = new Option(title, address, true, true);
      const { dataset } = what.options[0];
      Object.assign(option.dataset, { ...dataset, href: url, whole: `${address}full/` });
      what.prepend(option);
      update(builder);
    } catch {
      // There is no such article: what is chosen stays.
    }
  };

  const copy = async (builder, id) => {
    const code = document.getElementById(id);
    const status = builder.querySelector('[role="status"]');
    status.textContent = "";
    try {
      await navigator.clipboard.writeText(code.textContent);
      status.textContent = status.dataset.copied;
    } catch {
      getSelection().selectAllChildren(code);
      status.textContent = status.dataset.failed;
    }
  };

  const builderOf = ({ target }) => target instanceof Element && target.closest("[data-embed-builder]");
  const beginAll = () => document.querySelectorAll("[data-embed-builder]").forEach(begin);
  for (const type of ["input", "change"]) {
    document.addEventListener(type, (event) => {
      const builder = builderOf(event);
      if (builder) update(builder);
    });
  }
  document.addEventListener("submit", (event) => builderOf(event) && event.preventDefault());
  document.addEventListener("click", (event) => {
    const button = event.target instanceof Element && event.target.closest("[data-copy]");
    const builder = builderOf(event);
    if (button && builder) copy(builder, button.dataset.copy);
  });
  // Pages are drawn in place: look again whenever there is something new. Their address, which says what is chosen, follows in the
  // next frame.
  new MutationObserver(() => requestAnimationFrame(beginAll)).observe(document.documentElement, { childList: true, subtree: true });
  beginAll();
})();
