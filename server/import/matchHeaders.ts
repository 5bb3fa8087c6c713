// Which column of a table holds which field, and why is that believed?
import iconv from "iconv-lite";
import { FIELDS, SYNONYMS, unitOfField } from "./fields";
import { type HeaderParts, headerParts } from "./headerParts";
import type { ImportKind } from "./importReport";
import { fieldByValues, type ShapeFound, suitsField } from "./valueShapes";

/** Why a column holds a field, or why it does not although it could. */
export type MatchReason =
  | { readonly why: "name" | "synonym" | "chosen" | "profile" }
  /** The header is the beginning of this name, cut off at what a DBF field can hold. */
  | { readonly why: "cut"; readonly name: string }
  | ({ readonly why: "values" } & ShapeFound)
  /** Other columns claim the field with the same right: somebody has to choose. */
  | { readonly why: "ambiguous"; readonly others: readonly string[] }
  /** A column with a better claim holds the field. */
  | { readonly why: "weaker"; readonly other: string };

/** A column of the file that holds a field. */
export interface Column {
  readonly header: string;
  /** The unit that the header states, such as 万元; null where it states none. */
  readonly unit: string | null;
}

interface Ask {
  readonly field: string;
  readonly headers: readonly string[];
}

export interface HeaderMatches {
  readonly columns: ReadonlyMap<string, Column>;
  /** By header; columns that nothing is known of are not in it. */
  readonly reasons: ReadonlyMap<string, MatchReason>;
  /** Fields that several columns claim with the same right; none of them has it. */
  readonly asks: readonly Ask[];
}

export interface MatchedTable {
  readonly headers: readonly string[];
  readonly rows: readonly { readonly cells: Readonly<Record<string, string>> }[];
}

interface Claim {
  readonly header: string;
  readonly field: string;
  readonly reason: MatchReason;
}

/** The smaller, the better the claim. */
const RANK: Readonly<Record<string, number>> = {
  chosen: 0,
  profile: 0,
  name: 1,
  synonym: 2,
  cut: 3,
  values: 4,
};

/** Brackets and groups that make a figure another one: output is at current prices and a whole, and in yuan. */
const ANOTHER =
  /上年|去年|同期|上期|基期|本月|当月|不变价|可比价|销售|出口|新产品|人均|亩均|每亩|同比|环比|增速|增长|比重|占比|比例|计划|目标|预计|承诺|应[缴交]|未[缴交]|其中|%|美元|欧元|日元|港元|百元|百万元|usd|eur/;

type Index = ReadonlyMap<string, string>;
const indexOf = (names: Readonly<Record<string, readonly string[]>>): Index =>
  new Map(
    Object.entries(names).flatMap(([field, all]) =>
      all.map((name) => [name.normalize("NFKC").toLowerCase(), field] as const),
    ),
  );
const KINDS = Object.keys(FIELDS) as readonly ImportKind[];
const NAMES = Object.fromEntries(KINDS.map((kind) => [kind, indexOf(FIELDS[kind])])) as Record<
  ImportKind,
  Index
>;
const LESSER = Object.fromEntries(KINDS.map((kind) => [kind, indexOf(SYNONYMS[kind] ?? {})])) as Record<
  ImportKind,
  Index
>;

/** The field that a header names in full, and whether by a rarer name; null for none. */
export function namedField(
  kind: ImportKind,
  { name, notes }: HeaderParts,
): { readonly field: string; readonly why: "name" | "synonym" } | null {
  const field = NAMES[kind].get(name) ?? LESSER[kind].get(name);
  if (field === undefined) return null;
  if (unitOfField(kind, field) === "money" && notes.some((note) => ANOTHER.test(note))) return null;
  return { field, why: NAMES[kind].has(name) ? "name" : "synonym" };
}

/** Whether a name is one of any kind. */
export const isFieldName = (name: string): boolean =>
  KINDS.some((kind) => NAMES[kind].has(name) || LESSER[kind].has(name));

/** A DBF field's name has 10 bytes; a Chinese character has 2 in GB18030 and 3 in UTF-8, and a number may stand behind. */
const CUT_BYTES = { least: 8, most: 10 } as const;

/** Beginnings of known names that are names of something else: a building's height is not its limit. */
const OWN_WORDS: ReadonlySet<string> = new Set(["固定资产", "行业类别", "国民经济", "建筑高度", "工业用地"]);

