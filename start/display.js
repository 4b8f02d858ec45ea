// What readers chose in the display settings (src/components/display_settings.rs): attributes of the root element, for styles.
import { holdPictures } from './held_pictures.js';

const KEY = 'broadsheet:display';

// Without one of these, a setting is as the system has it, or as the site was designed.
const VALUES = {
  scheme: ['light', 'dark', 'paper'],
  size: ['small', 'large', 'x-large', 'xx-large'],
  leading: ['tight', 'loose'],
  typeface: ['serif'],
  motion: ['less'],
  saving: ['on'],
};

// `--bs-paper` of style/tokens.css and style/display.css, for what browsers draw around the page.
const GROUNDS = { light: '#ffffff', dark: '#14161a', paper: '#f6eedc' };

const { dataset } = document.documentElement;

/** Whether pictures wait for a tap. */
export const isSavingData = () => dataset.saving === 'on';

/** What was chosen before; where storage is denied, in this tab. Nothing in it is to be relied on. */
function kept() {
  let text;
  try {
    text = localStorage.getItem(KEY);
  } catch {
    text = window.name;
  }
  try {
    return Object(JSON.parse(text));
  } catch {
    return {};
  }
}

function keep(choices) {
  const text = JSON.stringify(choices);
  try {
    localStorage.setItem(KEY, text);
  } catch {
    window.name = text;
  }
}

function show(choices) {
  for (const [name, values] of Object.entries(VALUES)) {
    if (values.includes(choices[name])) dataset[name] = choices[name];
    else delete dataset[name];
  }
  const { scheme } = dataset;
  for (const meta of document.querySelectorAll('meta[name="theme-color"]')) {
    meta.content = GROUNDS[scheme ?? (meta.media.includes('dark') ? 'dark' : 'light')];
  }
  // For what is painted before any style is there.
  document.querySelector('meta[name="color-scheme"]').content = scheme ? (scheme === 'dark' ? 'dark' : 'light') : 'light dark';
  holdPictures(isSavingData());
}

/** Keeps a choice; an empty one, or one of nothing, takes back what was chosen. */
function choose(name, value) {
  const choices = {};
  for (const known of Object.keys(VALUES)) choices[known] = name && dataset[known];
  if (name) choices[name] = value || undefined;
  keep(choices);
  show(choices);
}

/** Shows the page as its reader likes it, from before the first paint on. Gives what changes that. */
export function showAsChosen() {
  show(kept());
  addEventListener('storage', ({ key }) => (key === KEY || key === null) && show(kept()));
  // A page that comes back as it was left.
  addEventListener('pageshow', ({ persisted }) => persisted && show(kept()));
  return choose;
}
