// Which lines does the table have, in which order? Numbers only: no row is made before it is drawn.
import type { FilterColumns } from "../../geo/filter/evaluate";
import { groupRows, type RowGroup } from "../../geo/table/groupRows";
import { sortRows } from "../../geo/table/sortRows";
import type { Lang } from "../state/view";
import { sortKey, type WordNames, wordPlaces } from "./tableColumns";
import type { TableState } from "./tableState";

export interface Arranged {
  /** Parcels in the order of the table, whatever is folded. */
  readonly rows: Uint32Array;
  /** Null where nothing is grouped. */
  readonly groups: readonly RowGroup[] | null;
  /** The line of the table that each parcel has stands here: a parcel's number, or −1 − the group's number. */
  readonly lines: Int32Array;
}

/**
 * @param rows parcels that are shown
 * @param folded groups whose rows are not drawn, by the number of their word
 */
export function arrangeRows(
  rows: Uint32Array,
  columns: FilterColumns,
  { sort, group }: Pick<TableState, "sort" | "group">,
  folded: ReadonlySet<number>,
  names: WordNames,
  lang: Lang,
): Arranged {
  const keys = sort.flatMap((by) => sortKey(columns, by, names, lang) ?? []);
  const sorted = keys.length === 0 ? rows : sortRows(rows, keys);
  const words = group === null ? null : columns.words(group);
  const places = group === null ? null : wordPlaces(columns, group, names, lang);
  if (words === null || places === null)
    return { rows: sorted, groups: null, lines: Int32Array.from(sorted) };
  const groups = groupRows(sorted, words.codes, places);
  const ordered = new Uint32Array(sorted.length);
  const lines = new Int32Array(sorted.length + groups.length);
  let at = 0;
  let line = 0;
  groups.forEach(({ code, rows: own }, number) => {
    ordered.set(own, at);
    at += own.length;
    lines[line++] = -1 - number;
    if (folded.has(code)) return;
    lines.set(own, line);
    line += own.length;
  });
  return { rows: ordered, groups, lines: lines.subarray(0, line) };
}
