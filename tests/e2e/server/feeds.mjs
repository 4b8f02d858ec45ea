// Feeds by name: good ones, and all the ways in which feeds go wrong. Each is a site below /site/NAME/.
import { gzipSync } from 'node:zlib';
import { heavyArticles } from './heavy-articles.mjs';
import { markupFeed, payloadFeed } from './payloads.mjs';
import { fixtureFiles } from './fixture-files.mjs';
import { styledArticle } from './styled-article.mjs';
import { breakOff, flood, halves, hangUp, json, redirect, silence, stall } from './answers.mjs';

const VERSION = 'https://jsonfeed.org/version/1.1';

/** An article of which everything is known by its id. */
function article(id, more = {}) {
  return {
    id,
    title: `Article ${id}`,
    content_html: `<p>The text of ${id}.</p>`,
    date_published: '2026-03-01T08:00:00Z',
    ...more,
  };
}

function feed(items, more = {}) {
  return { version: VERSION, title: 'Fixture Courier', language: 'en', items, ...more };
}

const first = article('first', { date_published: '2026-03-03T08:00:00Z' });
const second = article('second', { date_published: '2026-03-02T08:00:00Z' });
const third = article('third', { date_published: '2026-03-01T08:00:00Z' });
const good = feed([first, second, third]);
const goodText = JSON.stringify(good, null, 1);

/** The beginning of an SVG picture that is `width` by `height`. */
const drawing = (width, height) =>
  `data:image/svg+xml,${encodeURIComponent(`<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}"/>`)}`;

export const LONG_WORD = 'Donaudampfschifffahrtsgesellschaftskapitän'.repeat(8);

export const ODD_IDS = [
  'a/b/c',
  '../../escape',
  'what?who=me',
  'top#bottom',
  'half%20way',
  'broken%',
  '..',
  '.',
  '<b>bold</b>',
  '"quoted"',
  '🍵🚲',
  '中文标识',
  ' spaced out ',
  'https://example.com/2026/03/story.html?x=1#y',
  'x'.repeat(10_000),
  'con',
  'back\\slash',
];

/** All that an article may hold. */
const RICH = `<p>A stall by the station takes orders by code.<sup><a href="#note">1</a></sup></p>
<h2>The queue</h2>
<figure><img src="pictures/share-card.svg" width="640" height="400" alt="A queue at a stall"><figcaption>Nobody waits.</figcaption></figure>
${'<p>The next order is announced on the phone, and the cook looks up.</p>'.repeat(12)}
<h2>The till</h2>
<table><caption>Takings</caption><tr><th>Day</th><th>Orders</th></tr><tr><td>Monday</td><td>120</td></tr></table>
<iframe src="https://www.youtube.com/embed/abcdefghijk" title="The stall at night"></iframe>
<iframe src="https://maps.example.com/stall" title="A map"></iframe>
${'<p>Change is counted twice, by the seller and by the buyer.</p>'.repeat(12)}
<h2>The way home</h2>
<p><a href="https://elsewhere.example/story">Another site</a>, and <a href="https://example.com/second">the second</a>.</p>
${'<p>The lamp goes out at ten.</p>'.repeat(12)}
<p id="note">A note at the end. <a href="#top">Up</a></p>`;

/** HTML that tries to run script: each attempt would set `window.__pwned`. */
const HOSTILE = `<p>Before the attack.</p>
<script>window.__pwned = 'script'</script>
<img src="nothing-here.png" onerror="window.__pwned = 'onerror'" alt="">
<svg onload="window.__pwned = 'svg'"><animate attributeName="href" values="javascript:window.__pwned='animate'"/></svg>
<p onclick="window.__pwned = 'onclick'" onmouseover="window.__pwned = 'onmouseover'">A paragraph with handlers.</p>
<p><a href="javascript:window.__pwned = 'href'">A javascript link</a>
<a href=" java\tscript:window.__pwned='tab'">A hidden javascript link</a>
<a href="data:text/html,<script>top.__pwned='data'</script>">A data link</a>
<a href="https://example.com/fine">A good link</a></p>
<iframe srcdoc="<script>top.__pwned = 'srcdoc'</script>"></iframe>
<form action="javascript:window.__pwned='form'"><button>Press</button><input autofocus onfocus="window.__pwned='focus'"></form>
<object data="javascript:window.__pwned='object'"></object><embed src="javascript:window.__pwned='embed'">
<p>After the attack.</p>
<noscript><p title="</noscript><img src=x onerror=window.__pwned='noscript'>"></noscript>
<math><mtext><table><mglyph><style><!--</style><img title="--&gt;&lt;img src=1 onerror=window.__pwned='mutation'&gt;">`;

