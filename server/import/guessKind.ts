// Which kind of data does a table or layer look like?
import type { SourceLayer } from "../source/sourceLayer";
import { DRAWN_KINDS } from "./drawnKinds";
import { FIELDS } from "./fields";
import { missingField } from "./headers";
import { type ImportKind, RECORD_KINDS, type RecordKind } from "./importReport";
import { layerForKind } from "./layerForKind";
import { matchHeaders } from "./matchHeaders";

/**
 * Kinds whose required columns are all there, best first; a column that two claim is there, and is asked for later.
 * @param map header → field as somebody chose it, for whichever kind has the field
 */
export function guessKind(
  layer: SourceLayer,
  map: Readonly<Record<string, string>> = {},
): { kind: RecordKind; score: number }[] {
  return RECORD_KINDS.map((kind) => ({ kind, table: layerForKind(layer, kind) }))
    .filter(({ kind, table }) => DRAWN_KINDS.includes(kind) === table.drawn)
    .map(({ kind, table }) => {
      const { columns, asks } = matchHeaders(kind, table, mapFor(kind, map));
      const there = new Set([...columns.keys(), ...asks.map(({ field }) => field)]);
      return {
        kind,
        score: missingField(kind, there) === null ? 0.6 + (0.4 * there.size) / table.headers.length : 0,
      };
    })
    .filter(({ score }) => score > 0)
    .toSorted((a, b) => b.score - a.score);
}

/** Of choices that were made for several kinds at once, those that name a field of this one; an empty field is one of any. */
export const mapFor = (
  kind: ImportKind,
  map: Readonly<Record<string, string>>,
): Readonly<Record<string, string>> =>
  Object.fromEntries(
    Object.entries(map).filter(([, field]) => field === "" || Object.hasOwn(FIELDS[kind], field)),
  );