/** The field whose name begins with a header that was cut off; null where none does, or several do. */
function cutField(kind: ImportKind, { name, notes }: HeaderParts): { field: string; name: string } | null {
  const isCut = [iconv.encode(name, "gb18030").length, Buffer.byteLength(name)].some(
    (bytes) => bytes >= CUT_BYTES.least && bytes <= CUT_BYTES.most,
  );
  // GDAL and ArcGIS write 统一社会_1 where two cut names would be the same
  const stem = name.replace(/_?\d{1,2}$/, "");
  if (!isCut || OWN_WORDS.has(stem) || stem.length < 3 || notes.length > 0) return null;
  const hits = new Map<string, string>();
  for (const index of [NAMES[kind], LESSER[kind]]) {
    for (const [known, field] of index) {
      if (known.length > stem.length && known.startsWith(stem) && !hits.has(field)) hits.set(field, known);
    }
  }
  const [only, ...more] = hits;
  return only === undefined || more.length > 0 ? null : { field: only[0], name: only[1] };
}

/**
 * Matches the columns of a table to the fields of a kind: by choice, by name, by a rarer or cut name, and where a header says nothing
 * by the shape of its values. Money is never told by its values.
 * @param map header → field as somebody chose it; an empty field: the column is not used
 * @param remembered the part of `map` that was taken over from an earlier delivery
 */
export function matchHeaders(
  kind: ImportKind,
  table: MatchedTable,
  map: Readonly<Record<string, string>> = {},
  remembered: Readonly<Record<string, string>> = {},
): HeaderMatches {
  const claims: Claim[] = [];
  const reasons = new Map<string, MatchReason>();
  const open: string[] = [];
  const parts = new Map(table.headers.map((header) => [header, headerParts(header)]));
  for (const [header, read] of parts) {
    const given = map[header] ?? map[header.trim()];
    const named = namedField(kind, read);
    if (given !== undefined) {
      const reason = { why: (remembered[header] === given ? "profile" : "chosen") as "profile" | "chosen" };
      if (given === "") reasons.set(header, reason);
      else claims.push({ header, field: given, reason });
    } else if (named !== null) claims.push({ header, field: named.field, reason: { why: named.why } });
    else open.push(header);
  }
  const taken = new Set(claims.map(({ field }) => field));
  for (const header of open) {
    const cut = cutField(kind, parts.get(header) ?? headerParts(header));
    if (cut !== null && suitsField(kind, table, header, cut.field))
      claims.push({ header, field: cut.field, reason: { why: "cut", name: cut.name } });
    else {
      const told = fieldByValues(kind, table, header);
      // beside a column with the field's name, such values say nothing about this one
      if (told !== null && !taken.has(told.field))
        claims.push({ header, field: told.field, reason: { why: "values", ...told.found } });
    }
  }
  return settle(claims, reasons, parts);
}

/** Gives each field to the best claim, and asks where several are the best. */
function settle(
  claims: readonly Claim[],
  reasons: Map<string, MatchReason>,
  parts: ReadonlyMap<string, HeaderParts>,
): HeaderMatches {
  const columns = new Map<string, Column>();
  const asks: Ask[] = [];
  for (const field of new Set(claims.map((claim) => claim.field))) {
    const rivals = claims.filter((claim) => claim.field === field);
    const rank = Math.min(...rivals.map(rankOf));
    const best = rivals.filter((claim) => rankOf(claim) === rank);
    const [first] = best;
    if (first === undefined) continue;
    if (best.length > 1) {
      const headers = best.map(({ header }) => header);
      asks.push({ field, headers });
      for (const header of headers)
        reasons.set(header, { why: "ambiguous", others: headers.filter((other) => other !== header) });
    } else {
      columns.set(field, { header: first.header, unit: parts.get(first.header)?.unit ?? null });
      reasons.set(first.header, first.reason);
    }
    for (const claim of rivals) {
      if (!best.includes(claim)) reasons.set(claim.header, { why: "weaker", other: first.header });
    }
  }
  return { columns, reasons, asks };
}

const rankOf = ({ reason }: Claim): number => RANK[reason.why] ?? Number.MAX_SAFE_INTEGER;
