// What may go wrong between a host and what it embeds: forged messages, blocked scripts, pages that do not come.
import { CARD, Host, OTHER_CARD } from './support/hosts.ts';
import { expect, test as base } from './support/test.ts';
import { networkLine } from './support/vigil.ts';

const test = base.extend<{ host: Host }>({
  host: async ({ page, request }, use) => use(await Host.of(page, request)),
});

/** The id that the loader gave an embed's frame. */
const idOf = (src: string | null): string => new URLSearchParams(new URL(src ?? '').hash.slice(1)).get('broadsheet') ?? '';

test('forged messages change nothing', async ({ host, page }) => {
  await host.open('plain.html');
  const card = host.embed('card');
  const height = await card.settled();
  const id = idOf(await card.frame.getAttribute('src'));
  expect(id).toMatch(/^\d{8,}$/);

  // The host's own window, a frame of the host's, and a sandboxed one, all of which know the id.
  await page.evaluate(async (id) => {
    postMessage({ broadsheet: id, height: 50 }, '*');
    window.dispatchEvent(new MessageEvent('message', { data: { broadsheet: id, height: 51 }, origin: 'null' }));
    // Its own window, but on another origin: a page without the sandbox.
    const { contentWindow: source } = document.querySelector('#card')?.shadowRoot?.querySelector('iframe') as HTMLIFrameElement;
    for (const origin of [location.origin, 'http://127.0.0.1:4480', '']) {
      window.dispatchEvent(new MessageEvent('message', { data: { broadsheet: id, height: 53 }, source, origin }));
    }
    for (const sandbox of [null, 'allow-scripts']) {
      const frame = document.createElement('iframe');
      if (sandbox) frame.setAttribute('sandbox', sandbox);
      frame.srcdoc = `<script>parent.postMessage({ broadsheet: "${id}", height: 52 }, "*"); parent.postMessage("done", "*")</script>`;
      const done = new Promise((resolve) => {
        addEventListener('message', ({ source, data }) => source === frame.contentWindow && data === 'done' && resolve(undefined));
      });
      document.body.append(frame);
      await done;
    }
  }, id);
  // The embed's own frame, with nonsense, or by another's id.
  await card.content.locator('html').evaluate((_, id) => {
    const say = (message: unknown): void => parent.postMessage(message, '*');
    for (const height of [Number.NaN, -1, 0, Infinity, -Infinity, '60', null, undefined, [60], { valueOf: () => 60 }.valueOf, true]) {
      try {
        say({ broadsheet: id, height });
      } catch {
        // Functions cannot be sent.
      }
    }
    say({ broadsheet: 'wrong', height: 61 });
    say({ height: 62 });
    say(null);
    say('63');
    say(64);
  }, id);
  // A message that counts, behind all those: what it finds is what they left.
  await card.grow(10);
  expect(await card.settled()).toBe(height + 10);
  const { events } = await host.ledger();
  const resizes = events.filter(({ type }) => type === 'broadsheet:resize').map(({ detail }) => (detail as { height: number }).height);
  expect(resizes.at(-1)).toBe(height + 10);
  const forged = [0, 1, 50, 51, 52, 53, 60, 61, 62, 63, 64];
  expect(resizes.filter((each) => forged.includes(each))).toEqual([]);
});

test('absurd heights are cut', async ({ host }) => {
  await host.open('plain.html');
  const card = host.embed('card');
  await card.settled();
  const id = idOf(await card.frame.getAttribute('src'));
  await card.content.locator('html').evaluate((_, id) => parent.postMessage({ broadsheet: id, height: 1e9 }, '*'), id);
  await expect.poll(() => card.height()).toBe(30_000);
  await card.element.evaluate((element) => element.setAttribute('max-height', '400'));
  await expect(card.content.locator('.bs-embed')).toBeVisible();
  const next = idOf(await card.frame.getAttribute('src'));
  await card.content.locator('html').evaluate((_, id) => parent.postMessage({ broadsheet: id, height: 1e9 }, '*'), next);
  await expect.poll(() => card.height()).toBe(400);
});