/** Answers that need no more than a document. */
const documents = {
  good: () => good,
  rich: () => feed([article('rich', { content_html: RICH }), { ...second, url: 'https://example.com/second' }]),
  array: () => [],
  null: () => null,
  rss: () => ({
    rss: { version: '2.0', channel: { title: 'Old News', item: [{ title: 'One', link: 'https://example.com/1' }] } },
  }),
  'unknown-version': () => ({ ...good, version: 'https://example.com/my-own-format/9' }),
  'no-title': () => ({ ...good, title: undefined }),
  'no-items': () => ({ ...good, items: undefined }),
  'empty-items': () => ({ ...good, items: [] }),
  'bad-item': () =>
    feed([
      first,
      'no object at all',
      { ...second, title: 17, tags: 'not an array', image: { url: 'x' }, authors: 'nobody' },
      null,
      third,
    ]),
  'missing-ids': () => feed([first, { ...second, id: undefined }, { ...second, id: '  ' }, third]),
  'number-ids': () =>
    feed(
      [article(42), article(4.5), article(12345678901234567890n.toString())].map((item, index) => ({
        ...item,
        title: `Number ${index}`,
      })),
    ),
  'odd-ids': () => feed(ODD_IDS.map((id, index) => ({ ...article(id), title: `Odd article ${index}` }))),
  'case-ids': () =>
    feed(
      ['Tea', 'tea', 'TEA', 'caf\u00e9', 'cafe\u0301'].map((id, index) => ({
        ...article(id),
        title: `Variant ${index}`,
        content_text: `Text of variant ${index}.`,
        content_html: undefined,
      })),
    ),
  duplicates: () => feed([first, { ...first, title: 'An impostor' }, second]),
  'bad-dates': () =>
    feed([
      article('yesterday', { date_published: 'yesterday' }),
      article('newest', { date_published: '2026-03-03T08:00:00Z' }),
      article('year-zero', { date_published: '0000-01-01T00:00:00Z' }),
      article('far-future', { date_published: '99999-01-01T00:00:00Z' }),
      article('thirteenth-month', { date_published: '2026-13-45T08:00:00Z' }),
      article('no-zone', { date_published: '2026-03-02T08:00:00' }),
      article('oldest', { date_published: '2026-03-01T08:00:00Z' }),
      article('a-number', { date_published: 1234567890 }),
    ]),
  'future-date': () => feed([article('tomorrow', { date_published: '2093-05-06T07:08:00+09:00' })]),
  'no-titles': () =>
    feed([
      { id: 'short', content_text: 'Only a short remark.\n\nAnd a second paragraph.' },
      { id: 'long', content_html: `<p>${'Some words without a heading go on and on. '.repeat(10)}</p>` },
      { id: 'family', content_text: '👨\u200d👩\u200d👧\u200d👦'.repeat(60) },
    ]),
  'no-content': () =>
    feed([
      first,
      {
        id: 'summary-only',
        title: 'Summary only',
        summary: 'A summary stands for the text.',
        url: 'https://example.com/original',
      },
      { id: 'title-only', title: 'Nothing to read here' },
    ]),
  'markup-as-text': () =>
    feed([
      {
        id: 'markup',
        title: 'A <b>bold</b> title & more',
        content_text: 'Text with <b>marks</b> & <img src=x onerror="window.__pwned=1">.\n\nSecond paragraph.',
      },
    ]),
  'hostile-html': () =>
    feed([
      article('hostile', {
        content_html: HOSTILE,
        url: 'javascript:window.__pwned="url"',
        image: 'javascript:window.__pwned="image"',
      }),
      second,
    ]),
  'covering-style': () =>
    feed([
      article('covering', {
        content_html: `<style>body { display: none } @import url(https://example.com/x.css);</style>
<p style="position: fixed; inset: 0; z-index: 99999; background: url(https://example.com/spy.png) red">Once a cover.</p>
<div class="bs-bottom-bar" style="font-size: 999px">Once a giant.</div>`,
      }),
      second,
    ]),
  clobbering: () =>
    feed([
      article('clobbering', {
        content_html: `<img name="getElementById" alt=""><form id="content" name="body"><p id="broadsheet-announcer">Named like the app's own.</p></form>
<a id="broadsheet" href="#x">one</a><img name="querySelector" alt=""><p id="hot-heading">Another name.</p>`,
      }),
      second,
    ]),
  'relative-addresses': ({ base }) =>
    feed(
      [
        article('own-url', {
          url: 'https://example.com/2026/03/story/',
          content_html:
            '<p><a href="part-2">Part two</a> <a href="/about">About</a> <a href="//example.org/x">Other host</a></p>',
        }),
        article('no-url', {
          content_html: `<p><a href="part-2">Part two</a></p><p><img src="${base}pictures/tea.svg" width="800" height="500" alt="Tea"></p>`,
        }),
      ],
      { home_page_url: 'https://example.com/home/' },
    ),
  'hostile-home': () =>
    feed([article('first', { content_html: '<p><a href="part-2">Part two</a></p>' })], {
      home_page_url: 'javascript:alert(1)//',
    }),
  unclosed: () =>
    feed([
      article('unclosed', {
        content_html: '<p>Open <b>bold <i>slanted <div><blockquote>quoted </p></main></body><table><tr><td>cell',
      }),
      second,
    ]),
  'long-words': () =>
    feed(
      [
        {
          ...article('long'),
          title: LONG_WORD,
          summary: LONG_WORD,
          tags: [LONG_WORD, 'short'],
          authors: [{ name: LONG_WORD }],
          content_html: `<h2>${LONG_WORD}</h2><p>${LONG_WORD}</p><pre>${LONG_WORD}</pre><ul><li>${LONG_WORD}</li></ul>
<table><tbody><tr>${`<td>${LONG_WORD}</td>`.repeat(4)}</tr></tbody></table><p><img src="${drawing(4000, 40)}" alt="${LONG_WORD}"></p>
<p><a href="https://example.com/${'segment/'.repeat(60)}">https://example.com/${'segment/'.repeat(60)}</a></p>`,
          _broadsheet: { editor: LONG_WORD, source: { name: LONG_WORD, url: 'https://example.com/' }, views: 12345678901 },
        },
        article('long-chinese', {
          title: '一'.repeat(120),
          summary: '二'.repeat(300),
          content_html: `<p>${'三'.repeat(500)}</p>`,
        }),
        second,
      ],
      {
        title: LONG_WORD,
        description: LONG_WORD,
        _broadsheet: {
          greeting: LONG_WORD,
          sections: [
            { kind: 'hot', title: LONG_WORD, items: ['long', 'long-chinese'] },
            { kind: 'topics', title: LONG_WORD, links: [{ title: LONG_WORD, url: 'https://example.com/', summary: LONG_WORD }] },
            { kind: 'partners', links: [{ title: LONG_WORD, url: 'https://example.com/' }] },
          ],
        },
      },
    ),
  payloads: payloadFeed,
  markup: markupFeed,
  heavy: () => feed(heavyArticles().map(([id, content_html]) => article(id, { content_html, url: `https://example.com/${id}` }))),
  styled: () => feed([article('styled', { content_html: styledArticle() }), second]),
  bare: () => ({
    version: VERSION,
    title: 'Bare',
    items: [
      { id: '1', content_text: 'Nothing but a text.' },
      { id: '2', content_text: 'Another text.' },
    ],
  }),
  'empty-sections': () =>
    feed([first, second], {
      _broadsheet: {
        sections: [
          { kind: 'topics', links: [] },
          { kind: 'unheard-of', links: [] },
        ],
      },
    }),
  'many-opinions': () =>
    feed(
      Array.from({ length: 45 }, (_, index) =>
        article(`opinion-${index}`, {
          title: `Opinion ${index} of many`,
          date_published: new Date(Date.UTC(2026, 0, 1) - index * 3_600_000).toISOString(),
          tags: ['opinion'],
        }),
      ),
    ),
  thousand: () =>
    feed(
      Array.from({ length: 1000 }, (_, index) =>
        article(`number-${index}`, {
          title: `Number ${index} of a thousand`,
          summary: `What number ${index} is about.`,
          content_html: `<p>The text of number ${index}.</p>${'<p>A paragraph that makes the article as long as articles are, with words and words.</p>'.repeat(55)}`,
          date_published: new Date(Date.UTC(2026, 0, 1) - index * 3_600_000).toISOString(),
          tags: [`tag ${index % 30}`, `tag ${(index * 7) % 50}`],
        }),
      ),
    ),
};

