// Does a withdrawn batch leave the district as if it had never come: every table, every figure, every verdict?
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { batchList } from "../../server/batch/batchList";
import { laterBatches } from "../../server/batch/laterBatches";
import { withdrawBatch } from "../../server/batch/withdraw";
import { withdrawalEffect } from "../../server/batch/withdrawalEffect";
import type { Database } from "../../server/db/database";
import { importFile } from "../../server/import/importFile";
import type { ImportKind } from "../../server/import/importReport";
import { seedPolicy } from "../../server/seed/seedPolicy";
import { expectedParks } from "../database/support/county";
import { engines } from "../database/support/engines";

const DISTRICT = "330212";
const county = (name: string) => new URL(`../fixtures/county-a/${name}`, import.meta.url).pathname;
const BASE: readonly (readonly [string, ImportKind])[] = [
  ["parks.geojson", "parks"],
  ["parcels.geojson", "parcels"],
  ["enterprises.csv", "enterprises"],
  ["occupancy.csv", "occupancy"],
  ["figures-utf8.csv", "figures"],
];
/** What a withdrawal keeps on purpose: that the batch came, what its file said, and that it was taken back. */
const KEPT = ["import_batch", "batch_change", "raw_row", "repair", "spatial_ref_sys", "_prisma_migrations"];

