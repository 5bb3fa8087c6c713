// What does a filter ask for that neither the map nor the house's own columns hold? Columns of the files, and land on layers; each is read when asked.
import type { FilterColumns, WordColumn } from "./evaluate";
import { type Filter, fieldsOf, type LayerFilter, type WithinFilter } from "./filter";
import { freeName, withFreeColumns } from "./freeFields";
import { SPELLINGS } from "./lexicon";
import type { LayerLand } from "./onLayer";

/** Which features of which layer, or which ring, whatever is asked of the land there. */
export type LandQuestion = Pick<LayerFilter, "layer" | "where"> | Pick<WithinFilter, "ring">;

export interface Asks {
  /** Columns of the files, by their own names, each once. */
  readonly attributes: readonly string[];
  readonly lands: readonly LandQuestion[];
}

export interface AskedColumns {
  readonly attributes: ReadonlyMap<string, WordColumn>;
  /** Under `landKey`. */
  readonly lands: ReadonlyMap<string, LayerLand>;
}

/** The same for two conditions that speak of the same land. */
export const landKey = (asked: LandQuestion): string =>
  JSON.stringify("ring" in asked ? asked.ring : [asked.layer, asked.where?.attribute, asked.where?.value]);

/** Null asks for nothing. @param columns a layer of which they know the points is not asked for where points are enough */
export function asksOf(filter: Filter | null, columns: Pick<FilterColumns, "layer">): Asks {
  if (filter === null) return { attributes: [], lands: [] };
  const lands = new Map<string, LandQuestion>();
  const visit = (part: Filter): void => {
    if (part.op === "all" || part.op === "any") part.of.forEach(visit);
    else if (part.op === "not") visit(part.of);
    else if (part.op === "within") {
      if (part.by !== undefined) lands.set(landKey(part), { ring: part.ring });
    } else if (part.op === "layer") {
      const { layer, by, where } = part;
      const known = by === undefined && where === undefined && columns.layer(layer) !== null;
      if (!known) lands.set(landKey(part), where === undefined ? { layer } : { layer, where });
    }
  };
  visit(filter);
  const attributes = [...fieldsOf(filter)].flatMap((field) => freeName(field) ?? []);
  return { attributes, lands: [...lands.values()] };
}

/** The columns with what was asked for. */
export function withAsked(columns: FilterColumns, { attributes, lands }: AskedColumns): FilterColumns {
  return {
    ...withFreeColumns(columns, attributes),
    layerLand: (of) => lands.get(landKey(of)) ?? null,
  };
}

/** May a text speak of columns of the files? Then their names are read before it is. @example mentionsFree("属性.层数 > 3") // true */
export const mentionsFree = (text: string): boolean =>
  SPELLINGS.attribute.some((spelling) => text.toLowerCase().includes(spelling));
