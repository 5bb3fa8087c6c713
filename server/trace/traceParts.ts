// Of which parts is a subject's number made? One part per enterprise and parcel within it, as the tallies add them.
import { type Measure, type Tally, tallyOf } from "../../geo/tally/tally";
import type { Population } from "../api/shapes";
import type { Queryable } from "../db/database";
import type { TraceSubject } from "./traceSubject";

export type Allocation = "declared" | "by_floor" | "assumed";

/** What one enterprise has on one parcel: its land there, and the part of its figures that goes with it. */
export interface TracePart {
  readonly enterpriseId: string;
  readonly parcelId: string;
  readonly industryCode: string;
  readonly allocation: Allocation;
  readonly landDm2: number;
  readonly landGeodesicDm2: number;
  /** All land of the enterprise and how many parcels that is: what its figures are split over. */
  readonly reportsForDm2: number;
  readonly reportsFor: number;
  /** The subject's share of a parcel that the boundary rule splits, as land of the parcel; null where it counts whole. */
  readonly split: { readonly partDm2: number; readonly wholeDm2: number } | null;
  /** Null where it did not report the measure. */
  readonly yuan: Readonly<Record<Measure, number | null>>;
}

interface Row {
  enterprise_id: string;
  parcel_id: string;
  industry_code: string | null;
  allocation: Allocation;
  land_dm2: number;
  land_geodesic_dm2: number;
  reports_for_dm2: number;
  reports_for: number;
  output_yuan: number | null;
  tax_yuan: number | null;
  rd_yuan: number | null;
  /** Of split parcels only. */
  part_dm2?: number;
  whole_dm2?: number;
}

const IN_DISTRICT = `select * from allocated_figures_of($1, $2, null) a
  where $3 = 'all' or a.above_scale`;
const OF_ENTERPRISE = "select * from allocated_figures_of($1, $2, array[$3]::text[])";
/** One row per enterprise and split parcel: what the park and those in it have together. */
const ON_SPLIT = `select s.enterprise_id, s.parcel_id, s.industry_code, s.allocation, s.reports_for_dm2, s.reports_for,
    s.whole_dm2, sum(s.part_dm2)::bigint as part_dm2, sum(s.land_dm2)::bigint as land_dm2,
    sum(s.land_geodesic_dm2)::bigint as land_geodesic_dm2,
    sum(s.output_yuan)::bigint as output_yuan, sum(s.tax_yuan)::bigint as tax_yuan, sum(s.rd_yuan)::bigint as rd_yuan
  from split_figures($1, $2) s
  where ($3 = 'all' or s.above_scale) and s.park_id in (select t.park_id from park_tree($1, $4) t)
  group by s.enterprise_id, s.parcel_id, s.industry_code, s.allocation, s.reports_for_dm2, s.reports_for, s.whole_dm2`;
const ON_PARCELS = `select * from allocated_figures_of($1, $2, $4::text[]) a
  where ($3 = 'all' or a.above_scale) and a.parcel_id = any($5::text[])`;

/** The parts of a subject for a period; an enterprise's own parts whatever the population. */
export async function traceParts(
  db: Queryable,
  districtId: string,
  subject: TraceSubject,
  period: string,
  population: Population,
): Promise<TracePart[]> {
  const rows = await rowsOf(db, districtId, subject, period, population);
  return rows.map((row) => ({
    enterpriseId: row.enterprise_id,
    parcelId: row.parcel_id,
    industryCode: row.industry_code ?? "",
    allocation: row.allocation,
    landDm2: row.land_dm2,
    landGeodesicDm2: row.land_geodesic_dm2,
    reportsForDm2: row.reports_for_dm2,
    reportsFor: row.reports_for,
    split:
      row.part_dm2 === undefined || row.whole_dm2 === undefined
        ? null
        : { partDm2: row.part_dm2, wholeDm2: row.whole_dm2 },
    yuan: { output: row.output_yuan, tax: row.tax_yuan, rd: row.rd_yuan },
  }));
}

async function rowsOf(
  db: Queryable,
  districtId: string,
  { kind, id }: TraceSubject,
  period: string,
  population: Population,
): Promise<Row[]> {
  if (kind === "district") return db.query<Row>(IN_DISTRICT, [districtId, period, population]);
  if (kind === "enterprise") return db.query<Row>(OF_ENTERPRISE, [districtId, period, id]);
  const parcels =
    kind === "parcel"
      ? [id]
      : (
          await db.query<{ parcel_id: string }>(
            "select parcel_id from park_parcels($1, $2) where not split",
            [districtId, id],
          )
        ).map(({ parcel_id }) => parcel_id);
  const users = await db.query<{ enterprise_id: string }>(
    `select distinct enterprise_id from occupancy
     where district_id = $1 and superseded_by is null and parcel_id = any($2::text[])`,
    [districtId, parcels],
  );
  const whole = await db.query<Row>(ON_PARCELS, [
    districtId,
    period,
    population,
    users.map(({ enterprise_id }) => enterprise_id),
    parcels,
  ]);
  if (kind !== "park") return whole;
  return [...whole, ...(await db.query<Row>(ON_SPLIT, [districtId, period, population, id]))];
}

/** The sums of the parts: what geo/ judges, equal to the tally of the subject as far as enterprises make it. */
export function tallyOfParts(parts: readonly TracePart[]): Tally {
  const known = (measure: Measure) => parts.filter(({ yuan }) => yuan[measure] !== null);
  const sum = (list: readonly TracePart[], of: (part: TracePart) => number | null) =>
    list.reduce((total, part) => total + (of(part) ?? 0), 0);
  const outputByIndustry: Record<string, number> = {};
  for (const { industryCode, yuan } of known("output")) {
    outputByIndustry[industryCode] = (outputByIndustry[industryCode] ?? 0) + (yuan.output ?? 0);
  }
  return tallyOf({
    occupiedDm2: sum(parts, ({ landDm2 }) => landDm2),
    outputYuan: sum(parts, ({ yuan }) => yuan.output),
    taxYuan: sum(parts, ({ yuan }) => yuan.tax),
    rdYuan: sum(parts, ({ yuan }) => yuan.rd),
    outputLandDm2: sum(known("output"), ({ landDm2 }) => landDm2),
    taxLandDm2: sum(known("tax"), ({ landDm2 }) => landDm2),
    rdLandDm2: sum(known("rd"), ({ landDm2 }) => landDm2),
    outputLandGeodesicDm2: sum(known("output"), ({ landGeodesicDm2 }) => landGeodesicDm2),
    taxLandGeodesicDm2: sum(known("tax"), ({ landGeodesicDm2 }) => landGeodesicDm2),
    rdLandGeodesicDm2: sum(known("rd"), ({ landGeodesicDm2 }) => landGeodesicDm2),
    outputByIndustry,
  });
}
