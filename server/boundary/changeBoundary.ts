// What would another boundary rule change of the parks, and how does it come into force? First looked at in a transaction that is undone.
import { ApiError } from "../api/apiError";
import type { BoundaryChange, BoundarySums, MovedParcel, MovedPark } from "../api/boundaryShapes";
import type { BoundaryRuleName, ParkKind, ParkList, ParkRow } from "../api/shapes";
import type { View } from "../api/view";
import { lockBatches } from "../batch/lockBatches";
import type { Database, Queryable } from "../db/database";
import { dataVersion } from "../district/district";
import { Memo } from "../metrics/memo";
import { parkList } from "../park/parkList";
import { boundaryRuleOf } from "./boundaryRules";

export interface BoundaryRequest {
  readonly kind: ParkKind;
  readonly rule: BoundaryRuleName;
}

export interface BoundaryDecision extends BoundaryRequest {
  readonly by: string;
  readonly why: string | null;
  /** The state of the data that the preview showed; another one is refused. Null: whatever stands. */
  readonly seen: string | null;
}

/** Parcels named in an answer; the others are counted. */
const NAMED_PARCELS = 200;

/** Ends the transaction without its rows. */
class Undone extends Error {}

/** Every park that the rule concerns, before and after; nothing is written. */
export async function previewBoundary(
  db: Database,
  view: View,
  request: BoundaryRequest,
): Promise<BoundaryChange> {
  let change: BoundaryChange | null = null;
  try {
    await db.transaction(async (tx) => {
      // it touches every parcel for a moment, as an import does
      await lockBatches(tx, view.district.id);
      change = await changed(tx, view, { ...request, by: "preview", why: null, seen: null });
      throw new Undone();
    });
  } catch (error) {
    if (!(error instanceof Undone)) throw error;
  }
  if (change === null) throw new Error("the preview ended without an answer");
  return change;
}

/**
 * Sets the rule and counts all parcels anew, in one transaction.
 * @throws ApiError where the data are no longer those that the preview showed
 */
export async function applyBoundary(
  db: Database,
  view: View,
  decision: BoundaryDecision,
): Promise<BoundaryChange> {
  return db.transaction(async (tx) => {
    await lockBatches(tx, view.district.id);
    if (decision.seen !== null && decision.seen !== (await dataVersion(tx, view.district.id)))
      throw new ApiError("data_changed");
    return changed(tx, view, decision);
  });
}

async function changed(tx: Queryable, view: View, decision: BoundaryDecision): Promise<BoundaryChange> {
  const { kind, rule, by, why } = decision;
  const district = view.district.id;
  const from = await boundaryRuleOf(tx, district, kind);
  const version = await dataVersion(tx, district);
  const before = await standing(tx, view);
  await tx.query(
    `create temp table boundary_before on commit drop as
     select p.id, p.park_id, p.park_split,
       (select jsonb_agg(jsonb_build_array(s.park_id, s.geodesic_dm2) order by s.position) from parcel_share s
        where s.district_id = p.district_id and s.parcel_id = p.id) as parts
     from parcel p where p.district_id = $1`,
    [district],
  );
  await tx.query(
    "insert into boundary_rule (district_id, kind, rule, decided_by, why) values ($1, $2, $3, $4, $5)",
    [district, kind, rule, by, why],
  );
  await tx.query("select assign_parks($1)", [district]);
  const moved = await movedParcels(tx, district);
  await tx.query("drop table boundary_before");
  const after = await standing(tx, view);
  return {
    kind,
    from: from.rule,
    to: rule,
    period: view.period,
    population: view.population,
    dataVersion: version,
    parks: movedParks(kind, before.parks, after.parks),
    moved: moved.slice(0, NAMED_PARCELS),
    movedCount: moved.length,
    sums: { before: before.sums, after: after.sums },
  };
}

interface Standing {
  readonly parks: ParkList;
  readonly sums: BoundarySums;
}

