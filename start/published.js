// The script at the start of a published page, which has its words already: the app comes to them later, or never. The build makes one file of
// it and of what it imports, which `broadsheet build` puts into each page.
import { canRun, loadApp } from './app.js';
import { showAsChosen } from './display.js';
import { root } from './page.js';
import { watchPictures } from './pictures.js';
import { makePolicies } from './policies.js';
import { watchTakeover } from './takeover.js';

// What the app takes over.
const start = { root: root.pathname };
window.broadsheet = start;

// In time for the first paint.
start.chooseDisplay = showAsChosen();
watchTakeover();
watchPictures();
const idle = window.requestIdleCallback ?? ((then) => setTimeout(then, 200));
if (canRun() && !navigator.connection?.saveData) {
  start.policy = makePolicies();
  // An app that does not come, as after a deployment, is not missed.
  addEventListener('load', () => idle(() => loadApp('low').catch(() => {}), { timeout: 2000 }));
}
