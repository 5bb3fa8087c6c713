// What does each enterprise have on each parcel, and in which park does it count? The rows that ledgers and changes are made of.
import type { Held } from "../../geo/change/changeState";
import type { Holding } from "../../geo/ledger/holding";
import type { Measure } from "../../geo/tally/tally";
import type { Population } from "../api/shapes";
import type { Queryable } from "../db/database";

/** One row of `held_figures`; see prisma/README.md. */
export interface HeldRow {
  readonly enterprise_id: string;
  readonly parcel_id: string;
  readonly park_id: string | null;
  readonly industry_code: string | null;
  readonly above_scale: boolean;
  readonly part_dm2: number;
  readonly whole_dm2: number;
  readonly land_dm2: number;
  readonly output_yuan: number | null;
  readonly tax_yuan: number | null;
  readonly rd_yuan: number | null;
}

/** Every row of a period, or those of the given enterprises, those on parcels elsewhere included. */
export function heldFigures(
  db: Queryable,
  districtId: string,
  period: string,
  enterprises: readonly string[] | null,
): Promise<HeldRow[]> {
  return db.query<HeldRow>("select * from held_figures($1, $2, $3)", [districtId, period, enterprises]);
}

/** Who has ever used a parcel of a park, its descendants included, or a part of one. */
export async function enterprisesIn(db: Queryable, districtId: string, parkId: string): Promise<string[]> {
  const rows = await db.query<{ enterprise_id: string }>(
    `select distinct o.enterprise_id from occupancy o
     where o.district_id = $1 and o.superseded_by is null
       and o.parcel_id in (select k.parcel_id from park_parcels($1, $2) k)`,
    [districtId, parkId],
  );
  return rows.map(({ enterprise_id }) => enterprise_id);
}

/** The parks that make up each park: itself and all below it. */
export async function parkTrees(
  db: Queryable,
  districtId: string,
): Promise<Map<string, ReadonlySet<string>>> {
  const rows = await db.query<{ id: string; park_id: string }>(
    "select k.id, t.park_id from park k, lateral park_tree(k.district_id, k.id) t where k.district_id = $1",
    [districtId],
  );
  const trees = new Map<string, Set<string>>();
  for (const { id, park_id } of rows) trees.set(id, (trees.get(id) ?? new Set()).add(park_id));
  return trees;
}

/**
 * The rows as holdings, parts of one parcel brought together; what lies outside the parks stands with a part of 0.
 * @param parks null: the whole district
 */
export function heldIn(
  rows: Iterable<HeldRow>,
  parks: ReadonlySet<string> | null,
  measure: Measure,
  population: Population,
): Held[] {
  const found = new Map<string, Held>();
  for (const row of rows) {
    const key = `${row.enterprise_id}\u0000${row.parcel_id}`;
    const yuan = row[`${measure}_yuan`];
    const inside = parks === null || (row.park_id !== null && parks.has(row.park_id));
    const before = found.get(key);
    found.set(key, {
      enterpriseId: row.enterprise_id,
      parcelId: row.parcel_id,
      industryCode: row.industry_code ?? "",
      counted: population === "all" || row.above_scale,
      landDm2: (before?.landDm2 ?? 0) + row.land_dm2,
      yuan: plus(before?.yuan, yuan),
      inside: {
        part: (before?.inside.part ?? 0) + (inside ? row.part_dm2 : 0),
        whole: row.whole_dm2,
        landDm2: (before?.inside.landDm2 ?? 0) + (inside ? row.land_dm2 : 0),
        yuan: plus(before?.inside.yuan, yuan === null ? null : inside ? yuan : 0),
      },
    });
  }
  return [...found.values()];
}

/** What counts of it inside: the holdings of the population. */
export function holdingsInside(held: Iterable<Held>): Holding[] {
  return [...held].flatMap(({ counted, inside, ...one }) =>
    counted && inside.part > 0 ? [{ ...one, landDm2: inside.landDm2, yuan: inside.yuan }] : [],
  );
}

function plus(sum: number | null | undefined, yuan: number | null): number | null {
  return sum === undefined ? yuan : sum === null || yuan === null ? null : sum + yuan;
}
