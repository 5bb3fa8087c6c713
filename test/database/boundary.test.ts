// By the rule of its kind: which parcels does a park hold, and is nothing lost or counted twice on its line?
import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
import { allocate } from "../../geo/allocation/allocate";
import type { Database } from "../../server/db/database";
import { groupBy } from "../../server/import/groupBy";
import { engines } from "./support/engines";
import {
  addDistrict,
  addEnterprise,
  addFigure,
  addOccupancy,
  addParcel,
  addPark,
  DISTRICT,
} from "./support/smallDistrict";

/** What adds up, of every tally. */
const SUMS = [
  "area_dm2",
  "geodesic_dm2",
  "industrial_dm2",
  "idle_dm2",
  "occupied_dm2",
  "output_yuan",
  "tax_yuan",
  "rd_yuan",
  "output_land_dm2",
  "tax_land_dm2",
  "rd_land_dm2",
  "output_land_geodesic_dm2",
  "tax_land_geodesic_dm2",
  "rd_land_geodesic_dm2",
];

describe.each(engines)("boundary rules on $name", ({ open, everyCase }) => {
  let db: Database;
  beforeAll(async () => {
    db = await open();
    await addDistrict(db);
  });
  const clear = () =>
    db.query(
      "truncate boundary_rule, parcel_share, figure, occupancy, enterprise, parcel, park, town cascade",
    );
  afterAll(() => db?.close());

  const rule = (kind: string, name: string) =>
    db.query("insert into boundary_rule (district_id, kind, rule, decided_by) values ($1, $2, $3, 'test')", [
      DISTRICT,
      kind,
      name,
    ]);
  const assign = () => db.query("select assign_parks($1)", [DISTRICT]);
  const parcels = () =>
    db.query(
      `select id, park_id as park, park_rule as rule, park_share::float8 as share, park_split as split
       from parcel order by id collate "C"`,
    );
  const shares = () =>
    db.query(
      `select parcel_id as parcel, park_id as park, geodesic_dm2 as dm2 from parcel_share order by parcel_id collate "C", position`,
    );
  const park = async (id: string, columns: string, population = "all") =>
    (
      await db.query(`select ${columns} from park_tallies($1, '2024', $2) where id = $3`, [
        DISTRICT,
        population,
        id,
      ])
    )[0];

  describe("few parcels", () => {
    afterEach(clear);
    /** Two parks side by side; 1 lies to three quarters in A, 2 to half in B and to half in nothing, 3 to four tenths in B, 4 in A. */
    async function sideBySide(kind = "strategic_park") {
      await addPark(db, { id: "A", kind, box: [121.5, 29.8, 121.51, 29.81] });
      await addPark(db, { id: "B", kind, box: [121.51, 29.8, 121.52, 29.81] });
      await addParcel(db, { id: "1", box: [121.507, 29.801, 121.511, 29.802], areaDm2: 1_000_003 });
      await addParcel(db, { id: "2", box: [121.519, 29.801, 121.521, 29.802] });
      await addParcel(db, { id: "3", box: [121.516, 29.803, 121.526, 29.804] });
      await addParcel(db, { id: "4", box: [121.501, 29.803, 121.502, 29.804] });
    }

    test("without a rule everything goes by the largest share, and no parcel is split", async () => {
      await sideBySide();
      await assign();
      expect(await parcels()).toEqual([
        { id: "1", park: "A", rule: "largest_share", share: 0.75, split: false },
        { id: "2", park: "B", rule: "largest_share", share: 0.5, split: false },
        { id: "3", park: "B", rule: "largest_share", share: 0.4, split: false },
        { id: "4", park: "A", rule: "largest_share", share: 1, split: false },
      ]);
      expect(await shares()).toEqual([]);
    });

    test("by majority a park has what lies in it to more than half; half is not more than half", async () => {
      await sideBySide();
      await rule("strategic_park", "majority");
      await assign();
      expect(await parcels()).toEqual([
        { id: "1", park: "A", rule: "majority", share: 0.75, split: false },
        { id: "2", park: null, rule: "none", share: null, split: false },
        { id: "3", park: null, rule: "none", share: null, split: false },
        { id: "4", park: "A", rule: "majority", share: 1, split: false },
      ]);
    });

    test("by centre a park has what has its centre in it, however little of it that is", async () => {
      await sideBySide();
      // a wedge of which B holds the smaller part, with the centre in it
      await db.query(
        `update parcel set geom = st_multi(st_geomfromtext('POLYGON((121.518 29.8015, 121.523 29.801, 121.5175 29.805, 121.518 29.8015))', 4490)) where id = '2'`,
      );
      await rule("strategic_park", "centre");
      await assign();
      const [, second, third] = await parcels();
      expect(second).toMatchObject({ id: "2", park: "B", rule: "centre" });
      // its middle is at 121.521, outside
      expect(third).toEqual({ id: "3", park: null, rule: "none", share: null, split: false });
    });

    test("the centre of a parcel around a yard is a point of the parcel, not of the yard", async () => {
      await addPark(db, { id: "A", box: [121.5, 29.8, 121.51, 29.81] });
      await addParcel(db, { id: "1" });
      // a U around a yard that lies in the park with the centroid; the arms and the ground line lie outside of it
      await db.query(
        `update park set geom = st_multi(st_makeenvelope(121.5002, 29.8003, 121.5018, 29.8020, 4490))`,
      );
      await db.query(
        `update parcel set geom = st_multi(st_geomfromtext('POLYGON((121.5 29.8, 121.502 29.8, 121.502 29.802, 121.5019 29.802, 121.5019 29.8001, 121.5001 29.8001, 121.5001 29.802, 121.5 29.802, 121.5 29.8))', 4490))`,
      );
      const [inside] = await db.query(
        "select st_covers(k.geom, st_centroid(p.geom)) as centroid, st_covers(k.geom, parcel_centre(p.geom)) as centre, st_covers(p.geom, parcel_centre(p.geom)) as own from park k, parcel p",
      );
      expect(inside).toEqual({ centroid: true, centre: false, own: true });
    });

    test("by share land and figures are split to 0.01 m² and the yuan; what lies in no park has its own rest", async () => {
      await sideBySide();
      await rule("strategic_park", "share");
      await addEnterprise(db, { id: "E" });
      await addOccupancy(db, { enterprise: "E", parcel: "1", areaDm2: 1_000_003 });
      await addFigure(db, "E", "2024", { output: 101, tax: -7 });
      await addEnterprise(db, { id: "F", industryCode: "2710" });
      await addOccupancy(db, { enterprise: "F", parcel: "2", areaDm2: 301 });
      await addFigure(db, "F", "2024", { output: 3 });
      await assign();
      expect(await parcels()).toEqual([
        { id: "1", park: "A", rule: "share", share: 0.75, split: true },
        { id: "2", park: "B", rule: "share", share: 0.5, split: true },
        { id: "3", park: "B", rule: "share", share: 0.4, split: true },
        { id: "4", park: "A", rule: "share", share: 1, split: false },
      ]);
      // 1 000 003 × ¾ = 750 002.25: the quarter left over goes to the larger remainder, 250 000.75
      expect(await shares()).toEqual([
        { parcel: "1", park: "A", dm2: 750_002 },
        { parcel: "1", park: "B", dm2: 250_001 },
        { parcel: "2", park: "B", dm2: 500_000 },
        { parcel: "2", park: null, dm2: 500_000 },
        { parcel: "3", park: "B", dm2: 400_000 },
        { parcel: "3", park: null, dm2: 600_000 },
      ]);
      const columns =
        "parcels, enterprises, area_dm2, occupied_dm2, output_yuan, tax_yuan, rd_yuan, output_by_industry";
      // 101 = 75.75 + 25.25 and −7 = −5.25 − 1.75; of F's 301 and 3 B has half, the odd one goes to a park before none
      expect(await park("A", columns)).toEqual({
        parcels: 2,
        enterprises: 1,
        area_dm2: 1_750_002,
        occupied_dm2: 750_002,
        output_yuan: 76,
        tax_yuan: -5,
        rd_yuan: null,
        output_by_industry: { "3620": 76 },
      });
      expect(await park("B", columns)).toEqual({
        parcels: 3,
        enterprises: 2,
        area_dm2: 250_001 + 500_000 + 400_000,
        occupied_dm2: 250_001 + 151,
        output_yuan: 25 + 2,
        tax_yuan: -2,
        rd_yuan: null,
        output_by_industry: { "3620": 25, "2710": 2 },
      });
    });

    test("an assigned park has the parcels that give it, wherever they lie, and parcels that give none are in no park", async () => {
      await sideBySide();
      await rule("strategic_park", "assigned");
      await db.query("update parcel set given_park_id = 'B' where id in ('1', '4')");
      await db.query("update parcel set given_park_id = 'GONE' where id = '2'");
      await assign();
      expect(await parcels()).toEqual([
        { id: "1", park: "B", rule: "given", share: 0.25, split: false },
        { id: "2", park: null, rule: "none", share: null, split: false },
        { id: "3", park: null, rule: "none", share: null, split: false },
        { id: "4", park: "B", rule: "given", share: 0, split: false },
      ]);
      // another rule after it: what was given is kept but counts no longer
      await rule("strategic_park", "largest_share");
      await assign();
      expect((await parcels()).map((row) => row.park)).toEqual(["A", "B", "B", "A"]);
    });

    test("a parcel put into a park by hand stays there under every rule", async () => {
      await sideBySide();
      await addParcel(db, { id: "H", parkId: "A", box: [121.519, 29.805, 121.521, 29.806] });
      for (const name of ["centre", "majority", "share", "assigned"]) {
        await rule("strategic_park", name);
        await assign();
        expect((await parcels()).at(-1)).toMatchObject({
          id: "H",
          park: "A",
          rule: "assigned",
          split: false,
        });
      }
    });

    test("each kind has its own rule: a park of one is split off, the area around it has the rest", async () => {
      await addPark(db, { id: "A", kind: "cluster_area", box: [121.5, 29.8, 121.52, 29.82] });
      await addPark(db, {
        id: "Z",
        kind: "strategic_park",
        parentId: "A",
        box: [121.5, 29.8, 121.51, 29.81],
      });
      await addParcel(db, { id: "1", box: [121.507, 29.801, 121.511, 29.802] });
      await rule("strategic_park", "share");
      await assign();
      expect(await parcels()).toEqual([{ id: "1", park: "Z", rule: "share", share: 0.75, split: true }]);
      expect(await park("Z", "parcels, area_dm2")).toEqual({ parcels: 1, area_dm2: 750_000 });
      expect(await park("A", "parcels, area_dm2")).toEqual({ parcels: 1, area_dm2: 1_000_000 });
      const rows = await db.query(
        "select id, area_dm2 from park_parcel_tallies($1, '2024', 'all', 'A') order by id",
        [DISTRICT],
      );
      expect(rows).toEqual([{ id: "1", area_dm2: 1_000_000 }]);
    });

    test("an inner park that takes a parcel by its rule goes before the outer one", async () => {
      await addPark(db, { id: "A", kind: "cluster_area", box: [121.5, 29.8, 121.52, 29.82] });
      await addPark(db, { id: "Z", parentId: "A", box: [121.5, 29.8, 121.51, 29.81] });
      await addParcel(db, { id: "1", box: [121.507, 29.801, 121.511, 29.802] });
      await addParcel(db, { id: "2", box: [121.509, 29.803, 121.513, 29.804] });
      await rule("cluster_area", "majority");
      for (const inner of ["majority", "centre", "largest_share"]) {
        await rule("strategic_park", inner);
        await assign();
        expect(await parcels()).toMatchObject([
          { id: "1", park: "Z", rule: inner },
          { id: "2", park: "A", rule: "majority" },
        ]);
      }
    });

    test("how finely a line is drawn splits no parcel", async () => {
      await addPark(db, { id: "A", box: [121.5, 29.8, 121.51, 29.81] });
      await addParcel(db, { id: "1", box: [121.509, 29.801, 121.51000009, 29.802] });
      await addParcel(db, { id: "2", box: [121.50999991, 29.803, 121.511, 29.804] });
      await rule("strategic_park", "share");
      await assign();
      expect(await parcels()).toMatchObject([
        { id: "1", park: "A", rule: "share", split: false },
        { id: "2", park: null, rule: "none", split: false },
      ]);
    });
  });

  describe("sixty parcels among four parks", () => {
    /** Parks of three kinds (one around another) and parcels across their lines, with shared and spread enterprises. */
    async function scattered(): Promise<void> {
      let seed = 7;
      const random = () => {
        seed = (seed * 48_271) % 2_147_483_647;
        return seed / 2_147_483_647;
      };
      await addPark(db, { id: "W", kind: "cluster_area", box: [121.5, 29.8, 121.5101, 29.8203] });
      await addPark(db, { id: "K1", parentId: "W", box: [121.5, 29.8, 121.5051, 29.8107] });
      await addPark(db, {
        id: "K2",
        kind: "relocation_park",
        parentId: "W",
        box: [121.5051, 29.8, 121.5101, 29.8107],
      });
      await addPark(db, { id: "K3", kind: "relocation_park", box: [121.5101, 29.8, 121.5203, 29.8203] });
      for (let i = 0; i < 60; i++) {
        const west = 121.499 + random() * 0.021;
        const south = 29.799 + random() * 0.021;
        await addParcel(db, {
          id: `P${i}`,
          box: [west, south, west + 0.0003 + random() * 0.003, south + 0.0003 + random() * 0.003],
          areaDm2: 100_000 + Math.floor(random() * 900_000),
          geodesicDm2: 100_000 + Math.floor(random() * 900_000),
          status: i % 7 === 0 ? "idle" : "in_use",
          useCode: i % 11 === 0 ? "1301" : "100101",
        });
      }
      for (let i = 0; i < 50; i++) {
        const id = `E${i}`;
        await addEnterprise(db, {
          id,
          aboveScale: i % 3 > 0,
          industryCode: ["3620", "2710", null][i % 3] ?? null,
        });
        for (let n = 0; n <= i % 3; n++) {
          await addOccupancy(db, {
            enterprise: id,
            parcel: `P${(i * 7 + n * 13) % 60}`,
            areaDm2: 1000 + Math.floor(random() * 50_000),
          });
        }
        const money = () => Math.floor((random() - 0.1) * 1e9);
        await addFigure(db, id, "2024", {
          output: Math.abs(money()),
          ...(i % 4 > 0 ? { tax: money() } : {}),
          ...(i % 5 > 0 ? { rd: Math.abs(money()) } : {}),
        });
      }
      await db.query(
        "update parcel set given_park_id = 'K' || (1 + substr(id, 2)::int % 5) where substr(id, 2)::int % 4 > 0",
      );
    }

    beforeAll(scattered);
    afterEach(() => db.query("truncate boundary_rule, parcel_share"));
    afterAll(clear);

    const RULES = ["largest_share", "centre", "majority", "share", "assigned"];
    // every rule of a kind with every rule of another; else every rule of every kind within another, and one within itself
    test.each(
      RULES.flatMap((outer, i) =>
        RULES.flatMap((inner, j) =>
          everyCase || j === (i + 1) % 5 || (i === 3 && j === 3)
            ? [[outer, inner, RULES[(i + j) % 5]!] as const]
            : [],
        ),
      ),
    )(
      "parks and what lies in none make up the district, whatever the rules: %s, %s, %s",
      async (cluster, strategic, relocation) => {
        await rule("cluster_area", cluster);
        await rule("strategic_park", strategic);
        await rule("relocation_park", relocation);
        await assign();
        for (const population of ["all", "above-scale"]) {
          const sums = SUMS.map((c) => `coalesce(sum(${c}), 0)::bigint as ${c}`).join(", ");
          const [inside] = await db.query<Record<string, number>>(
            `select ${sums} from park_tallies($1, '2024', $2) t
           where t.id in (select k.id from park k where k.parent_id is null)`,
            [DISTRICT, population],
          );
          // a second way: parcels in no park whole, and the parts of split parcels that no park has, split by geo
          const [outside] = await db.query<Record<string, number>>(
            `select ${sums} from parcel_tallies($1, '2024', $2) t
           where t.id in (select p.id from parcel p where p.park_id is null)`,
            [DISTRICT, population],
          );
          const rest = await db.query<Record<string, number>>(
            `select coalesce(sum(land_dm2), 0)::bigint as occupied_dm2, coalesce(sum(output_yuan), 0)::bigint as output_yuan,
             coalesce(sum(tax_yuan), 0)::bigint as tax_yuan, coalesce(sum(rd_yuan), 0)::bigint as rd_yuan
           from split_figures($1, '2024') where park_id is null and ($2 = 'all' or above_scale)`,
            [DISTRICT, population],
          );
          const [land] = await db.query<Record<string, number>>(
            `select coalesce(sum(area_dm2), 0)::bigint as area_dm2, coalesce(sum(geodesic_dm2), 0)::bigint as geodesic_dm2
           from split_land($1) where park_id is null`,
            [DISTRICT],
          );
          const [district] = await db.query<Record<string, number>>(
            `select ${SUMS.join(", ")} from district_tallies($1, '2024', $2)`,
            [DISTRICT, population],
          );
          for (const column of [
            "area_dm2",
            "geodesic_dm2",
            "occupied_dm2",
            "output_yuan",
            "tax_yuan",
            "rd_yuan",
          ]) {
            const whole =
              (inside![column] ?? 0) +
              (outside![column] ?? 0) +
              (rest[0]![column] ?? 0) +
              (land![column] ?? 0);
            expect([column, whole]).toEqual([column, district![column] ?? 0]);
          }
          // a park's tally is the sum of its parcels', and of its enterprises'
          const parks = await db.query<{ tally: object; parts: object; money: object; named: object }>(
            `select to_jsonb(tally) as tally, to_jsonb(parts) as parts, to_jsonb(named) as named,
               jsonb_build_object('output_yuan', tally.output_yuan, 'occupied_dm2', tally.occupied_dm2) as money
             from park_tallies($1, '2024', $2) t
             cross join lateral (select ${SUMS.map((c) => `coalesce(t.${c}, 0) as ${c}`).join(", ")}) tally
             cross join lateral (select ${sums} from park_parcel_tallies($1, '2024', $2, t.id)) parts
             cross join lateral (
               select coalesce(sum(output_yuan), 0)::bigint as output_yuan, coalesce(sum(land_dm2), 0)::bigint as occupied_dm2
               from largest_enterprises($1, '2024', $2, t.id, null)) named`,
            [DISTRICT, population],
          );
          expect(parks.length).toBe(4);
          for (const { tally, parts, money, named } of parks) {
            expect(parts).toEqual(tally);
            expect(named).toEqual(money);
          }
          // who reports a park's output, by industry, is who its enterprises are
          const trades = await db.query<{ said: object | null; counted: object | null; reporting: number }>(
            `select r.output_industries as said, r.output_enterprises as reporting, (
               select jsonb_object_agg(code, n) from (
                 select coalesce(l.industry_code, '') as code, count(*) as n
                 from largest_enterprises($1, '2024', $2, r.id, null) l where l.output_yuan is not null group by 1) by_code) as counted
             from unit_reporters($1, '2024', $2, 'park') r`,
            [DISTRICT, population],
          );
          expect(trades.some(({ reporting }) => reporting > 0)).toBe(true);
          for (const { said, counted } of trades) expect(said).toEqual(counted);
        }
      },
    );

    test("parts agree with PostGIS's intersections, and figures with geo's largest remainders", async () => {
      for (const kind of ["cluster_area", "strategic_park", "relocation_park"]) await rule(kind, "share");
      await assign();
      const oracle = await db.query<{ parcel: string; park: string; share: number }>(
        `select p.id as parcel, k.id as park,
         (st_area(st_intersection(p.geom, g.geom)::geography) / st_area(p.geom::geography))::float8 as share
       from parcel p, park k, lateral (
         select coalesce(st_difference(k.geom, (select st_union(c.geom) from park c where c.parent_id = k.id)), k.geom) as geom) g
       where st_intersects(p.geom, g.geom) order by 1, 2`,
      );
      const parts = await db.query<{ parcel: string; park: string; share: number }>(
        `select s.parcel_id as parcel, s.park_id as park, s.geodesic_dm2::float8 / p.geodesic_dm2 as share
       from parcel_share s join parcel p on p.id = s.parcel_id where s.park_id is not null`,
      );
      const known = new Map(oracle.map(({ parcel, park: id, share }) => [`${parcel} ${id}`, share]));
      expect(parts.length).toBeGreaterThan(20);
      for (const { parcel, park: id, share } of parts)
        expect(share).toBeCloseTo(known.get(`${parcel} ${id}`)!, 3);
      // and no park's part is left out
      const split = new Set(parts.map(({ parcel, park: id }) => `${parcel} ${id}`));
      for (const { parcel, park: id, share } of oracle)
        if (share > 0.001 && share < 0.999) expect(split).toContain(`${parcel} ${id}`);
      const figures = await db.query<{
        enterprise_id: string;
        parcel_id: string;
        park_id: string | null;
        part_dm2: number;
        output_yuan: number;
      }>("select * from split_figures($1, '2024')", [DISTRICT]);
      const whole = await db.query<{ enterprise_id: string; parcel_id: string; output_yuan: number }>(
        "select * from allocated_figures($1, '2024')",
        [DISTRICT],
      );
      const groups = groupBy(figures, (row) => `${row.enterprise_id} ${row.parcel_id}`);
      expect(groups.size).toBeGreaterThan(10);
      for (const [key, rows] of groups) {
        const total = whole.find((row) => `${row.enterprise_id} ${row.parcel_id}` === key)!.output_yuan;
        const expected = allocate(
          total,
          rows.map((row) => ({ key: row.park_id ?? "~", weightDm2: row.part_dm2 })),
        );
        expect(rows.map((row) => row.output_yuan)).toEqual(expected);
      }
    });

    test("majority and centre agree with PostGIS, park by park", async () => {
      for (const [name, condition] of [
        ["majority", "st_area(st_intersection(k.geom, p.geom)) > 0.5 * st_area(p.geom)"],
        ["centre", "st_intersects(k.geom, st_centroid(p.geom))"],
      ] as const) {
        for (const kind of ["cluster_area", "strategic_park", "relocation_park"]) await rule(kind, name);
        await assign();
        const expected = await db.query(
          `select p.id, (select k.id from park k where ${condition} order by k.parent_id is null, k.id limit 1) as park
         from parcel p order by p.id collate "C"`,
        );
        expect((await parcels()).map(({ id, park: found }) => ({ id, park: found }))).toEqual(expected);
      }
    });
  });
});
