/**
 * An app that broke down while it took over a page which another program had altered: the page stays as it is, and its links are the
 * browser's again.
 */
export function watchTakeover() {
  const giveUp = (error) => {
    const isOurs = window.WebAssembly && error instanceof WebAssembly.RuntimeError;
    if (isOurs && !document.documentElement.dataset.app) addEventListener('click', (event) => event.stopImmediatePropagation(), true);
  };
  addEventListener('error', ({ error }) => giveUp(error), true);
  addEventListener('unhandledrejection', ({ reason }) => giveUp(reason));
}
