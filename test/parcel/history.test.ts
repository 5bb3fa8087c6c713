// Is a parcel's past told as it was: out of which it came, what became of it, who lies beside it, and what each year yielded?
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { appRouter } from "../../server/api/router";
import { createCallerFactory } from "../../server/api/trpc";
import type { Database } from "../../server/db/database";
import { parcelLineage } from "../../server/parcel/parcelLineage";
import { seedPolicy } from "../../server/seed/seedPolicy";
import { engines } from "../database/support/engines";
import {
  addDistrict,
  addEnterprise,
  addFigure,
  addOccupancy,
  addParcel,
  type Box,
  DISTRICT,
} from "../database/support/smallDistrict";
import { apiContext } from "../server/support/apiContext";

/** The state before stands in the same database as a district of its own. */
const EARLIER = "330299";
const WEST: Box = [121.5, 29.8, 121.501, 29.801];
const WEST_SOUTH: Box = [121.5, 29.8, 121.501, 29.8004];
const WEST_NORTH: Box = [121.5, 29.8004, 121.501, 29.801];
const EAST_SOUTH: Box = [121.501, 29.8, 121.502, 29.8004];
const EAST_NORTH: Box = [121.501, 29.8004, 121.502, 29.801];
const EAST: Box = [121.501, 29.8, 121.502, 29.801];

describe.each(engines)("a parcel's past on $name", ({ open }) => {
  let db: Database;
  const api = () => createCallerFactory(appRouter)(apiContext(db, "zh"));
  const side = (districtId: string) => ({ db, districtId });
  const told = async (id: string) => {
    const { before, after } = await parcelLineage(side(EARLIER), side(DISTRICT), id);
    const line = (one: typeof before) =>
      one === null ? null : `${one.kind} ${one.parts.map((part) => `${part.id} ${part.ofOwn.toFixed(2)}`)}`;
    return { before: line(before), after: line(after) };
  };

  beforeAll(async () => {
    db = await open();
    await addDistrict(db, EARLIER);
    await seedPolicy(db);
    await db.query(
      `insert into import_batch (district_id, id, kind, file_name, sha256, imported_by) values ($1, 'b1', 'parcels', 'a', repeat('0', 64), 'test')`,
      [DISTRICT],
    );
    for (const [id, box] of Object.entries({
      W: WEST,
      ES: EAST_SOUTH,
      EN: EAST_NORTH,
      K: [121.51, 29.8, 121.511, 29.801] as Box,
    }))
      await addParcel(db, { id, box });
    await db.query("update parcel set district_id = $1", [EARLIER]);
    for (const [id, box] of Object.entries({
      W: WEST_SOUTH,
      WN: WEST_NORTH,
      E: EAST,
      K: [121.51, 29.8, 121.511, 29.801] as Box,
    }))
      await addParcel(db, { id, box });
    await db.query("update parcel set geodesic_dm2 = round(st_area(geom::geography)::numeric * 100)");
    await addEnterprise(db, { id: "91330212MD00000017" });
    await addOccupancy(db, { enterprise: "91330212MD00000017", parcel: "E", areaDm2: 500_000 });
    await addFigure(db, "91330212MD00000017", "2024", { output: 75_000_000, tax: 3_600_000 });
    await addFigure(db, "91330212MD00000017", "2023", { output: 7_500_000 });
  });
  afterAll(() => db?.close());

  test("a parcel cut out of one that goes on was split from it, and that one tells what was cut out", async () => {
    expect(await told("WN")).toEqual({ before: "part_of W 1.00", after: null });
    expect(await told("W")).toEqual({ before: null, after: "made_of WN 0.60" });
  });

  test("two that were put together are told from both ends", async () => {
    expect(await told("E")).toEqual({ before: "made_of EN 0.60,ES 0.40", after: null });
    expect(await told("ES")).toEqual({ before: null, after: "part_of E 1.00" });
  });

  test("neighbours that only touch, and one that stays, have no lineage", async () => {
    expect(await told("K")).toEqual({ before: null, after: null });
    expect(await told("nowhere")).toEqual({ before: null, after: null });
  });

  test("each year stands with its own yields, verdicts and classes; a state without the parcel says so", async () => {
    const { parcel, years } = await api().parcel.state({ id: "E", state: null });
    expect(parcel).toMatchObject({ areaDm2: 1_000_000, status: "in_use", park: null });
    // 7500 and 750 ×10k yuan on 7.5 mu
    expect(years.map(({ period, metrics }) => [period, metrics.output_per_mu])).toEqual([
      ["2024", { value: 1000, verdict: "met" }],
      ["2023", { value: 100, verdict: "missed" }],
    ]);
    expect(years.map(({ metrics }) => metrics.rd_per_mu)).toEqual([
      { value: null, verdict: "undecided" },
      { value: null, verdict: "undecided" },
    ]);
    expect(years[0]?.classes).toMatchObject([{ id: "91330212MD00000017" }]);
    expect(await api().parcel.state({ id: "ES", state: null })).toEqual({ parcel: null, years: [] });
    await expect(api().parcel.state({ id: "E", state: "r9-none" })).rejects.toThrow("r9-none");
  });

  test("only a border in common is one: exact where the corners are the same, without its ends where it was surveyed twice; a corner is none", async () => {
    const beside: Readonly<Record<string, Box>> = {
      // 0.000002° of longitude are 0.19 m
      TWICE: [121.4995, 29.8004, 121.499998, 29.801],
      CORNER: [121.499, 29.801, 121.5, 29.802],
      NORTH: [121.5, 29.802, 121.501, 29.803],
    };
    for (const [id, box] of Object.entries(beside)) await addParcel(db, { id, box });
    const { neighbours } = await api().parcel.detail({ id: "WN", period: "2024" });
    await db.query("delete from parcel where id = any($1)", [Object.keys(beside)]);
    // W is shared whole; E and TWICE side by side for 0.0006° of latitude
    expect(neighbours.map(({ id }) => id)).toEqual(["W", "E", "TWICE", "CORNER", "NORTH"]);
    const [lines] = await db.query<{ south: number; east: number; north: number }>(
      `select st_length('srid=4490;linestring(121.5 29.8004, 121.501 29.8004)'::geography) as south,
         st_length('srid=4490;linestring(121.501 29.8004, 121.501 29.801)'::geography) as east,
         st_length('srid=4490;linestring(121.5 29.801, 121.5 29.802)'::geography) as north`,
    );
    const [south, east, twice, corner, north] = neighbours;
    expect(south?.sharedM).toBeCloseTo(lines?.south ?? 0, 6);
    expect(east?.sharedM).toBeCloseTo(lines?.east ?? 0, 6);
    expect(Math.abs((twice?.sharedM ?? 0) - (lines?.east ?? 0))).toBeLessThan(0.5);
    expect(twice?.distanceM).toBeCloseTo(0.19, 1);
    expect([corner?.sharedM, corner?.distanceM]).toEqual([0, 0]);
    expect(north?.sharedM).toBe(0);
    expect(north?.distanceM).toBeCloseTo(lines?.north ?? 0, 3);
    expect(east?.metrics.output_per_mu).toEqual({ value: 1000, verdict: "met" });
    const far = await api().parcel.detail({ id: "K", period: "2024" });
    expect(far.neighbours).toEqual([]);
  });
});
