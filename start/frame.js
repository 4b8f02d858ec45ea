import { root } from './page.js';

/** In a frame of another site: loads style and script of such pages. The page /embed/ itself is none. */
export function showInFrame() {
  const framed = `${root.pathname}embed/`;
  const { pathname } = location;
  if (pathname.startsWith(framed) && pathname !== framed) import(new URL('framed.js', root)).catch(() => {});
}
