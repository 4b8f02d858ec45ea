// What pictures, players and contents of articles do beyond being links, and the form that makes embeds. Serves pages that the app
// draws and pages as published, so it looks at the document anew whenever a page is drawn, and keeps nothing.

let headings;
const page = document.getElementById('broadsheet-page');

document.addEventListener('click', (event) => {
  const isPlain = event.button === 0 && !(event.metaKey || event.ctrlKey || event.shiftKey || event.altKey);
  const link = isPlain && event.target instanceof Element && event.target.closest('.bs-prose a');
  if (!link || event.defaultPrevented) return;
  if (link.matches('.bs-zoom')) {
    event.preventDefault();
    history.pushState({ lightbox: true }, '', link.hash);
    followAddress();
  } else if (link.parentElement.matches('.bs-player')) {
    event.preventDefault();
    play(link.parentElement);
  }
});

addEventListener('popstate', followAddress);
addEventListener('hashchange', followAddress);
// The end of a long text comes after its beginning: `data-held` says that it has come.
new MutationObserver(look).observe(page, { childList: true });
new MutationObserver(look).observe(page, { subtree: true, attributeFilter: ['data-held'] });
look();

function look() {
  followAddress();
  watchHeadings();
  if (page.querySelector('[data-embed-builder]')) import('./embed-builder.js');
}

/** Shows the picture that the address names, or none. */
function followAddress() {
  const { hash } = location;
  const link = /^#img-\d+$/.test(hash) ? document.querySelector(`.bs-prose ${hash}`) : null;
  const shown = document.querySelector('dialog.bs-lightbox');
  if (shown?.dataset.picture === hash && link) return;
  shown?.close();
  const picture = link?.querySelector('img');
  if (picture) lightbox(hash, picture).showModal();
}

function lightbox(hash, picture) {
  const dialog = document.createElement('dialog');
  dialog.className = 'bs-lightbox';
  dialog.dataset.picture = hash;
  const caption = picture.closest('figure')?.querySelector('figcaption')?.textContent.trim();
  dialog.setAttribute('aria-label', picture.alt || caption || words('zoom-note'));
  const close = document.createElement('button');
  close.className = 'bs-lightbox__close';
  close.type = 'button';
  close.textContent = '×';
  close.setAttribute('aria-label', words('close-note'));
  const whole = new Image();
  whole.referrerPolicy = 'no-referrer';
  whole.alt = picture.alt;
  whole.src = picture.currentSrc || picture.src;
  dialog.append(close, whole);
  if (caption) dialog.append(Object.assign(document.createElement('p'), { textContent: caption }));
  // Escape and the way back of phones come as this event.
  dialog.addEventListener('cancel', (event) => {
    event.preventDefault();
    leave();
  });
  dialog.addEventListener('click', leave);
  // Closing gives the focus back to the link.
  dialog.addEventListener('close', () => dialog.remove());
  return document.body.appendChild(dialog);
}

/** Goes back to where the picture was opened; a reader who came by its address stays on the page. */
function leave() {
  if (history.state?.lightbox) {
    history.back();
  } else {
    history.replaceState(history.state, '', location.pathname + location.search);
    followAddress();
  }
}

/** Puts a player into its box. Nothing of it was loaded before. */
function play(box) {
  const { href, protocol } = new URL(box.dataset.player);
  if (protocol !== 'https:') return;
  const frame = document.createElement('iframe');
  frame.title = box.title || box.textContent.trim();
  frame.allow = 'fullscreen; picture-in-picture; encrypted-media';
  frame.setAttribute('sandbox', 'allow-scripts allow-same-origin allow-presentation allow-popups');
  frame.referrerPolicy = 'strict-origin-when-cross-origin';
  frame.src = href;
  box.replaceChildren(frame);
  frame.focus();
}

/** Marks the line of the table of contents whose part is being read. */
function watchHeadings() {
  headings?.disconnect();
  const lines = [...document.querySelectorAll('.bs-outline a')]
    .map((line) => ({ line, heading: document.getElementById(line.getAttribute('href').slice(1)) }))
    .filter(({ heading }) => heading);
  if (lines.length === 0) return;
  const mark = () => {
    const edge = innerHeight * 0.3;
    const current = lines.findLast(({ heading }) => heading.getBoundingClientRect().top <= edge);
    for (const each of lines) {
      if (each === current) each.line.setAttribute('aria-current', 'location');
      else each.line.removeAttribute('aria-current');
    }
  };
  headings = new IntersectionObserver(mark, { rootMargin: '0px 0px -70% 0px' });
  for (const { heading } of lines) headings.observe(heading);
}

function words(id) {
  return document.getElementById(id)?.textContent ?? '';
}
