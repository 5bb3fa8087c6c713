// How do two deliveries of one kind differ: rows that only one has, and cells that say something else?
import { normaliseCode } from "../../geo/code/normalise";
import { parseDecimal } from "../../geo/number/parseDecimal";
import { ApiError } from "../api/apiError";
import type { Queryable } from "../db/database";
import { isMissing, moneyCell } from "../import/cells";
import type { DeliveredRow, Delivery } from "../import/delivery";
import { figurePeriod } from "../import/figurePeriod";
import type { ImportKind, ImportLanguage } from "../import/importReport";
import { parcelId } from "../import/parcelId";
import type { Batch } from "./batchList";
import { movedShapes } from "./movedShapes";
import { type BatchRows, rowsOfBatch } from "./rowsOfBatch";

interface CellDifference {
  readonly field: string;
  /** The column of the later file, with its unit. */
  readonly column: string;
  /** As the files write it; empty where they say nothing. */
  readonly before: string;
  readonly after: string;
}

export interface RowDifference {
  /** The codes by which a row is known, as one text. */
  readonly id: string;
  readonly state: "only_before" | "only_after" | "changed";
  readonly rowBefore: number | null;
  readonly rowAfter: number | null;
  readonly cells: readonly CellDifference[];
  /** Whether its outline is another one after the later batch. */
  readonly moved: boolean;
}

/** Of a column of money that both have: what all rows of each say together, whole yuan. */
export interface SumDifference {
  readonly field: string;
  readonly beforeYuan: number;
  readonly afterYuan: number;
}

export interface BatchComparison {
  readonly before: Batch;
  readonly after: Batch;
  readonly same: number;
  readonly rows: readonly RowDifference[];
  readonly sums: readonly SumDifference[];
}

/** By which fields a row of each kind is known; a parcel is by what the import knows it by, a feature of a reference layer by all it says. */
const KEYS: Readonly<Record<Exclude<ImportKind, "parcels" | "reference">, readonly string[]>> = {
  districts: ["id"],
  parks: ["id"],
  enterprises: ["id"],
  occupancy: ["enterprise", "parcel", "year_from", "tenure"],
  figures: ["enterprise", "period"],
  targets: ["set", "metric", "scope", "scope_ids", "population", "valid_from"],
  indicators: ["id", "role", "as_of"],
  honours: ["enterprise", "honour", "level", "year_from"],
  measures: ["enterprise", "period", "measure"],
  projects: ["id", "name"],
  floors: ["id"],
};
const MONEY: readonly string[] = ["output", "tax", "rd"];

/**
 * Compares what two files said. Numbers are equal where they are the same amount, whatever their unit or their zeros.
 * @param a,b ids, in either order: the earlier one is `before`
 * @throws ApiError where one is not there, or they hold different kinds of data
 */
export async function compareBatches(
  db: Queryable,
  district: string,
  { a, b, lang }: { readonly a: string; readonly b: string; readonly lang: ImportLanguage },
): Promise<BatchComparison> {
  const first = await rowsOfBatch(db, district, a, lang);
  const second = await rowsOfBatch(db, district, b, lang);
  if (first.batch.kind !== second.batch.kind) throw new ApiError("batch_kinds_differ");
  const [before, after] = first.batch.seq <= second.batch.seq ? [first, second] : [second, first];
  const moved = await movedShapes(db, district, before.batch, after.batch);
  const was = byKey(before, await shapeMarks(db, district, before.batch));
  const is = byKey(after, await shapeMarks(db, district, after.batch));
  const rows: RowDifference[] = [];
  let same = 0;
  for (const [id, now] of is) {
    const then = was.get(id);
    const cells = then === undefined ? [] : differences(then, now);
    const hasMoved = then !== undefined && moved.has(id);
    if (then !== undefined && cells.length === 0 && !hasMoved) same++;
    else {
      const state = then === undefined ? "only_after" : "changed";
      rows.push({ id, state, rowBefore: then?.row ?? null, rowAfter: now.row, cells, moved: hasMoved });
    }
  }
  for (const [id, then] of was) {
    if (!is.has(id))
      rows.push({
        id,
        state: "only_before",
        rowBefore: then.row,
        rowAfter: null,
        cells: [],
        moved: false,
      });
  }
  return { before: before.batch, after: after.batch, same, rows, sums: sums(before, after) };
}

