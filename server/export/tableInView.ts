// Which cells does the table of the page have, worked out by the server from what it sends to the map?
import type { Geometry } from "geojson";
import { withAsked } from "../../geo/filter/asked";
import type { NumberColumn } from "../../geo/filter/evaluate";
import { filterField } from "../../geo/filter/fields";
import { freeName } from "../../geo/filter/freeFields";
import { ENTERPRISE_FIELDS } from "../../geo/filter/landColumns";
import { SET_SIGN } from "../../geo/filter/wordSets";
import { cellAt, fileText, wordAt } from "../../geo/table/cell";
import { rowSum } from "../../geo/table/rowSum";
import { ApiError } from "../api/apiError";
import type { DataContext } from "../api/context";
import type { View } from "../api/view";
import type { MethodChoice } from "../evaluation/ruleSets";
import { askedColumns } from "../filter/askedColumns";
import { landInView } from "../filter/matchingParcels";
import type { Language } from "../locale/language";
import type { ExportTable, FileColumn } from "./exportRows";
import { tableSums } from "./tableSums";
import type { FileNote } from "./writeExport";

export interface TableShown {
  /** Ids, in the order of the rows. */
  readonly parcels: readonly string[];
  readonly columns: readonly { readonly field: string; readonly header: string }[];
  /** What the words of a field are called. */
  readonly words: Readonly<Record<string, Readonly<Record<string, string>> | undefined>>;
  /** The rows from top to bottom in groups, each as long as it says; none where nothing is grouped. */
  readonly groups: readonly { readonly name: string; readonly count: number }[];
  /** With outlines. */
  readonly drawn: boolean;
  /** By which method enterprises are evaluated. */
  readonly evaluation: MethodChoice;
  readonly lang: Language;
}

export const TABLE_NAME = "宗地表";

/** The rows with their sum under them, and in words by which land each per-mu figure was divided. @throws ApiError where a parcel is not there (any more) */
export async function tableInView(
  ctx: DataContext,
  view: View,
  { parcels, columns: asked, words, groups, drawn, evaluation, lang }: TableShown,
): Promise<{ readonly table: ExportTable; readonly notes: readonly FileNote[] }> {
  const {
    ids,
    columns: plain,
    land,
    figures,
  } = await landInView(
    ctx,
    view,
    asked.some(({ field }) => ENTERPRISE_FIELDS.has(field)) ? evaluation : null,
  );
  const attributes = asked.flatMap(({ field }) => freeName(field) ?? []);
  const columns = withAsked(plain, await askedColumns(ctx, view, { attributes, lands: [] }));
  const places = new Map(ids.map((id, place) => [id, place]));
  const shapes = drawn ? await outlines(ctx, view.district.id, parcels) : null;
  const cellOf = asked.map(({ field }) => {
    const { kind, unit } = filterField(field);
    const number = kind === "number" ? columns.number(field) : null;
    return (row: number): string | null => {
      if (number !== null && unit !== undefined) {
        const cell = cellAt(number, row);
        return cell === null ? null : fileText(unit, cell);
      }
      const word = wordAt(columns, field, row);
      if (word === "") return null;
      return word
        .split(SET_SIGN)
        .map((one) => words[field]?.[one] ?? one)
        .join("、");
    };
  });
  const rows = parcels.map((id) => {
    const row = places.get(id);
    if (row === undefined) throw new ApiError("rows_gone", id);
    return row;
  });
  const fileColumns = asked.map(({ field, header }): FileColumn => {
    const { kind, unit } = filterField(field);
    const isNumber = kind === "number" ? unit !== "day" : kind === "free" && isNumbers(columns.number(field));
    return { field, header, short: field, type: isNumber ? "number" : "text" };
  });
  let from = 0;
  const groupSums = groups.map(({ name, count }) => {
    const own = rows.slice(from, from + count);
    from += count;
    return { name, sum: rowSum(own, land, figures) };
  });
  const labels =
    !drawn && fileColumns.every(({ type }) => type === "number") ? labelColumn(groups, lang) : null;
  const written = labels === null ? fileColumns : [labels.column, ...fileColumns];
  const { lines, notes } = tableSums(written, rowSum(rows, land, figures), groupSums, lang);
  const table: ExportTable = {
    kind: "parcels",
    columns: written,
    others: [],
    drawn,
    sums: lines,
    rows: rows.map((row, at) => ({
      values: [...(labels === null ? [] : [labels.values[at] ?? null]), ...cellOf.map((cell) => cell(row))],
      geometry: shapes?.get(parcels[at] ?? "") ?? null,
      place: null,
    })),
  };
  return { table, notes };
}

const LABEL_HEADERS = {
  grouped: { zh: "分组", en: "Group" },
  plain: { zh: "说明", en: "Line" },
} as const;

/** Where all that is shown are numbers, no cell could say whose a sum is: a column before them does, and of which group each row is. */
function labelColumn(groups: TableShown["groups"], lang: Language) {
  const header = LABEL_HEADERS[groups.length > 0 ? "grouped" : "plain"][lang];
  const column: FileColumn = { field: LABEL, header, short: LABEL, type: "text" };
  return { column, values: groups.flatMap(({ name, count }) => new Array<string>(count).fill(name)) };
}

/** The name of no field. */
const LABEL = "line";

/** Days are written as they were delivered. */
const isNumbers = (column: NumberColumn | null): boolean => column !== null && column.unit !== "day";

async function outlines(
  { db }: DataContext,
  district: string,
  ids: readonly string[],
): Promise<ReadonlyMap<string, Geometry>> {
  const rows = await db.query<{ id: string; shape: string }>(
    "select id, ST_AsGeoJSON(geom, 17, 0) as shape from parcel where district_id = $1 and id = any($2::text[])",
    [district, [...ids]],
  );
  return new Map(rows.map(({ id, shape }) => [id, JSON.parse(shape) as Geometry]));
}
