// What tests may ask and say: GET /control/origins, /control/policy, GET and PUT /control/sites/KEY.
import { shippedHeaders } from './files.mjs';
import { siteOf } from './sites.mjs';

const SETTINGS = ['feed', 'pictures', 'feedDelay', 'policy'];

export async function control(path, request, response, origins) {
  const [, key] = /^\/control\/sites\/([^/]+)$/.exec(path) ?? [];
  if (path === '/control/origins') {
    send(response, origins);
  } else if (path === '/control/policy') {
    send(response, { policy: (await shippedHeaders())['Content-Security-Policy'] ?? null });
  } else if (key === undefined) {
    response.writeHead(404).end();
  } else {
    const site = siteOf(key);
    if (request.method === 'PUT') {
      const settings = JSON.parse(await text(request));
      const unknown = Object.keys(settings).filter((name) => !SETTINGS.includes(name));
      if (unknown.length > 0) {
        response.writeHead(400).end(`no such setting: ${unknown}`);
        return;
      }
      Object.assign(site, settings);
    }
    send(response, site);
  }
}

function send(response, value) {
  response.writeHead(200, { 'content-type': 'application/json', 'cache-control': 'no-store' });
  response.end(JSON.stringify(value));
}

async function text(request) {
  const chunks = [];
  for await (const chunk of request) {
    chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString();
}
