// The server of the end-to-end tests: dist/ as a host would serve it, the same site below /site/KEY/ with a feed of the
// tests' choosing, the published one below /published/, and a second origin that does not belong to the site: another site, which
// embeds. On the loopback interface only.
import http from 'node:http';
import process from 'node:process';
import { control } from './control.mjs';
import { answerFeed } from './answers.mjs';
import { fixtures } from './feeds.mjs';
import { sendFile, sendPage, shippedHeaders } from './files.mjs';
import { sendHost } from './hosts.mjs';
import { unsanitisedPage } from './payloads.mjs';
import { BASE as PUBLISHED, sendPublished } from './published.mjs';
import { siteOf } from './sites.mjs';

const HOST = '127.0.0.1';
const port = Number(process.env.BROADSHEET_E2E_PORT ?? 4173);

const origins = {};

/** Answers a request. `isOther`: it came to the second origin. */
async function handle(request, response, isOther) {
  const { pathname, searchParams } = new URL(request.url, 'http://host');
  const path = decoded(pathname);
  if (path === undefined) {
    response.writeHead(400).end();
    return;
  }
  if (path.startsWith('/control/')) {
    await control(path, request, response, origins);
    return;
  }
  if (isOther && path.startsWith('/hosts/')) {
    await sendHost(path.slice('/hosts/'.length), response, origins.own);
    return;
  }
  if (path.startsWith(PUBLISHED)) {
    await sendPublished(path, response, origins.own, searchParams.get('stop-behind'));
    return;
  }
  if (path.startsWith('/unsanitised/')) {
    const page = unsanitisedPage(path);
    response.writeHead(page === undefined ? 404 : 200, { 'content-type': 'text/html; charset=utf-8' }).end(page);
    return;
  }
  const [, key, rest] = /^\/site\/([^/]+)\/(.*)$/.exec(path) ?? [];
  if (key === undefined) {
    await (hasExtension(path) ? sendFile(path, response) : sendPage('/', 'feed.json', response, await shippedHeaders(path)));
    return;
  }
  await handleSite(siteOf(key), rest, request, response, isOther);
}

async function handleSite(site, path, request, response, isOther) {
  const fixture = fixtures[site.feed];
  const base = `/site/${site.key}/`;
  if (fixture === undefined) {
    response.writeHead(400).end(`no fixture named ${site.feed}`);
  } else if (path === 'feed.json' || path.startsWith('feed/')) {
    const part = path === 'feed.json' ? '' : path.slice('feed/'.length);
    await answerFeed(fixture, { site, base, origins, isOther, part }, request, response);
  } else if (path.startsWith('pictures/') && site.pictures === 'broken') {
    response.writeHead(404, { 'content-type': 'text/plain' }).end();
  } else if (hasExtension(path)) {
    const wait = path.startsWith('pictures/') && site.pictures === 'late' ? 300 : 0;
    await sendFile(`/${path}`, response, wait);
  } else {
    const feed = fixture.isElsewhere ? `${origins.other}${base}feed.json` : 'feed.json';
    await sendPage(base, feed, response, site.policy === 'none' ? {} : await shippedHeaders(`/${path}`));
  }
}

function hasExtension(path) {
  return /\.[a-z0-9]{2,5}$/i.test(path);
}

function decoded(pathname) {
  try {
    return decodeURIComponent(pathname);
  } catch {
    return undefined;
  }
}

function listen(port, isOther) {
  const server = http.createServer((request, response) => {
    handle(request, response, isOther).catch((error) => {
      process.stderr.write(`${request.url}: ${error.stack}\n`);
      response.destroy();
    });
  });
  return new Promise((resolve, reject) => {
    server.on('error', reject);
    server.listen(port, HOST, () => resolve(`http://${HOST}:${server.address().port}`));
  });
}

origins.other = await listen(0, true);
origins.own = await listen(port, false);
