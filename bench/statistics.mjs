// Few runs, so: the median, and the range instead of a deviation.

export function summary(values) {
  const sorted = values.filter(Number.isFinite).sort((a, b) => a - b);
  if (sorted.length === 0) {
    return undefined;
  }
  const middle = (sorted.length - 1) / 2;
  const median = (sorted[Math.floor(middle)] + sorted[Math.ceil(middle)]) / 2;
  return { median, min: sorted[0], max: sorted.at(-1), count: sorted.length };
}

/** The ratios of figures taken one after the other, so that a machine that slows down for both does not show. */
export function ratios(pairs) {
  return summary(pairs.filter(([ours, theirs]) => ours > 0 && theirs > 0).map(([ours, theirs]) => ours / theirs));
}
