// A host made with React: embeds come and go with its state.
import { createElement as h, useState } from 'react';
import { createRoot } from 'react-dom/client';

const SLUGS = ['after-double-eleven-inventory', 'product-card-tutorial'];

function App() {
  const [count, setCount] = useState(1);
  const [theme, setTheme] = useState('light');
  const embed = (slug) =>
    h(
      'broadsheet-embed',
      { key: slug, src: `http://origin.invalid/published/embed/articles/${slug}/`, theme },
      h('a', { href: `http://origin.invalid/published/articles/${slug}` }, `${slug}, ${theme}`),
    );
  return h(
    'main',
    null,
    h('button', { onClick: () => setCount((count + 1) % 3) }, 'more'),
    h('button', { onClick: () => setTheme('dark') }, 'dark'),
    SLUGS.slice(0, count).map(embed),
  );
}

createRoot(document.getElementById('app')).render(h(App));
