// What is wrong with the parcels and parks that stand in the database?
import { repairLayer } from "../../geo/repair/repairLayer";
import type { Queryable } from "../db/database";
import { type DrawnLayer, layerContext, standingShapes } from "./layerContext";
import type { LedgerEntry } from "./ledger";

/** Every finding of the layer as it stands, nothing repaired, in the order of ids. */
export async function standingLedger(
  db: Queryable,
  district: string,
  of: DrawnLayer,
): Promise<readonly LedgerEntry[]> {
  const shapes = await standingShapes(db, district, of);
  const judged = shapes.map((shape) => ({ ...shape, standing: false }));
  const { findings } = repairLayer(judged, await layerContext(db, district, of), () => true);
  return findings
    .map((finding) => ({
      ...finding,
      row: null,
      id: finding.subject,
      otherIds: finding.others,
      accepted: false,
      paper: null,
    }))
    .toSorted((a, b) => (a.id < b.id ? -1 : a.id > b.id ? 1 : 0));
}
