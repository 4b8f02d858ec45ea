// The script at the start of a live site's page. The build puts it, with what it imports, into `index.html`: nothing in it varies, so that
// a content security policy can allow it by its hash.
import { canRun, loadApp } from './app.js';
import { showAsChosen } from './display.js';
import { watchForFailure } from './failure.js';
import { askForFeed, freeLine } from './feed.js';
import { showFirstWords } from './first_words.js';
import { isInFrame, showInFrame } from './frame.js';
import { root } from './page.js';
import { watchPictures } from './pictures.js';
import { makePolicies } from './policies.js';

// What the app takes over.
const start = { root: root.pathname };
window.broadsheet = start;

start.feed = askForFeed();
// In time for the first paint. What other sites show is as they like it.
if (!isInFrame) start.chooseDisplay = showAsChosen();
start.policy = makePolicies();
// What is wrong with the feed is for the app to say.
const isRead = start.feed && showFirstWords(start).catch(() => {});
if (isInFrame) showInFrame();
const fail = watchForFailure();
watchPictures();
if (canRun()) {
  document.addEventListener('DOMContentLoaded', () => loadApp('low', start.feed && freeLine(start.feed, isRead)));
} else {
  fail();
}
