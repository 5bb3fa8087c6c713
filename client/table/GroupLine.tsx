// What does a group, or all that is shown, amount to? Sums and ratios of sums; what is missing is said, what does not add up stays empty.
import { measureOf, screenText, sumCell } from "../../geo/table/cell";
import type { RowGroup } from "../../geo/table/groupRows";
import type { RowSum } from "../../geo/table/rowSum";
import { coverage, isCoverageLow } from "../../geo/tally/coverage";
import { useTranslation } from "../locale/useTranslation";
import { useScene } from "../map/scene";
import { Icon } from "../theme/Icon";
import { NOTHING, writeNumber, writePercent } from "../ui/write";
import { GridBox, GridLine } from "./GridParts";
import { type GridColumn, TICK_PX } from "./gridColumns";
import type { LineFrame } from "./ParcelLine";
import type { WordNames } from "./tableColumns";

interface GroupProps {
  line: number;
  frame: LineFrame;
  field: string;
  group: RowGroup;
  sum: RowSum;
  columns: readonly GridColumn[];
  names: WordNames;
  folded: boolean;
  active: boolean;
}

export function GroupLine({ line, frame, field, group, sum, columns, names, folded, active }: GroupProps) {
  const { t } = useTranslation("table");
  const word = useScene().filter.columns?.words(field)?.words[group.code] ?? "";
  const name = word === "" ? t("groupless") : names(field, word);
  return (
    <GridLine
      className="table-line table-group"
      id={`table-line-${line}`}
      data-line={line}
      data-active={active || undefined}
      aria-rowindex={line + 2}
      aria-expanded={!folded}
      style={frame}
    >
      <GridBox at={1}>
        <span className="table-caret" data-folded={folded || undefined}>
          <Icon name="down" size={14} />
        </span>
      </GridBox>
      <Sums columns={columns} sum={sum} name={name} />
    </GridLine>
  );
}

/** The last line, always in sight. @param line how many lines stand over it */
export function SumLine({
  columns,
  sum,
  line,
  height,
}: {
  columns: readonly GridColumn[];
  sum: RowSum;
  line: number;
  height: number;
}) {
  const { t } = useTranslation("table");
  return (
    <GridLine className="table-line table-sum" aria-rowindex={line + 2} style={{ height }}>
      <GridBox at={1} />
      <Sums columns={columns} sum={sum} name={t("total")} />
    </GridLine>
  );
}

function Sums({ columns, sum, name }: { columns: readonly GridColumn[]; sum: RowSum; name: string }) {
  const { t } = useTranslation("table");
  const first = columns[0];
  if (first === undefined) return null;
  // the name has the room of the columns that have no sum, as far as they scroll together
  let span = 1;
  while (columns[span] !== undefined && columns[span]?.unit === null && first.left === null) span++;
  const words = t("groupOf", { name, count: sum.tally.parcels, n: writeNumber(sum.tally.parcels, 0) });
  return (
    <>
      {/* biome-ignore lint/a11y/useSemanticElements: see GridParts */}
      {/* biome-ignore lint/a11y/useFocusableInteractive: see GridParts */}
      <span
        className="table-cell table-group-name"
        role="gridcell"
        aria-colindex={2}
        aria-colspan={span}
        data-pinned={first.left !== null || undefined}
        style={{ gridColumn: `2 / span ${span}`, left: first.left ?? TICK_PX }}
        title={words}
      >
        {words}
      </span>
      {columns.slice(span).map((column, i) => (
        <GridBox key={column.field} column={column} at={i + span + 2}>
          <SumCell column={column} sum={sum} />
        </GridBox>
      ))}
    </>
  );
}

function SumCell({ column: { field, unit }, sum }: { column: GridColumn; sum: RowSum }) {
  const { t } = useTranslation("table");
  if (unit === null) return null;
  const measure = measureOf(field);
  const cell = sumCell(field, sum.tally);
  if (measure === null) return cell === null ? null : screenText(unit, cell);
  if (cell === null)
    return <span className="table-nothing">{sum.missing[measure] > 0 ? t("missing") : NOTHING}</span>;
  const missing = sum.missing[measure];
  const share = coverage(sum.tally, measure);
  const low = isCoverageLow(sum.tally, measure);
  return (
    <>
      {missing > 0 && (
        <small
          className={low ? "table-missing undecided" : "table-missing"}
          title={t(low ? "coverageLow" : "coverage", { share: writePercent(share), count: missing })}
        >
          {t("missingOf", { count: missing })}
        </small>
      )}
      {screenText(unit, cell)}
    </>
  );
}
