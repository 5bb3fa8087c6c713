// Do towns and clusters add up to the district to the yuan, and are places given as a statistician would give them by hand?
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { add, sum } from "../../geo/tally/add";
import { EMPTY_TALLY, TALLY_FIELDS, type Tally } from "../../geo/tally/tally";
import { appRouter } from "../../server/api/router";
import type { GroupList } from "../../server/api/shapes";
import { createCallerFactory } from "../../server/api/trpc";
import type { Database } from "../../server/db/database";
import { metricsRows } from "../../server/metrics/metricsRows";
import { tallies } from "../../server/metrics/tallies";
import { tallyFrom } from "../../server/metrics/tallyRow";
import { expectedParks, loadCounty } from "../database/support/county";
import { engines } from "../database/support/engines";
import {
  addEnterprise,
  addFigure,
  addOccupancy,
  addParcel,
  DISTRICT,
} from "../database/support/smallDistrict";
import { apiContext } from "./support/apiContext";
import { addTargets } from "./support/targets";

/** What no two clusters share: land that nobody uses belongs to none of them, and a parcel may count in two. */
const OF_ENTERPRISES = TALLY_FIELDS.filter(
  (field) => !/^(parcels|areaDm2|geodesicDm2|industrialDm2|idleDm2)$/.test(field),
);

