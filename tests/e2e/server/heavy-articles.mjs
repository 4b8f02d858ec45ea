// Articles beyond the limits of length and depth.

const PARAGRAPH = '<p>Group buying lets neighbours share one delivery, and a <b>tea seller</b> reach a <i>whole village</i>.</p>\n';

/** Ids and HTML. */
export function heavyArticles() {
  return [
    ['five-megabytes', `<p>The first words.</p>${PARAGRAPH.repeat(Math.ceil(5_000_000 / PARAGRAPH.length))}`],
    ['neighbour', '<p>The text of neighbour.</p>'],
    ['ten-thousand-deep', `<p>The first words.</p>${'<div>'.repeat(10_000)}The deepest words.${'</div>'.repeat(10_000)}`],
  ];
}
