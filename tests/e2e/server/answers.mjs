// How a server answers a request for a feed: with a document, or in one of the ways in which that goes wrong.
import { setTimeout as wait } from 'node:timers/promises';
import { distFile } from './files.mjs';

/**
 * Answers with a fixture. A fixture is `{ answer, isElsewhere?, isOpen? }`: `answer(context)` gives
 * `{ status?, headers?, body }`, `{ file }` of dist/, or `{ act }`, which does with the response what it wants;
 * `isElsewhere`: the feed lies on the second origin, which lets other sites read it if it `isOpen`.
 */
export async function answerFeed(fixture, context, request, response) {
  const { site } = context;
  if (context.part === '') {
    site.requests += 1;
  }
  response.on('close', () => {
    site.hangUps += response.writableFinished ? 0 : 1;
  });
  if (context.isOther && fixture.isOpen) {
    response.setHeader('access-control-allow-origin', '*');
  }
  response.setHeader('cache-control', 'no-store');
  await wait(site.feedDelay);
  const answer = fixture.answer(context);
  if (answer.act) {
    await answer.act(request, response, site);
    return;
  }
  const body = answer.file ? await distFile(answer.file) : Buffer.from(answer.body ?? '');
  site.sent += body.length;
  response.writeHead(answer.status ?? 200, { 'content-type': 'application/feed+json', ...answer.headers });
  response.end(body);
}

/** A JSON document. */
export function json(value) {
  return { body: JSON.stringify(value, null, 1) };
}

/** Headers, the beginning of a document, and then nothing. */
export function stall(beginning) {
  return {
    act: (_, response) => {
      response.writeHead(200, { 'content-type': 'application/feed+json' });
      response.write(beginning);
    },
  };
}

/** Nothing at all. */
export function silence() {
  return { act: () => {} };
}

/** Hangs up without an answer. */
export function hangUp() {
  return { act: (_, response) => response.destroy() };
}

/** So many bytes of a feed that never gets to its end, as fast as the reader takes them. */
export function flood(bytes, headers = {}) {
  return {
    act: async (_, response, site) => {
      response.writeHead(200, { 'content-type': 'application/feed+json', 'transfer-encoding': 'chunked', ...headers });
      const chunk = Buffer.alloc(64 * 1024, ' ');
      response.write('{"version": "https://jsonfeed.org/version/1.1", "title": "Flood", "items": [');
      for (let sent = 0; sent < bytes && !response.destroyed; sent += chunk.length) {
        site.sent += chunk.length;
        if (!response.write(chunk)) {
          await any(response, ['drain', 'close']);
        }
      }
      response.end(']}');
    },
  };
}

/** Promises more bytes than it sends. */
export function breakOff(body) {
  return {
    act: (_, response) => {
      response.writeHead(200, { 'content-type': 'application/feed+json', 'content-length': body.length * 2 });
      response.write(body, () => response.destroy());
    },
  };
}

/** A document of which the second half comes so many milliseconds after the first. */
export function halves(body, pause) {
  return {
    act: async (_, response) => {
      const middle = Math.floor(body.length / 2);
      response.writeHead(200, { 'content-type': 'application/feed+json', 'content-length': body.length });
      response.write(body.subarray(0, middle));
      await wait(pause);
      response.end(body.subarray(middle));
    },
  };
}

export function redirect(to) {
  return { status: 302, headers: { location: to } };
}

/** Waits for the first of some events. */
function any(emitter, events) {
  return new Promise((resolve) => {
    const done = () => {
      events.forEach((event) => emitter.off(event, done));
      resolve();
    };
    events.forEach((event) => emitter.on(event, done));
  });
}
