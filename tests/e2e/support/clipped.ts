// What is cut off on a page.

/** Runs in the page. Text that is cut off by an element around it which does not scroll. Intended shortening, with an ellipsis, is not counted. */
export function clippedTexts(): string[] {
  const clipped: string[] = [];
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) {
    const text = walker.currentNode;
    const parent = text.parentElement;
    if (
      !text.textContent?.trim() ||
      !parent?.checkVisibility({ visibilityProperty: true }) ||
      parent.closest('script, style, [aria-hidden=true]')
    ) {
      continue;
    }
    const range = document.createRange();
    range.selectNodeContents(text);
    const box = range.getBoundingClientRect();
    for (let around: Element | null = parent; around && around !== document.body; around = around.parentElement) {
      const style = getComputedStyle(around);
      const view = around.getBoundingClientRect();
      const isHidden = view.width <= 2 || view.height <= 2 || style.clipPath !== 'none';
      const isShortened = style.webkitLineClamp !== 'none' || style.textOverflow === 'ellipsis';
      const scrolls = [style.overflowX, style.overflowY].some((overflow) => overflow === 'auto' || overflow === 'scroll');
      if (isHidden || isShortened || scrolls) {
        break;
      }
      const cutsX = style.overflowX !== 'visible' && (box.right > view.right + 2 || box.left < view.left - 2);
      const cutsY = style.overflowY !== 'visible' && (box.bottom > view.bottom + 2 || box.top < view.top - 2);
      if (cutsX || cutsY) {
        clipped.push(`${around.tagName.toLowerCase()}.${around.className}: ${text.textContent.trim().slice(0, 30)}`);
        break;
      }
    }
  }
  return clipped;
}
