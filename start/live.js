// The script at the start of a live site's page. The build puts it, with what it imports, into `index.html`: nothing in it varies, so that
// a content security policy can allow it by its hash.
import { canRun, loadApp } from './app.js';
import { watchForFailure } from './failure.js';
import { askForFeed } from './feed.js';
import { showFirstWords } from './first_words.js';
import { showInFrame } from './frame.js';
import { root } from './page.js';
import { watchPictures } from './pictures.js';
import { makePolicies } from './policies.js';

// What the app takes over.
const start = { root: root.pathname };
window.broadsheet = start;

// Settings that the style depends on belong here: nothing is painted yet.
start.feed = askForFeed();
start.policy = makePolicies();
// What is wrong with the feed is for the app to say.
if (start.feed) showFirstWords(start).catch(() => {});
showInFrame();
const fail = watchForFailure();
watchPictures();
if (canRun()) {
  document.addEventListener('DOMContentLoaded', () => loadApp('low'));
} else {
  fail();
}
