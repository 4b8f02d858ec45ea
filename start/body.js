// The beginning of an article's text, to the first thing that is more than text.
import { isText, parsed, upTo } from './text.js';

const paragraphs = (texts) => texts.map((text) => Object.assign(document.createElement('p'), { textContent: text }));

/**
 * What is known of an item's text: its words, the tags of its pictures, whether a table of contents precedes it, and its first paragraphs as
 * `html` or `text`. Nothing where only the app can read it.
 */
export function bodyOf({ content_html: html, content_text: text }) {
  if (!isText(html)) {
    const texts = `${text ?? ''}`.split(/\n\s*?\n/).filter(isText);
    return { words: texts.join(), pictures: '', text: paragraphs(upTo(texts, (it) => /https?:|www\./i.test(it))) };
  }
  // The app alone shows what is so long that reading it twice would be felt, and inserts it in stages.
  if (html.length > 2e5) throw new RangeError('a long text');
  // Wrapped or escaped once too often.
  if (!/^[^&]*<[^!]/.test(html)) return undefined;
  // Even where nothing runs, the policy of styles has something to say of them.
  const silent = html.replace(/\b(style|on\w+)\s*=(?=[^<>]*>)/gi, 'data-$1=').replace(/<(\/?)style\b/gi, '<$1template');
  const body = parsed(silent);
  const all = (selector) => [...body.querySelectorAll(selector)];
  const nodes = [...body.childNodes].filter((it) => isText(it.textContent) || it.firstElementChild);
  const isMore = (it) => it.tagName !== 'P' || it.attributes.length || it.querySelector(':not(a,b,em,i,span,strong)');
  const texts = upTo(nodes, (it) => isMore(it) || it.firstElementChild).filter((it) => !isMore(it));
  return {
    words: body.textContent,
    pictures: all('img,source').map((it) => it.outerHTML).join(),
    outline: all('h1,h2,h3,h4,h5,h6').filter((it) => isText(it.textContent))[2],
    html: paragraphs(texts.map((it) => it.textContent)),
  };
}
