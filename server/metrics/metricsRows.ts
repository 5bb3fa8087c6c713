// What does `mutu metrics` print? One flat row per subject, as scripts rely on it: units in the names, unknown is null.
import { concentration } from "../../geo/concentration/concentration";
import { hhi } from "../../geo/concentration/hhi";
import { groupOutput } from "../../geo/industry/groupOutput";
import { parsePeriod } from "../../geo/period/period";
import { coverage } from "../../geo/tally/coverage";
import { perMu } from "../../geo/tally/perMu";
import type { Tally } from "../../geo/tally/tally";
import { judgeConcentration, judgePerMu } from "../../geo/target/judge";
import { surplusYuan } from "../../geo/target/surplusYuan";
import { muOf } from "../../geo/unit/land";
import type { ParkKind, Population } from "../api/shapes";
import type { Queryable } from "../db/database";
import { currentDistrict } from "../district/district";
import { clusterMap } from "../industry/clusterMap";
import { MEASURES, PER_MU } from "./judgeSubject";
import { type TallyUnit, tallies } from "./tallies";
import { type TallyRow, tallyFrom } from "./tallyRow";
import { type TargetSet, targetFor, targetSets } from "./targetSets";

export interface MetricsRequest {
  readonly by: TallyUnit;
  readonly period: string;
  readonly population: Population;
  /** Default: the first set. */
  readonly targetSet?: string | undefined;
}

export type MetricsRow = Record<string, string | number | null>;

/** A request that names something unknown: a period that is none, a set that does not exist, no district. */
export class MetricsRequestError extends Error {
  readonly code: "no_district" | "bad_period" | "unknown_target_set";
  readonly subject: string;

  constructor(code: MetricsRequestError["code"], subject: string) {
    super(`${code}: ${subject}`);
    this.code = code;
    this.subject = subject;
  }
}

interface Naming {
  id: string;
  name: string | null;
  kind: string;
  area_basis: string | null;
  leads: string[];
}

/** Name, kind, basis of the area and designated industries; one row per subject. */
const NAMING: Record<TallyUnit, string> = {
  parcel: `select id, coalesce(name, address) as name, 'parcel' as kind, area_basis, '{}'::text[] as leads
    from parcel where district_id = $1`,
  park: `select k.id, k.name, k.kind,
      (select case when count(distinct p.area_basis) = 1 then min(p.area_basis) when count(*) > 0 then 'mixed' end
       from parcel p where p.district_id = $1 and p.id in (select parcel_id from park_parcels($1, k.id))) as area_basis,
      array(select l.prefix from park_lead_industry l where l.district_id = $1 and l.park_id = k.id order by l.position) as leads
    from park k where k.district_id = $1`,
  town: `select t.id, t.name, 'town' as kind,
      (select case when count(distinct p.area_basis) = 1 then min(p.area_basis) when count(*) > 0 then 'mixed' end
       from parcel p where p.district_id = $1 and p.town_id = t.id) as area_basis, '{}'::text[] as leads
    from town t where t.district_id = $1`,
  district: `select d.id, d.name, 'district' as kind,
      (select case when count(distinct p.area_basis) = 1 then min(p.area_basis) when count(*) > 0 then 'mixed' end
       from parcel p where p.district_id = $1) as area_basis, '{}'::text[] as leads
    from district d where d.id = $1`,
};

/**
 * Metrics and verdicts of every parcel, park or town, or of the district, by id.
 * @throws MetricsRequestError where the request names something unknown
 */
export async function metricsRows(db: Queryable, request: MetricsRequest): Promise<MetricsRow[]> {
  const { by, period, population } = request;
  const parsed = parsePeriod(period);
  if (parsed === null) throw new MetricsRequestError("bad_period", period);
  const district = await currentDistrict(db);
  if (district === null) throw new MetricsRequestError("no_district", "");
  const sets = await targetSets(db, district.id);
  const set = request.targetSet === undefined ? sets[0] : sets.find(({ id }) => id === request.targetSet);
  if (set === undefined) throw new MetricsRequestError("unknown_target_set", request.targetSet ?? "");
  const clusters = by === "park" ? await clusterMap(db, district.id) : [];
  const rows = await tallies(db, by, district.id, period, population);
  const named = await db.query<Naming>(NAMING[by], [district.id]);
  return named
    .sort((a, b) => (a.id < b.id ? -1 : 1))
    .flatMap((naming) => {
      const row = rows.get(naming.id);
      if (row === undefined) return [];
      const tally = tallyFrom(row);
      const kind = by === "park" ? (naming.kind as ParkKind) : null;
      return [
        {
          id: naming.id,
          name: naming.name,
          kind: naming.kind,
          period,
          scope: population,
          ...land(row, tally, naming.area_basis),
          ...perMuColumns(tally, set, kind, parsed.annual),
          ...(by === "park" ? parkColumns(tally, naming.leads, clusters, set, kind, parsed.annual) : {}),
        },
      ];
    });
}

function land(row: TallyRow, tally: Tally, basis: string | null): MetricsRow {
  return {
    parcels: row.parcels,
    enterprises: row.enterprises,
    area_m2: tally.areaDm2 / 100,
    area_mu: muOf(tally.areaDm2),
    area_basis: basis,
    geodesic_m2: tally.geodesicDm2 / 100,
    occupied_m2: tally.occupiedDm2 / 100,
    output_land_m2: tally.outputLandDm2 / 100,
    tax_land_m2: tally.taxLandDm2 / 100,
    rd_land_m2: tally.rdLandDm2 / 100,
    output_yuan: row.output_yuan,
    tax_yuan: row.tax_yuan,
    rd_yuan: row.rd_yuan,
  };
}

function perMuColumns(tally: Tally, set: TargetSet, kind: ParkKind | null, annual: boolean): MetricsRow {
  const columns: MetricsRow = {};
  for (const measure of MEASURES) columns[`${measure}_per_mu`] = perMu(tally, measure);
  for (const measure of MEASURES) {
    const judged = judgePerMu(tally, measure, targetFor(set, PER_MU[measure], kind), annual);
    columns[`${measure}_surplus_yuan`] =
      judged.surplusCents === null ? null : surplusYuan(judged.surplusCents);
    columns[`${measure}_verdict`] = judged.verdict;
  }
  columns.coverage = coverage(tally, "output");
  columns.tax_coverage = coverage(tally, "tax");
  columns.rd_coverage = coverage(tally, "rd");
  return columns;
}

function parkColumns(
  tally: Tally,
  leads: readonly string[],
  clusters: Awaited<ReturnType<typeof clusterMap>>,
  set: TargetSet,
  kind: ParkKind | null,
  annual: boolean,
): MetricsRow {
  const judged = judgeConcentration(tally, leads, targetFor(set, "concentration", kind), annual, clusters);
  const known = tally.outputLandDm2 > 0;
  return {
    lead_industries: leads.join(";"),
    lead_output_yuan:
      leads.length > 0 && known ? concentration(tally.outputByIndustry, leads).leadYuan : null,
    concentration: judged.value,
    concentration_surplus_yuan: judged.surplusCents === null ? null : surplusYuan(judged.surplusCents),
    concentration_verdict: judged.verdict,
    hhi: known ? hhi(groupOutput(tally.outputByIndustry, (code) => code.slice(0, 2)).values()) : null,
  };
}
