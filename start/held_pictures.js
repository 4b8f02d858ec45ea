// Pictures that wait for a tap, while the reader saves data. Only attributes change: the app finds the elements that it expects.

// It has no size of its own, so a picture keeps its space. What is seen of it is style: see style/held_pictures.css.
const STAND_IN = "data:image/svg+xml,<svg xmlns='http://www.w3.org/2000/svg'/>";

const HELD = 'img[data-src]';

function hold(picture) {
  const { alt, complete, dataset, naturalWidth, src, srcset } = picture;
  if (!src || src.startsWith('data:') || (complete && naturalWidth)) return;
  Object.assign(dataset, { src, srcset });
  Object.assign(picture, { srcset: '', src: STAND_IN });
  if (!alt || picture.closest('a, button')) return;
  picture.setAttribute('role', 'button');
  picture.tabIndex = 0;
}

function release(picture) {
  const { src, srcset } = picture.dataset;
  Object.assign(picture, { srcset, src });
  for (const name of ['data-src', 'data-srcset', 'role']) picture.removeAttribute(name);
  // It may have the focus.
  if (picture.tabIndex === 0) picture.tabIndex = -1;
}

function holdAll() {
  for (const picture of document.images) hold(picture);
  for (const video of document.querySelectorAll('[poster]')) {
    video.dataset.poster = video.poster;
    video.removeAttribute('poster');
  }
}

function onTap(event) {
  const { key, target } = event;
  if (key && key !== 'Enter' && key !== ' ') return;
  // A key on the link to a picture's enlargement makes a click.
  const picture = target.matches(HELD) ? target : !key && target.closest('.bs-zoom')?.querySelector(HELD);
  if (!picture) return;
  event.preventDefault();
  event.stopImmediatePropagation();
  release(picture);
}

let observer;

/** Has all pictures wait that are not there yet, and those to come; or no longer. */
export function holdPictures(isWanted) {
  if (isWanted === Boolean(observer)) return;
  const listen = isWanted ? addEventListener : removeEventListener;
  for (const type of ['click', 'keydown']) listen(type, onTap, true);
  if (isWanted) {
    observer = new MutationObserver(holdAll);
    observer.observe(document, { childList: true, subtree: true });
    holdAll();
  } else {
    observer.disconnect();
    observer = undefined;
    for (const picture of document.querySelectorAll(HELD)) release(picture);
    for (const video of document.querySelectorAll('[data-poster]')) video.poster = video.dataset.poster;
  }
}
