// `broadsheet serve` while a publisher writes: pages follow, under the policy that hosts send.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import process from 'node:process';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { expect, test } from '@playwright/test';

const root = fileURLToPath(new URL('../..', import.meta.url));
const tool = path.join(root, process.env.CARGO_TARGET_DIR ?? 'target', 'debug', 'broadsheet');

let folder: string;

test.beforeEach(async () => {
  folder = path.join(await mkdtemp(path.join(tmpdir(), 'broadsheet-')), 'shop');
  const [status] = await once(spawn(tool, ['new', folder], { stdio: 'ignore' }), 'exit');
  expect(status).toBe(0);
});

test.afterEach(() => rm(path.dirname(folder), { recursive: true, force: true }));

test('an open page follows what its publisher writes, and a broken feed leaves it as it is @desktop', async ({ page }) => {
  const preview = spawn(tool, ['serve', folder, '--port', '0', '--assets', path.join(root, 'dist')]);
  try {
    const complaints: string[] = [];
    const said: string[] = [];
    createInterface(preview.stderr).on('line', (line) => said.push(line));
    page.on('console', (message) => message.type() === 'error' && complaints.push(message.text()));
    const [line] = await once(createInterface(preview.stdout), 'line');
    await page.goto(`${line.split(' ')[0]}articles/one-thing-well/`);
    const heading = page.getByRole('heading', { level: 1 });
    await expect(heading).toHaveText('小店不必什么都卖');
    for (const picture of await page.getByRole('main').locator('img').all()) {
      await picture.scrollIntoViewIfNeeded();
      await expect(picture).toHaveJSProperty('complete', true);
      expect(await picture.evaluate((it: HTMLImageElement) => it.naturalWidth)).toBeGreaterThan(0);
    }

    const feed = path.join(folder, 'feed.json');
    const text = await readFile(feed, 'utf8');
    await writeFile(feed, text.replace('小店不必什么都卖', '小店只卖一样'));
    await expect(heading).toHaveText('小店只卖一样');

    await writeFile(feed, text.slice(0, 2000));
    await expect.poll(() => said.join('\n')).toContain('the JSON is broken at line');
    await page.reload();
    await expect(heading).toHaveText('小店只卖一样');

    await writeFile(feed, text.replace('小店不必什么都卖', '小店够用就好'));
    await expect(heading).toHaveText('小店够用就好');
    expect(complaints).toEqual([]);
  } finally {
    preview.kill();
  }
});
