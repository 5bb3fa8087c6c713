// Does a column of periods leave the year open, as `1-9月` does?
import { figurePeriod } from "../import/figurePeriod";
import { layerForKind } from "../import/layerForKind";
import type { SourceLayer } from "../source/sourceLayer";
import type { LayerState } from "./deliveryState";
import { layerMatches } from "./layerColumns";

/** Asked for again and again, of tables with a million rows too. */
const FOUND = new WeakMap<SourceLayer, Map<string, string | null>>();
/** Any year tells whether a year is all that a value lacks. */
const SOME_YEAR = "2025";

/** The first value of its period column that a year would complete; null where there is none. */
export function yearless(state: LayerState): string | null {
  if (state.kind !== "figures") return null;
  const header = layerMatches(state).columns.get("period")?.header;
  const layer = layerForKind(state.layer, state.kind);
  if (header === undefined || !layer.headers.includes(header)) return null;
  const known = FOUND.get(layer) ?? new Map<string, string | null>();
  FOUND.set(layer, known);
  const before = known.get(header);
  if (before !== undefined) return before;
  const values = new Set(layer.rows.map(({ cells }) => (cells[header] ?? "").trim()));
  values.delete("");
  const found = [...values].find(
    (text) => figurePeriod(text, null) === null && figurePeriod(text, SOME_YEAR) !== null,
  );
  known.set(header, found ?? null);
  return found ?? null;
}
