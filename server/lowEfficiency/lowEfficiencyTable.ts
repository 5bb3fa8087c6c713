// How does the list of inefficient land go out as a table? The rows that the page shows, in its order; every figure is the server's own.
import { fileText } from "../../geo/table/cell";
import { ApiError } from "../api/apiError";
import type { DataContext } from "../api/context";
import type { LowEfficiencyView, ReasonNumberView } from "../api/lowEfficiencyShapes";
import type { ExportTable } from "../export/exportRows";
import type { Language } from "../locale/language";
import { type LowEfficiencyRequest, lowEfficiencyList } from "./lowEfficiency";

/** What a row can say. */
export const LOW_EFFICIENCY_FIELDS = [
  "code",
  "name",
  "park",
  "area",
  "reasons",
  "since",
  "line",
  "line_basis",
  "tax",
  "tax_before",
  "stage",
  "decided_by",
  "decided_on",
  "note",
  "track",
  "step_on",
  "step_by",
] as const;
type LowEfficiencyField = (typeof LOW_EFFICIENCY_FIELDS)[number];

export interface LowEfficiencyShown {
  /** Ids, in the order of the rows. */
  readonly parcels: readonly string[];
  readonly columns: readonly { readonly field: LowEfficiencyField; readonly header: string }[];
  /** What the words of a field are called. */
  readonly words: Readonly<Record<string, Readonly<Record<string, string>> | undefined>>;
  readonly lang: Language;
}

const NUMBERS: ReadonlySet<LowEfficiencyField> = new Set(["area", "line", "tax", "tax_before"]);

/** @throws ApiError where a parcel is not in the list (any more), or the period is no year */
export async function lowEfficiencyTable(
  ctx: DataContext,
  request: LowEfficiencyRequest,
  { parcels, columns, words, lang }: LowEfficiencyShown,
): Promise<ExportTable> {
  const list = await lowEfficiencyList(ctx, request);
  const by = new Map(list.parcels.map((one) => [one.id, one]));
  return {
    kind: "parcels",
    columns: columns.map(({ field, header }) => ({
      field,
      header,
      short: field,
      type: NUMBERS.has(field) ? "number" : "text",
    })),
    others: [],
    drawn: false,
    rows: parcels.map((id) => {
      const parcel = by.get(id);
      if (parcel === undefined) throw new ApiError("rows_gone", id);
      return {
        values: columns.map(({ field }) => {
          const value = cellOf(parcel, field, list.year, lang);
          return value === null ? null : (words[field]?.[value] ?? value);
        }),
        geometry: null,
        place: null,
      };
    }),
  };
}

function cellOf(
  parcel: LowEfficiencyView,
  field: LowEfficiencyField,
  year: number,
  lang: Language,
): string | null {
  const { decision, steps } = parcel;
  const met = parcel.reasons.filter(({ state }) => state === "met");
  const below = met.find(({ kind }) => kind === "below_standard")?.numbers ?? [];
  const step = steps.at(-1);
  switch (field) {
    case "code":
      return parcel.code ?? parcel.id;
    case "name":
      return parcel.name;
    case "park":
      return lang === "en" ? (parcel.parkNameEn ?? parcel.parkName) : parcel.parkName;
    case "area":
      return fileText("area", { above: parcel.areaDm2, below: null });
    case "reasons":
      return met.map(({ name, nameEn }) => (lang === "en" ? nameEn : name)).join(lang === "en" ? ", " : "、");
    case "since":
      return parcel.since;
    case "line":
      return plain(lineOf(below));
    case "line_basis":
      return lineOf(below)?.key ?? null;
    case "tax":
      return plain(taxOf(below, year));
    case "tax_before":
      return plain(taxOf(below, year - 1));
    case "stage":
      return parcel.stage;
    case "decided_by":
      return decision?.author ?? null;
    case "decided_on":
      return decision?.decidedOn ?? null;
    case "note":
      return decision?.note ?? null;
    case "track":
      return step?.track ?? null;
    case "step_on":
      return step?.on ?? null;
    case "step_by":
      return step?.author ?? null;
  }
}

/** The line that a parcel is held to: what was agreed, else the rule's own. */
const lineOf = (numbers: readonly ReasonNumberView[]): ReasonNumberView | undefined =>
  numbers.find(({ key }) => key === "tax_per_mu_agreed" || key === "tax_per_mu_rule");

const taxOf = (numbers: readonly ReasonNumberView[], year: number): ReasonNumberView | undefined =>
  numbers.find((one) => one.key === "tax_per_mu" && one.year === year);

/** Without zeros after the point. */
const plain = (number: ReasonNumberView | undefined): string | null =>
  number?.value?.replace(/(\.\d*?)0+$/, "$1").replace(/\.$/, "") ?? null;
