// What runs inside the measured page, before any script of its own. The same for both subjects.

/**
 * Installs `window.bench`. `wanted`: names of moments, each with the element that makes it: `{ selector, text }`; the last
 * element that matches must have that text (any, without one). Playwright sends this function as text: it refers to nothing outside.
 */
export function installProbe(wanted) {
  const bench = { longTasks: [], shifts: [], paints: {}, click: undefined, ready: undefined };
  Object.defineProperty(window, 'bench', { value: bench });

  const watch = (type, take) => {
    new PerformanceObserver((list) => list.getEntries().forEach(take)).observe({ type, buffered: true });
  };
  watch('longtask', ({ startTime, duration }) => bench.longTasks.push({ startTime, duration }));
  watch('layout-shift', ({ startTime, value, hadRecentInput }) => bench.shifts.push({ startTime, value, hadRecentInput }));
  watch('paint', ({ name, startTime }) => (bench.paints[name] = startTime));
  watch('largest-contentful-paint', ({ startTime }) => (bench.paints.largest = startTime));

  // The app, or what stands in its place, has begun to answer.
  const started = new MutationObserver(() => {
    if (document.documentElement?.dataset.app !== 'ready') return;
    bench.ready = performance.now();
    started.disconnect();
  });
  started.observe(document, { attributes: true, attributeFilter: ['data-app'], subtree: true });

  const words = (text) => text.replace(/\s+/gu, ' ').trim();
  const find = ({ selector, text }) => {
    const element = [...document.querySelectorAll(selector)].at(-1);
    return element !== undefined && (text === undefined || words(element.textContent) === words(text)) ? element : undefined;
  };

  // The frame in which a change is drawn runs its callbacks, then draws; a message posted there is handled after that.
  const afterPaint = () =>
    new Promise((resolve) => {
      requestAnimationFrame(() => {
        const { port1, port2 } = new MessageChannel();
        port1.onmessage = () => resolve(performance.now());
        port2.postMessage(undefined);
      });
    });

  /** Resolves to the times at which all moments were painted. */
  bench.moments = (wanted) => {
    const times = {};
    const names = Object.keys(wanted);
    return new Promise((resolve, reject) => {
      const missing = new Set(names);
      const note = async (name, element) => {
        const time = await afterPaint();
        // Put in and taken out again before that frame, as what is held back for a later one.
        if (!element.isConnected) {
          missing.add(name);
          observe();
          return;
        }
        times[name] = time;
        if (element.getClientRects().length === 0) {
          reject(new Error(`${name} is in the document, but not visible`));
        }
        if (Object.keys(times).length === names.length) {
          resolve(times);
        }
      };
      const look = () => {
        for (const name of missing) {
          const element = find(wanted[name]);
          if (element !== undefined) {
            missing.delete(name);
            note(name, element);
          }
        }
        if (missing.size === 0) {
          observer.disconnect();
        }
      };
      const observer = new MutationObserver(look);
      const observe = () => {
        observer.observe(document, { childList: true, subtree: true, characterData: true });
        look();
      };
      observe();
    });
  };

  /** Prepares for a click: what it leads to is timed from the event's own time, which is when the browser got it. */
  bench.expectAfterClick = (wanted) => {
    addEventListener('click', ({ timeStamp }) => (bench.click = timeStamp), { capture: true, once: true });
    bench.arrival = bench.moments(wanted);
    // Looked at later, by whoever waits for it.
    bench.arrival.catch(() => {});
  };

  bench.shown = bench.moments(wanted);
  bench.shown.catch(() => {});
}

/** Runs in the page: what the probe has seen since `since`, and when files came. */
export function readProbe(since) {
  const { longTasks, shifts, paints, ready } = window.bench;
  const resource = (ending) => performance.getEntriesByType('resource').find(({ name }) => name.endsWith(ending));
  const tasks = longTasks.filter(({ startTime }) => startTime >= since);
  const durations = tasks.map(({ duration }) => duration);
  const afterPaint = tasks.filter(({ startTime }) => startTime >= paints['first-contentful-paint']);
  const beyond = (some) => some.reduce((sum, { duration }) => sum + Math.max(0, duration - 50), 0);
  return {
    firstPaint: paints['first-contentful-paint'],
    largestPaint: paints.largest,
    layoutShift: shifts
      .filter(({ startTime, hadRecentInput }) => startTime >= since && !hadRecentInput)
      .reduce((sum, { value }) => sum + value, 0),
    ready,
    blocking: beyond(tasks),
    blockingAfterPaint: beyond(afterPaint),
    // The app's own share: what a page does before is the same with and without it.
    blockingOfApp: beyond(tasks.filter(({ startTime }) => startTime >= resource('.js')?.startTime && !(startTime > ready))),
    blockingUntilReady: beyond(afterPaint.filter(({ startTime }) => !(startTime > ready))),
    longestTask: Math.max(0, ...durations),
    feedRequested: resource('/feed.json')?.startTime,
    feedArrived: resource('/feed.json')?.responseEnd,
    wasmRequested: resource('.wasm')?.startTime,
    wasmArrived: resource('.wasm')?.responseEnd,
    tasks,
    resources: performance.getEntriesByType('resource').map(({ name, startTime, responseEnd }) => ({ name, startTime, responseEnd })),
  };
}