/** Rows by what they are known by; of several with one key the last, as in an import. */
function byKey(
  { batch: { kind }, delivery }: BatchRows,
  marks: ReadonlyMap<number, string>,
): ReadonlyMap<string, DeliveredRow> {
  const keyOf = (row: DeliveredRow) => {
    if (kind === "parcels") return parcelId(row) ?? `${row.row}`;
    if (kind === "reference") return [...Object.values(row.source.cells), marks.get(row.row) ?? ""].join(" ");
    return KEYS[kind].flatMap((key) => keyPart(row, key) ?? []).join(" ");
  };
  return new Map(delivery.rows.map((row) => [keyOf(row), row]));
}

/** A few letters that tell shapes of a reference layer apart, by row: its features have no ids. */
async function shapeMarks(
  db: Queryable,
  district: string,
  { id, kind }: Batch,
): Promise<ReadonlyMap<number, string>> {
  if (kind !== "reference") return new Map();
  const rows = await db.query<{ row: number; mark: string }>(
    `select row_no as row, '#' || left(md5(st_asewkb(geom)), 6) as mark from reference_feature where district_id = $1 and batch_id = $2`,
    [district, id],
  );
  return new Map(rows.map(({ row, mark }) => [row, mark]));
}

function keyPart(row: DeliveredRow, field: string): string | null {
  const text = row.text(field);
  if (field === "period") return figurePeriod(text, row.delivery.facts.period) ?? text;
  if (isMissing(text)) return null;
  return ["code", "enterprise", "parcel", "id"].includes(field) ? normaliseCode(text) : text;
}

function differences(then: DeliveredRow, now: DeliveredRow): CellDifference[] {
  const fields = new Set([...then.delivery.columns.keys(), ...now.delivery.columns.keys()]);
  return [...fields].flatMap((field): CellDifference[] => {
    const [before, after] = [then.text(field), now.text(field)];
    // a column that only one file has is no difference of the row
    if (
      !then.delivery.has(field) ||
      !now.delivery.has(field) ||
      canonical(then, field) === canonical(now, field)
    )
      return [];
    return [{ field, column: now.delivery.column(field), before, after }];
  });
}

/** The same text for the same statement: money in yuan, areas and other numbers without their writing. */
function canonical(row: DeliveredRow, field: string): string {
  const text = row.text(field).normalize("NFKC").trim();
  if (isMissing(text)) return "";
  if (MONEY.includes(field)) return String(moneyCell(row, field));
  if (field === "period") return figurePeriod(text, row.delivery.facts.period) ?? text;
  const number = parseDecimal(text.replaceAll(",", ""));
  if (number === null) return text;
  const unit = row.delivery.columns.get(field)?.unit ?? "";
  const digits = String(number.digits);
  return `${number.scale === 0 ? digits : trimmed(number.digits, number.scale)} ${unit}`;
}

/** `1500` with scale 2 is the same number as `15` with scale 0. */
function trimmed(digits: bigint, scale: number): string {
  let [value, left] = [digits, scale];
  while (left > 0 && value % 10n === 0n) [value, left] = [value / 10n, left - 1];
  return left === 0 ? String(value) : `${value}e-${left}`;
}

function sums(before: BatchRows, after: BatchRows): SumDifference[] {
  if (after.batch.kind !== "figures") return [];
  return MONEY.filter((field) => before.delivery.has(field) && after.delivery.has(field)).map((field) => ({
    field,
    beforeYuan: sumYuan(before.delivery, field),
    afterYuan: sumYuan(after.delivery, field),
  }));
}

const sumYuan = (delivery: Delivery, field: string): number =>
  delivery.rows.reduce((sum, row) => sum + (moneyCell(row, field) ?? 0), 0);
