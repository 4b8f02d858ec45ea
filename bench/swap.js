// The least that goes from page to page of a published site: what a short script takes, the app is held against. It stands in the
// place of the app's own script (see published.mjs).
const blocks = fetch('/blocks.json').then((response) => response.json());
document.addEventListener('click', async (event) => {
  const link = event.target.closest('a');
  if (link === null) return;
  event.preventDefault();
  const response = await fetch(`${link.pathname.replace(/\/$/, '')}/index.json`);
  const page = await response.json();
  document.getElementById('broadsheet-page').innerHTML = page.main;
  document.getElementById('article').insertAdjacentHTML('beforeend', page.further);
  document.getElementById('rest').innerHTML = (await blocks).rest;
  history.pushState(undefined, '', link.href);
  document.title = page.title;
  scrollTo(0, 0);
});
document.documentElement.dataset.app = 'ready';
