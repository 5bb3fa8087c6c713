// What does one repair change of the figures: the area that counts for the parcel, and the yield of its park?
import { type AreaBasis, registeredArea } from "../../geo/area/areaBasis";
import { perMu } from "../../geo/tally/perMu";
import { defaultPeriod } from "../api/view";
import type { Queryable } from "../db/database";
import { periods } from "../district/periods";
import { tallies } from "../metrics/tallies";
import { tallyFrom } from "../metrics/tallyRow";
import { type LedgerEntry, staysOut } from "./ledger";
import { parksTouched } from "./parksTouched";

const YIELDS = { output_per_mu: "output", tax_per_mu: "tax", rd_per_mu: "rd" } as const;

export interface FigureChange {
  /** The area that counts, by the first basis known, in 0.01 m²; null where the row stays out without the repair. */
  readonly usedBeforeDm2: number | null;
  readonly usedAfterDm2: number;
  readonly basis: AreaBasis;
  /** Of the park that holds it, above-scale, by 万元/亩; null where none changes. */
  readonly park: {
    readonly id: string;
    readonly name: string;
    readonly period: string;
    readonly metrics: readonly {
      readonly metric: keyof typeof YIELDS;
      readonly before: number | null;
      readonly after: number | null;
    }[];
  } | null;
}

/** Each round asks for the sums of all parks twice; parks with more repairs than this show the areas of the rest alone. */
const MOST_ROUNDS = 12;

/** The area that counts is one of these, and the table holds it to that. */
const BASES: readonly AreaBasis[] = ["certificate", "contract", "survey", "geodesic"];

interface ParcelRow {
  readonly id: string;
  readonly park_id: string | null;
  readonly park_name: string | null;
  readonly certificate_dm2: number | null;
  readonly contract_dm2: number | null;
  readonly survey_dm2: number | null;
  readonly area_dm2: number;
  /** Before the delivery; null where it is new, or unchanged. */
  readonly was_dm2: number | null;
}

interface Toggle {
  readonly entry: LedgerEntry;
  readonly change: FigureChange;
  readonly park: { readonly id: string; readonly name: string };
  /** The trees of parks whose sums it changes. */
  readonly touches: readonly string[];
}

/**
 * Of every entry of parcels that proposes a shape, by key. Inside the transaction that holds the delivery: each parcel is set to the
 * other side of its repair, the sums are asked for, and it is set back; parcels that touch none of each other's parks go together.
 */
export async function figureChanges(
  tx: Queryable,
  district: string,
  entries: readonly LedgerEntry[],
): Promise<ReadonlyMap<string, FigureChange>> {
  const proposed = entries.filter(({ repaired, id }) => repaired !== null && id !== null);
  const ids = proposed.flatMap(({ id }) => id ?? []);
  const rows = await parcelRows(tx, district, ids);
  const touched = await parksTouched(tx, district, ids);
  const found = new Map<string, FigureChange>();
  const toggles: Toggle[] = [];
  for (const entry of proposed) {
    const row = rows.get(entry.id ?? "");
    const change = changeOf(entry, row ?? null);
    found.set(entry.key, change);
    if (row?.park_id == null || change.usedBeforeDm2 === change.usedAfterDm2) continue;
    const park = { id: row.park_id, name: row.park_name ?? row.park_id };
    toggles.push({ entry, change, park, touches: touched.get(row.id) ?? [park.id] });
  }
  const period = toggles.length === 0 ? null : defaultPeriod(await periods(tx, district));
  if (period === null) return found;
  const now = await tallies(tx, "park", district, period, "above-scale");
  for (const round of roundsOf(toggles)) {
    const other = await toggled(tx, district, round, period);
    for (const { entry, change, park } of round) {
      const metrics = (Object.keys(YIELDS) as (keyof typeof YIELDS)[]).flatMap((metric) => {
        const yieldOf = (row: ReturnType<typeof now.get>) =>
          row === undefined ? null : perMu(tallyFrom(row), YIELDS[metric]);
        const [is, would] = [yieldOf(now.get(park.id)), yieldOf(other.get(park.id))];
        if (is === would) return [];
        return [{ metric, before: entry.accepted ? would : is, after: entry.accepted ? is : would }];
      });
      if (metrics.length > 0) found.set(entry.key, { ...change, park: { ...park, period, metrics } });
    }
  }
  return found;
}

