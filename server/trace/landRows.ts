// Which rows say who uses a parcel, how large it is, and who shares its rest?
import type { Weight } from "../../geo/trace/calculation";
import type { AreaBasis } from "../api/shapes";
import type { CorrectionFacts } from "./correctionNodes";
import type { TraceContext } from "./figureNodes";
import { type SourceColumns, sourceColumns } from "./sources";

export interface OccupancyRow extends SourceColumns {
  readonly enterprise_id: string;
  readonly parcel_id: string;
  readonly area_dm2: number | null;
  readonly floor_dm2: number | null;
}

export interface ParcelRow extends SourceColumns {
  readonly id: string;
  readonly area_dm2: number;
  readonly area_basis: AreaBasis;
  /** Other than `area_dm2` where a correction is in force. */
  readonly delivered_dm2: number;
  readonly delivered_basis: AreaBasis;
  /** Of its areas, in force. */
  readonly corrections: readonly (CorrectionFacts & { readonly number_value: number })[];
}

const yearOf = ({ period }: Pick<TraceContext, "period">): number => Number(period.slice(0, 4));

/** The rows in force in the year of the period on some parcels, by parcel; of some enterprises where they are given. */
export async function occupancyRows(
  trace: Pick<TraceContext, "db" | "districtId" | "period">,
  parcels: readonly string[],
  enterprises: readonly string[] | null,
): Promise<Map<string, OccupancyRow[]>> {
  const rows = await trace.db.query<OccupancyRow>(
    `select o.enterprise_id, o.parcel_id, o.area_dm2, o.floor_dm2, o.batch_id, o.row_no, ${sourceColumns("o")}
     from occupancy o join import_batch b on b.district_id = o.district_id and b.id = o.batch_id
     where o.district_id = $1 and o.superseded_by is null
       and ($2::text[] is null or o.enterprise_id = any($2::text[])) and o.parcel_id = any($3::text[])
       and (o.year_from is null or o.year_from <= $4::int) and (o.year_to is null or o.year_to >= $4::int)
     order by o.batch_id, o.row_no`,
    [trace.districtId, enterprises, parcels, yearOf(trace)],
  );
  const byParcel = new Map<string, OccupancyRow[]>();
  for (const row of rows) {
    const list = byParcel.get(row.parcel_id);
    if (list === undefined) byParcel.set(row.parcel_id, [row]);
    else list.push(row);
  }
  return byParcel;
}

/** By which weights the rest of some parcels falls to those who use them without saying how much. */
export async function restWeights(
  trace: TraceContext,
  parcels: readonly string[],
): Promise<Map<string, Weight[]>> {
  const byParcel = new Map<string, Weight[]>();
  if (parcels.length === 0) return byParcel;
  const rows = await trace.db.query<{ parcel_id: string; enterprise_id: string; weight: number }>(
    `select parcel_id, enterprise_id, weight from undeclared_land($1, $2)
     where parcel_id = any($3::text[]) order by parcel_id, enterprise_id collate "C"`,
    [trace.districtId, yearOf(trace), parcels],
  );
  for (const { parcel_id, enterprise_id, weight } of rows) {
    const weights = byParcel.get(parcel_id) ?? [];
    weights.push({ key: enterprise_id, weight });
    byParcel.set(parcel_id, weights);
  }
  return byParcel;
}

/** The parcels as they count, with the row that delivered their area. */
export async function parcelRows(
  { db, districtId }: Pick<TraceContext, "db" | "districtId">,
  parcels: readonly string[],
): Promise<Map<string, ParcelRow>> {
  const rows = await db.query<ParcelRow>(
    `select p.id, v.area_dm2, v.area_basis, p.area_dm2 as delivered_dm2, p.area_basis as delivered_basis, p.batch_id, p.row_no,
       ${sourceColumns("p")},
       (select coalesce(jsonb_agg(jsonb_build_object('seq', c.seq, 'author', c.author, 'reason', c.reason,
            'createdAt', c.created_at, 'validUntil', c.valid_until, 'number_value', f.number_value) order by c.seq), '[]')
          from corrections_in_force($1, 'parcel') f join correction c on c.district_id = $1 and c.seq = f.seq
          where f.subject_id = p.id and f.number_value is not null) as corrections
     from parcel p join parcels_in_force($1) v on v.id = p.id join import_batch b on b.district_id = p.district_id and b.id = p.batch_id
     where p.district_id = $1 and p.id = any($2::text[])`,
    [districtId, parcels],
  );
  return new Map(rows.map((row) => [row.id, row]));
}
