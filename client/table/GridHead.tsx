// The heads of the columns: a name with its unit, and a press sorts; with Shift the column joins those sorted by already.
import { useEffect, useRef } from "react";
import { filterField } from "../../geo/filter/fields";
import { useTranslation } from "../locale/useTranslation";
import { select } from "../selection/selectionStore";
import { useView } from "../state/useView";
import { GridBox, GridLine } from "./GridParts";
import type { GridColumn } from "./gridColumns";
import { columnName } from "./tableColumns";
import { sortPressed, type TableState } from "./tableState";
import { setTable } from "./useTable";

interface Props {
  columns: readonly GridColumn[];
  state: TableState;
  /** What is shown. */
  rows: Uint32Array;
  mask: Uint8Array;
  height: number;
}

export function GridHead({ columns, state, rows, mask, height }: Props) {
  const { t } = useTranslation(["table", "filter", "ui"]);
  const { lang } = useView();
  const { sort } = state;
  const ticked = rows.reduce((count, row) => count + (mask[row] ?? 0), 0);
  const all = useRef<HTMLInputElement>(null);
  useEffect(() => {
    if (all.current) all.current.indeterminate = ticked > 0 && ticked < rows.length;
  }, [ticked, rows.length]);
  const press = (field: string, add: boolean) =>
    setTable({ sort: sortPressed(sort, field, add, filterField(field).kind === "number") });
  return (
    <GridLine className="table-line table-heads" aria-rowindex={1} style={{ height }}>
      <GridBox at={1} head="none">
        <input
          ref={all}
          type="checkbox"
          aria-label={t("tickAll")}
          checked={rows.length > 0 && ticked === rows.length}
          onChange={({ target }) => select(rows, target.checked ? "add" : "subtract")}
        />
      </GridBox>
      {columns.map((column, i) => {
        const { field, unit } = column;
        const at = sort.findIndex((key) => key.field === field);
        const key = sort[at];
        const shown = unitOfHead(unit, t);
        return (
          <GridBox
            key={field}
            column={column}
            at={i + 2}
            head={key === undefined ? "none" : key.descending ? "descending" : "ascending"}
          >
            <button type="button" title={t("sortWhy")} onClick={(event) => press(field, event.shiftKey)}>
              <span className="table-name">
                {columnName(filterField(field), lang, t)}
                {key !== undefined && (
                  <span className="table-sort" aria-hidden="true">
                    {key.descending ? "▾" : "▴"}
                    {sort.length > 1 && <small>{at + 1}</small>}
                  </span>
                )}
              </span>
              {shown !== "" && <span className="unit">{shown}</span>}
            </button>
          </GridBox>
        );
      })}
    </GridLine>
  );
}

/** The unit of a column, as the page writes it. @param t bound to the ui namespace too */
export function unitOfHead(unit: GridColumn["unit"], t: (key: string) => string): string {
  if (unit === "yield") return t("ui:unit.perMu");
  if (unit === "money") return t("ui:unit.wan");
  if (unit === "area") return t("ui:unit.mu");
  return unit === "share" ? "%" : "";
}
