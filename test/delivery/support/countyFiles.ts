// Which files does the county hand over, and what must come of them?
import { expect } from "vitest";
import type { Database } from "../../../server/db/database";
import type { ImportKind } from "../../../server/import/importReport";
import { expectedParks } from "../../database/support/county";

export const countyFile = (name: string): string =>
  new URL(`../../fixtures/county-a/${name}`, import.meta.url).pathname;

/** In the order in which nobody would think to sort them. */
export const COUNTY_FILES = [
  ["figures-2025-gb18030.csv", "figures"],
  ["occupancy.csv", "occupancy"],
  ["parcels-shp.zip", "parcels"],
  ["figures-utf8.csv", "figures"],
  ["parks.geojson", "parks"],
  ["enterprises.csv", "enterprises"],
] as const satisfies readonly (readonly [string, ImportKind])[];

const YEARS = ["2023", "2024", "2025"];

type Row = Readonly<Record<string, unknown>>;

/** The sums of a park that expected.json states of it, under its names. */
function sumsOf(row: Row, expected: object, lead: readonly string[]): Record<string, unknown> {
  const byIndustry = Object.entries(row.output_by_industry as Record<string, number>);
  const told: Record<string, unknown> = {
    output_yuan: row.output_yuan ?? 0,
    tax_yuan: row.tax_yuan ?? 0,
    rd_yuan: row.rd_yuan ?? 0,
    lead_output_yuan: byIndustry
      .filter(([code]) => lead.some((prefix) => code.startsWith(prefix)))
      .reduce((sum, [, yuan]) => sum + yuan, 0),
    occupied_dm2: row.occupied_dm2,
    occupied_with_figures_dm2: row.output_land_dm2,
  };
  return Object.fromEntries(Object.keys(expected).map((name) => [name, told[name]]));
}

/** Every sum of expected.json, to the yuan and to 0.01 m². */
export async function expectCounty(db: Database): Promise<void> {
  for (const year of YEARS) {
    const tallies = async (population: string) => {
      const rows = await db.query<Row>("select * from park_tallies('330212', $1, $2)", [year, population]);
      return new Map(rows.map((row) => [String(row.id), row]));
    };
    const [all, above] = [await tallies("all"), await tallies("above-scale")];
    for (const [id, park] of Object.entries(expectedParks())) {
      const { above_scale, ...whole } = park.byYear[year]!;
      const row = all.get(id)!;
      expect({ id, year, ...sumsOf(row, whole, park.lead) }).toEqual({ id, year, ...whole });
      expect({ id, year, ...sumsOf(above.get(id)!, above_scale, park.lead) }).toEqual({
        id,
        year,
        ...above_scale,
      });
      expect([id, row.parcels, row.geodesic_dm2, row.area_dm2]).toEqual([
        id,
        park.parcels,
        park.geodesic_dm2,
        park.registered_dm2,
      ]);
    }
  }
}
