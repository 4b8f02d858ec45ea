// Hostile articles. Each payload of tests/fixtures/content/payloads/ is shown as an article of a feed, and everything is done to
// it that a reader could do. `cargo xtask payloads FILE` does the same with the payloads of a file.
import type { Page } from '@playwright/test';
import { corpus } from './server/payloads.mjs';
import { ALLOWED } from './support/allowed-markup.ts';
import { Detectors, type Finding } from './support/detectors.ts';
import type { Inspection, Surroundings } from './support/inspection.ts';
import { expect, test } from './support/test.ts';
import { ENGLISH } from './support/words.ts';
import { networkLine, policyLine } from './support/vigil.ts';

const classes: [string, string[]][] = Object.entries(corpus());
const all = classes.flatMap(([name, payloads]) => payloads.map((payload, index) => ({ name, id: `${name}-${index}`, payload })));

/** What DOMPurify gives up on, so that a reader gets a failure for an article: safe, but a loss. `FORCE_BODY` would mend it. */
const GIVEN_UP = /^<frameset/;

// A trace of thousands of steps helps nobody.
test.use({ words: ENGLISH, trace: 'off' });

/** Has `show` show a payload, handles it, looks before and after, and returns what was noticed. */
async function handled(
  page: Page,
  detectors: Detectors,
  harmless: Surroundings | undefined,
  show: () => Promise<Inspection>,
): Promise<Finding[]> {
  const pictures: string[] = [];
  const judge = ({ forbidden, pictures: shown, surroundings }: Inspection): void => {
    pictures.push(...shown);
    forbidden.forEach((what) => detectors.add('markup', what));
    for (const [part, value] of Object.entries(surroundings)) {
      if (JSON.stringify(value) !== JSON.stringify(harmless?.[part])) {
        detectors.add('page', `${part}: ${JSON.stringify(value)}`);
      }
    }
  };
  try {
    const before = await show();
    judge(before);
    for (const { x, y } of before.places) {
      // A click may close what lies above: then the site's own links move there.
      const isOurs = await page.evaluate(([x, y]) => !document.elementFromPoint(x, y)?.closest('.bs-prose'), [x, y] as const);
      if (!isOurs) await page.mouse.click(x, y);
    }
    judge(await page.evaluate((allowed) => window.inspection.exercise().then(() => window.inspection.inspect(allowed)), ALLOWED));
  } catch (error) {
    const what = (error as Error).message.split('\n')[0];
    detectors.add(what.includes(ENGLISH.failedTitle) ? 'lost' : 'page', `cannot be handled any more: ${what}`);
  }
  return detectors.take(pictures);
}

const looked = (page: Page): Promise<Inspection> => page.evaluate((allowed) => window.inspection.inspect(allowed), ALLOWED);

