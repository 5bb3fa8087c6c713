// Which known name did somebody mean who wrote this one?

/** Names nearer than this share of their length are worth naming. */
const NEAR = 0.5;
const MOST = 3;

/**
 * The known names nearest to a text: those that are equally near, at most three; none where all are far off.
 * @example nearest("亩均稅收", ["亩均税收", "面积"]) // ["亩均税收"]
 */
export function nearest(text: string, known: readonly string[]): string[] {
  const wanted = text.toLowerCase();
  return [...new Set(known)]
    .map((name) => ({ name, far: distance(wanted, name.toLowerCase()) }))
    .filter(({ name, far }) => far <= NEAR * Math.max(name.length, wanted.length))
    .filter(({ far }, _, all) => far === Math.min(...all.map((other) => other.far)))
    .slice(0, MOST)
    .map(({ name }) => name);
}

/** How many signs must be put in, left out, changed or swapped; where one begins with the other, half of the rest. */
function distance(a: string, b: string): number {
  if (a.length > 0 && (b.startsWith(a) || a.startsWith(b))) return Math.abs(a.length - b.length) / 2;
  const rows: number[][] = [Array.from({ length: b.length + 1 }, (_, j) => j)];
  /** Between the first i signs of one and the first j of the other, worked out before. */
  const known = (i: number, j: number) => rows[i]?.[j] ?? Number.NaN;
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    rows.push(row);
    for (let j = 1; j <= b.length; j++) {
      const changed = a[i - 1] === b[j - 1] ? 0 : 1;
      let least = Math.min(known(i - 1, j) + 1, known(i, j - 1) + 1, known(i - 1, j - 1) + changed);
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1])
        least = Math.min(least, known(i - 2, j - 2) + 1);
      row.push(least);
    }
  }
  return known(a.length, b.length);
}
