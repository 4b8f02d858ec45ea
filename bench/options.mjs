// What the command line asks for.
import { parseArgs } from 'node:util';

const PARTS = ['sizes', 'phone', 'unthrottled', 'large'];

export const HELP = `Measures the release build in dist/ beside a minimal hand-written page, in one run.

  cargo xtask bench [OPTIONS]        builds first
  node bench/run.mjs [OPTIONS]       measures what is in dist/

  --runs N       visits per page and profile (default 5)
  --only PARTS   some of ${PARTS.join(',')} (default: all)
  --dist DIR     another build than dist/
  --write        put the figures into BENCHMARKS.md
  --help         this text

Everything measured is in target/bench/results.json afterwards. The exit code is 1 if a visit failed.
`;

export function readOptions(argv) {
  const { values } = parseArgs({
    args: argv,
    options: {
      runs: { type: 'string', default: '5' },
      only: { type: 'string', default: PARTS.join(',') },
      dist: { type: 'string', default: 'dist' },
      write: { type: 'boolean', default: false },
      help: { type: 'boolean', default: false },
    },
  });
  const runs = Number(values.runs);
  if (!Number.isInteger(runs) || runs < 1) {
    throw new Error(`--runs wants a whole number from 1 on, not "${values.runs}"`);
  }
  const only = values.only.split(',');
  const unknown = only.filter((part) => !PARTS.includes(part));
  if (unknown.length > 0) {
    throw new Error(`--only knows ${PARTS.join(', ')}, not "${unknown.join(', ')}"`);
  }
  // Figures of a part of the measurements would replace those of all.
  if (values.write && PARTS.some((part) => !only.includes(part))) {
    throw new Error('--write wants all parts: leave --only out');
  }
  return { ...values, runs, only };
}
