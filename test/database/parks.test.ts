// To which park does a parcel belong, and does a parent hold everything below it once?
import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
import type { Database } from "../../server/db/database";
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

describe.each(engines)("parks on $name", ({ open }) => {
  let db: Database;
  beforeAll(async () => {
    db = await open();
    await addDistrict(db);
  });
  afterEach(() => db.query("truncate figure, occupancy, enterprise, parcel, park, town cascade"));
  afterAll(() => db?.close());

  const assign = async () =>
    (await db.query<{ n: number }>("select assign_parks($1) as n", [DISTRICT]))[0]!.n;
  const parcels = () =>
    db.query(
      "select id, park_id as park, park_rule as rule, park_share::float8 as share from parcel order by id",
    );

  test("a parcel across a line goes to the park with the larger share; equal shares to the lower id", async () => {
    await addPark(db, { id: "A", box: [121.5, 29.8, 121.51, 29.81] });
    await addPark(db, { id: "B", box: [121.51, 29.8, 121.52, 29.81] });
    await addParcel(db, { id: "1", box: [121.507, 29.801, 121.511, 29.802] });
    await addParcel(db, { id: "2", box: [121.509, 29.801, 121.513, 29.802] });
    await addParcel(db, { id: "3", box: [121.509, 29.803, 121.511, 29.804] });
    await addParcel(db, { id: "4", box: [121.6, 29.803, 121.61, 29.804] });
    expect(await assign()).toBe(3);
    expect(await parcels()).toEqual([
      { id: "1", park: "A", rule: "largest_share", share: 0.75 },
      { id: "2", park: "B", rule: "largest_share", share: 0.75 },
      { id: "3", park: "A", rule: "largest_share", share: 0.5 },
      { id: "4", park: null, rule: "none", share: null },
    ]);
    expect(await assign()).toBe(0);
  });

  test("a parcel in a park inside another belongs to the inner one, and an assigned parcel stays", async () => {
    await addPark(db, { id: "A", box: [121.5, 29.8, 121.52, 29.82] });
    await addPark(db, { id: "Z", parentId: "A", box: [121.5, 29.8, 121.51, 29.81] });
    await addParcel(db, { id: "1", box: [121.508, 29.801, 121.512, 29.802] });
    await addParcel(db, { id: "2", box: [121.501, 29.801, 121.502, 29.802], parkId: "A" });
    expect(await assign()).toBe(1);
    expect(await parcels()).toEqual([
      { id: "1", park: "Z", rule: "largest_share", share: 0.5 },
      { id: "2", park: "A", rule: "assigned", share: null },
    ]);
  });

  test("a sliver inside a child leaves the parcel with the parent, which holds most of it by itself", async () => {
    await addPark(db, { id: "A", box: [121.5, 29.8, 121.52, 29.82] });
    await addPark(db, { id: "Z", parentId: "A", box: [121.5, 29.8, 121.51, 29.81] });
    await addParcel(db, { id: "1", box: [121.50999, 29.801, 121.513, 29.802] });
    await assign();
    expect(await parcels()).toEqual([{ id: "1", park: "A", rule: "largest_share", share: 1 }]);
  });

  test("parcels far from every park belong to none", async () => {
    await addPark(db, { id: "A", box: [121.5, 29.8, 121.52, 29.82] });
    for (let i = 0; i < 400; i++) {
      const west = 121.7 + i * 0.0002;
      await addParcel(db, { id: `${1000 + i}`, box: [west, 29.7, west + 0.0001, 29.7001] });
    }
    await db.query("analyze parcel");
    await db.query("analyze park");
    await assign();
    expect(await db.query("select distinct park_rule from parcel")).toEqual([{ park_rule: "none" }]);
  });

  test("land approved but supplied to nobody is not in the denominator of the gross figure; idle land is", async () => {
    await addPark(db, { id: "A", box: [121.5, 29.8, 121.52, 29.82] });
    await addParcel(db, { id: "1", parkId: "A", status: "approved" });
    await addParcel(db, { id: "2", parkId: "A", status: "idle" });
    await addParcel(db, { id: "3", parkId: "A", status: "reserve" });
    const [park] = await db.query(
      "select parcels, area_dm2, industrial_dm2 from park_tallies($1, '2024', 'all')",
      [DISTRICT],
    );
    expect(park).toEqual({ parcels: 3, area_dm2: 3_000_000, industrial_dm2: 2_000_000 });
    const parcelTallies = await db.query(
      "select industrial_dm2 from parcel_tallies($1, '2024', 'all') order by id",
      [DISTRICT],
    );
    expect(parcelTallies.map((row) => row.industrial_dm2)).toEqual([0, 1_000_000, 1_000_000]);
  });

  test("figures of enterprises without land in the year are told apart, not lost", async () => {
    await addParcel(db, { id: "1" });
    for (const id of ["HERE", "GONE", "NEVER"]) await addEnterprise(db, { id });
    await addEnterprise(db, { id: "SMALL", aboveScale: false });
    await addOccupancy(db, { enterprise: "HERE", parcel: "1", areaDm2: 1000 });
    await addOccupancy(db, { enterprise: "GONE", parcel: "1", areaDm2: 1000, to: 2023 });
    await addFigure(db, "HERE", "2024", { output: 1, tax: 1 });
    await addFigure(db, "GONE", "2024", { output: 10 });
    await addFigure(db, "NEVER", "2024", { output: 100, tax: -5 });
    await addFigure(db, "SMALL", "2024", { output: 1000 });
    const unplaced = async (population: string) =>
      (await db.query("select * from unplaced_figures($1, '2024', $2)", [DISTRICT, population]))[0];
    expect(await unplaced("above-scale")).toEqual({
      enterprises: 2,
      output_yuan: 110,
      tax_yuan: -5,
      rd_yuan: null,
    });
    expect(await unplaced("all")).toEqual({ enterprises: 3, output_yuan: 1110, tax_yuan: -5, rd_yuan: null });
    const [district] = await db.query("select output_yuan from district_tallies($1, '2024', 'all')", [
      DISTRICT,
    ]);
    expect(district).toEqual({ output_yuan: 1 });
  });

  test("a parent adds up its children once, and an enterprise on parcels of both counts once in it", async () => {
    await addPark(db, { id: "A", box: [121.5, 29.8, 121.52, 29.82], kind: "cluster_area" });
    await addPark(db, { id: "B", parentId: "A", box: [121.5, 29.8, 121.51, 29.81] });
    await addPark(db, { id: "C", parentId: "B", box: [121.5, 29.8, 121.51, 29.81] });
    await addParcel(db, { id: "1", parkId: "A" });
    await addParcel(db, { id: "2", parkId: "B", status: "idle", useCode: "1301" });
    await addParcel(db, { id: "3", parkId: "C", useCode: null });
    await addEnterprise(db, { id: "E" });
    await addEnterprise(db, { id: "F", industryCode: null });
    for (const parcel of ["1", "2", "3"]) await addOccupancy(db, { enterprise: "E", parcel, areaDm2: 1000 });
    await addOccupancy(db, { enterprise: "F", parcel: "3", areaDm2: 500 });
    await addFigure(db, "E", "2024", { output: 300, tax: -30 });
    await addFigure(db, "F", "2024", { output: 11 });
    const rows = await db.query(
      `select id, parcels, enterprises, industrial_dm2, idle_dm2, occupied_dm2, output_yuan, tax_yuan, tax_land_dm2,
         output_by_industry
       from park_tallies($1, '2024', 'all') order by id`,
      [DISTRICT],
    );
    const industrial = 1_000_000;
    expect(rows).toEqual([
      {
        id: "A",
        parcels: 3,
        enterprises: 2,
        industrial_dm2: 2 * industrial,
        idle_dm2: 1_000_000,
        occupied_dm2: 3500,
        output_yuan: 311,
        tax_yuan: -30,
        tax_land_dm2: 3000,
        output_by_industry: { "3620": 300, "": 11 },
      },
      {
        id: "B",
        parcels: 2,
        enterprises: 2,
        industrial_dm2: industrial,
        idle_dm2: 1_000_000,
        occupied_dm2: 2500,
        output_yuan: 211,
        tax_yuan: -20,
        tax_land_dm2: 2000,
        output_by_industry: { "3620": 200, "": 11 },
      },
      {
        id: "C",
        parcels: 1,
        enterprises: 2,
        industrial_dm2: industrial,
        idle_dm2: 0,
        occupied_dm2: 1500,
        output_yuan: 111,
        tax_yuan: -10,
        tax_land_dm2: 1000,
        output_by_industry: { "3620": 100, "": 11 },
      },
    ]);
  });

  test("the area basis of a park is that of all its parcels, mixed where they differ", async () => {
    await addPark(db, { id: "A", box: [121.5, 29.8, 121.52, 29.82], kind: "cluster_area" });
    await addPark(db, { id: "B", parentId: "A", box: [121.5, 29.8, 121.51, 29.81] });
    await addParcel(db, { id: "1", parkId: "A" });
    await addParcel(db, { id: "2", parkId: "B" });
    await db.query(
      "update parcel set area_basis = 'contract', contract_dm2 = certificate_dm2, certificate_dm2 = null where id = '2'",
    );
    expect(
      await db.query("select id, area_basis from park_tallies($1, '2024', 'all') order by id", [DISTRICT]),
    ).toEqual([
      { id: "A", area_basis: "mixed" },
      { id: "B", area_basis: "contract" },
    ]);
  });

  test("a park, a town and a district without land or figures have zeros and unknowns, not nothing", async () => {
    await addPark(db, { id: "A", box: [121.5, 29.8, 121.52, 29.82] });
    await db.query("insert into town (district_id, id, name) values ($1, 'T', '姜山镇')", [DISTRICT]);
    for (const unit of ["park", "town", "district"]) {
      const [row] = await db.query(`select * from ${unit}_tallies($1, '2024', 'all')`, [DISTRICT]);
      expect(row).toMatchObject({
        parcels: 0,
        enterprises: 0,
        area_dm2: 0,
        area_basis: null,
        occupied_dm2: 0,
        output_yuan: null,
        output_land_dm2: 0,
        output_by_industry: {},
      });
    }
  });

  test("towns add up their parcels, and another district's rows are never counted", async () => {
    await addDistrict(db, "330211");
    await db.query("insert into town (district_id, id, name) values ($1, 'T', '姜山镇')", [DISTRICT]);
    await addParcel(db, { id: "1", townId: "T" });
    await addParcel(db, { id: "2" });
    const [town] = await db.query("select id, parcels, area_dm2 from town_tallies($1, '2024', 'all')", [
      DISTRICT,
    ]);
    expect(town).toEqual({ id: "T", parcels: 1, area_dm2: 1_000_000 });
    expect(await db.query("select id, parcels from district_tallies('330211', '2024', 'all')")).toEqual([
      { id: "330211", parcels: 0 },
    ]);
  });
});
