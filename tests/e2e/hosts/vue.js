// A host made with Vue: embeds come and go with its state.
import { createApp, h, ref } from 'vue';

const SLUGS = ['after-double-eleven-inventory', 'product-card-tutorial'];

createApp({
  setup() {
    const count = ref(1);
    const theme = ref('light');
    const embed = (slug) =>
      h('broadsheet-embed', { key: slug, src: `http://origin.invalid/published/embed/articles/${slug}/`, theme: theme.value }, [
        h('a', { href: `http://origin.invalid/published/articles/${slug}` }, `${slug}, ${theme.value}`),
      ]);
    return () =>
      h('main', [
        h('button', { onClick: () => (count.value = (count.value + 1) % 3) }, 'more'),
        h('button', { onClick: () => (theme.value = 'dark') }, 'dark'),
        SLUGS.slice(0, count.value).map(embed),
      ]);
  },
}).mount('#app');