test('a frame that never comes to rest is followed at leisure', async ({ host, page }) => {
  await host.open('plain.html');
  const card = host.embed('card');
  await card.settled();
  const id = idOf(await card.frame.getAttribute('src'));
  await page.evaluate(() => {
    const frame = document.querySelector('#card')?.shadowRoot?.querySelector('iframe');
    let changes = 0;
    new MutationObserver((records) => (changes += records.length)).observe(frame as Element, { attributeFilter: ['style'] });
    Object.assign(window, { changes: () => changes });
  });
  await card.content.locator('html').evaluate((_, id) => {
    for (let turn = 0; turn < 2000; turn += 1) {
      parent.postMessage({ broadsheet: id, height: 700 + (turn % 2) }, '*');
    }
    parent.postMessage({ broadsheet: id, height: 777 }, '*');
  }, id);
  await expect.poll(() => card.height(), 'where it ends is where the frame ends').toBe(777);
  expect(await page.evaluate(() => (window as unknown as { changes: () => number }).changes())).toBeLessThan(100);
});

test('an embed cannot reach its host, and keeps nothing', async ({ host, page }) => {
  await host.open('plain.html');
  const card = host.embed('card');
  await card.settled();
  const tried = await card.content.locator('html').evaluate(() => {
    const attempt = (act: () => unknown): string => {
      try {
        return `did: ${String(act())}`;
      } catch (error) {
        return (error as Error).name;
      }
    };
    return [
      origin,
      attempt(() => parent.document.title),
      attempt(() => top?.location.href),
      attempt(() => localStorage.length),
      attempt(() => sessionStorage.length),
      attempt(() => document.cookie),
      attempt(() => indexedDB.open('x')),
    ];
  });
  expect(tried).toEqual(['null', ...Array.from({ length: 6 }, () => 'SecurityError')]);
  expect(await page.evaluate(() => document.querySelector('#card')?.shadowRoot?.querySelector('iframe')?.contentDocument)).toBeNull();
});

test('its links lead the whole window on', async ({ host, page }) => {
  await host.open('plain.html');
  const card = host.embed('card');
  await card.settled();
  await card.content.getByRole('heading', { level: 1 }).getByRole('link').click();
  await expect(page).toHaveURL(`${host.site}/published/articles/after-double-eleven-inventory/`);
});

test('a script of the frame cannot lead the window on by itself', async ({ host, page, vigil }) => {
  vigil.allow(/Unsafe attempt to initiate navigation/);
  // Without a click of the reader's, unlike what a test evaluates.
  await page.addInitScript(() => {
    if (window === parent) return;
    try {
      (top as Window).location.href = 'about:blank';
      document.title = 'led on';
    } catch (error) {
      Object.assign(window, { refusal: (error as Error).name });
    }
  });
  await host.open('plain.html');
  const card = host.embed('card');
  await card.settled();
  expect(await card.content.locator('html').evaluate(() => (window as unknown as { refusal: string }).refusal)).toBe('SecurityError');
  expect(page.url()).toContain('/hosts/plain.html');
});

test('a page of the site itself refuses to be framed', async ({ host, page, vigil }) => {
  vigil.allow(/Refused to frame|frame-ancestors/i, networkLine);
  await host.open('empty.html');
  await page.evaluate((src) => {
    const frame = document.createElement('iframe');
    frame.src = src;
    document.body.append(frame);
    return new Promise((resolve) => (frame.onload = resolve));
  }, `${host.site}/published/articles/after-double-eleven-inventory/`);
  expect(page.frames().at(-1)?.url()).toBe('chrome-error://chromewebdata/');
});

test('where scripts are blocked there is a link, and the plain frame shows all', async ({ host, page, vigil }) => {
  vigil.allow(/violates the following Content Security Policy/);
  await host.open('no-script.html');
  await expect(page.getByRole('link', { name: '大促之后的库存' })).toBeVisible();
  const plain = page.locator('#plain');
  await expect(plain.contentFrame().getByRole('heading', { level: 1 })).toBeVisible();
  expect((await plain.boundingBox())?.height).toBe(560);
  const fits = await plain.contentFrame().locator('html').evaluate((root) => root.scrollHeight <= innerHeight);
  expect(fits, 'the snippet’s height is enough for a card').toBe(true);
});

