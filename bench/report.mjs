// Figures as tables: Markdown with aligned columns, which reads well on a terminal too.
import { ARTICLE, LIST, PROMISES, format, hasRatio, unitName } from './metrics.mjs';
import { profiles } from './profiles.mjs';
import { ratios, summary } from './statistics.mjs';
import { range, ratioRange, table } from './tables.mjs';

const hasFailed = (visit) => visit === undefined || visit.failure !== undefined;
const worked = (runs, subject) => runs.map((run) => run[subject]).filter((visit) => !hasFailed(visit));

/** The whole report. */
export function report({ machine, sizes, scenarios, runs }) {
  const articles = scenarios.filter(({ article }) => article !== undefined);
  const lists = scenarios.filter(({ path }) => path !== undefined);
  const parts = [`Measured on: ${machine}. ${runs} visits each, in turn; median (smallest–largest).`];
  if (sizes.length > 0) {
    parts.push('### Sizes', sizeTable(sizes));
  }
  for (const scenario of articles) {
    parts.push(`### ${heading(scenario)}`, articleTable(scenario));
  }
  if (lists.length > 0) {
    parts.push('### 1,000 items: lists, unthrottled (the reference has none)', listTable(lists));
  }
  if (scenarios.length > 0) {
    parts.push('### Promises', promises(scenarios), '### Trouble', trouble(scenarios));
  }
  return parts.join('\n\n');
}

/** Failed visits, of any scenario. */
export const failures = (scenarios) =>
  scenarios.flatMap(({ name, runs }) =>
    runs.flatMap((run, index) =>
      Object.entries(run)
        .filter(([, visit]) => visit.failure)
        .map(([subject, visit]) => `${name}, run ${index + 1}, ${subject} failed: ${visit.failure}`),
    ),
  );

function heading({ name, profile }) {
  const title = { phone: 'Article, phone', unthrottled: 'Article, unthrottled', large: '1,000 items: article in the middle' }[name];
  return `${title} (${profiles[profile].description})`;
}

/** Pairs of visits of one turn in which both worked. */
const pairsOf = (runs, other) => runs.map((run) => [run.broadsheet, run[other]]).filter((pair) => !pair.some(hasFailed));

function articleTable({ runs }) {
  const others = ['reference', 'beside'].filter((name) => name in runs[0]);
  const rows = ARTICLE.map(([name, unit, figure]) => {
    const [ours, ...theirs] = ['broadsheet', ...others].map((name) => summary(worked(runs, name).map(figure)));
    if ([ours, ...theirs].every((values) => values === undefined || values.max === 0) && unit === 'kB') {
      return undefined;
    }
    const ratio = (other) => (hasRatio(unit) ? ratios(pairsOf(runs, other).map((pair) => pair.map(figure))) : undefined);
    const columns = others.flatMap((other, index) => [range(theirs[index], unit), ratioRange(ratio(other))]);
    return [name + unitName(unit), range(ours, unit), ...columns];
  });
  const header = { reference: ['reference', 'ratio'], beside: ['the other build', 'ratio'] };
  return table(['', 'Broadsheet', ...others.flatMap((other) => header[other])], rows.filter(Boolean));
}

function listTable(scenarios) {
  const header = ['', ...LIST.map(([name, unit]) => name + unitName(unit))];
  const rows = scenarios.map(({ name, runs }) => {
    const visits = worked(runs, 'broadsheet');
    return [name.replace('large, ', ''), ...LIST.map(([, unit, figure]) => range(summary(visits.map(figure)), unit))];
  });
  return table(header, rows);
}

function sizeTable(sizes) {
  const rows = sizes.map(({ name, raw, gzip, brotli }) => [name, ...[raw, gzip, brotli].map((bytes) => format(bytes, 'kB'))]);
  return table(['kB (1,000 bytes)', 'raw', 'gzip', 'brotli'], rows);
}

function promises(scenarios) {
  const lines = PROMISES.map(({ promise, concerns, isKept }) => {
    const runs = scenarios.filter(concerns).flatMap((scenario) => scenario.runs);
    const visits = worked(runs, 'broadsheet');
    const kept = visits.filter(isKept).length;
    // A visit that failed kept nothing.
    const verdict = runs.length === 0 ? 'not measured' : kept === runs.length ? 'kept' : 'MISSED';
    return `- ${verdict}: ${promise} (${kept} of ${runs.length} visits)`;
  });
  return [...lines, ...stepBeside(scenarios)].join('\n');
}

/** Of another build that was visited in turn: whether the live step is as quick as in that, or nearly. */
function stepBeside(scenarios) {
  const phone = scenarios.find(({ name, runs }) => name === 'phone' && 'beside' in runs[0]);
  if (!phone) return [];
  const [title, last] = ['nextTitle', 'nextLastParagraph'].map((key) => ratios(pairsOf(phone.runs, 'beside').map((pair) => pair.map((visit) => visit[key]))));
  const isKept = title?.median <= 1.25 && last?.median <= 1.25;
  const shown = `title ${ratioRange(title)}, last paragraph ${ratioRange(last)}`;
  return [`- ${isKept ? 'kept' : 'MISSED'}: phone: the step takes at most 1.25 × the time in the other build (${shown})`];
}

/** Failed visits, and what the others had in the console or failed to load, each line once. */
function trouble(scenarios) {
  const places = new Map();
  for (const { name, runs } of scenarios) {
    for (const [subject, visit] of runs.flatMap((run) => Object.entries(run))) {
      for (const line of visit.trouble ?? []) {
        places.set(line, [...(places.get(line) ?? []), `${subject}: ${name}`]);
      }
    }
  }
  const heard = [...places].map(([line, where]) => `${[...new Set(where)].join('; ')} (${where.length}×): ${line}`);
  const lines = [...failures(scenarios), ...heard];
  return lines.length === 0 ? 'None: no visit failed, no console error or warning, no failed or foreign request.' : bullets(lines);
}

// Messages of a page can hold anything; as code they stay what they are.
const bullets = (lines) => lines.map((line) => `- \`${line.replace(/[`\n]/g, ' ').slice(0, 400)}\``).join('\n');
