// Markdown tables with aligned columns, which read well on a terminal too, and the figures in them.
import { format } from './metrics.mjs';

/** A median with its range, as `summary` gives it. */
export function range(values, unit) {
  if (values === undefined) {
    return '–';
  }
  const [median, min, max] = [values.median, values.min, values.max].map((value) => format(value, unit));
  return min === max ? median : `${median} (${min}–${max})`;
}

export function ratioRange(values) {
  if (values === undefined) {
    return '–';
  }
  const [median, min, max] = [values.median, values.min, values.max].map((value) => value.toFixed(2));
  return min === max ? median : `${median} (${min}–${max})`;
}

export function table(header, rows) {
  const widths = header.map((_, column) => Math.max(3, ...[header, ...rows].map((row) => row[column].length)));
  const pad = (cell, column) => (column === 0 ? cell.padEnd(widths[0]) : cell.padStart(widths[column]));
  const line = (cells) => `| ${cells.map(pad).join(' | ')} |`;
  const rule = widths.map((width, column) => (column === 0 ? '-'.repeat(width) : `${'-'.repeat(width - 1)}:`));
  return [line(header), line(rule), ...rows.map(line)].join('\n');
}
