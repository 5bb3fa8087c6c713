// Which rows belong together? By a word that each has; inside a group the rows keep their order.

export interface RowGroup {
  /** The word's number in the column. */
  readonly code: number;
  readonly rows: Uint32Array;
}

/**
 * The groups in the order of their words, those without a word last; of words that no row has there is no group.
 * @param codes a word's number for every row
 * @param places of every word its place in the alphabet, NaN for "no word"
 * @example groupRows(Uint32Array.of(2, 0, 1), [1, 1, 0], [1, 0]) // [{ code: 1, rows: [0, 1] }, { code: 0, rows: [2] }]
 */
export function groupRows(
  rows: Uint32Array,
  codes: ArrayLike<number>,
  places: ArrayLike<number>,
): readonly RowGroup[] {
  const sizes = new Uint32Array(places.length);
  for (const row of rows) {
    const code = codes[row] ?? 0;
    sizes[code] = (sizes[code] ?? 0) + 1;
  }
  const groups = Array.from(sizes, (size, code) => ({ code, rows: new Uint32Array(size) }));
  const filled = new Uint32Array(places.length);
  for (const row of rows) {
    const code = codes[row] ?? 0;
    const at = filled[code] ?? 0;
    const group = groups[code];
    if (group !== undefined) group.rows[at] = row;
    filled[code] = at + 1;
  }
  const placeOf = ({ code }: RowGroup) => {
    const place = places[code] ?? Number.NaN;
    return Number.isNaN(place) ? Number.POSITIVE_INFINITY : place;
  };
  return groups
    .filter((group) => group.rows.length > 0)
    .sort((a, b) => (placeOf(a) === placeOf(b) ? a.code - b.code : placeOf(a) < placeOf(b) ? -1 : 1));
}