for (const policy of ['none', 'shipped'] as const) {
  const title = { none: 'without a Content-Security-Policy', shipped: 'under the policy that is shipped' }[policy];

  test(`every payload is inert ${title} @phone`, async ({ page, publisher, pagesOf, vigil }) => {
    test.skip(
      policy === 'shipped' && (await publisher.shippedPolicy()) === null,
      'dist/_headers does not exist or names no Content-Security-Policy',
    );
    test.setTimeout(60_000 + all.length * 300);
    // The detectors see these too, and know whose they are.
    vigil.allow(/^request to another origin/, networkLine, policyLine, /^console error: Failed to load resource/);
    const site = await publisher.site('payloads', { policy });
    const pages = pagesOf(site);
    const detectors = await Detectors.on(page, vigil.origins, true);
    const path = (id: string): string => new URL(site.path(`/articles/${id}`), vigil.origins[0]).pathname;
    const open = async (): Promise<Surroundings> => {
      detectors.expectAt(path('harmless-0'));
      await pages.article.openArticle('harmless-0');
      await expect(pages.article.body).toHaveText('Tea and cups.');
      return (await looked(page)).surroundings;
    };
    const harmless = await open();
    expect(harmless).toMatchObject({ title: true, headings: 1, headerIsReached: true, start: 'string', taken: [] });
    expect(detectors.take(), 'a harmless article').toEqual([]);

    let [inert, empty, lost] = [0, 0, 0];
    const report: string[] = [];
    for (const { id, payload } of all) {
      detectors.expectAt(path(id));
      const link = { href: path(id), title: id };
      const findings = await handled(page, detectors, harmless, async () => {
        const { isEmpty, inspection } = await page.evaluate(
          async ({ link, allowed }) => ({
            isEmpty: !(await window.inspection.go(link)),
            inspection: window.inspection.inspect(allowed),
          }),
          { link, allowed: ALLOWED },
        );
        empty += Number(isEmpty);
        return inspection;
      });
      const isLost = GIVEN_UP.test(payload) && findings.every(({ sign }) => sign === 'lost');
      lost += Number(isLost && findings.length > 0);
      if (findings.length === 0 || isLost) {
        inert += 1;
        continue;
      }
      report.push(`${id}: ${JSON.stringify(payload)}\n    ${findings.map(({ sign, what }) => `${sign}: ${what}`).join('\n    ')}`);
      if (findings.some(({ sign }) => sign !== 'markup')) {
        await open();
        detectors.take();
      }
    }
    console.log(`    ${inert} of ${all.length} payloads inert ${title} (nothing is left of ${empty}, ${lost} cost the article)`);
    expect(report.join('\n'), 'payloads that were not inert').toBe('');
    expect(vigil.documents, 'documents loaded').toBe(1);
  });
}

/** As many of a class as show that the detectors notice it: to try all would take as long as all the rest. */
const SAMPLE = Number(process.env.BROADSHEET_UNSANITISED ?? 12);

/** So many payloads of a class, from all over it. */
function sampled(name: string, payloads: string[]): { id: string; payload: string }[] {
  const step = Math.max(1, payloads.length / SAMPLE);
  const indexes = Array.from({ length: Math.min(SAMPLE, payloads.length) }, (_, place) => Math.floor(place * step));
  return indexes.map((index) => ({ id: `${name}-${index}`, payload: payloads[index] }));
}

test('the detectors notice payloads that nobody sanitised @phone', async ({ page, vigil }) => {
  test.skip(Boolean(process.env.BROADSHEET_PAYLOADS), 'only our own payloads are known to do something');
  test.setTimeout(60_000 + all.length * 500);
  vigil.allow(/^/);
  const detectors = await Detectors.on(page, vigil.origins, false);
  const address = (id: string): string => `/unsanitised/${id}`;
  detectors.expectAt(address('harmless-0'));
  await page.goto(address('harmless-0'));
  const { surroundings: harmless } = await looked(page);
  expect(await handled(page, detectors, harmless, () => looked(page)), 'a harmless page').toEqual([]);

  const missed: string[] = [];
  const figures: string[] = [];
  const quiet: string[] = [];
  let [tried, noticed, acted] = [0, 0, 0];
  for (const [name, payloads] of classes) {
    let active = 0;
    const sample = sampled(name, payloads);
    for (const { id, payload } of sample) {
      detectors.expectAt(address(id));
      const findings = await handled(page, detectors, harmless, async () => {
        await page.goto(address(id), { waitUntil: 'domcontentloaded' }).catch(() => {});
        return looked(page);
      });
      noticed += Number(findings.length > 0);
      active += Number(findings.some(({ sign }) => sign !== 'console' && sign !== 'markup'));
      if (findings.length === 0) {
        missed.push(`${id}: ${JSON.stringify(payload)}`);
      }
    }
    tried += sample.length;
    acted += active;
    figures.push(`${name} ${active}/${sample.length}`);
    if (active * 2 < sample.length) {
      quiet.push(name);
    }
  }
  const counts = `${noticed} of ${tried} payloads noticed, ${acted} of ${tried} seen to act`;
  console.log(`    unsanitised: ${counts} (${figures.join(', ')})`);
  console.log(`    not noticed: ${missed.join('\n                 ') || 'none'}`);
  expect(quiet, 'classes of which less than half is seen to act').toEqual([]);
  expect(noticed / tried, 'the share that is noticed').toBeGreaterThan(0.97);
});
