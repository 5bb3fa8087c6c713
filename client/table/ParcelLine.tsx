// One parcel in the table. Its tick is the selection's; the pointer and the map light it.
import { memo } from "react";
import { useTranslation } from "../locale/useTranslation";
import { useGround } from "../map/scene";
import { useIsHovered } from "../state/hover";
import { GridCell } from "./GridCell";
import { GridBox, GridLine } from "./GridParts";
import type { GridColumn } from "./gridColumns";
import type { WordNames } from "./tableColumns";

export interface LineFrame {
  readonly top: number;
  readonly height: number;
}

interface Props {
  line: number;
  frame: LineFrame;
  row: number;
  columns: readonly GridColumn[];
  names: WordNames;
  selected: boolean;
  opened: boolean;
  active: boolean;
}

export const ParcelLine = memo(
  function ParcelLine({ line, frame, row, columns, names, selected, opened, active }: Props) {
    const { t } = useTranslation("table");
    const { land } = useGround();
    const id = land?.geometry.ids[row] ?? "";
    const lit = useIsHovered("parcel", id);
    return (
      <GridLine
        className="table-line table-parcel"
        id={`table-line-${line}`}
        data-line={line}
        aria-rowindex={line + 2}
        aria-selected={selected}
        data-lit={lit || undefined}
        data-opened={opened || undefined}
        data-active={active || undefined}
        style={frame}
      >
        <GridBox at={1}>
          <input type="checkbox" tabIndex={-1} readOnly checked={selected} aria-label={t("tick", { id })} />
        </GridBox>
        {columns.map((column, i) => (
          <GridCell key={column.field} column={column} at={i + 2} row={row} names={names} />
        ))}
      </GridLine>
    );
  },
  (before, after) =>
    before.frame.top === after.frame.top &&
    before.line === after.line &&
    before.row === after.row &&
    before.columns === after.columns &&
    before.names === after.names &&
    before.selected === after.selected &&
    before.opened === after.opened &&
    before.active === after.active,
);
