// What is the middle of some numbers, whatever a few outliers say?

/** The median, the lower of two middles; null of nothing. */
export function median(values: readonly number[]): number | null {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor((sorted.length - 1) / 2)] ?? null;
}
