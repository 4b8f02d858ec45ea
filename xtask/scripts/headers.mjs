// The headers that hosts should send, as files for the common ones.
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';

/** Hosts of the players that a reader may open in an article (`src/content/policy.rs`). */
const PLAYERS = [
  'https://www.youtube-nocookie.com',
  'https://player.bilibili.com',
  'https://player.vimeo.com',
  'https://v.qq.com',
];

/** Where pages for frames of other sites lie; the page at /embed itself is none. */
const FRAMED = ['articles', 'hot', 'opinions', 'tags'];

/**
 * Header files by name, for a site whose pages hold the inline scripts of `page`, published ones `css` too.
 * @param {string} page index.html
 * @param {string} css the style sheet
 * @returns {[string, string][]}
 */
export function headerFiles(page, css) {
  const pages = headers(policyOf(page, css));
  const embeds = headers(embedPolicy());
  return [
    ['_headers', underscoreHeaders(pages, embeds)],
    ['headers.nginx.conf', nginx(pages, embeds)],
    ['headers.Caddyfile', caddy(pages, embeds)],
  ];
}

/** The policy of pages for frames: their own style and script, and pictures (src/embed/document.rs). */
function embedPolicy() {
  const text = (...names) => names.map((name) => readFileSync(name, 'utf8')).join('');
  const style = text('style/embed/page.css', 'style/embed/excerpt.css', 'style/embed/article.css');
  return [
    "default-src 'none'",
    `script-src ${hash(text('src/embed/page.js'))}`,
    `style-src ${hash(style)}`,
    'img-src https: http: data:',
    'media-src https: http:',
    'base-uri *',
    "form-action 'none'",
    'frame-ancestors *',
  ].join('; ');
}

/** The content security policy of pages; `css`: the style that published ones hold. */
export function policyOf(page, css) {
  const style = css === undefined ? '' : ` ${hash(css)}`;
  return [
    "default-src 'none'",
    `script-src 'self' 'wasm-unsafe-eval' ${hashes(page)}`,
    `style-src 'self'${style}`,
    // On a site without TLS, pictures may be without it too.
    "img-src 'self' https: http: data:",
    "media-src 'self' https: http:",
    "font-src 'self'",
    // The feed, wherever it is.
    "connect-src 'self' https:",
    `frame-src 'self' ${PLAYERS.join(' ')}`,
    "manifest-src 'self'",
    "base-uri 'self'",
    "form-action 'none'",
    "frame-ancestors 'none'",
    "require-trusted-types-for 'script'",
    'trusted-types broadsheet dompurify',
  ].join('; ');
}

function headers(policy) {
  return [
    ['Content-Security-Policy', policy],
    ['Referrer-Policy', 'strict-origin-when-cross-origin'],
    ['X-Content-Type-Options', 'nosniff'],
  ];
}

/** The hashes of the inline scripts that run: blocks of data do not. */
function hashes(page) {
  return [...page.matchAll(/<script(\s[^>]*)?>([^]*?)<\/script>/g)]
    .filter(([, attributes = '', text]) => text !== '' && !/\stype="application\//.test(attributes))
    .map(([, , text]) => hash(text))
    .join(' ');
}

function hash(text) {
  return `'sha256-${createHash('sha256').update(text).digest('base64')}'`;
}

const IMMUTABLE = ['Cache-Control', 'public, max-age=31536000, immutable'];
const HASHED = ['/app-*', '/broadsheet-*'];

function underscoreHeaders(pages, embeds) {
  const lines = (all) => all.map(([name, value]) => `  ${name}: ${value}\n`).join('');
  // What matches two blocks gets both, so the policy of pages goes first.
  const framed = FRAMED.map((folder) => `/embed/${folder}/*\n  ! Content-Security-Policy\n${lines(embeds)}`);
  return [
    '# For Cloudflare Pages, Netlify and hosts that read the same format.\n',
    `/*\n${lines(pages)}`,
    ...framed,
    `/*.json\n${lines([['Access-Control-Allow-Origin', '*']])}`,
    ...HASHED.map((path) => `${path}\n${lines([IMMUTABLE])}`),
  ].join('\n');
}

function nginx(pages, embeds) {
  const lines = (all) => all.map(([name, value]) => `    add_header ${name} "${value}" always;\n`).join('');
  return `# For nginx: include this in the server block of the site. With gzip_static or brotli_static the compressed files are used.
location / {
    try_files $uri $uri/index.html /404.html /index.html;
${lines(pages)}}
location ~ ^/embed/(${FRAMED.join('|')})/ {
    try_files $uri $uri/index.html =404;
${lines([...embeds, ['Access-Control-Allow-Origin', '*']])}}
location ~ \\.json$ {
    add_header Access-Control-Allow-Origin "*" always;
}
location ~ ^/(app|broadsheet)- {
    add_header ${IMMUTABLE[0]} "${IMMUTABLE[1]}" always;
}
`;
}

function caddy(pages, embeds) {
  const block = (matcher, all) =>
    `header ${matcher} {\n${all.map(([name, value]) => `    ${name} "${value}"\n`).join('')}}\n`;
  const framed = FRAMED.map((folder) => `/embed/${folder}/*`).join(' ');
  return `# For Caddy: import this in the site's block, beside \`file_server { precompressed br gzip }\`.
@page not path ${framed}
@embed path ${framed}
@hashed path /app-* /broadsheet-*
@json path *.json
${block('@page', pages)}${block('@embed', embeds)}${block('@json', [['Access-Control-Allow-Origin', '*']])}${block('@hashed', [IMMUTABLE])}`;
}