/** Parks and sums as this transaction has them, kept out of every memo. */
async function standing(tx: Queryable, view: View): Promise<Standing> {
  const parks = await parkList({ db: tx, memo: new Memo(), lang: "zh" }, { ...view, previous: null });
  const [outside] = await tx.query<{
    parcels: number;
    split_parcels: number;
    area_dm2: number;
    occupied_dm2: number;
    output_yuan: number | null;
    tax_yuan: number | null;
    rd_yuan: number | null;
  }>("select * from outside_parks($1, $2, $3)", [view.district.id, view.period, view.population]);
  if (outside === undefined) throw new Error("outside_parks has no row");
  const roots = parks.rows.filter(({ parentId }) => parentId === null).map(({ tally }) => tally);
  const total = (of: (tally: ParkRow["tally"]) => number | null) =>
    roots.reduce((sum, tally) => sum + (of(tally) ?? 0), 0);
  const whole = parks.district.tally;
  const lines: BoundarySums["lines"] = [
    line(
      "areaDm2",
      whole.areaDm2,
      total((t) => t.areaDm2),
      outside.area_dm2,
    ),
    line(
      "occupiedDm2",
      whole.occupiedDm2,
      total((t) => t.occupiedDm2),
      outside.occupied_dm2,
    ),
    line(
      "outputYuan",
      whole.outputYuan ?? 0,
      total((t) => t.outputYuan),
      outside.output_yuan ?? 0,
    ),
    line(
      "taxYuan",
      whole.taxYuan ?? 0,
      total((t) => t.taxYuan),
      outside.tax_yuan ?? 0,
    ),
    line(
      "rdYuan",
      whole.rdYuan ?? 0,
      total((t) => t.rdYuan),
      outside.rd_yuan ?? 0,
    ),
  ];
  return {
    parks,
    sums: { lines, parcelsOutside: outside.parcels, parcelsPartlyOutside: outside.split_parcels },
  };
}

const line = (
  sum: BoundarySums["lines"][number]["sum"],
  district: number,
  inParks: number,
  outside: number,
): BoundarySums["lines"][number] => ({
  sum,
  district,
  inParks,
  outside,
  conserved: inParks + outside === district,
});

/** Every park of the kind, and every other one of which a figure, a verdict or the count of parcels differs; changed verdicts first. */
function movedParks(kind: ParkKind, before: ParkList, after: ParkList): MovedPark[] {
  const was = new Map(before.rows.map((row) => [row.id, row]));
  return after.rows
    .flatMap((is): MovedPark[] => {
      const old = was.get(is.id);
      if (old === undefined) return [];
      const park: MovedPark = {
        id: is.id,
        name: is.name,
        nameEn: is.nameEn,
        kind: is.kind,
        before: side(old),
        after: side(is),
        flips: Object.values(is.metrics).some(
          ({ metric, verdict }) => old.metrics[metric].verdict !== verdict,
        ),
      };
      const same = JSON.stringify(park.before) === JSON.stringify(park.after);
      return is.kind === kind || !same ? [park] : [];
    })
    .toSorted(
      (a, b) => Number(b.flips) - Number(a.flips) || Number(b.kind === kind) - Number(a.kind === kind),
    );
}

function side({ tally, metrics }: ParkRow): MovedPark["before"] {
  const { parcels, enterprises, areaDm2, occupiedDm2, outputYuan, taxYuan, rdYuan } = tally;
  return {
    parcels,
    enterprises,
    areaDm2,
    occupiedDm2,
    outputYuan,
    taxYuan,
    rdYuan,
    metrics: Object.values(metrics).map(({ metric, value, verdict, surplusYuan }) => ({
      metric,
      value,
      verdict,
      surplusYuan,
    })),
  };
}

/** Parcels whose park or parts differ, by id; parts with their share of the parcel, largest first. */
function movedParcels(tx: Queryable, district: string): Promise<MovedParcel[]> {
  const parts = (split: string, rows: string, park: string) => `case
    when ${split} then (select jsonb_agg(jsonb_build_object('parkId', e.v -> 0, 'share', (e.v ->> 1)::float8 / s.whole) order by e.at)
      from jsonb_array_elements(${rows}) with ordinality as e (v, at),
        (select sum((x.v ->> 1)::float8) as whole from jsonb_array_elements(${rows}) as x (v)) s)
    when ${park} is null then '[]'::jsonb
    else jsonb_build_array(jsonb_build_object('parkId', ${park}, 'share', 1)) end`;
  return tx.query<MovedParcel>(
    `with now as (
       select p.id, p.park_id, p.park_split, p.area_dm2,
         (select jsonb_agg(jsonb_build_array(s.park_id, s.geodesic_dm2) order by s.position) from parcel_share s
          where s.district_id = p.district_id and s.parcel_id = p.id) as parts
       from parcel p where p.district_id = $1
     )
     select n.id, n.area_dm2 as "areaDm2", ${parts("b.park_split", "b.parts", "b.park_id")} as before,
       ${parts("n.park_split", "n.parts", "n.park_id")} as after
     from now n join boundary_before b on b.id = n.id
     where (n.park_id, n.park_split, n.parts) is distinct from (b.park_id, b.park_split, b.parts)
     order by n.id collate "C"`,
    [district],
  );
}
