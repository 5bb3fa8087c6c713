// How does the table stand, and how is that written in a link? Height, columns and their order, what is pinned, sorted, grouped, shown. Pure.
import { FILTER_FIELDS } from "../../geo/filter/fields";
import { freeName } from "../../geo/filter/freeFields";
import type { MeasureId } from "../state/view";

export interface SortBy {
  readonly field: string;
  readonly descending: boolean;
}

export interface TableState {
  /** Per cent of the room between the bars; 0 is closed. */
  readonly height: number;
  readonly tab: "rows" | "compare";
  /** Fields in their order. */
  readonly columns: readonly string[];
  /** Columns that stay in sight on the left. */
  readonly pinned: readonly string[];
  readonly sort: readonly SortBy[];
  /** The field of words by which rows are grouped; null for none. */
  readonly group: GroupField | null;
  /** Only what is selected. */
  readonly only: boolean;
}

export const GROUP_FIELDS = ["park", "town", "status", "use", "industry", "verdict"] as const;
export type GroupField = (typeof GROUP_FIELDS)[number];

/** A third and two thirds: the heights to which the button goes. */
export const LOW = 33;
export const HIGH = 66;
const LOWEST = 15;
const HIGHEST = 85;

export const CLOSED: TableState = {
  height: 0,
  tab: "rows",
  columns: [
    "code",
    "park",
    "area",
    "output_per_mu",
    "tax_per_mu",
    "rd_per_mu",
    "verdict",
    "status",
    "industry",
    "output",
    "tax",
    "rd",
    "enterprises",
  ],
  pinned: ["code"],
  sort: [],
  group: null,
  only: false,
};

/** The column of what the map is coloured by; of all others the field is called like the measure. */
const COLUMN_OF: Partial<Record<MeasureId, string>> = {
  output: "output_per_mu",
  tax: "tax_per_mu",
  rd: "rd_per_mu",
};

/**
 * Where nobody has chosen columns, that of the map's colours stands first after what is pinned: in sight however narrow the table is.
 * @example withMeasure({ ...CLOSED, height: 33 }, "tax").columns.slice(0, 2) // ["code", "tax_per_mu"]
 */
export function withMeasure(state: TableState, measure: MeasureId): TableState {
  const field = COLUMN_OF[measure] ?? measure;
  if (state.columns !== CLOSED.columns || !OWN.has(field)) return state;
  const rest = CLOSED.columns.filter((column) => column !== field);
  const pinned = rest.filter((column) => state.pinned.includes(column));
  return { ...state, columns: [...pinned, field, ...rest.filter((column) => !pinned.includes(column))] };
}

const OWN: ReadonlySet<string> = new Set(FILTER_FIELDS.map(({ id }) => id));
/** A field of the house, or a column of the files, whether or not they have it now. */
const isField = (field: string): boolean => OWN.has(field) || freeName(field) !== null;

/** Never throws: what is not understood is left as it comes. @example readTable("33~s:-tax_per_mu").sort[0]?.descending // true */
export function readTable(text: string): TableState {
  if (text === "") return CLOSED;
  const [height = "0", ...parts] = text.split("~");
  let state: TableState = { ...CLOSED, height: clampHeight(Number(height)) };
  for (const part of parts) {
    const values = part.slice(2).split(",").map(plainField);
    const fields = [...new Set(values.filter(isField))];
    if (part.startsWith("c:") && fields.length > 0) state = { ...state, columns: fields };
    else if (part.startsWith("p:")) state = { ...state, pinned: fields };
    else if (part.startsWith("s:")) state = { ...state, sort: sortOf(values) };
    else if (part.startsWith("g:"))
      state = { ...state, group: GROUP_FIELDS.find((field) => field === values[0]) ?? null };
    else if (part === "o:sel") state = { ...state, only: true };
    else if (part === "t:vs") state = { ...state, tab: "compare" };
  }
  return state;
}

/** What is as it comes is left away; "" where all is. */
export function writeTable(state: TableState): string {
  const parts = [String(clampHeight(state.height))];
  if (differ(state.columns, CLOSED.columns)) parts.push(`c:${state.columns.map(fieldToken).join(",")}`);
  // an empty list is a choice
  if (differ(state.pinned, CLOSED.pinned)) parts.push(`p:${state.pinned.map(fieldToken).join(",") || NONE}`);
  if (state.sort.length > 0)
    parts.push(
      `s:${state.sort.map(({ field, descending }) => (descending ? "-" : "") + fieldToken(field)).join(",")}`,
    );
  if (state.group !== null) parts.push(`g:${state.group}`);
  if (state.only) parts.push("o:sel");
  if (state.tab === "compare") parts.push("t:vs");
  return parts.length === 1 && parts[0] === "0" ? "" : parts.join("~");
}

const NONE = "none";

/** The signs that part a list are written as in an address, where a file's column has them in its name. */
const fieldToken = (field: string): string =>
  field.replaceAll("%", "%25").replaceAll(",", "%2C").replaceAll("~", "%7E");
const plainField = (token: string): string =>
  token.replaceAll("%7E", "~").replaceAll("%2C", ",").replaceAll("%25", "%");

const clampHeight = (height: number): number =>
  !(height > 0) ? 0 : Math.min(HIGHEST, Math.max(LOWEST, Math.round(height)));

function sortOf(values: readonly string[]): SortBy[] {
  const seen = new Set<string>();
  return values.flatMap((value) => {
    const field = value.replace(/^-/, "");
    if (!isField(field) || seen.has(field)) return [];
    seen.add(field);
    return [{ field, descending: value.startsWith("-") }];
  });
}

const differ = (a: readonly string[], b: readonly string[]): boolean => a.join() !== b.join();

/** The columns as they stand: the pinned ones first, in the order of the list. */
export function orderedColumns({ columns, pinned }: Pick<TableState, "columns" | "pinned">): string[] {
  const isPinned = (field: string) => pinned.includes(field);
  return [...columns.filter(isPinned), ...columns.filter((field) => !isPinned(field))];
}

/**
 * The sort after a head was pressed: once upwards, twice downwards, a third time not at all.
 * @param add true where the column joins those that are sorted by already
 */
export function sortPressed(
  sort: readonly SortBy[],
  field: string,
  add: boolean,
  firstDescending: boolean,
): SortBy[] {
  const at = sort.findIndex((key) => key.field === field);
  const before = sort[at];
  const next: SortBy[] =
    before === undefined
      ? [{ field, descending: firstDescending }]
      : before.descending === firstDescending
        ? [{ field, descending: !firstDescending }]
        : [];
  if (!add) return next;
  return at < 0 ? [...sort, ...next] : [...sort.slice(0, at), ...next, ...sort.slice(at + 1)];
}