test('a page for frames is read without script, and alone says nothing to anybody', async ({ browser, page, baseURL }) => {
  const context = await browser.newContext({ javaScriptEnabled: false, baseURL });
  const still = await context.newPage();
  await still.goto('/published/embed/hot/');
  await expect(still.getByRole('listitem').first().getByRole('link')).toBeVisible();
  await expect(still.getByRole('button')).toHaveCount(0);
  await context.close();

  await page.addInitScript(() => {
    const said: unknown[] = [];
    Object.assign(window, { said });
    window.postMessage = (message: unknown) => said.push(message);
  });
  await page.goto(`${CARD}#broadsheet=123456789`);
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  expect(await page.evaluate(() => (window as unknown as { said: unknown[] }).said)).toEqual([]);
});

test('a plain frame tells its host nothing', async ({ host, page }) => {
  await host.open('empty.html');
  await page.evaluate((src) => {
    Object.assign(window, { heard: 0 });
    addEventListener('message', () => ((window as unknown as { heard: number }).heard += 1));
    const frame = document.createElement('iframe');
    frame.src = src;
    document.body.append(frame);
    return new Promise((resolve) => (frame.onload = resolve));
  }, `${host.site}${CARD}`);
  await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve))));
  expect(await page.evaluate(() => (window as unknown as { heard: number }).heard)).toBe(0);
});

test('a frame that has no place has no height', async ({ host, page }) => {
  await host.open('empty.html');
  await page.evaluate((src) => {
    const frame = document.createElement('iframe');
    Object.assign(frame, { src, id: 'frame' });
    frame.style.display = 'none';
    document.body.append(frame);
    return new Promise((resolve) => (frame.onload = resolve));
  }, `${host.site}${CARD}#broadsheet=123456789`);
  await expect.poll(async () => (await host.ledger()).messages.length, 'it says that it is there').toBeGreaterThan(0);
  await page.locator('#frame').evaluate((frame) => (frame.style.display = 'block'));
  await expect.poll(async () => (await host.ledger()).messages.filter(({ height }) => height !== undefined).length).toBeGreaterThan(0);
  const { messages } = await host.ledger();
  expect(messages.filter(({ height }) => height !== undefined && height < 100)).toEqual([]);
});

for (const [name, path] of [
  ['does not come', OTHER_CARD],
  ['is another', '/published/embed/articles/no-such-article/'],
]) {
  test(`a page that ${name} leaves the link`, async ({ host, page, vigil }) => {
    vigil.allow(networkLine, /status of 404/);
    await page.route(`**${OTHER_CARD}*`, (route) => route.abort('internetdisconnected'));
    await host.open('empty.html');
    await page.waitForFunction(() => customElements.get('broadsheet-embed'));
    const embed = await host.insert('it', path);
    await expect(embed.link).toBeVisible();
    expect(await host.eventsOf('it')).toEqual(['broadsheet:error']);
    await expect(embed.frame).toHaveCount(0);
    expect((await host.ledger()).listeners).toBe(0);
    // Another try, as a host may make it.
    await page.unroute(`**${OTHER_CARD}*`);
    await embed.element.evaluate((element, src) => element.setAttribute('src', src), `${host.site}${OTHER_CARD}?again`);
    await embed.settled();
  });
}

for (const src of ['', 'javascript:parent.pwned=1', 'data:text/html,hello', 'http://']) {
  test(`no page: ${src || 'nothing'}`, async ({ host, page }) => {
    await host.open('empty.html');
    await page.waitForFunction(() => customElements.get('broadsheet-embed'));
    await page.evaluate((src) => {
      const element = document.createElement('broadsheet-embed');
      Object.assign(element, { id: 'it', innerHTML: '<a href="/fallback">Fallback</a>' });
      element.setAttribute('src', src);
      document.querySelector('main')?.append(element);
    }, src);
    await expect(host.embed('it').link).toBeVisible();
    await expect(page.locator('iframe')).toHaveCount(0);
    expect((await host.ledger()).events, 'at once').toEqual([{ type: 'broadsheet:error', id: 'it', detail: { reason: 'src' } }]);
  });
}
