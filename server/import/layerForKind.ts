// Is a layer meant with its shapes, or as the table out of whose columns they were read? The kind decides.
import type { SourceLayer } from "../source/sourceLayer";
import { DRAWN_KINDS } from "./drawnKinds";
import type { ImportKind } from "./importReport";

/** Asked for again and again, of tables with a million rows too. */
const TABLES = new WeakMap<SourceLayer, SourceLayer>();

/** The layer as a kind reads it: for a kind without shapes, a table that names places is a table. @param kind null: as it was read */
export function layerForKind(layer: SourceLayer, kind: ImportKind | null): SourceLayer {
  const { tableHeaders } = layer;
  if (tableHeaders === undefined || kind === null || DRAWN_KINDS.includes(kind)) return layer;
  const known = TABLES.get(layer);
  if (known !== undefined) return known;
  const { tableHeaders: _, ...plain } = layer;
  const rows = layer.rows.map(({ geometry: _, ...row }) => row);
  const table = { ...plain, headers: tableHeaders, rows, drawn: false, statedCrs: null, eastFirst: false };
  TABLES.set(layer, table);
  return table;
}