async function parcelRows(
  tx: Queryable,
  district: string,
  ids: readonly string[],
): Promise<ReadonlyMap<string, ParcelRow>> {
  const rows = await tx.query<ParcelRow>(
    `select p.id, p.park_id, k.name as park_name, p.certificate_dm2, p.contract_dm2, p.survey_dm2, p.area_dm2,
       (select (c.before ->> 'area_dm2')::bigint from batch_change c
        where c.district_id = p.district_id and c.batch_id = p.batch_id and c.table_name = 'parcel'
          and c.row_key = jsonb_build_object('id', p.id) and c.before is not null) as was_dm2
     from parcel p left join park k on k.district_id = p.district_id and k.id = p.park_id
     where p.district_id = $1 and p.id = any($2::text[])`,
    [district, ids],
  );
  return new Map(rows.map((row) => [row.id, row]));
}

/** The paper counts before the drawing: where there is one, only whether the row comes in at all makes a difference. */
function changeOf(entry: LedgerEntry, row: ParcelRow | null): FigureChange {
  const { areaBeforeDm2, areaAfterDm2, accepted } = entry;
  const paper = entry.paper ?? (row === null ? null : paperOf(row));
  // a row that stays out leaves the parcel as it stood
  const stood = row === null ? null : accepted ? row.was_dm2 : row.area_dm2;
  return {
    usedBeforeDm2: staysOut({ ...entry, accepted: false }) ? stood : (paper?.areaDm2 ?? areaBeforeDm2),
    usedAfterDm2: paper?.areaDm2 ?? areaAfterDm2 ?? 0,
    basis: paper?.basis ?? "geodesic",
    park: null,
  };
}

const paperOf = (row: ParcelRow) =>
  registeredArea({
    certificateDm2: row.certificate_dm2,
    contractDm2: row.contract_dm2,
    surveyDm2: row.survey_dm2,
  });

function roundsOf(toggles: readonly Toggle[]): Toggle[][] {
  const rounds: { readonly toggles: Toggle[]; readonly touched: Set<string> }[] = [];
  for (const toggle of toggles) {
    const free = rounds.find(({ touched }) => !toggle.touches.some((park) => touched.has(park)));
    if (free === undefined && rounds.length >= MOST_ROUNDS) continue;
    const round = free ?? { toggles: [], touched: new Set() };
    if (free === undefined) rounds.push(round);
    round.toggles.push(toggle);
    for (const park of toggle.touches) round.touched.add(park);
  }
  return rounds.map((round) => round.toggles);
}

async function toggled(tx: Queryable, district: string, round: readonly Toggle[], period: string) {
  await tx.query("savepoint toggled");
  const records = round.map(({ entry, change }) => ({
    id: entry.id,
    area: entry.accepted ? change.usedBeforeDm2 : change.usedAfterDm2,
  }));
  // without its row a parcel is in no park
  await tx.query(
    `update parcel p set area_dm2 = coalesce(r.area, p.area_dm2),
       ${BASES.map((basis) => `${basis}_dm2 = case when p.area_basis = '${basis}' then coalesce(r.area, p.${basis}_dm2) else p.${basis}_dm2 end`).join(",\n       ")},
       park_id = case when r.area is null then null else p.park_id end,
       park_rule = case when r.area is null then 'none' else p.park_rule end,
       park_share = case when r.area is null then null else p.park_share end,
       park_split = p.park_split and r.area is not null
     from jsonb_to_recordset($2::jsonb) as r (id text, area bigint)
     where p.district_id = $1 and p.id = r.id`,
    [district, JSON.stringify(records)],
  );
  await tx.query("delete from parcel_share where district_id = $1 and parcel_id = any($2::text[])", [
    district,
    records.flatMap(({ id, area }) => (area === null && id !== null ? [id] : [])),
  ]);
  const sums = await tallies(tx, "park", district, period, "above-scale");
  await tx.query("rollback to savepoint toggled");
  return sums;
}
