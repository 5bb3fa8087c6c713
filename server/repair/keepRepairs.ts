// What becomes of a ledger once its rows are in: what was repaired, and what was let in as it came.
import type { Queryable } from "../db/database";
import type { Delivery } from "../import/delivery";
import type { LedgerEntry } from "./ledger";

/** Rows a statement. */
const CHUNK = 2000;

/** Keeps the entries of the rows that came in with the batch. They are told of as long as the batch stands. */
export async function keepRepairs(
  tx: Queryable,
  delivery: Delivery,
  entries: readonly LedgerEntry[],
  by: string,
): Promise<void> {
  const { district, batch, kind } = delivery.facts;
  const ids = new Map(delivery.accepted().map(({ row, id }) => [row, id]));
  const kept = entries.flatMap((entry) => {
    const id = entry.row === null ? null : (ids.get(entry.row) ?? null);
    return id === null ? [] : [{ ...entry, id }];
  });
  for (let at = 0; at < kept.length; at += CHUNK) {
    const records = kept.slice(at, at + CHUNK).map((entry) => ({
      table_name: kind === "parks" ? "park" : "parcel",
      subject_id: entry.id,
      row_no: entry.row,
      kind: entry.kind,
      proposal: entry.proposal,
      other_ids: entry.otherIds,
      lon: entry.place?.[0] ?? null,
      lat: entry.place?.[1] ?? null,
      defect_dm2: entry.defectDm2,
      area_before_dm2: entry.areaBeforeDm2,
      area_after_dm2: entry.areaAfterDm2,
      before: entry.before,
      // what was only proposed can be worked out again
      after: entry.accepted ? entry.repaired : null,
      accepted: entry.accepted,
    }));
    await tx.query(
      `insert into repair (district_id, batch_id, decided_by, table_name, subject_id, row_no, kind, proposal, other_ids, lon, lat,
         defect_dm2, area_before_dm2, area_after_dm2, before, after, accepted)
       select $1, $2, $3, r.table_name, r.subject_id, r.row_no, r.kind, r.proposal, r.other_ids, r.lon, r.lat,
         r.defect_dm2, r.area_before_dm2, r.area_after_dm2, r.before, r.after, r.accepted
       from jsonb_to_recordset($4::jsonb) as r (table_name text, subject_id text, row_no int, kind text, proposal text, other_ids text[],
         lon float8, lat float8, defect_dm2 bigint, area_before_dm2 bigint, area_after_dm2 bigint, before jsonb, after jsonb, accepted bool)`,
      [district, batch, by, JSON.stringify(records)],
    );
  }
}
