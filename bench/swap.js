// The least that goes from page to page of a published site, which the app's step is held against: one request, words into the document,
// title, address. It stands in the place of the app's own script (see published.mjs). What it asks for is the next page's content as
// HTML, which no published site has as a file: the measuring server has it (`fragmentOf` in published-site.mjs).
document.addEventListener('click', async (event) => {
  const link = event.target.closest('a');
  if (link === null) return;
  event.preventDefault();
  const response = await fetch(`${link.pathname.replace(/\/$/, '')}/fragment.html`);
  const page = document.getElementById('broadsheet-page');
  page.innerHTML = await response.text();
  history.pushState(undefined, '', link.href);
  document.title = page.querySelector('h1').textContent;
  scrollTo(0, 0);
});
document.documentElement.dataset.app = 'ready';
