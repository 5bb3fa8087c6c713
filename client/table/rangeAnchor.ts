// From where does Shift select in the grid, and over which lines? Pure: the list that shows only what is selected must not eat itself.

/** Where a range began: the line's value (a parcel, or −1 − group), and the list that stood there then. */
export interface RangeAnchor {
  readonly row: number;
  readonly lines: Int32Array;
  /** What the list was made by; another object means another list. */
  readonly state: object;
}

/**
 * The lines over which a range goes on. A list of everything is taken as it stands now, in its present order. One that shows only what is
 * selected narrows with the first step of a range, so the range keeps the list in which it began.
 */
export function linesOfRange(
  anchor: RangeAnchor | null,
  { lines, state, only }: { lines: Int32Array; state: object; only: boolean },
): Int32Array {
  return only && anchor !== null && anchor.state === state ? anchor.lines : lines;
}

/** The parcels from the anchor to a line of the list, both included; only that line's where the anchor is not in the list. Heads of groups are none. */
export function rangeOf(lines: Int32Array, anchor: RangeAnchor | null, to: number): number[] {
  const at = anchor === null ? -1 : lines.indexOf(anchor.row);
  const from = at < 0 ? to : at;
  const [first, last] = from < to ? [from, to] : [to, from];
  return Array.from(lines.subarray(first, last + 1)).filter((row) => row >= 0);
}
