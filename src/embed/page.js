(() => {
  "use strict";
  const root = document.documentElement;
  const query = new URLSearchParams(location.search);
  const { full } = root.dataset;
  if (full && query.has("full")) {
    query.delete("full");
    location.replace(`${full}?${query}${location.hash}`);
    return;
  }

  // What the host asks for. A colour is a colour or nothing.
  const theme = query.get("theme");
  if (theme === "light" || theme === "dark") root.dataset.theme = theme;
  const accent = query.get("accent") ?? "";
  const isColour = /^(#[\da-f]{3,8}|[a-z]+|(rgba?|hsla?|hwb|(ok)?lab|(ok)?lch|color)\([\w.,%/ -]+\))$/i;
  if (isColour.test(accent) && CSS.supports("color", accent)) root.style.setProperty("--bs-accent", accent);

  const onReady = () => {
    const primary = (tag) => tag.split("-")[0].toLowerCase();
    const lang = primary(query.get("lang") ?? "");
    for (const each of document.querySelectorAll("[data-word]")) {
      if (primary(each.dataset.lang) === lang) {
        each.lang = each.dataset.lang;
        each.textContent = each.dataset.word;
      }
    }
    // The page's own places are not the window's.
    for (const link of document.querySelectorAll('a[href^="#"]')) link.target = "_self";
    const list = document.getElementById("list");
    const steps = list ? [...document.querySelectorAll("[data-step]")] : [];
    const mark = () => {
      const at = Math.abs(list.scrollLeft);
      const ends = [at < 2, at > list.scrollWidth - list.clientWidth - 2];
      steps.forEach((step, index) => step.setAttribute("aria-disabled", ends[index]));
    };
    for (const step of steps) {
      step.hidden = false;
      step.addEventListener("click", () => {
        const calm = matchMedia("(prefers-reduced-motion: reduce)").matches;
        list.scrollBy({ left: step.dataset.step * list.clientWidth * 0.8, behavior: calm ? "auto" : "smooth" });
      });
    }
    if (steps.length) {
      // After the browser's own scrolling, which is content with a part of what has the focus.
      list.addEventListener("focusin", ({ target }) => {
        // What moved under a pressed button would not be clicked.
        if (target.matches(":focus-visible")) requestAnimationFrame(() => target.closest("li")?.scrollIntoView({ block: "nearest", inline: "nearest" }));
      });
      mark();
      list.addEventListener("scroll", mark, { passive: true });
      addEventListener("resize", mark);
    }
  };
  if (document.readyState === "loading") document.addEventListener("DOMContentLoaded", onReady);
  else onReady();

  // The loader names its frame in the address: `#broadsheet=ID&max=PX`. Without that nobody is told anything, and nothing is
  // ever listened to. A height is no secret, so it may be heard by whoever the host is.
  const frame = new URLSearchParams(location.hash.slice(1));
  const broadsheet = frame.get("broadsheet");
  if (parent === window || !broadsheet) return;
  const max = Number(frame.get("max")) || Infinity;
  const say = (message) => parent.postMessage({ broadsheet, ...message }, "*");
  let last = 0;
  const measure = () => {
    const box = root.getBoundingClientRect();
    const height = Math.ceil(box.height);
    // Hidden frames have no width; when they are shown again this is called again.
    if (!box.width || height === last) return;
    last = height;
    root.style.overflowY = height > max ? "auto" : "hidden";
    say({ height });
  };
  say({});
  new ResizeObserver(measure).observe(root);
  // Browsers let frames that are not in view rest: nothing is observed there. Their height is asked for all the same.
  addEventListener("DOMContentLoaded", measure);
  addEventListener("load", measure);
})();
