// A page below /embed in a live site, where the app draws what published sites have as documents: gives it their style and their
// script, once it is drawn.

const root = document.documentElement;
const beside = (name) => new URL(name, import.meta.url).href;

// The loader waits for a word from the page, and the app may be long in coming.
const id = new URLSearchParams(location.hash.slice(1)).get("broadsheet");
if (id && parent !== window) parent.postMessage({ broadsheet: id }, "*");

const style = Object.assign(document.createElement("link"), { rel: "stylesheet", href: beside("framed.css"), media: "not all" });
document.head.append(style);

/** Links lead the reader's whole window on, but for places of the page itself. The app leaves links with a target alone. */
document.addEventListener(
  "click",
  ({ target }) => {
    const link = target instanceof Element && target.closest("a[href]");
    if (link && !link.getAttribute("href").startsWith("#")) link.target = "_top";
  },
  true,
);

const begin = () => {
  if (!document.querySelector(".bs-embed")) return;
  observer.disconnect();
  for (const sheet of document.querySelectorAll('link[rel="stylesheet"]')) if (sheet !== style) sheet.remove();
  style.media = "all";
  document.getElementById("broadsheet-announcer")?.remove();
  const card = /^.*\/embed\/articles\/[^/]+(?=\/?$)/.exec(location.pathname);
  if (card) root.dataset.full = `${card}/full/`;
  import(beside("framed-page.js"));
};
// Wherever the app puts it; the document may have no body yet.
const observer = new MutationObserver(begin);
observer.observe(root, { childList: true, subtree: true });
begin();