/** A first page whose `next_url` is told by the site's base, and the pages that follow it. */
function paged(next, pages = {}) {
  return {
    leadsOn: true,
    answer: (context) => {
      const page = pages[context.part];
      if (page !== undefined) {
        return page(context);
      }
      return json({ ...feed([first]), next_url: next(context) });
    },
  };
}

const others = {
  sample: { answer: () => ({ file: 'feed.json' }) },
  english: { answer: () => ({ file: 'feed-en.json' }) },
  'web-page': {
    answer: () => ({
      headers: { 'content-type': 'text/html; charset=utf-8' },
      body: '<!doctype html><html lang="en"><title>Hello</title><p>A page.</p></html>',
    }),
  },
  'rss-in-xml': {
    answer: () => ({
      headers: { 'content-type': 'application/rss+xml' },
      body: '<?xml version="1.0"?><rss version="2.0"><channel><title>Old News</title></channel></rss>',
    }),
  },
  truncated: { answer: () => ({ body: goodText.slice(0, goodText.length / 2) }) },
  invalid: { answer: () => ({ body: '{\n "version": "https://jsonfeed.org/version/1.1",\n "items": [,]\n}' }) },
  'empty-document': { answer: () => ({ body: ' \n ' }) },
  'broken-bytes': {
    answer: () => ({
      body: Buffer.concat([
        Buffer.from(
          '{"version":"https://jsonfeed.org/version/1.1","title":"Broken bytes","language":"en","items":[{"id":"first","title":"Article first ","content_text":"Tea ',
        ),
        Buffer.from([0xff, 0xc3, 0x28, 0xed, 0xa0, 0x80]),
        Buffer.from(' time \\ud800 and raw \u0001 controls."},{"id":"second","title":"Article second","content_text":"Well."}]}'),
      ]),
    }),
  },
  'byte-order-mark': { answer: () => ({ body: `\ufeff${goodText}` }) },
  'utf-16': { answer: () => ({ body: Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(goodText, 'utf16le')]) }) },
  'status-404': { answer: () => ({ status: 404, headers: { 'content-type': 'text/html' }, body: '<h1>Not here</h1>' }) },
  'status-500': { answer: () => ({ status: 500, body: 'out of order' }) },
  large: { answer: () => halves(Buffer.from(goodText + ' '.repeat(300_000)), 1500) },
  stall: { answer: () => stall(goodText.slice(0, 200)) },
  silent: { answer: silence },
  'hung-up': { answer: hangUp },
  'broken-off': { answer: () => breakOff(Buffer.from(goodText)) },
  'other-origin-closed': { isElsewhere: true, answer: () => json(good) },
  'other-origin-open': { isElsewhere: true, isOpen: true, answer: () => json(good) },
  flood: { answer: () => flood(200_000_000) },
  'lying-flood': { answer: () => flood(200_000_000, { 'content-length': '1000' }) },
  'packed-flood': {
    answer: () => ({
      headers: { 'content-encoding': 'gzip' },
      body: gzipSync(
        Buffer.concat([
          Buffer.from('{"version":"https://jsonfeed.org/version/1.1","items":['),
          Buffer.alloc(60_000_000, ' '),
          Buffer.from(']}'),
        ]),
      ),
    }),
  },
  redirect: {
    answer: ({ base, part }) =>
      part === ''
        ? redirect(`${base}feed/moved/here`)
        : json(feed([article('first', { content_html: '<p><a href="beside">Beside the feed</a></p>' })])),
  },
  'redirect-loop': { answer: ({ base, part }) => redirect(part === 'a' ? `${base}feed/b` : `${base}feed/a`) },
  'two-pages': paged(() => 'feed/2', { 2: () => json(feed([second, third])) }),
  'next-self': paged(() => 'feed.json'),
  'next-loop': paged(() => 'feed/2', { 2: () => json({ ...feed([second]), next_url: '../feed.json#again' }) }),
  'next-elsewhere': paged(({ origins, base }) => `${origins.other}${base}feed/2`, { 2: () => json(feed([second])) }),
  'next-failing': paged(() => 'feed/2', { 2: () => ({ status: 500, body: 'out of order' }) }),
};

export const fixtures = {
  ...Object.fromEntries(
    Object.entries(documents).map(([name, document]) => [name, { answer: (context) => json(document(context)) }]),
  ),
  ...others,
  ...fixtureFiles,
};
