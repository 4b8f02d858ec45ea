// Loads the page again when `cargo xtask serve` has built it anew; says so when that failed. Stands in for Trunk's own script, which
// is inline and writes HTML, neither of which the site's policy allows.
const connect = (onOpen) => {
  const socket = new WebSocket(`${location.protocol === 'https:' ? 'wss' : 'ws'}://${location.host}/.well-known/trunk/ws`);
  socket.onopen = onOpen;
  socket.onmessage = ({ data }) => {
    const message = JSON.parse(data);
    if (message.type === 'reload') location.reload();
    else if (message.type === 'buildFailure') complain(message.data.reason);
  };
  // The server was stopped: when it is there again, it has built anew.
  socket.onclose = () => setTimeout(connect, 2000, () => location.reload());
};

function complain(reason) {
  const note = document.createElement('pre');
  note.setAttribute('role', 'alert');
  note.textContent = `Build failed\n\n${reason}`;
  document.body.prepend(note);
}

connect(null);
