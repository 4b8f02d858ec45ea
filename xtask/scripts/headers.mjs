// The headers that hosts should send, as files for the common ones.
import { createHash } from 'node:crypto';

/** Hosts of the players that a reader may open in an article (`src/content/policy/players.rs`). */
const PLAYERS = [
  'https://www.youtube-nocookie.com',
  'https://player.bilibili.com',
  'https://player.vimeo.com',
  'https://v.qq.com',
];

/** Where pages for frames of other sites lie, in live sites without a slash at the end; the page at /embed itself is none. */
const FRAMED = ['articles/*', 'tags/*', 'hot', 'hot/*', 'picks', 'picks/*', 'opinions', 'opinions/*'].map((path) => `/embed/${path}`);

/**
 * Header files by name, for live sites, whose page is `page`, and published ones.
 * @param {string} page index.html
 * @param {object} published what stands in published pages
 * @param {string} published.start their start script
 * @param {string[]} published.styles the whole style, and those of first screens
 * @returns {[string, string][]}
 */
export function headerFiles(page, { start, styles }) {
  const allowed = [[...hashes(page), hash(start)], styles.map(hash)];
  const pages = headers(policy(...allowed, "'none'"));
  // Published pages for frames have their style and script in files (src/embed/document.rs). In a live site they are the page itself.
  const embeds = headers(policy(...allowed, '*'));
  return [
    ['_headers', underscoreHeaders(pages, embeds)],
    ['headers.nginx.conf', nginx(pages, embeds)],
    ['headers.Caddyfile', caddy(pages, embeds)],
  ];
}

/** The content security policy of a live site's pages. */
export function policyOf(page) {
  return policy(hashes(page), [], "'none'");
}

function policy(scripts, styles, ancestors) {
  return [
    "default-src 'none'",
    ["script-src 'self' 'wasm-unsafe-eval'", ...scripts].join(' '),
    ["style-src 'self'", ...styles].join(' '),
    // On a site without TLS, pictures may be without it too.
    "img-src 'self' https: http: data:",
    "media-src 'self' https: http:",
    "font-src 'self'",
    // The feed, wherever it is.
    "connect-src 'self' https: http:",
    `frame-src 'self' ${PLAYERS.join(' ')}`,
    "manifest-src 'self'",
    "base-uri 'self'",
    "form-action 'none'",
    `frame-ancestors ${ancestors}`,
    "require-trusted-types-for 'script'",
    'trusted-types broadsheet default dompurify',
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
    .map(([, , text]) => hash(text));
}

function hash(text) {
  return `'sha256-${createHash('sha256').update(text).digest('base64')}'`;
}

/** Read by other sites, and by our own pages in their frames, which are strangers to us: a sandbox takes their origin. */
const OPEN = ['json', 'js', 'wasm'];
const CORS = ['Access-Control-Allow-Origin', '*'];
const IMMUTABLE = ['Cache-Control', 'public, max-age=31536000, immutable'];
const HASHED = ['/app-*', '/published-*', '/broadsheet-*'];

function underscoreHeaders(pages, embeds) {
  const lines = (all) => all.map(([name, value]) => `  ${name}: ${value}\n`).join('');
  // What matches two blocks gets both, so the policy of pages goes first.
  const framed = FRAMED.map((path) => `${path}\n  ! Content-Security-Policy\n${lines(embeds)}`);
  return [
    // Netlify would send both policies, which keeps embeds out of frames.
    '# For Cloudflare Pages, and hosts where `!` takes back what an earlier block said.\n',
    `/*\n${lines(pages)}`,
    ...framed,
    ...OPEN.map((ending) => `/*.${ending}\n${lines([CORS])}`),
    ...HASHED.map((path) => `${path}\n${lines([IMMUTABLE])}`),
  ].join('\n');
}

function nginx(pages, embeds) {
  const lines = (all) => all.map(([name, value]) => `    add_header ${name} "${value}" always;\n`).join('');
  const plain = [pages.find(([name]) => name === 'X-Content-Type-Options')];
  return `# For nginx: include this in the server block of the site. With gzip_static or brotli_static the compressed files are used.
# A live site has one page for all addresses: write /index.html there in place of =404, in both places.
location / {
    error_page 404 /404.html;
    try_files $uri $uri/index.html =404;
${lines(pages)}}
location ~ ^/embed/((articles|tags)/|(hot|picks|opinions)(/|$)) {
    error_page 404 /404.html;
    try_files $uri $uri/index.html =404;
${lines([...embeds, CORS])}}
location ~ ^/(app|published|broadsheet)- {
    error_page 404 /404.html;
${lines([...plain, CORS, IMMUTABLE])}}
location ~ ^/.*\\.(${OPEN.join('|')})$ {
    error_page 404 /404.html;
${lines([...plain, CORS])}}
`;
}

function caddy(pages, embeds) {
  const block = (matcher, all) =>
    `header ${matcher} {\n${all.map(([name, value]) => `    ${name} "${value}"\n`).join('')}}\n`;
  return `# For Caddy: import this in the site's block, beside \`file_server { precompressed br gzip }\`.
@page {
    path /*
    not path ${FRAMED.join(' ')}
}
@embed path ${FRAMED.join(' ')}
@hashed path ${HASHED.join(' ')}
@open {
    path /*
    path_regexp \\.(${OPEN.join('|')})$
}
${block('@page', pages)}${block('@embed', embeds)}${block('@open', [CORS])}${block('@hashed', [IMMUTABLE])}`;
}
