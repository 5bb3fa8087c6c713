// What does `mutu metrics` print? One flat row per subject, as scripts rely on it: units in the names, unknown is null.
import { elapsedQuarters } from "../../geo/period/elapsedQuarters";
import { parsePeriod } from "../../geo/period/period";
import { hasTrades, setFor, targetsFor } from "../../geo/target/targetFor";
import type { ParkKind, Population } from "../api/shapes";
import { correctionCounts } from "../correction/correctionCounts";
import type { Queryable } from "../db/database";
import { currentDistrict } from "../district/district";
import { absence } from "../district/periods";
import { clusterMap } from "../industry/clusterMap";
import { concentrationColumns, type MetricsRow, metricsRow, scheduleColumns } from "./metricsRow";
import { parcelTrades } from "./parcelTrades";
import { targetUnit } from "./subjects";
import type { TallyUnit } from "./tallies";
import type { TallyRow } from "./tallyRow";
import { targetSetAt, targetSets } from "./targetSets";
import { unplacedFigures } from "./unplacedFigures";

export interface MetricsRequest {
  readonly by: TallyUnit;
  readonly period: string;
  readonly population: Population;
  /** Default: the first set. */
  readonly targetSet?: string | undefined;
}

/** A request that names something unknown: a period that is none, a set that does not exist, no district. */
export class MetricsRequestError extends Error {
  readonly code: "no_district" | "bad_period" | "unknown_period" | "no_term" | "unknown_target_set";
  readonly subject: string;

  constructor(code: MetricsRequestError["code"], subject: string) {
    super(`${code}: ${subject}`);
    this.code = code;
    this.subject = subject;
  }
}

interface NamedTally extends TallyRow {
  readonly name: string | null;
  /** Parks only, as the designated industries. */
  readonly kind?: ParkKind;
  readonly leads?: readonly string[];
}

/** The tallies with their names, by id; designated industries for parks. $1 district, $2 period, $3 population. */
const NAMED_TALLIES: Record<TallyUnit, string> = {
  parcel: `select t.*, coalesce(n.name, n.address) as name
    from parcel_tallies($1, $2, $3) t join parcel n on n.district_id = $1 and n.id = t.id`,
  park: `select t.*, n.name, n.kind,
      array(select l.prefix from park_lead_industry l where l.district_id = $1 and l.park_id = n.id order by l.position) as leads
    from park_tallies($1, $2, $3) t join park n on n.district_id = $1 and n.id = t.id`,
  town: `select t.*, n.name from town_tallies($1, $2, $3) t join town n on n.district_id = $1 and n.id = t.id`,
  cluster: `select t.*, coalesce(n.name, '') as name from cluster_tallies($1, $2, $3) t
    left join (select c.cluster, min(c.name) as name from industry_cluster c where c.district_id = $1 group by c.cluster) n on n.cluster = t.id`,
  district: `select t.*, n.name from district_tallies($1, $2, $3) t join district n on n.id = t.id`,
};

/**
 * Metrics and verdicts of every parcel, park, town or cluster, or of the district, by id.
 * @throws MetricsRequestError where the request names something unknown
 */
export async function metricsRows(db: Queryable, request: MetricsRequest): Promise<MetricsRow[]> {
  const { by, period, population } = request;
  const parsed = parsePeriod(period);
  if (parsed === null) throw new MetricsRequestError("bad_period", period);
  const district = await currentDistrict(db);
  if (district === null) throw new MetricsRequestError("no_district", "");
  const absent = await absence(db, district.id, parsed);
  if (absent !== null) throw new MetricsRequestError(absent.code, absent.subject);
  const sets = await targetSets(db, district.id);
  const set = await targetSetAt(db, district.id, request.targetSet, sets);
  if (set === null) throw new MetricsRequestError("unknown_target_set", request.targetSet ?? "");
  const clusters = by === "park" ? await clusterMap(db, district.id) : [];
  const rows = await db.query<NamedTally>(`${NAMED_TALLIES[by]} order by t.id collate "C"`, [
    district.id,
    period,
    population,
  ]);
  const unplaced = by === "district" ? await unplacedColumns(db, district.id, period, population) : null;
  const corrected = await correctionCounts(db, district.id, period, by);
  const targets = targetsFor(setFor(set, parsed, population));
  const trades =
    by === "parcel" && hasTrades(set) ? await parcelTrades(db, district.id, period, population) : null;
  return rows.map((row) => {
    const kind = by === "park" ? (row.kind ?? null) : null;
    const subject = {
      unit: targetUnit(by),
      id: row.id,
      parkKind: kind,
      industries: trades?.get(row.id) ?? [],
    };
    const own = targets(subject);
    const frame = { kind: row.kind ?? by, period, population };
    const schedule = scheduleColumns(row, elapsedQuarters(period), own);
    const figures: MetricsRow = {
      ...metricsRow(row, frame, own, parsed.annual),
      ...schedule,
      target_set: set.rule,
      corrections: corrected.get(row.id) ?? 0,
    };
    if (unplaced !== null) return { ...figures, ...unplaced };
    return by === "park"
      ? { ...figures, ...concentrationColumns(row, row.leads ?? [], clusters, own, parsed.annual) }
      : figures;
  });
}

/** What the district's row has besides: figures of enterprises without land, which are in none of its sums. */
async function unplacedColumns(
  db: Queryable,
  districtId: string,
  period: string,
  population: Population,
): Promise<MetricsRow> {
  const unplaced = await unplacedFigures(db, districtId, period, population);
  return {
    unplaced_enterprises: unplaced.enterprises,
    unplaced_output_yuan: unplaced.outputYuan,
    unplaced_tax_yuan: unplaced.taxYuan,
    unplaced_rd_yuan: unplaced.rdYuan,
  };
}
