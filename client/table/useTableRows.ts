// What does the table show of the scene? What the filter and the legend let through, or what is selected; sorted, grouped, added up.
import { useMemo } from "react";
import { type RowSum, rowSum } from "../../geo/table/rowSum";
import { type Scene, useScene } from "../map/scene";
import { useSelection } from "../selection/selectionStore";
import { useView } from "../state/useView";
import type { View } from "../state/view";
import { type Arranged, arrangeRows } from "./arrangeRows";
import { type WordNames, wordNames } from "./tableColumns";
import type { TableState } from "./tableState";

export interface TableRows extends Arranged {
  readonly names: WordNames;
  /** Of everything that is shown. */
  readonly sum: RowSum;
  /** Of each group. */
  readonly sums: readonly RowSum[];
}

/** Null until land and figures are there. */
export function useTableRows(state: TableState, folded: ReadonlySet<number>): TableRows | null {
  const { lang, classes: lit } = useView();
  const scene = useScene();
  const { land, columns: figures, filter, classes, legend } = scene;
  const selection = useSelection();
  const { sort, group, only } = state;
  const mask = only && selection.geometry === land?.geometry ? selection.mask : null;
  const names = useMemo(() => wordNames(filter.vocabulary), [filter.vocabulary]);
  const shown = useMemo(
    () => (land === null ? null : shownRows({ land, classes, legend, filter }, lit, only, mask)),
    [land, classes, legend, filter, lit, only, mask],
  );
  const arranged = useMemo(() => {
    if (shown === null || filter.columns === null) return null;
    performance.mark("mutu:arrange:start");
    const made = arrangeRows(shown, filter.columns, { sort, group }, folded, names, lang);
    performance.measure("mutu:arrange", "mutu:arrange:start");
    return made;
  }, [shown, filter.columns, sort, group, folded, names, lang]);
  const groups = arranged?.groups ?? null;
  const sums = useMemo(() => {
    if (shown === null || land === null || figures === null) return null;
    const of = (rows: Uint32Array) => rowSum(rows, land.geometry, figures);
    return { sum: of(shown), sums: (groups ?? []).map(({ rows }) => of(rows)) };
  }, [shown, groups, land, figures]);
  return useMemo(
    () => (arranged === null || sums === null ? null : { ...arranged, ...sums, names }),
    [arranged, sums, names],
  );
}

type Shown = Pick<Scene, "classes" | "legend" | "filter"> & { land: NonNullable<Scene["land"]> };

function shownRows(
  { land, classes, legend, filter }: Shown,
  lit: View["classes"],
  only: boolean,
  mask: Uint8Array | null,
): Uint32Array {
  const isLit = legend.map(({ token }) => lit === null || lit.has(token));
  const rows = new Uint32Array(land.geometry.count);
  let count = 0;
  for (let i = 0; i < rows.length; i++) {
    if (only) {
      if (mask?.[i] !== 1) continue;
    } else if (filter.passing?.[i] === 0 || (lit !== null && classes !== null && !isLit[classes[i] ?? 0]))
      continue;
    rows[count++] = i;
  }
  return rows.subarray(0, count);
}
