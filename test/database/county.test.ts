// Does a county's export come out as it was worked out apart from the product, to the yuan and the 0.01 m²?
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Database } from "../../server/db/database";
import { type ExpectedSums, expectedParks, loadCounty } from "./support/county";
import { engines } from "./support/engines";
import { DISTRICT } from "./support/smallDistrict";

interface TallyRow {
  id: string;
  parcels: number;
  area_dm2: number;
  geodesic_dm2: number;
  occupied_dm2: number;
  output_yuan: number | null;
  tax_yuan: number | null;
  rd_yuan: number | null;
  output_land_dm2: number;
  output_by_industry: Record<string, number>;
}

/** The sums of a row that expected.json states, under its names. */
function sumsOf(row: TallyRow, expected: ExpectedSums, lead: string[]): ExpectedSums {
  const leadOutput = Object.entries(row.output_by_industry)
    .filter(([code]) => lead.some((prefix) => code.startsWith(prefix)))
    .reduce((sum, [, yuan]) => sum + yuan, 0);
  return {
    output_yuan: row.output_yuan ?? 0,
    tax_yuan: row.tax_yuan ?? 0,
    lead_output_yuan: leadOutput,
    occupied_with_figures_dm2: row.output_land_dm2,
    ...("rd_yuan" in expected ? { rd_yuan: row.rd_yuan ?? 0 } : {}),
    ...("occupied_dm2" in expected ? { occupied_dm2: row.occupied_dm2 } : {}),
  };
}

describe.each(engines)("county-a on $name", ({ open }) => {
  let db: Database;
  beforeAll(async () => {
    db = await open();
    await loadCounty(db);
  });
  afterAll(() => db?.close());

  const parks = (period: string, population: string) =>
    db.query<TallyRow>("select * from park_tallies($1, $2, $3)", [DISTRICT, period, population]);

  test.each(["2023", "2024"])(
    "%s: every park has the expected sums, all enterprises and above-scale ones",
    async (year) => {
      const expected = expectedParks();
      const all = new Map((await parks(year, "all")).map((row) => [row.id, row]));
      const above = new Map((await parks(year, "above-scale")).map((row) => [row.id, row]));
      expect([...all.keys()].sort()).toEqual(Object.keys(expected).sort());
      for (const [id, park] of Object.entries(expected)) {
        const { above_scale, ...whole } = park.byYear[year]!;
        expect({ id, ...sumsOf(all.get(id)!, whole, park.lead) }).toEqual({ id, ...whole });
        expect({ id, ...sumsOf(above.get(id)!, above_scale, park.lead) }).toEqual({ id, ...above_scale });
      }
    },
  );

  test("parcels, registered and geodesic areas of every park are the expected ones", async () => {
    const rows = await parks("2024", "all");
    for (const [id, park] of Object.entries(expectedParks())) {
      const row = rows.find((r) => r.id === id)!;
      expect([id, row.parcels, row.area_dm2, row.geodesic_dm2]).toEqual([
        id,
        park.parcels,
        park.registered_dm2,
        park.geodesic_dm2,
      ]);
    }
  });

  test("parts of a figure add up to the figure, enterprise by enterprise and measure by measure", async () => {
    const lost = await db.query(
      `select a.enterprise_id
       from allocated_figures($1, '2024') a
       join period_figures($1, '2024') f using (enterprise_id)
       group by a.enterprise_id, f.output_yuan, f.tax_yuan, f.rd_yuan
       having sum(a.output_yuan) is distinct from f.output_yuan or sum(a.tax_yuan) is distinct from f.tax_yuan
         or sum(a.rd_yuan) is distinct from f.rd_yuan`,
      [DISTRICT],
    );
    expect(lost).toEqual([]);
  });

  test("the district is the sum of its parcels, and parks with the land outside them make the district", async () => {
    const columns = [
      "area_dm2",
      "occupied_dm2",
      "output_yuan",
      "tax_yuan",
      "rd_yuan",
      "rd_land_geodesic_dm2",
    ];
    const sums = columns.map((c) => `sum(${c})::bigint as ${c}`).join(", ");
    const [parcels] = await db.query(`select ${sums} from parcel_tallies($1, '2024', 'all')`, [DISTRICT]);
    const [district] = await db.query(
      `select ${columns.join(", ")} from district_tallies($1, '2024', 'all')`,
      [DISTRICT],
    );
    expect(district).toEqual(parcels);
  });

  test("geodesic areas agree with PostGIS's geography to 1 ppm", async () => {
    const [row] = await db.query<{ worst: number; parcels: number }>(
      "select max(abs(geodesic_dm2 / 100.0 / st_area(geom::geography) - 1)) as worst, count(*) as parcels from parcel",
    );
    expect(row!.parcels).toBe(1200);
    expect(row!.worst).toBeLessThan(1e-6);
  });

  test("a park's parcels alone have the tallies that they have among all", async () => {
    const all = await db.query<{ id: string }>(
      `select * from parcel_tallies($1, '2024', 'above-scale')
       where id in (select parcel_id from park_parcels($1, 'SP-01')) order by id`,
      [DISTRICT],
    );
    const alone = await db.query(
      "select * from park_parcel_tallies($1, '2024', 'above-scale', 'SP-01') order by id",
      [DISTRICT],
    );
    expect(all).toHaveLength(237);
    expect(alone).toEqual(all);
  });

  test("the largest enterprises of a park are ordered by their output inside it", async () => {
    const rows = await db.query<{ output_yuan: number; enterprise_id: string }>(
      "select * from largest_enterprises($1, '2024', 'all', 'SP-01', 5)",
      [DISTRICT],
    );
    expect(rows).toHaveLength(5);
    expect(rows.map((r) => r.output_yuan)).toEqual(rows.map((r) => r.output_yuan).sort((a, b) => b - a));
    const everyone = await db.query<{ output_yuan: number | null }>(
      "select * from largest_enterprises($1, '2024', 'all', 'SP-01', null)",
      [DISTRICT],
    );
    const sum = everyone.reduce((total, r) => total + (r.output_yuan ?? 0), 0);
    expect(sum).toBe(expectedParks()["SP-01"]!.byYear["2024"]!.output_yuan);
  });
});
