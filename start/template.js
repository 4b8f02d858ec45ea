import { decoded, isText } from './text.js';

/**
 * A copy of a template of the page (index.html). Its elements name the values that they say (`data-say`), load (`data-load`) or depend on
 * (`data-if`): those without one go. Texts become text: no markup is made of them.
 */
export function filled(name, values) {
  const copy = document.getElementById(`broadsheet-${name}`).content.cloneNode(true);
  for (const element of copy.querySelectorAll('[data-say],[data-load],[data-if]')) {
    const { say, load, if: condition = say ?? load } = element.dataset;
    const value = values[condition];
    const place = element.firstElementChild ?? element;
    if (!value || (say && !value.map && !isText(value))) element.remove();
    else if (load) element.src = value;
    else if (say) place.append(...(value.map ? value : [decoded(value)]));
  }
  return copy;
}
