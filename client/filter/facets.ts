// What can be chosen in the panel, and in which steps is a figure counted there? Steps never change with what is filtered.
import type { FilterColumns } from "../../geo/filter/evaluate";
import { filterField } from "../../geo/filter/fields";
import { freeName } from "../../geo/filter/freeFields";
import { defaultUnit, storedValue, type UnitId, unitOf } from "../../geo/filter/units";
import { toNumber } from "../../geo/number/ratio";

/** Those that people ask for most stand first; the others behind "more". */
export const FIRST_FACETS = [
  "tax_per_mu",
  "output_per_mu",
  "rd_per_mu",
  "area",
  "verdict",
  "status",
  "use",
  "industry",
  "park",
  "class",
  "low",
] as const;
export const MORE_FACETS = [
  "disposal",
  "town",
  "basis",
  "enterprises",
  "output",
  "tax",
  "rd",
  "occupied_area",
  "registered_area",
  "geodesic_area",
  "far",
  "density",
  "far_min",
  "far_max",
  "green_max",
  "height_max",
  "commit_output",
  "commit_tax",
  "commit_investment",
  "granted_on",
  "expires_on",
] as const;
export const TEXT_FACETS = ["enterprise", "credit_code", "name", "address", "owner", "code"] as const;

export const BINS = 24;
/** The bin of what is not known. */
export const UNKNOWN_BIN = 255;

export interface Histogram {
  /** From where to where the bars stand, in the unit; what lies outside counts to the first or the last. */
  readonly from: number;
  readonly to: number;
  readonly unit: UnitId;
  /** Bin of each parcel, or UNKNOWN_BIN. */
  readonly bins: Uint8Array;
}

const made = new WeakMap<FilterColumns, Map<string, Histogram | null>>();

/** The bars of a figure over all parcels, made once; null where its column is not there, or says nothing of any parcel. */
export function histogramOf(columns: FilterColumns, field: string): Histogram | null {
  const known = made.get(columns) ?? new Map<string, Histogram | null>();
  made.set(columns, known);
  const found = known.get(field);
  if (found !== undefined) return found;
  const histogram = makeHistogram(columns, field);
  known.set(field, histogram);
  return histogram;
}

function makeHistogram(columns: FilterColumns, field: string): Histogram | null {
  const column = columns.number(field);
  if (column === null) return null;
  const kind = column.unit ?? filterField(field).unit ?? "count";
  const unit = defaultUnit(kind);
  const size = kind === "day" ? 10_000 : toNumber(unitOf(unit).size);
  const values = new Float64Array(columns.count);
  for (let i = 0; i < columns.count; i++) {
    const below = column.below === null ? 1 : (column.below[i] ?? 0);
    const value = (column.above[i] ?? Number.NaN) / (below > 0 ? below : Number.NaN) / size;
    values[i] = kind === "day" ? Math.floor(value) : value;
  }
  const sorted = values.filter((value) => !Number.isNaN(value)).sort();
  if (sorted.length === 0) return null;
  const at = (share: number) => sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? 0;
  // what is counted or measured begins at nothing; what a file numbers, as years, may not
  const low = freeName(field) === null ? Math.min(0, at(0.01)) : at(0.01);
  const [from, to] = kind === "day" ? [at(0), Math.max(at(1), at(0) + 1)] : nice(low, at(0.98));
  const bins = new Uint8Array(columns.count);
  for (let i = 0; i < columns.count; i++) {
    const value = values[i] ?? Number.NaN;
    bins[i] = Number.isNaN(value)
      ? UNKNOWN_BIN
      : Math.min(BINS - 1, Math.max(0, Math.floor(((value - from) / (to - from)) * BINS)));
  }
  return { from, to, unit, bins };
}

/** A span of round numbers around two values. */
function nice(low: number, high: number): [number, number] {
  const spread = Math.max(high - low, 1e-9);
  const power = 10 ** Math.floor(Math.log10(spread / BINS));
  const step =
    [1, 2, 2.5, 5, 10].map((times) => times * power).find((one) => one * BINS >= spread) ?? spread / BINS;
  const from = Math.floor(low / step) * step;
  return [from, from + step * BINS];
}

/** A bound as the panel writes it: decimal text of at most two places; of days the first of the year. */
export function boundText(value: number, unit: UnitId): string {
  if (unit === "day") return `${String(Math.round(value)).padStart(4, "0")}-01-01`;
  return String(Number(value.toFixed(2)));
}

/** The number at which a bound stands on the bars. */
export function boundNumber(text: string, unit: UnitId): number {
  if (unit === "day") return Number(text.slice(0, 4));
  return toNumber(storedValue(text, unit)) / toNumber(unitOf(unit).size);
}
