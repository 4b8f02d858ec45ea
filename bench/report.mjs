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

function articleTable({ runs }) {
  const [ours, theirs] = ['broadsheet', 'reference'].map((subject) => worked(runs, subject));
  const pairs = runs.map(({ broadsheet, reference }) => [broadsheet, reference]).filter((pair) => !pair.some(hasFailed));
  const rows = ARTICLE.map(([name, unit, figure]) => {
    const both = [ours, theirs].map((visits) => summary(visits.map(figure)));
    if (both.every((values) => values === undefined || values.max === 0) && unit === 'kB') {
      return undefined;
    }
    const ratio = hasRatio(unit) ? ratios(pairs.map((pair) => pair.map(figure))) : undefined;
    return [name + unitName(unit), ...both.map((values) => range(values, unit)), ratioRange(ratio)];
  });
  return table(['', 'Broadsheet', 'reference', 'ratio'], rows.filter(Boolean));
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
  return lines.join('\n');
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