describe.each(engines)("towns and clusters of county-a on $name", ({ open }) => {
  let db: Database;
  beforeAll(async () => {
    db = await open();
    await loadCounty(db);
    await addTargets(db);
    // every third parcel has no town; prefixes of three lengths, so that the longest must win
    await db.query("insert into town (district_id, id, name) values ($1, 'T1', '东镇'), ($1, 'T2', '西镇')", [
      DISTRICT,
    ]);
    await db.query(
      `update parcel p set town_id = case n.place % 3 when 0 then null when 1 then 'T1' else 'T2' end
       from (select id, row_number() over (order by id) as place from parcel where district_id = $1) n
       where p.district_id = $1 and p.id = n.id`,
      [DISTRICT],
    );
    await db.query(
      `insert into industry_cluster (district_id, prefix, cluster, name) values
         ($1, '3', 'C3', '三'), ($1, '36', 'C36', '三六'), ($1, '3670', 'C3', '三'), ($1, '99', 'EMPTY', '空')`,
      [DISTRICT],
    );
  });
  afterAll(() => db?.close());

  const call = () => createCallerFactory(appRouter)(apiContext(db, "zh"));
  const talliesOf = async (unit: "town" | "cluster" | "district", period: string, population: string) =>
    [...(await tallies(db, unit, DISTRICT, period, population)).values()].map(tallyFrom);
  const whole = async (period: string, population: string) =>
    (await talliesOf("district", period, population)).reduce(add, EMPTY_TALLY);
  const fieldsOf = (tally: Tally, fields: readonly (keyof Tally)[]) =>
    Object.fromEntries(fields.map((field) => [field, tally[field]]));

  test.each([
    ["2024", "above-scale"],
    ["2023", "all"],
  ])(
    "the clusters and the enterprises in none add up to the district (%s, %s)",
    async (period, population) => {
      const clusters = await talliesOf("cluster", period, population);
      const district = await whole(period, population);
      expect(district.outputYuan).toBeGreaterThan(0);
      const fields = [...OF_ENTERPRISES, "outputByIndustry"] as const;
      expect(fieldsOf(sum(clusters), fields)).toEqual(fieldsOf(district, fields));
    },
  );

  test("the towns and the land in none add up to the district, parcels, area and enterprises' figures alike", async () => {
    const { rows } = await call().group.list({ by: "town", period: "2024" });
    const { district } = await call().park.list({ period: "2024" });
    expect(rows.map(({ id }) => id)).toEqual(["T1", "T2", ""]);
    for (const field of [
      "parcels",
      "areaDm2",
      "industrialDm2",
      "occupiedDm2",
      "outputYuan",
      "taxYuan",
      "rdYuan",
    ] as const) {
      expect([field, rows.reduce((all, { tally }) => all + (tally[field] ?? 0), 0)]).toEqual([
        field,
        district.tally[field],
      ]);
    }
    expect(rows.at(-1)?.standing.tax_per_mu).toMatchObject({ rank: null, unranked: "has_parts" });
  });

  test("an enterprise belongs to the cluster of the longest prefix, one without any to none", async () => {
    const { rows } = await call().group.list({ by: "cluster", period: "2024" });
    const by = new Map(rows.map((row) => [row.id, row.tally.outputYuan]));
    const oracle = await db.query<{ code: string; yuan: number }>(
      `select coalesce(e.industry_code, '') as code, sum(a.output_yuan)::bigint as yuan
       from allocated_figures($1, '2024') a join enterprise e on e.district_id = $1 and e.id = a.enterprise_id
       where e.above_scale group by 1`,
      [DISTRICT],
    );
    const expected: Record<string, number> = {};
    for (const { code, yuan } of oracle) {
      const cluster = code.startsWith("3670")
        ? "C3"
        : code.startsWith("36")
          ? "C36"
          : code.startsWith("3")
            ? "C3"
            : "";
      expected[cluster] = (expected[cluster] ?? 0) + (yuan ?? 0);
    }
    expect(Object.fromEntries(by)).toEqual(expected);
    expect(expected.C36).toBeGreaterThan(0);
  });

  test("a place is one more than the number of better parks, this year and the one before", async () => {
    const { rows } = await call().park.list({ period: "2024" });
    const sums = expectedParks();
    const placeOf = (id: string, year: string) => {
      const ratio = (park: string) => {
        const { tax_yuan, occupied_with_figures_dm2 } = sums[park]!.byYear[year]!.above_scale;
        return tax_yuan / occupied_with_figures_dm2;
      };
      const others = rows.filter(
        (row) =>
          (year === "2024" ? row.standing.tax_per_mu.rank : row.standing.tax_per_mu.previousRank) !== null,
      );
      return 1 + others.filter((row) => ratio(row.id) > ratio(id)).length;
    };
    const ranked = rows.filter(({ standing }) => standing.tax_per_mu.rank !== null);
    expect(ranked.length).toBeGreaterThan(5);
    for (const { id, standing } of ranked) {
      expect([id, standing.tax_per_mu.rank]).toEqual([id, placeOf(id, "2024")]);
      if (standing.tax_per_mu.previousRank !== null)
        expect([id, standing.tax_per_mu.previousRank]).toEqual([id, placeOf(id, "2023")]);
    }
    // whoever has no place has little coverage, and says so
    for (const { standing, metrics } of rows.filter(({ standing }) => standing.tax_per_mu.rank === null)) {
      expect(standing.tax_per_mu.unranked).toBe("low_coverage");
      expect(metrics.tax_per_mu.coverage).toBeLessThan(0.9);
    }
  });

  test("a town of two reporting enterprises has no place, whatever it yields; with a third it has the first", async () => {
    await db.query("insert into town (district_id, id, name) values ($1, 'T3', '小镇')", [DISTRICT]);
    // the fixtures count their rows from 1, as the county's do
    for (const table of ["occupancy", "figure"])
      await db.query(`update ${table} set row_no = row_no + 1000000`);
    await addParcel(db, { id: "SMALL", townId: "T3", areaDm2: 3_000_000 });
    for (const id of ["S1", "S2", "S3"]) {
      await addEnterprise(db, { id });
      await addOccupancy(db, { enterprise: id, parcel: "SMALL", areaDm2: id === "S3" ? 100_000 : 1_000_000 });
    }
    await addFigure(db, "S1", "2024", { output: 9e9, tax: 9e9 });
    await addFigure(db, "S2", "2024", { output: 9e9, tax: 9e9 });
    await addFigure(db, "S3", "2024", { output: 9e9 });
    // a memo of its own, as these rows came without a batch
    const fresh = createCallerFactory(appRouter)(apiContext(db, "zh"));
    const small = (list: GroupList) => list.rows.find(({ id }) => id === "T3");
    const row = small(await fresh.group.list({ by: "town", period: "2024" }));
    expect(row?.standing.tax_per_mu).toEqual({ rank: null, previousRank: null, unranked: "few_enterprises" });
    expect(row?.standing.output_per_mu).toEqual({ rank: 1, previousRank: null, unranked: null });
    expect(row?.standing.rd_per_mu.unranked).toBe("no_figure");
  });

  test("the command line prints the clusters with the same sums", async () => {
    const rows = await metricsRows(db, { by: "cluster", period: "2024", population: "above-scale" });
    const { rows: listed } = await createCallerFactory(appRouter)(apiContext(db, "zh")).group.list({
      by: "cluster",
      period: "2024",
    });
    const c36 = rows.find(({ id }) => id === "C36");
    expect([c36?.name, c36?.tax_yuan]).toEqual([
      "三六",
      listed.find(({ id }) => id === "C36")?.tally.taxYuan,
    ]);
    expect(c36?.tax_surplus_yuan).toBe(listed.find(({ id }) => id === "C36")?.metrics.tax_per_mu.surplusYuan);
    // a cluster that nobody belongs to is printed with nothing in it
    expect(rows.find(({ id }) => id === "EMPTY")).toMatchObject({
      enterprises: 0,
      tax_per_mu: null,
      tax_verdict: "undecided",
    });
  });
});
