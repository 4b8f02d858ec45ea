// Shows the page anew when `broadsheet serve` has built the site anew. No published site has this.
const changes = new EventSource('/.broadsheet/changes');
let shown;
changes.onmessage = ({ data }) => {
  shown ??= data;
  if (data !== shown) location.reload();
};
