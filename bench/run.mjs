// Measures Broadsheet beside a minimal hand-written page. `cargo xtask bench` builds, then runs this; --help tells the rest.
import { mkdir, readFile, stat, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import { HELP, readOptions } from './options.mjs';
import { failures, report } from './report.mjs';
import { measure } from './scenarios.mjs';
import { measureSizes } from './sizes.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const BEGIN = '<!-- figures: written by `cargo xtask bench --write` -->';
const END = '<!-- end of figures -->';

async function main() {
  const options = readOptions(process.argv.slice(2));
  if (options.help) {
    process.stdout.write(HELP);
    return;
  }
  const dist = path.resolve(root, options.dist);
  if (!(await stat(path.join(dist, 'index.html')).catch(() => undefined))) {
    throw new Error(`${dist} holds no build: run \`cargo xtask build\`, or \`cargo xtask bench\`, which builds first`);
  }
  const load = warnIfBusy();
  const sizes = options.only.includes('sizes') ? await measureSizes(dist) : [];
  const { scenarios, browser } = await measure({ dist, runs: options.runs, only: options.only });
  const machine = `${describeMachine()}, Chromium ${browser}, Node ${process.versions.node}`;
  const text = report({ machine, sizes, scenarios, runs: options.runs });

  const results = path.join(root, 'target/bench/results.json');
  await mkdir(path.dirname(results), { recursive: true });
  await writeFile(results, `${JSON.stringify({ machine, load, options, sizes, scenarios }, undefined, 1)}\n`);
  process.stdout.write(`\n${text}\n\nAll figures: ${path.relative(process.cwd(), results)}\n`);
  if (options.write) {
    await writeInto(path.join(root, 'BENCHMARKS.md'), text);
  }
  // What failed is in the report already.
  process.exitCode = failures(scenarios).length > 0 ? 1 : 0;
}

/** Other work on the machine makes times longer, and the ratios with them less certain. */
function warnIfBusy() {
  const [load] = os.loadavg();
  if (load > os.cpus().length / 2) {
    process.stderr.write(`The machine is busy (load ${load.toFixed(1)}): the times will be too long.\n`);
  }
  return load;
}

function describeMachine() {
  const cpus = os.cpus();
  const memory = Math.round(os.totalmem() / 2 ** 30);
  return `${cpus.length} cores (${cpus[0].model.trim()}), ${memory} GiB, ${os.type()}`;
}

async function writeInto(file, text) {
  const page = await readFile(file, 'utf8');
  const [begin, end] = [page.indexOf(BEGIN), page.indexOf(END)];
  if (begin < 0 || end < begin) {
    throw new Error(`${file} has lost the lines between which the figures stand: ${BEGIN} and ${END}`);
  }
  await writeFile(file, `${page.slice(0, begin)}${BEGIN}\n\n${text}\n\n${page.slice(end)}`);
  process.stdout.write(`Written into ${path.relative(process.cwd(), file)}\n`);
}

try {
  await main();
} catch (error) {
  process.stderr.write(`bench: ${error.message}\n`);
  process.exitCode = 2;
}
