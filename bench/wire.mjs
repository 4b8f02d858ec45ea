// What goes over the wire, as the browser counts it: compressed bodies and headers.

const QUIET = 500;

/** Begins to count a page's traffic. Its `Network` domain must be enabled before the page is opened. */
export class Wire {
  #open = new Map();
  #done = [];
  #trouble = [];
  #lastChange = performance.now();
  #origin;
  #isStopped = false;

  constructor(cdp, origin) {
    this.#origin = origin;
    cdp.on('Network.requestWillBeSent', ({ requestId, request }) => this.#start(requestId, request.url));
    cdp.on('Network.responseReceived', ({ requestId, response }) => this.#answer(requestId, response));
    cdp.on('Network.dataReceived', ({ requestId, encodedDataLength }) => this.#add(requestId, encodedDataLength));
    cdp.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => this.#finish(requestId, encodedDataLength));
    cdp.on('Network.loadingFailed', ({ requestId, errorText, canceled }) => this.#fail(requestId, errorText, canceled));
  }

  /** Failed requests, answers with an error status, and requests to other origins. */
  get trouble() {
    return this.#trouble;
  }

  /** Bytes by type since `since` requests were done, with their sum and the number of requests; of those that `counts` says true of. */
  bytes(since = 0, counts = () => true) {
    const sums = { total: 0 };
    const done = this.#done.slice(since).filter(counts);
    for (const { type, bytes } of done) {
      sums[type] = (sums[type] ?? 0) + bytes;
      sums.total += bytes;
    }
    return { ...sums, requests: done.length };
  }

  /** The addresses of requests that are not done. */
  get open() {
    return [...this.#open.values()].map(({ url }) => url);
  }

  /** How many requests are done. */
  get count() {
    return this.#done.length;
  }

  /** Waits until nothing has been asked for or has arrived for a while. */
  async quiet() {
    this.#lastChange = performance.now();
    while (!this.#isStopped && (this.#open.size > 0 || performance.now() - this.#lastChange < QUIET)) {
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
  }

  /** Ends all waiting: of a page that is gone, nothing more is heard. */
  stop() {
    this.#isStopped = true;
  }

  #start(id, url) {
    if (!url.startsWith('http')) {
      return;
    }
    this.#lastChange = performance.now();
    this.#open.set(id, { url, type: 'other', bytes: 0 });
    if (new URL(url).origin !== this.#origin) {
      this.#trouble.push(`request to another origin: ${url}`);
    }
  }

  #answer(id, { mimeType, status, encodedDataLength }) {
    const request = this.#open.get(id);
    if (request !== undefined) {
      request.type = typeOf(mimeType);
      request.bytes = encodedDataLength;
      if (status >= 400) {
        this.#trouble.push(`status ${status}: ${request.url}`);
      }
    }
  }

  #add(id, bytes) {
    const request = this.#open.get(id);
    if (request !== undefined) {
      request.bytes += bytes;
      this.#lastChange = performance.now();
    }
  }

  /** `bytes`: the browser's own sum; what was added up before is for requests that never get here. */
  #finish(id, bytes) {
    this.#close(id, (request) => ({ ...request, bytes }));
  }

  #fail(id, reason, isCanceled) {
    this.#close(id, (request) => {
      if (!isCanceled) {
        this.#trouble.push(`${reason}: ${request.url}`);
      }
      return request;
    });
  }

  #close(id, finished) {
    const request = this.#open.get(id);
    if (request !== undefined) {
      this.#open.delete(id);
      this.#done.push(finished(request));
      this.#lastChange = performance.now();
    }
  }
}

function typeOf(mimeType) {
  const [kind, name] = mimeType.split('/');
  if (kind === 'image') {
    return 'images';
  }
  return ['html', 'css', 'wasm', 'json', 'javascript'].find((type) => name === type)?.replace('javascript', 'js') ?? 'other';
}
