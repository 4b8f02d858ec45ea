// What the tables show of a visit's figures.

/** Rows: a name, a unit, and the figure of one visit. */
export const ARTICLE = [
  ['bytes, all', 'kB', (visit) => visit.bytes.total],
  ...['html', 'css', 'js', 'wasm', 'json', 'images', 'other'].map((type) => [
    `– ${type}`,
    'kB',
    (visit) => visit.bytes[type] ?? 0,
  ]),
  ['requests', '', (visit) => visit.bytes.requests],
  ['feed asked for', 'ms', (visit) => visit.feedRequested],
  ['feed there', 'ms', (visit) => visit.feedArrived],
  ['wasm there', 'ms', (visit) => visit.wasmArrived],
  ['first contentful paint', 'ms', (visit) => visit.firstPaint],
  ['largest contentful paint', 'ms', (visit) => visit.largestPaint],
  ['title painted', 'ms', (visit) => visit.title],
  ['last paragraph painted', 'ms', (visit) => visit.lastParagraph],
  ['layout shift', 'score', (visit) => visit.layoutShift],
  ['blocking time', 'sum', (visit) => visit.blocking],
  ['longest task', 'task', (visit) => visit.longestTask],
  ['next: title painted', 'ms', (visit) => visit.nextTitle],
  ['next: last paragraph painted', 'ms', (visit) => visit.nextLastParagraph],
  ['next: bytes', 'kB', (visit) => visit.nextBytes.total],
  ['next: layout shift', 'score', (visit) => visit.nextLayoutShift],
  ['next: blocking time', 'sum', (visit) => visit.nextBlocking],
  ['next: longest task', 'task', (visit) => visit.nextLongestTask],
];

/** What is said of each list, on one line. */
export const LIST = [
  ['first entry painted', 'ms', (visit) => visit.firstEntry],
  ['layout shift', 'score', (visit) => visit.layoutShift],
  ['blocking time', 'sum', (visit) => visit.blocking],
  ['longest task', 'task', (visit) => visit.longestTask],
];

/** What the project promised: the words, the scenarios concerned, and whether a visit of Broadsheet keeps it. */
export const PROMISES = [
  {
    promise: 'the feed is asked for before the wasm is there',
    concerns: ({ article }) => article !== undefined,
    isKept: (visit) => visit.feedRequested < visit.wasmArrived,
  },
  {
    promise: 'no layout shift',
    concerns: () => true,
    isKept: (visit) => visit.layoutShift === 0 && !visit.nextLayoutShift,
  },
  {
    promise: 'phone: the step to the next article has no task over 100 ms',
    concerns: ({ profile }) => profile === 'phone',
    isKept: (visit) => visit.nextLongestTask <= 100,
  },
  {
    promise: '1,000 items, unthrottled: no task over 200 ms',
    concerns: ({ name }) => name.startsWith('large'),
    isKept: (visit) => visit.longestTask <= 200 && !(visit.nextLongestTask > 200),
  },
];

/** A figure for people. Long tasks are told of only from 50 ms on. */
export function format(value, unit) {
  switch (unit) {
    case 'kB':
      return (value / 1000).toFixed(1);
    case 'score':
      return value === 0 ? '0' : value.toFixed(4);
    case 's':
      return value.toFixed(value < 1 ? 3 : 1);
    case 'task':
      return value <= 50 ? '≤ 50' : value.toFixed(0);
    default:
      return value.toFixed(0);
  }
}

export const unitName = (unit) => ({ task: ' (ms)', sum: ' (ms)', score: '', '': '' })[unit] ?? ` (${unit})`;

/** Sums of what exceeds a threshold are often zero or next to it: their ratios would say nothing. */
export const hasRatio = (unit) => !['score', 'sum'].includes(unit);
