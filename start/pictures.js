/** Marks pictures by what became of them, for styles: see style/text_pictures.css. To be called before any of them is asked for. */
export function watchPictures() {
  const mark = ({ type, target: picture }) => {
    // One that waits for a tap has another in its place.
    if (picture.tagName !== 'IMG' || picture.dataset.src) return;
    const { naturalWidth: width, naturalHeight: height, classList } = picture;
    const { clientWidth, clientHeight } = picture.closest('.bs-media-box') ?? {};
    const isSmall = width <= clientWidth && height <= clientHeight;
    classList.toggle('is-broken', type === 'error');
    classList.toggle('is-natural', type === 'load' && (isSmall || height > 2 * width));
  };
  // Events of this kind do not come to the window.
  document.addEventListener('error', mark, true);
  document.addEventListener('load', mark, true);
}
