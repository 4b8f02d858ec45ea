// Shows the page anew when `broadsheet serve` has built the site anew. No published site has this.
const shown = new URL(import.meta.url).search.slice(1);
// Asking now and then, in place of a stream, lets the page come to rest for tools that wait for that.
setInterval(async () => {
  if (document.hidden) return;
  const built = await fetch('/.broadsheet/build').then((answer) => answer.text(), () => shown);
  if (built !== shown) location.reload();
}, 1000);
