// Which attributes and figures of parcels stand side by side? Every column of the table, then each measure against its own target.
import { FILTER_FIELDS, type FilterField, filterField } from "../../geo/filter/fields";
import { cellAt, cellFigure, measureOf, screenText, wordAt } from "../../geo/table/cell";
import type { Measure } from "../../geo/tally/tally";
import { targetOfParcel } from "../../geo/target/parcelTargets";
import { surplusYuan } from "../../geo/target/surplusYuan";
import { judgementOf } from "../map/parcelFigures";
import { METRIC_OF, type Scene } from "../map/scene";
import type { WordNames } from "../table/tableColumns";
import { powerOfTen, writeNumber, writePercent, writeSigned } from "../ui/write";
import { writeAgainst } from "../ui/writeAgainst";
import type { CompareCell, CompareRow } from "./compareRows";

type Translate = (key: string, values?: Record<string, unknown>) => string;

export interface CompareSection {
  readonly id: string;
  readonly title: string;
  readonly rows: readonly CompareRow[];
}

export interface ParcelWords {
  /** Bound to the compare, filter and ui namespaces. */
  readonly t: Translate;
  readonly names: WordNames;
  readonly nameOf: (field: FilterField) => string;
  readonly unitOf: (field: FilterField) => string;
}

const MEASURES: readonly Measure[] = ["output", "tax", "rd"];
const NONE: CompareCell = { text: null, figure: null };

/**
 * @param parcels their numbers on the map; −1 for one that is not there
 * @param ofFiles columns of the delivered files that are shown as well
 */
export function parcelSections(
  scene: Scene,
  parcels: readonly number[],
  ofFiles: readonly string[],
  words: ParcelWords,
): CompareSection[] {
  const { t } = words;
  const others = FILTER_FIELDS.filter(({ id }) => measureOf(id) === null && id !== "code");
  const of = (kinds: readonly FilterField["kind"][]) =>
    others
      .filter(({ kind }) => kinds.includes(kind))
      .flatMap((field) => attribute(scene, parcels, field, words));
  return [
    ...MEASURES.map((measure) => ({
      id: measure,
      title: t(`ui:metric.${METRIC_OF[measure]}`),
      rows: measureRows(scene, parcels, measure, words),
    })),
    { id: "land", title: t("section.land"), rows: of(["number"]) },
    { id: "about", title: t("section.about"), rows: of(["word", "text"]) },
    {
      id: "files",
      title: t("filter:free.label"),
      rows: ofFiles.flatMap((field) => attribute(scene, parcels, filterField(field), words)),
    },
  ];
}

function attribute(
  { filter: { columns } }: Scene,
  parcels: readonly number[],
  field: FilterField,
  { names, nameOf, unitOf }: ParcelWords,
): CompareRow[] {
  if (columns === null) return [];
  const number = field.kind === "number" ? columns.number(field.id) : null;
  // a column that is not there (yet) says nothing
  if (field.kind === "number" ? number === null : columns.words(field.id) === null) return [];
  const { unit } = field;
  const cells = parcels.map((row): CompareCell => {
    if (row < 0) return NONE;
    if (number === null || unit === undefined) {
      const word = wordAt(columns, field.id, row);
      if (word === "") return NONE;
      const verdict = field.id === "verdict" && isVerdict(word) ? word : null;
      return { text: names(field.id, word), figure: null, verdict };
    }
    const cell = cellAt(number, row);
    return cell === null ? NONE : { text: screenText(unit, cell), figure: cellFigure(unit, cell) };
  });
  return [{ id: field.id, label: nameOf(field), unit: unitOf(field), cells, better: null }];
}

const isVerdict = (word: string): word is "met" | "missed" | "undecided" =>
  word === "met" || word === "missed" || word === "undecided";

function measureRows(
  { land, columns, targets, annual }: Scene,
  parcels: readonly number[],
  measure: Measure,
  { t }: ParcelWords,
): CompareRow[] {
  if (land === null || columns === null) return [];
  const judged = parcels.map((row) => {
    if (row < 0) return null;
    const target = targets === null ? null : targetOfParcel(targets, METRIC_OF[measure], row);
    const judgement = judgementOf({ geometry: land.geometry, columns }, measure, row, target, annual);
    const yuan = columns.yuan[measure][row] ?? Number.NaN;
    const known = (columns.land[measure][row] ?? 0) > 0 && !Number.isNaN(yuan);
    return { target, judgement, yuan: known ? yuan : null };
  });
  type Judged = NonNullable<(typeof judged)[number]>;
  const row = (
    id: string,
    unit: string,
    better: CompareRow["better"],
    cellOf: (one: Judged) => CompareCell,
  ): CompareRow => ({
    id: `${measure}.${id}`,
    label: t(`row.${id}`),
    unit,
    better,
    cells: judged.map((one) => (one === null ? NONE : cellOf(one))),
  });
  const perMu = t("ui:unit.perMu");
  const wan = t("ui:unit.wan");
  return [
    row("value", perMu, "high", ({ judgement: { value, reason }, target }) =>
      value === null
        ? NONE
        : {
            text: writeAgainst(value, target?.value ?? null),
            figure: value,
            apart: reason === "low_coverage",
          },
    ),
    row("target", perMu, null, ({ target }) =>
      target === null ? NONE : { text: target.value, figure: target.value },
    ),
    row("verdict", "", null, ({ judgement: { verdict, reason }, target }) =>
      target === null
        ? NONE
        : {
            text:
              reason === null
                ? t(`ui:verdict.${verdict}`)
                : t("undecided", { why: t(`ui:reason.${reason}`) }),
            figure: null,
            verdict,
          },
    ),
    row("surplus", wan, "high", ({ judgement: { surplusCents, reason } }) => {
      if (surplusCents === null) return NONE;
      const yuan = surplusYuan(surplusCents);
      return { text: writeSigned(powerOfTen(yuan, -4), 0), figure: yuan, apart: reason === "low_coverage" };
    }),
    row("sum", wan, null, ({ yuan }) =>
      yuan === null ? NONE : { text: writeNumber(powerOfTen(yuan, -4), 0), figure: yuan },
    ),
    row("coverage", "", "high", ({ judgement: { coverage } }) =>
      coverage === null ? NONE : { text: writePercent(coverage), figure: coverage },
    ),
  ];
}
