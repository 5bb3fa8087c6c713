// The Tallies that one answer needs: asked of the database once for each state of the data.
import type { Queryable } from "../db/database";
import type { TallyRow } from "./tallyRow";

export type TallyUnit = "parcel" | "park" | "town" | "cluster" | "district";

const FUNCTIONS: Record<TallyUnit, string> = {
  parcel: "parcel_tallies",
  park: "park_tallies",
  town: "town_tallies",
  cluster: "cluster_tallies",
  district: "district_tallies",
};

/** One row per unit, by id; population `above-scale` or `all`. */
export async function tallies(
  db: Queryable,
  unit: TallyUnit,
  districtId: string,
  period: string,
  population: string,
): Promise<Map<string, TallyRow>> {
  const rows = await db.query<TallyRow>(`select * from ${FUNCTIONS[unit]}($1, $2, $3)`, [
    districtId,
    period,
    population,
  ]);
  return new Map(rows.map((row) => [row.id, row]));
}
