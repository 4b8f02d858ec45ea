/** Has the page say so when the app cannot start. Gives what does that, for whoever knows it already. */
export function watchForFailure() {
  const { dataset } = document.documentElement;
  const fail = () => {
    dataset.app ||= 'failed';
  };
  // A script that does not come is told of on its way to the element.
  const onError = ({ target }) => (target === window || target.tagName === 'SCRIPT') && fail();
  addEventListener('error', onError, true);
  addEventListener('unhandledrejection', fail);
  return fail;
}
