// Does an export hold what the screen shows: the open park, the parcels lit in the legend, the period, the enterprises that count?
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parse } from "csv-parse/sync";
import type { FastifyInstance } from "fastify";
import pino from "pino";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Database } from "../../server/db/database";
import { buildServer } from "../../server/http/buildServer";
import { engines } from "../database/support/engines";
import { fillDistrict } from "./support/fullDistrict";

describe.each(engines)("exports as on screen on $name", ({ open }) => {
  const folder = mkdtempSync(join(tmpdir(), "mutu-test-filter-"));
  let db: Database;
  let app: FastifyInstance;
  beforeAll(async () => {
    db = await open();
    await fillDistrict(db, folder, ["parks", "parcels", "enterprises", "occupancy", "figures"]);
    app = await buildServer(db, pino({ level: "silent" }), [], join(folder, "uploads"));
  });
  afterAll(async () => {
    await app?.close();
    await db?.close();
    rmSync(folder, { recursive: true });
  });

  const download = async (kind: string, choice: object) => {
    const payload = { format: "csv", ...choice };
    return app.inject({ method: "POST", url: `/export/${kind}`, payload });
  };
  const rows = async (kind: string, choice: object) => {
    const answer = await download(kind, choice);
    expect([kind, answer.statusCode]).toEqual([kind, 200]);
    return parse(answer.body, { bom: true, columns: true }) as Record<string, string>[];
  };
  const ids = async (sql: string, params: readonly unknown[] = []) =>
    (await db.query<{ id: string }>(sql, params)).map(({ id }) => id);
  const LIT = "select id from parcel where status = 'in_use' order by id";

  test("the parcels lit in the legend, within the open park", async () => {
    const lit = await ids(LIT);
    const all = await ids("select id from parcel order by id");
    expect(lit.length).toBeGreaterThan(3);
    expect(lit.length).toBeLessThan(all.length);
    const codes = (some: Record<string, string>[]) => some.map(({ 地块编号 }) => 地块编号);
    expect(codes(await rows("parcels", {}))).toEqual(all);
    expect(codes(await rows("parcels", { parcels: lit }))).toEqual(lit);
    const inPark = await ids(
      "select id from parcel where status = 'in_use' and id in (select parcel_id from park_parcels('330212', 'SP-01')) order by id",
    );
    expect(codes(await rows("parcels", { parcels: lit, park: "SP-01" }))).toEqual(inPark);
    expect((await download("parcels", { parcels: [] })).statusCode).toBe(400);
    expect(await rows("parks", { park: "SP-01" })).toHaveLength(1);
  });

  test("enterprises, their land and their figures: on those parcels, above the scale, of the period", async () => {
    const lit = await ids(LIT);
    const firms = await ids(
      `select distinct e.id from enterprise e join occupancy o on o.enterprise_id = e.id
       where e.above_scale and o.parcel_id = any($1::text[]) order by 1`,
      [lit],
    );
    const everybody = await ids("select id from enterprise");
    expect(firms.length).toBeLessThan(everybody.length);
    const choice = { parcels: lit, population: "above-scale" };
    const credit = (some: Record<string, string>[]) =>
      [...new Set(some.map((row) => row.统一社会信用代码))].toSorted();
    expect(credit(await rows("enterprises", choice))).toEqual(firms);
    const land = await rows("occupancy", choice);
    expect(land.every(({ 地块编号 }) => lit.includes(地块编号!))).toBe(true);
    expect(credit(land)).toEqual(firms);
    const figures = await rows("figures", { ...choice, period: "2024" });
    expect(new Set(figures.map(({ 年度 }) => 年度))).toEqual(new Set(["2024"]));
    expect(credit(figures).every((id) => firms.includes(id!))).toBe(true);
    // four rolling quarters are made of three reported spans
    const rolling = await rows("figures", { period: "2025Q3R" });
    expect([...new Set(rolling.map(({ 年度 }) => 年度))].toSorted()).toEqual(["2024", "2025Q3"]);
    expect((await download("figures", { period: "nonsense" })).statusCode).toBe(400);
  });

  test("a shape with more corners than Excel's cell can hold is told, and goes out as CSV", async () => {
    await db.query(
      "update parcel set geom = st_multi(st_buffer(st_centroid(geom), 0.001, 1000)) where id = (select min(id) from parcel)",
    );
    const answer = await download("parcels", { format: "xlsx" });
    expect([answer.statusCode, answer.json().message]).toEqual([
      400,
      "第 2 行的图形拐点太多，Excel 的一格放不下：请选 CSV 或 GeoPackage",
    ]);
    expect((await download("parcels", { format: "csv" })).statusCode).toBe(200);
  });

  test("an address alone still gives the whole table", async () => {
    const answer = await app.inject("/export/enterprises?format=csv");
    const count = (await ids("select id from enterprise")).length;
    expect((parse(answer.body, { bom: true, columns: true }) as unknown[]).length).toBe(count);
  });
});
