// What stands in one cell? A word, a figure, how a figure stands against its target, or that it is missing.
import { type Cell, cellAt, cellFigure, measureOf, screenText, wordAt } from "../../geo/table/cell";
import { baseShare, smallBase } from "../../geo/table/smallBase";
import { targetOfParcel } from "../../geo/target/parcelTargets";
import { useTranslation } from "../locale/useTranslation";
import { judgementOf } from "../map/parcelFigures";
import { METRIC_OF, type Scene, useScene } from "../map/scene";
import { VerdictGlyph } from "../ui/VerdictGlyph";
import { NOTHING, writeMu, writePercent } from "../ui/write";
import { writeAgainst } from "../ui/writeAgainst";
import { GridBox } from "./GridParts";
import type { GridColumn } from "./gridColumns";
import type { WordNames } from "./tableColumns";

interface Props {
  column: GridColumn;
  /** From 1, the ticks counted. */
  at: number;
  row: number;
  names: WordNames;
}

export function GridCell({ column, at, row, names }: Props) {
  const { field, unit } = column;
  return (
    <GridBox column={column} at={at}>
      {unit === null ? (
        <WordCell field={field} row={row} names={names} />
      ) : (
        <NumberCell column={column} unit={unit} row={row} />
      )}
    </GridBox>
  );
}

function WordCell({ field, row, names }: { field: string; row: number; names: WordNames }) {
  const { columns } = useScene().filter;
  if (columns === null || columns.words(field) === null) return null;
  const word = wordAt(columns, field, row);
  if (word === "") return <span className="table-nothing">{NOTHING}</span>;
  const name = names(field, word);
  if (field !== "verdict") return <span title={name}>{name}</span>;
  const verdict = word === "met" || word === "missed" || word === "undecided" ? word : null;
  return verdict === null ? (
    <span className="table-nothing">{name}</span>
  ) : (
    <span className={`table-verdict ${verdict}`}>
      <VerdictGlyph verdict={verdict} size={11} /> {name}
    </span>
  );
}

function NumberCell({
  column: { field },
  unit,
  row,
}: {
  column: GridColumn;
  unit: NonNullable<GridColumn["unit"]>;
  row: number;
}) {
  const { t } = useTranslation(["table", "ui"]);
  const scene = useScene();
  const column = scene.filter.columns?.number(field) ?? null;
  if (column === null) return null;
  const cell = cellAt(column, row);
  if (cell === null) {
    // nobody uses the land: there is no figure to miss
    const unused = measureOf(field) !== null && (scene.columns?.occupiedDm2[row] ?? 0) <= 0;
    return <span className="table-nothing">{unused ? NOTHING : t("missing")}</span>;
  }
  if (unit !== "yield") return <>{screenText(unit, cell)}</>;
  const { text, verdict } = againstTarget(scene, field, row, cell);
  const base = cell.below ?? 0;
  const area = scene.land?.geometry.areaDm2[row] ?? 0;
  const mark = smallBase(base, area);
  const words = t("base", { mu: writeMu(base), share: writePercent(baseShare(base, area)) });
  return (
    <span title={mark === null ? words : `${t(`small.${mark}`)}${words}`}>
      {mark !== null && (
        <small className="table-small-base">
          <span aria-hidden="true">{t("smallShort", { mu: writeMu(base) })}</span>
          <span className="ui-hidden">
            {t(`small.${mark}`)}
            {words}
          </span>
        </small>
      )}
      {verdict !== null && (
        <>
          <VerdictGlyph verdict={verdict} size={10} />
          <span className="ui-hidden">{t(`ui:verdict.${verdict}`)} </span>
        </>
      )}
      {text}
    </span>
  );
}

/** With more decimals where it would read like a target that it misses. */
function againstTarget(
  scene: Scene,
  field: string,
  row: number,
  cell: Cell,
): { text: string; verdict: "met" | "missed" | null } {
  const { land, columns, targets, annual } = scene;
  const plain = { text: screenText("yield", cell), verdict: null };
  const measure = measureOf(field);
  if (land === null || columns === null || targets === null || measure === null) return plain;
  const target = targetOfParcel(targets, METRIC_OF[measure], row);
  const { verdict } = judgementOf({ geometry: land.geometry, columns }, measure, row, target, annual);
  if (target === null || verdict === "undecided") return plain;
  return { text: writeAgainst(cellFigure("yield", cell), target.value), verdict };
}
