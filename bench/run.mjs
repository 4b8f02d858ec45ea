// Measures Broadsheet beside what it is held against. `cargo xtask bench` builds, then runs this; --help tells the rest.
import { mkdir, mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import { launch } from './browser.mjs';
import { measureFirstWords } from './first-words.mjs';
import { measureGrowth } from './growth.mjs';
import { GROUPS, HELP, readOptions } from './options.mjs';
import { measurePublished } from './published.mjs';
import { measurePublishing } from './publishing.mjs';
import { failures, report } from './report.mjs';
import { measure } from './scenarios.mjs';
import { measureSearch } from './search.mjs';
import { measureSizes } from './sizes.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));

async function main() {
  const options = readOptions(process.argv.slice(2));
  if (options.help) {
    process.stdout.write(HELP);
    return;
  }
  const dist = await existing(options.dist, 'index.html', 'run `cargo xtask build`, or `cargo xtask bench`, which builds first');
  const wants = (group) => GROUPS[group].some((part) => options.only.includes(part));
  const load = warnIfBusy();
  const machine = await describeMachine();
  const groups = {};
  let hasFailed = false;
  if (wants('live')) {
    const sizes = options.only.includes('sizes') ? await measureSizes(dist) : [];
    const beside = options.beside && (await existing(options.beside, 'index.html', 'it has to be a build'));
    const { scenarios } = await measure({ dist, beside, runs: options.runs, only: options.only });
    groups.live = { sizes, scenarios, text: report({ machine, sizes, scenarios, runs: options.runs }) };
    hasFailed = failures(scenarios).length > 0;
  }
  if (wants('words')) {
    const { text, promises, visits } = await measureFirstWords({ dist, runs: options.runs });
    const measured = `Measured on: ${machine}. ${options.runs} visits each, in turn; median (smallest–largest).`;
    groups.words = { visits, text: `${measured}\n\n${text}${promiseList(promises)}` };
  }
  if (['published', 'search', 'publishing'].some(wants)) {
    const tool = await existing(options.tool, '', 'run `cargo build --profile tool --bin broadsheet`, or `cargo xtask bench`, which builds first');
    Object.assign(groups, await withTool({ tool, dist, runs: options.runs, machine }, options.only));
  }

  const results = path.join(root, 'target/bench/results.json');
  await mkdir(path.dirname(results), { recursive: true });
  await writeFile(results, `${JSON.stringify({ machine, load, options, ...groups }, undefined, 1)}\n`);
  const texts = Object.values(groups).map(({ text }) => text);
  process.stdout.write(`\n${texts.join('\n\n')}\n\nAll figures: ${path.relative(process.cwd(), results)}\n`);
  if (options.write) {
    for (const [group, { text }] of Object.entries(groups)) {
      // Figures of a part of the measurements would replace those of all.
      if (GROUPS[group].every((part) => options.only.includes(part))) await writeInto(path.join(root, 'BENCHMARKS.md'), group, text);
    }
  }
  // What failed is in the report already.
  process.exitCode = hasFailed ? 1 : 0;
}

/** The groups that the native tool is needed for. */
async function withTool({ tool, dist, runs, machine }, only) {
  const groups = {};
  const work = await mkdtemp(path.join(os.tmpdir(), 'broadsheet-bench-'));
  const measured = `Measured on: ${machine}. ${runs} times each, in turn; median (smallest–largest).`;
  const add = (group, part) => {
    const { text, promises, ...figures } = part;
    groups[group] ??= { text: measured, promises: [], figures: [] };
    groups[group].text += `\n\n${text}`;
    groups[group].promises.push(...promises);
    groups[group].figures.push(figures);
  };
  try {
    const given = { tool, dist, runs, work };
    if (only.includes('published')) {
      add('published', await measurePublished(given));
    }
    if (only.includes('growth')) add('published', await measureGrowth(given));
    if (only.includes('search')) add('search', await measureSearch(given));
    if (only.includes('publishing')) add('publishing', await measurePublishing(given));
  } finally {
    await rm(work, { recursive: true, force: true });
  }
  for (const group of Object.values(groups)) {
    group.text += `\n\n${promiseList(group.promises)}`;
  }
  return groups;
}

function promiseList(promises) {
  const lines = promises.map(([promise, isKept]) => `- ${isKept ? 'kept' : 'MISSED'}: ${promise}`);
  return `### Promises\n\n${lines.join('\n')}`;
}

async function existing(name, within, advice) {
  const found = path.resolve(root, name);
  if (!(await stat(path.join(found, within)).catch(() => undefined))) {
    throw new Error(`${found} is not there, or not whole: ${advice}`);
  }
  return found;
}

/** Other work on the machine makes times longer, and the ratios with them less certain. */
function warnIfBusy() {
  const [load] = os.loadavg();
  if (load > os.cpus().length / 2) {
    process.stderr.write(`The machine is busy (load ${load.toFixed(1)}): the times will be too long.\n`);
  }
  return load;
}

async function describeMachine() {
  const cpus = os.cpus();
  const memory = Math.round(os.totalmem() / 2 ** 30);
  const browser = await launch();
  const version = browser.version();
  await browser.close();
  return `${cpus.length} cores (${cpus[0].model.trim()}), ${memory} GiB, ${os.type()}, Chromium ${version}, Node ${process.versions.node}`;
}

/** Puts a group's figures between the lines that stand for it. */
async function writeInto(file, group, text) {
  const begin = `<!-- ${group}: written by \`cargo xtask bench --write\` -->`;
  const end = `<!-- end of ${group} -->`;
  const page = await readFile(file, 'utf8');
  const [from, to] = [page.indexOf(begin), page.indexOf(end)];
  if (from < 0 || to < from) {
    throw new Error(`${file} has lost the lines between which figures stand: ${begin} and ${end}`);
  }
  await writeFile(file, `${page.slice(0, from)}${begin}\n\n${text}\n\n${page.slice(to)}`);
  process.stdout.write(`Written into ${path.relative(process.cwd(), file)}: ${group}\n`);
}

try {
  await main();
} catch (error) {
  process.stderr.write(`bench: ${error.message}\n`);
  process.exitCode = 2;
}
