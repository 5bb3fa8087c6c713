// Is a figure split over parcels, and a parcel over enterprises, by the stated rules and without losing a unit?
import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
import { allocate } from "../../geo/allocation/allocate";
import type { Database } from "../../server/db/database";
import { engines } from "./support/engines";
import {
  addDistrict,
  addEnterprise,
  addFigure,
  addOccupancy,
  addParcel,
  DISTRICT,
} from "./support/smallDistrict";

describe.each(engines)("allocation on $name", ({ open }) => {
  let db: Database;
  beforeAll(async () => {
    db = await open();
    await addDistrict(db);
  });
  afterEach(() => db.query("truncate figure, occupancy, enterprise, parcel cascade"));
  afterAll(() => db?.close());

  const land = (year = 2024) =>
    db.query(
      `select enterprise_id as e, parcel_id as p, land_dm2 as land, allocation from occupied_land($1, $2)
       order by p, e`,
      [DISTRICT, year],
    );
  const parts = () =>
    db.query<Record<string, number | null>>(
      "select parcel_id as p, output_yuan as output, tax_yuan as tax, rd_yuan as rd from allocated_figures($1, '2024') order by p",
      [DISTRICT],
    );

  test("an odd yuan goes to the larger remainder, of equal ones to the lower parcel code; a loss mirrors a gain", async () => {
    for (const id of ["P3", "P1", "P2"]) await addParcel(db, { id });
    await addEnterprise(db, { id: "E" });
    for (const parcel of ["P2", "P3", "P1"])
      await addOccupancy(db, { enterprise: "E", parcel, areaDm2: 500 });
    await addFigure(db, "E", "2024", { output: 100, tax: -100 });
    expect(await parts()).toEqual([
      { p: "P1", output: 34, tax: -34, rd: null },
      { p: "P2", output: 33, tax: -33, rd: null },
      { p: "P3", output: 33, tax: -33, rd: null },
    ]);
  });

  test("10¹⁵ yuan over 2 000 km² do not overflow, and agree with geo's split", async () => {
    const weights = [2_000_000_000, 1_999_999_999, 1_234_567_891, 1];
    const total = 999_999_999_999_989;
    for (const [i] of weights.entries()) await addParcel(db, { id: `P${i}`, areaDm2: 2_000_000_000 });
    await addEnterprise(db, { id: "E" });
    for (const [i, areaDm2] of weights.entries()) {
      await addOccupancy(db, { enterprise: "E", parcel: `P${i}`, areaDm2 });
    }
    await addFigure(db, "E", "2024", { output: total, tax: -total });
    const expected = allocate(
      total,
      weights.map((weightDm2, i) => ({ key: `P${i}`, weightDm2 })),
    );
    const rows = await parts();
    expect(rows.map((r) => r.output)).toEqual(expected);
    expect(rows.map((r) => r.tax)).toEqual(expected.map((v) => -v));
  });

  test("200 enterprises with random land and figures are split as geo splits them", async () => {
    let seed = 7;
    const random = (below: number) => {
      seed = (seed * 48271) % 2147483647;
      return seed % below;
    };
    for (let p = 0; p < 9; p += 1) await addParcel(db, { id: `P${p}` });
    const cases: { e: string; total: number; weights: number[] }[] = [];
    for (let n = 0; n < 200; n += 1) {
      const weights = Array.from({ length: 2 + random(7) }, () => 1 + random(n % 2 === 0 ? 4 : 900_000));
      cases.push({ e: `E${n}`, total: random(1_000_000) - 300_000, weights });
    }
    await db.query(
      `insert into enterprise (district_id, id, name, above_scale, batch_id, row_no)
       select $1, e, e, true, 'b1', 0 from unnest($2::text[]) e`,
      [DISTRICT, cases.map(({ e }) => e)],
    );
    await db.query(
      `insert into figure (district_id, enterprise_id, period, measure, value_yuan, batch_id, row_no)
       select $1, e, '2024', 'rd', v, 'b1', 0 from unnest($2::text[], $3::bigint[]) c(e, v)`,
      [DISTRICT, cases.map(({ e }) => e), cases.map(({ total }) => total)],
    );
    const uses = cases.flatMap(({ e, weights }) => weights.map((w, i) => ({ e, p: `P${i}`, w })));
    await db.query(
      `insert into occupancy (district_id, batch_id, row_no, enterprise_id, parcel_id, area_dm2)
       select $1, 'b1', (row_number() over ())::int, e, p, w from unnest($2::text[], $3::text[], $4::bigint[]) c(e, p, w)`,
      [DISTRICT, uses.map(({ e }) => e), uses.map(({ p }) => p), uses.map(({ w }) => w)],
    );
    const rows = await db.query<{ e: string; p: string; rd: number }>(
      "select enterprise_id as e, parcel_id as p, rd_yuan as rd from allocated_figures($1, '2024')",
      [DISTRICT],
    );
    const found = new Map(rows.map(({ e, p, rd }) => [`${e} ${p}`, rd]));
    for (const { e, total, weights } of cases) {
      const expected = allocate(
        total,
        weights.map((weightDm2, i) => ({ key: `P${i}`, weightDm2 })),
      );
      expect([e, ...weights.map((_, i) => found.get(`${e} P${i}`))]).toEqual([e, ...expected]);
    }
  });

  test("land of an enterprise without a figure is occupied but carries none: missing is not zero", async () => {
    await addParcel(db, { id: "P1" });
    for (const id of ["E1", "E2"]) {
      await addEnterprise(db, { id });
      await addOccupancy(db, { enterprise: id, parcel: "P1", areaDm2: 300_000 });
    }
    await addFigure(db, "E1", "2024", { output: 0 });
    const [row] = await db.query("select * from parcel_tallies($1, '2024', 'all')", [DISTRICT]);
    expect(row).toMatchObject({
      enterprises: 2,
      occupied_dm2: 600_000,
      output_yuan: 0,
      output_land_dm2: 300_000,
      tax_yuan: null,
      tax_land_dm2: 0,
    });
  });

  test("the above-scale population leaves the others' figures and land out, never the parcel's own area", async () => {
    await addParcel(db, { id: "P1" });
    await addEnterprise(db, { id: "big" });
    await addEnterprise(db, { id: "small", aboveScale: false });
    for (const enterprise of ["big", "small"]) {
      await addOccupancy(db, { enterprise, parcel: "P1", areaDm2: 400_000 });
      await addFigure(db, enterprise, "2024", { output: 70 });
    }
    const of = (population: string) =>
      db.query("select * from parcel_tallies($1, '2024', $2)", [DISTRICT, population]);
    expect((await of("above-scale"))[0]).toMatchObject({
      enterprises: 1,
      occupied_dm2: 400_000,
      output_yuan: 70,
      area_dm2: 1_000_000,
    });
    expect((await of("all"))[0]).toMatchObject({
      enterprises: 2,
      occupied_dm2: 800_000,
      output_yuan: 140,
      area_dm2: 1_000_000,
    });
  });

  test("land in the other basis is the same share of the geodesic area, halves up", async () => {
    await addParcel(db, { id: "P1", areaDm2: 1000, geodesicDm2: 1001 });
    await addEnterprise(db, { id: "E" });
    await addOccupancy(db, { enterprise: "E", parcel: "P1", areaDm2: 500 });
    const [row] = await db.query("select land_geodesic_dm2 as land from allocated_figures($1, '2024')", [
      DISTRICT,
    ]);
    expect(row).toEqual({ land: 501 }); // 500.5
  });

  test("tenants share by floor area what others have not declared, every 0.01 m² once", async () => {
    await addParcel(db, { id: "P1", areaDm2: 1000 });
    for (const id of ["E1", "E2", "E3", "E4"]) await addEnterprise(db, { id });
    await addOccupancy(db, { enterprise: "E1", parcel: "P1", areaDm2: 300 });
    for (const enterprise of ["E2", "E3", "E4"]) {
      await addOccupancy(db, { enterprise, parcel: "P1", floorDm2: 70 });
    }
    expect(await land()).toEqual([
      { e: "E1", p: "P1", land: 300, allocation: "declared" },
      { e: "E2", p: "P1", land: 234, allocation: "by_floor" },
      { e: "E3", p: "P1", land: 233, allocation: "by_floor" },
      { e: "E4", p: "P1", land: 233, allocation: "by_floor" },
    ]);
  });

  test("where one tenant states neither land nor floor, the rest is shared equally and said to be assumed", async () => {
    await addParcel(db, { id: "P1", areaDm2: 1000 });
    for (const id of ["E1", "E2"]) await addEnterprise(db, { id });
    await addOccupancy(db, { enterprise: "E1", parcel: "P1", floorDm2: 900 });
    await addOccupancy(db, { enterprise: "E2", parcel: "P1" });
    expect(await land()).toEqual([
      { e: "E1", p: "P1", land: 500, allocation: "assumed" },
      { e: "E2", p: "P1", land: 500, allocation: "assumed" },
    ]);
  });

  test("a fully declared parcel leaves nothing for a tenant without figures of land", async () => {
    await addParcel(db, { id: "P1", areaDm2: 1000 });
    for (const id of ["E1", "E2"]) await addEnterprise(db, { id });
    await addOccupancy(db, { enterprise: "E1", parcel: "P1", areaDm2: 1100 });
    await addOccupancy(db, { enterprise: "E2", parcel: "P1", floorDm2: 50 });
    expect(await land()).toEqual([{ e: "E1", p: "P1", land: 1100, allocation: "declared" }]);
  });

  test("only rows of the year count, both ends included; superseded ones never; own and leased land add up", async () => {
    await addParcel(db, { id: "P1" });
    await addEnterprise(db, { id: "E" });
    await addOccupancy(db, { enterprise: "E", parcel: "P1", areaDm2: 100, from: 2022, to: 2024 });
    await addOccupancy(db, { enterprise: "E", parcel: "P1", areaDm2: 20, from: 2024 });
    await addOccupancy(db, { enterprise: "E", parcel: "P1", areaDm2: 7, supersededBy: "b2" });
    expect(await land(2023)).toMatchObject([{ land: 100 }]);
    expect(await land(2024)).toMatchObject([{ land: 120 }]);
    expect(await land(2025)).toMatchObject([{ land: 20 }]);
  });
});
