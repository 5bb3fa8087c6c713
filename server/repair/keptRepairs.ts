// What was found of the shapes of the batches that stand, and what of it was repaired, by whom and when?
import type { DefectKind, Proposal } from "../../geo/repair/finding";
import type { Queryable } from "../db/database";

export interface KeptRepair {
  readonly layer: "parcel" | "park";
  readonly id: string;
  readonly kind: DefectKind;
  readonly proposal: Proposal;
  readonly otherIds: readonly string[];
  readonly areaBeforeDm2: number | null;
  readonly areaAfterDm2: number | null;
  readonly accepted: boolean;
  readonly by: string;
  /** ISO 8601. */
  readonly at: string;
  readonly file: string;
  readonly row: number | null;
  readonly batch: string;
}

interface Row extends Omit<KeptRepair, "at"> {
  readonly at: Date | string;
}

/** Newest batch first. @param of one parcel or park; all where left away */
export async function keptRepairs(
  db: Queryable,
  district: string,
  of: { readonly layer: "parcel" | "park"; readonly id: string } | null = null,
): Promise<KeptRepair[]> {
  const rows = await db.query<Row>(
    `select r.table_name as layer, r.subject_id as id, r.kind, r.proposal, r.other_ids as "otherIds", r.area_before_dm2 as "areaBeforeDm2",
       r.area_after_dm2 as "areaAfterDm2", r.accepted, r.decided_by as by, r.decided_at as at, b.file_name as file, r.row_no as row,
       r.batch_id as batch
     from repair r join import_batch b on b.district_id = r.district_id and b.id = r.batch_id and b.withdrawn_at is null
     where r.district_id = $1 and ($2::text is null or (r.table_name = $2 and r.subject_id = $3))
     order by b.seq desc, r.seq`,
    [district, of?.layer ?? null, of?.id ?? null],
  );
  return rows.map((row) => ({ ...row, at: new Date(row.at).toISOString() }));
}