describe.each(engines)("withdrawal on $name", ({ open }) => {
  let db: Database;
  const folder = mkdtempSync(join(tmpdir(), "mutu-withdraw-"));
  beforeEach(async () => {
    db = await open();
    await seedPolicy(db);
  });
  afterEach(async () => {
    await db?.close();
    rmSync(folder, { recursive: true, force: true });
  });

  /** Every row of every other table, to the last bit of a geometry. */
  async function dump(): Promise<Record<string, unknown[]>> {
    const tables = await db.query<{ name: string }>(
      `select table_name as name from information_schema.tables
       where table_schema = current_schema() and table_type = 'BASE TABLE' order by table_name collate "C"`,
    );
    const all: Record<string, unknown[]> = {};
    for (const { name } of tables) {
      if (KEPT.includes(name)) continue;
      all[name] = (
        await db.query<{ row: string }>(`select t::text as row from "${name}" t order by t::text collate "C"`)
      ).map(({ row }) => row);
    }
    return all;
  }
  const load = async (path: string, kind: ImportKind) => {
    const report = await importFile(db, { path, kind, by: "甲" });
    expect(report.batch).not.toBeNull();
    return report.batch!;
  };
  const written = (name: string, content: string) => {
    const path = join(mkdtempSync(join(tmpdir(), "mutu-withdraw-")), name);
    writeFileSync(path, content);
    return path;
  };
  const withdraw = (batch: string, withLater = false) =>
    withdrawBatch(db, { district: DISTRICT, batch, by: "乙", why: "误导入", withLater });

  test("the whole county taken back, newest first, passes through every state it had", async () => {
    const states = [await dump()];
    const batches: string[] = [];
    for (const [name, kind] of BASE) {
      batches.push(await load(county(name), kind));
      states.push(await dump());
    }
    expect(states.at(-1)?.figure?.length).toBeGreaterThan(500);
    for (const batch of batches.toReversed()) {
      states.pop();
      await withdraw(batch);
      const want = states.at(-1)!;
      const is = await dump();
      // the district itself may stay: it is the installation's, not the file's
      if (states.length > 1) expect(is).toEqual(want);
      else expect({ ...is, district: [] }).toEqual({ ...want, district: [] });
    }
  });

  test("first batch with all that stands on it: refused by name, then taken back together, and imported again to the same figures", async () => {
    const ids: string[] = [];
    for (const [name, kind] of BASE) ids.push(await load(county(name), kind));
    const { effects } = await withdrawalEffect(db, DISTRICT, ids.at(-1)!);
    const parks = effects.flatMap((effect) => effect.parks);
    // without their only figures they have no verdict to change to; some had none before either
    expect(new Set(parks.map(({ standing, flips }) => `${standing} ${flips}`))).toEqual(
      new Set(["gone false", "both false"]),
    );
    expect(effects.map(({ period }) => period)).toContain("2024");
    const before = await dump();
    const parcels = ids[1]!;
    await expect(withdraw(parcels)).rejects.toMatchObject({ code: "batch_has_later" });
    expect(await dump()).toEqual(before);
    expect((await laterBatches(db, DISTRICT, parcels)).map(({ kind }) => kind)).toEqual(["occupancy"]);
    expect((await withdraw(parcels, true)).map(({ kind }) => kind)).toEqual(["occupancy", "parcels"]);
    expect((await dump()).parcel).toEqual([]);
    await expect(withdraw(parcels)).rejects.toMatchObject({ code: "batch_withdrawn" });
    await load(county("parcels.geojson"), "parcels");
    await load(county("occupancy.csv"), "occupancy");
    for (const [id, park] of Object.entries(expectedParks())) {
      const [row] = await db.query<Record<string, number>>(
        "select * from park_tallies($1, '2024', 'all') where id = $2",
        [DISTRICT, id],
      );
      expect([id, row?.output_yuan]).toEqual([id, park.byYear["2024"]!.output_yuan]);
    }
  });

  test("figures that were corrected by a later file are current again", async () => {
    for (const [name, kind] of BASE) await load(county(name), kind);
    const [one] = await db.query<{ id: string; value: number }>(
      `select enterprise_id as id, value_yuan::float8 as value from figure
       where period = '2024' and measure = 'output' and superseded_by is null order by enterprise_id collate "C" limit 1`,
    );
    const before = await dump();
    const path = written(
      "改.csv",
      `统一社会信用代码,年度,工业总产值(元)\n${one!.id},2024,${one!.value * 2}\n`,
    );
    const batch = await load(path, "figures");
    const [now] = await db.query<{ value: number }>(
      `select value_yuan::float8 as value from figure
       where enterprise_id = $1 and period = '2024' and measure = 'output' and superseded_by is null`,
      [one!.id],
    );
    expect(now?.value).toBe(one!.value * 2);
    const [done] = await withdraw(batch);
    expect(done).toMatchObject({ removed: 1, currentAgain: 1 });
    expect(await dump()).toEqual(before);
    const [listed] = await batchList(db, DISTRICT);
    expect(listed).toMatchObject({ id: batch, by: "甲", withdrawn: { by: "乙", why: "误导入" } });
    // the same bytes may come again once they were taken back
    expect(await load(path, "figures")).not.toBe(batch);
  });

  test("parcels and parks that a later delivery redrew, renamed and repaired are what they were, with their parks", async () => {
    for (const [name, kind] of BASE) await load(county(name), kind);
    const before = await dump();
    type Features = { features: { properties: Record<string, string>; geometry: unknown }[] };
    const changed = (name: string, change: (all: Features["features"]) => void) => {
      const parsed = JSON.parse(readFileSync(county(name), "utf8")) as Features;
      change(parsed.features);
      return written(name, JSON.stringify(parsed));
    };
    const parcels = await load(
      changed("parcels.geojson", (all) => {
        const [one, two, three] = all;
        // each other's outlines: both may lie in other parks then
        [one!.geometry, two!.geometry] = [two!.geometry, one!.geometry];
        three!.properties.状态 = "闲置";
      }),
      "parcels",
    );
    const parks = await load(
      changed("parks.geojson", (all) => {
        const [one, two] = all;
        [one!.geometry, two!.geometry] = [two!.geometry, one!.geometry];
        one!.properties.name = "改名";
      }),
      "parks",
    );
    expect(await dump()).not.toEqual(before);
    const effect = await withdrawalEffect(db, DISTRICT, parks);
    expect(effect.batches.map(({ batch }) => batch)).toEqual([parks]);
    expect(effect.effects.flatMap((period) => period.parks).length).toBeGreaterThan(0);
    const [listed] = await batchList(db, DISTRICT);
    expect(listed?.withdrawn).toBeNull();
    // neither stands on the other: they may go in either order
    await withdraw(parcels);
    await withdraw(parks);
    expect(await dump()).toEqual(before);
  });

  test("parcels split between parks by area have their parts again", async () => {
    for (const [name, kind] of BASE) await load(county(name), kind);
    type Parks = { features: { properties: { kind: string }; geometry: { coordinates: unknown } }[] };
    const parsed = JSON.parse(readFileSync(county("parks.geojson"), "utf8")) as Parks;
    const [park] = parsed.features;
    const shifted = (part: unknown, by: number): unknown =>
      Array.isArray(part) && typeof part[0] === "number"
        ? [part[0] + by, part[1]]
        : (part as unknown[]).map((inner) => shifted(inner, by));
    const at = (by: number) => {
      const geometry = { ...park!.geometry, coordinates: shifted(park!.geometry.coordinates, by) };
      return written(`at${by}.geojson`, JSON.stringify({ ...parsed, features: [{ ...park, geometry }] }));
    };
    // its line cuts parcels
    await load(at(0.0005), "parks");
    await db.query(
      "insert into boundary_rule (district_id, kind, rule, decided_by) values ($1, $2, 'share', '甲')",
      [DISTRICT, park!.properties.kind],
    );
    await db.query("select assign_parks($1)", [DISTRICT]);
    const before = await dump();
    expect(before.parcel_share?.length).toBeGreaterThan(0);
    const moved = await load(at(0.001), "parks");
    expect((await dump()).parcel_share).not.toEqual(before.parcel_share);
    await withdraw(moved);
    expect(await dump()).toEqual(before);
  });

  test("a batch that nobody knows is named, and nothing happens", async () => {
    await expect(withdraw("none")).rejects.toMatchObject({ code: "unknown_batch", subject: "none" });
  });
});
