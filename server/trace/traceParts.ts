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
}

const IN_DISTRICT = `select * from allocated_figures_of($1, $2, null) a
  where $3 = 'all' or a.above_scale`;
const OF_ENTERPRISE = "select * from allocated_figures_of($1, $2, array[$3]::text[])";
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
          await db.query<{ parcel_id: string }>("select parcel_id from park_parcels($1, $2)", [
            districtId,
            id,
          ])
        ).map(({ parcel_id }) => parcel_id);
  const users = await db.query<{ enterprise_id: string }>(
    `select distinct enterprise_id from occupancy
     where district_id = $1 and superseded_by is null and parcel_id = any($2::text[])`,
    [districtId, parcels],
  );
  return db.query<Row>(ON_PARCELS, [
    districtId,
    period,
    population,
    users.map(({ enterprise_id }) => enterprise_id),
    parcels,
  ]);
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
