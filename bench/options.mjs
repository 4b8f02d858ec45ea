// What the command line asks for.
import { parseArgs } from 'node:util';

/** What can be measured, in groups: the figures of a group stand together in BENCHMARKS.md. */
export const GROUPS = {
  words: ['words'],
  live: ['sizes', 'phone', 'unthrottled', 'large'],
  published: ['published', 'growth'],
  search: ['search'],
  publishing: ['publishing'],
};

const PARTS = Object.values(GROUPS).flat();

export const HELP = `Measures the release build in dist/: live pages beside minimal hand-written ones and those of frameworks, published pages beside the same
without script, searching, and publishing beside Hugo.

  cargo xtask bench [OPTIONS]        builds first
  node bench/run.mjs [OPTIONS]       measures what is in dist/, and target/tool/broadsheet

  --runs N       visits per page and profile, and builds of an archive (default 5)
  --only PARTS   some of ${PARTS.join(',')} (default: all)
  --dist DIR     another build than dist/
  --beside DIR   a third build, whose articles are visited in turn as well: what a change costs in live mode
  --tool FILE    another native tool than target/tool/broadsheet
  --write        put the figures into BENCHMARKS.md, of each group that is measured whole
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
      beside: { type: 'string' },
      tool: { type: 'string', default: 'target/tool/broadsheet' },
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
  return { ...values, runs, only };
}
