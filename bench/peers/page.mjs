// The pages that the frameworks show: an article, and the list of all titles. `h` makes an element, `render` puts a tree into the page.

export async function show(h, render) {
  const response = await fetch('feed.json');
  const feed = await response.json();
  const items = feed.items.sort((a, b) => Date.parse(b.date_published) - Date.parse(a.date_published));
  const id = decodeURIComponent(location.pathname.split('/').pop());
  const item = items.find((it) => it.id === id);
  document.title = item?.title ?? feed.title;
  const main = h('main', null, ...(item ? article(h, item) : list(h, items)));
  render([h('header', { key: 'header' }, feed.title), h('div', { key: 'main' }, main)], document.getElementById('root'));
}

const article = (h, item) => [
  h('h1', null, item.title),
  h('p', { className: 'facts' }, [...(item.authors ?? []).map(({ name }) => name), new Date(item.date_published).toLocaleString(), ...(item.tags ?? [])].join(' · ')),
  h('p', { className: 'lead' }, item.summary),
  item.image && h('img', { className: 'picture', src: item.image, alt: '' }),
  // As the reference does: it trusts the feed.
  h('div', { className: 'body', dangerouslySetInnerHTML: { __html: item.content_html } }),
];

const list = (h, items) => [
  h('ul', null, ...items.slice(0, 20).map((it) => h('li', { key: it.id }, h('a', { href: `articles/${it.id}` }, it.title)))),
];
