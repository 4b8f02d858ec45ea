// What the DOM of a feed's article may consist of, as the tests see it: the product's own allowlist, what its own pass adds, and
// what may never be there whatever the allowlist says.
import { readFileSync } from 'node:fs';

export interface AllowedMarkup {
  elements: string[];
  attributes: string[];
  /** What formulas may consist of, and which of it holds text. */
  formulaElements: string[];
  formulaAttributes: string[];
  tokens: string[];
  /** Attributes that the product writes itself, with patterns of their values. */
  added: Record<string, string>;
  /** Elements that are wrong even if the allowlist had them. */
  never: string[];
  /** A pattern of attributes that are wrong even if the allowlist had them. */
  neverAttribute: string;
}

const read = (name: string): string => readFileSync(new URL(`../../../src/content/${name}`, import.meta.url), 'utf8');

/** What a pattern's first group matches in one of the allowlist's tables, by the table's name in the source. */
function table(file: string, name: string, entry: RegExp): string[] {
  const [, body = ''] = new RegExp(`pub const ${name}: [^=]* = &\\[\\n(.*?)\\n\\];`, 's').exec(read(file)) ?? [];
  const names = [...body.matchAll(entry)].map(([, found]) => found ?? '');
  if (names.length === 0) {
    throw new Error(`src/content/${file} has no table ${name}: mend this reader of it`);
  }
  return names;
}

export const ALLOWED: AllowedMarkup = {
  // A frame is read for its address only.
  elements: table('policy.rs', 'ELEMENTS', /^ {4}\(\s*"([a-z0-9]+)",\s*&\[/gm).filter((name) => name !== 'iframe'),
  attributes: table('policy/attributes.rs', 'ATTRIBUTES', /\(\s*"([a-z-]+)",\s*Value::(?!Unwritten)/g),
  formulaElements: table('policy/formulas.rs', 'FORMULA_ELEMENTS', /"([a-z]+)"/g),
  formulaAttributes: table('policy/formulas.rs', 'FORMULA_ATTRIBUTES', /\(\s*"([a-z]+)",\s*(?!Value::Unwritten)/g),
  tokens: ['mi', 'mn', 'mo', 'ms', 'mtext'],
  added: {
    'aria-describedby': '^(leaves|zoom|table)-note$',
    'aria-labelledby': '^((leaves|zoom|table)-note|caption-\\d+|a-.+|heading-note [ah]-.+)$',
    class: '^((bs-(anchor|drawing|emoji|heading|hidden|left-out|table|task|zoom|media-box|leaves|player)|is-broken|is-natural) ?)*$',
    controls: '^$',
    'data-language': '^[\\w+#.-]+$',
    'data-player': '^https://',
    decoding: '^async$',
    id: '^((a|h)-.+|(img|caption)-\\d+)$',
    loading: '^(lazy|eager)$',
    playsinline: '^$',
    preload: '^none$',
    referrerpolicy: '^no-referrer$',
    rel: '^noopener nofollow( external)?$',
    role: '^(region|group)$',
    sizes: '^[\\w(): .,-]+$',
    tabindex: '^0$',
  },
  never: (
    'script style link meta base html head body title frame frameset iframe object embed applet portal fencedframe form input ' +
    'textarea select option template slot svg noscript noembed noframes plaintext xmp marquee dialog canvas map area'
  ).split(' '),
  neverAttribute:
    '^(on.*|style|srcdoc|name|action|formaction|form|ping|target|download|background|xlink:href|is|slot|popover.*|command.*|' +
    'interest.*|autofocus|accesskey|contenteditable|usemap|ismap|nonce|http-equiv|draggable|dynsrc|lowsrc|longdesc|attributionsrc)$',
};
