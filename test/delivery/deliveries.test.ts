// Do deliveries of several people keep out of each other's way, and is what was written said to be written?
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Readable } from "node:stream";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { lockBatches } from "../../server/batch/lockBatches";
import type { Database } from "../../server/db/database";
import { Deliveries } from "../../server/delivery/deliveries";
import { engines } from "../database/support/engines";
import { addDistrict, addEnterprise, DISTRICT } from "../database/support/smallDistrict";

const A = "91330212MA0010001Q";
const figures = (year: number, output = 10) =>
  `统一社会信用代码,年度,工业总产值(万元)\n${A},${year},${output}\n`;

describe.each(engines)("deliveries on $name", ({ name, open }) => {
  let db: Database;
  let deliveries: Deliveries;
  let unforeseen: unknown[] = [];
  const folder = mkdtempSync(join(tmpdir(), "mutu-deliveries-"));
  beforeAll(async () => {
    db = await open();
    await addDistrict(db);
    await addEnterprise(db, { id: A });
    deliveries = new Deliveries(db, folder, (error) => unforeseen.push(error));
    await deliveries.start();
  });
  afterAll(async () => {
    await deliveries?.close();
    await db?.close();
    rmSync(folder, { recursive: true, force: true });
  });
  const settled = async (id: string) => {
    for (;;) {
      const view = deliveries.view(id, "zh");
      if (!["reading", "checking", "committing"].includes(view.phase)) return view;
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
  };
  const read = async (text: string) => {
    const id = await deliveries.create();
    await deliveries.receive(id, "f.csv", Readable.from([Buffer.from(text)]));
    deliveries.read(id, "zh");
    await settled(id);
    return id;
  };
  const checked = async (text: string) => {
    const id = await read(text);
    deliveries.check(id, "zh");
    expect(await settled(id)).toMatchObject({ phase: "checked", fault: null });
    return id;
  };
  const count = async (period: string) =>
    (await db.query("select from figure where period = $1 and superseded_by is null", [period])).length;

  // PGlite has one connection: there a transaction keeps everybody waiting
  const onServer = name === "PGlite" ? null : test;
  onServer?.(
    "a check took no lock; now it waits for who writes, and readers do not wait for it",
    async () => {
      const id = await read(figures(2061));
      let free = () => {};
      const held = new Promise<void>((resolve) => {
        free = resolve;
      });
      let locked = () => {};
      const isLocked = new Promise<void>((resolve) => {
        locked = resolve;
      });
      const writing = db.transaction(async (tx) => {
        await lockBatches(tx, DISTRICT);
        locked();
        await held;
      });
      await isLocked;
      deliveries.check(id, "zh");
      const other = await read(figures(2062));
      deliveries.check(other, "zh");
      await new Promise((resolve) => setTimeout(resolve, 300));
      expect([id, other].map((one) => deliveries.view(one, "zh").phase)).toEqual(["checking", "checking"]);
      expect(await count("2061")).toBe(0);
      free();
      await writing;
      for (const one of [id, other])
        expect(await settled(one)).toMatchObject({ phase: "checked", fault: null });
    },
  );

  test("two commits of one delivery both began", async () => {
    const id = await checked(figures(2063));
    deliveries.commit(id, "all", "甲", "zh");
    expect(() => deliveries.commit(id, "all", "甲", "zh")).toThrow("delivery_busy");
    expect((await settled(id)).phase).toBe("done");
    expect(await count("2063")).toBe(1);
  });

  test("two deliveries committed at once: the second's answer no longer holds, and it is open again", async () => {
    const [first, second] = [await checked(figures(2064)), await checked(figures(2065))];
    deliveries.commit(first, "all", "甲", "zh");
    deliveries.commit(second, "all", "乙", "zh");
    expect((await settled(first)).phase).toBe("done");
    const view = await settled(second);
    expect([view.phase, view.check, view.fault]).toEqual([
      "open",
      null,
      "试算之后数据已被他人更改，结果不再成立：请重新试算",
    ]);
    expect([await count("2064"), await count("2065")]).toEqual([1, 0]);
  });

  test("what was written was called failed where the choices could not be remembered", async () => {
    const id = await checked(figures(2066));
    await db.query("alter table source_profile rename to source_profile_away");
    unforeseen = [];
    deliveries.commit(id, "all", "甲", "zh");
    const view = await settled(id);
    await db.query("alter table source_profile_away rename to source_profile");
    expect([view.phase, view.fault, view.done?.parts.length, unforeseen.length]).toEqual([
      "done",
      null,
      1,
      1,
    ]);
    expect(await count("2066")).toBe(1);
  });

  test("while a file is read in another encoding nothing else could be kept from beginning", async () => {
    const id = await read(`credit_code,year,output\n${A},2067,10\n`);
    const choosing = deliveries.choose(id, "0", { encoding: "GB18030" }, "zh");
    expect(deliveries.view(id, "zh").phase).toBe("reading");
    expect(() => deliveries.check(id, "zh")).toThrow("delivery_busy");
    await choosing;
    const view = await settled(id);
    expect([view.phase, view.layers[0]?.encoding]).toEqual(["open", "GB18030"]);
    await deliveries.choose(id, "0", { encoding: "UTF-8" }, "zh");
    deliveries.stop(id);
    expect((await settled(id)).layers[0]?.rows).toBe(1);
  });

  test("issues of several files did not say which file, and were one and the same to the page", async () => {
    const id = await deliveries.create();
    for (const file of ["一.csv", "二.csv"])
      await deliveries.receive(id, file, Readable.from([Buffer.from(figures(2068, Number.NaN))]));
    deliveries.read(id, "zh");
    await settled(id);
    deliveries.check(id, "zh");
    await settled(id);
    const told = (key: string | null, from = 0) =>
      deliveries
        .issues(id, key, from, 100)
        .issues.filter(({ code }) => code === "not_a_number")
        .map(({ number, part, file, row }) => [number, part, file, row]);
    expect(told(null)).toEqual([
      [0, "0", "一.csv", 2],
      [1, "1", "二.csv", 2],
    ]);
    expect(told(null, 1)).toEqual([[1, "1", "二.csv", 2]]);
    expect(told("1")).toEqual([[0, "1", "二.csv", 2]]);
  });

  test("a delivery, and all together, could be of any size", async () => {
    const own = mkdtempSync(join(tmpdir(), "mutu-budget-"));
    const small = new Deliveries(db, own, (error) => unforeseen.push(error), {
      bytes: 600,
      bytesOfAll: 900,
      rows: 3,
      rowsOfAll: 4,
    });
    await small.start();
    const put = (id: string, bytes: number) =>
      small.receive(id, "x.csv", Readable.from([Buffer.alloc(bytes, "x")]));
    const [one, other] = [await small.create(), await small.create()];
    await put(one, 400);
    await expect(put(one, 300)).rejects.toMatchObject({ code: "delivery_too_large" });
    await expect(put(other, 550)).rejects.toMatchObject({ code: "deliveries_too_large" });
    // what was refused takes no room, nor does what was dropped
    await put(other, 450);
    await small.drop(one);
    await put(other, 100);
    await small.drop(other);

    const lines = (rows: number) =>
      `credit_code,year,output\n${Array.from({ length: rows }, (_, at) => `${A},${2070 + at},1\n`).join("")}`;
    const readIn = async (...rows: number[]) => {
      const id = await small.create();
      for (const [at, of] of rows.entries())
        await small.receive(id, `${at}.csv`, Readable.from([Buffer.from(lines(of))]));
      small.read(id, "zh");
      while (small.view(id, "zh").phase === "reading")
        await new Promise((resolve) => setTimeout(resolve, 20));
      const { layers, refused } = small.view(id, "zh");
      return [layers.map((layer) => layer.rows), refused.map(({ message }) => message)];
    };
    expect(await readIn(2, 2, 1)).toEqual([
      [2, 1],
      ["1.csv 没有读取：这次导入合计超过上限 3 行，请分批导入。"],
    ]);
    expect(await readIn(2)).toEqual([[], [expect.stringContaining("未完成的导入合计超过上限 4 行")]]);
    await small.close();
    rmSync(own, { recursive: true, force: true });
  });

  test("a choice that cannot be leaves the layer as it was, and says so", async () => {
    const id = await deliveries.create();
    const square = [
      [
        [121.5, 29.8],
        [121.501, 29.8],
        [121.501, 29.801],
        [121.5, 29.801],
        [121.5, 29.8],
      ],
    ];
    const feature = {
      type: "Feature",
      properties: { 宗地代码: "330212001001GB90001" },
      geometry: { type: "Polygon", coordinates: square },
    };
    const text = JSON.stringify({ type: "FeatureCollection", features: [feature] });
    await deliveries.receive(id, "p.geojson", Readable.from([Buffer.from(text)]));
    deliveries.read(id, "zh");
    const chosen = (await settled(id)).layers[0]?.crs?.chosen;
    await deliveries.choose(id, "0", { crs: "EPSG:1" }, "zh");
    const { fault, layers } = deliveries.view(id, "zh");
    expect([fault, layers[0]?.crs?.chosen]).toEqual([expect.stringContaining("EPSG:1"), chosen]);
    await deliveries.choose(id, "0", { crs: "EPSG:4490" }, "zh");
    expect(deliveries.view(id, "zh")).toMatchObject({ fault: null, phase: "open" });
  });

  test("shapes of no kind that is known are a reference layer where somebody came for one, else left out", async () => {
    const line = (properties: Record<string, string>) =>
      JSON.stringify({
        type: "FeatureCollection",
        features: [
          {
            ...{ type: "Feature", properties },
            geometry: {
              type: "LineString",
              coordinates: [
                [121.5, 29.8],
                [121.51, 29.8],
              ],
            },
          },
        ],
      });
    const kindOf = async (asReference: boolean) => {
      const id = await deliveries.create();
      await deliveries.receive(id, "红线.geojson", Readable.from([Buffer.from(line({ 备注: "一" }))]));
      deliveries.read(id, "zh", asReference);
      const { fault, layers } = await settled(id);
      await deliveries.drop(id);
      return [fault, layers[0]?.kind, layers[0]?.reference?.name];
    };
    expect(await kindOf(false)).toEqual([null, null, undefined]);
    expect(await kindOf(true)).toEqual([null, "reference", "红线"]);
  });
});
