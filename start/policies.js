const ACTIVE = /<(?:script|iframe|object|embed|base|meta|link)|[\s"'/]on\w+\s*=|srcdoc|javascript:/i;

/**
 * Makes the only ways for HTML and addresses of scripts into the document, where the browser enforces that, and gives the app's own. The
 * app takes that policy away, and vouches by it for the article that it is about to write; all else that is written is the framework's
 * own inert markup. What is only read in a document where nothing runs needs no such word: `createHTML(html, true)`.
 */
export function makePolicies() {
  const types = window.trustedTypes;
  let vouched;
  const createHTML = (html, isInert) => (isInert ? html : (vouched = html));
  const policy = types?.createPolicy('broadsheet', { createHTML, createScriptURL: (url) => url });
  types?.createPolicy('default', { createHTML: (html) => (html === vouched || !ACTIVE.test(html) ? html : null) });
  return policy;
}
