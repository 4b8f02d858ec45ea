// An article as editors of rich text write them: so many style attributes, and a sheet. Figures: bench/styles.mjs.

export function styledArticle(count = 2_000) {
  const words = Array.from({ length: count }, (_, index) => `<span style="color: #${index.toString(16).padStart(3, '0')}">word${index} </span>`);
  const paragraphs = Array.from({ length: count / 20 }, (_, index) => words.slice(index * 20, index * 20 + 20).join(''));
  return `<style>p { color: red }</style>${paragraphs.map((text) => `<p onclick="void 0" style="margin: 0">${text}</p>`).join('')}`;
}
