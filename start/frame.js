import { root } from './page.js';

const framed = `${root.pathname}embed/`;

/** Whether this is what other sites show in a frame. The page /embed/ itself is none. */
export const isInFrame = location.pathname.startsWith(framed) && location.pathname !== framed;

/** Loads style and script of such pages. */
export function showInFrame() {
  import(new URL('framed.js', root)).catch(() => {});
}
