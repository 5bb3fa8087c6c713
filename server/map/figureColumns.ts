// What do the parcels yield in one period? Columns in the order of the geometry's, loaded anew when the period changes.
import type { Queryable } from "../db/database";
import type { TallyRow } from "../metrics/tallyRow";
import { Dictionary } from "./dictionary";
import type { Columns } from "./packColumns";

/** One column per figure; NaN is unknown, never zero. `cluster` is the industrial cluster with most output on the parcel. */
export async function figureColumns(
  db: Queryable,
  districtId: string,
  dataVersion: string,
  period: string,
  population: string,
): Promise<Columns> {
  const rows = await db.query<TallyRow & { cluster: string | null }>(
    `with best as (
       select distinct on (a.parcel_id) a.parcel_id, c.cluster
       from allocated_figures($1, $2) a
       left join lateral (
         select m.cluster from industry_cluster m
         where m.district_id = $1 and starts_with(a.industry_code, m.prefix)
         order by length(m.prefix) desc limit 1
       ) c on true
       where $3 = 'all' or a.above_scale
       order by a.parcel_id, a.output_yuan desc nulls last, a.land_dm2 desc, a.enterprise_id
     )
     select t.*, b.cluster from parcel_tallies($1, $2, $3) t left join best b on b.parcel_id = t.id
     order by t.id collate "C"`,
    [districtId, period, population],
  );
  const cluster = new Dictionary(256);
  const floats = (value: (row: TallyRow) => number | null) =>
    Float64Array.from(rows, (row) => value(row) ?? Number.NaN);
  return {
    count: rows.length,
    dataVersion,
    dictionaries: { cluster: cluster.words },
    arrays: {
      outputYuan: floats((row) => row.output_yuan),
      taxYuan: floats((row) => row.tax_yuan),
      rdYuan: floats((row) => row.rd_yuan),
      outputLandDm2: floats((row) => row.output_land_dm2),
      taxLandDm2: floats((row) => row.tax_land_dm2),
      rdLandDm2: floats((row) => row.rd_land_dm2),
      occupiedDm2: floats((row) => row.occupied_dm2),
      industrialDm2: floats((row) => row.industrial_dm2),
      cluster: Uint8Array.from(rows, (row) => cluster.number(row.cluster)),
      enterprises: Uint16Array.from(rows, (row) => Math.min(row.enterprises, 65535)),
    },
  };
}
