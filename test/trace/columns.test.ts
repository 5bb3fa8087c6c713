// Does every figure of a trace name the cell of the file it was read from?
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import * as XLSX from "@e965/xlsx";
import { parse } from "csv-parse/sync";
import { zipSync } from "fflate";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { TraceNode } from "../../server/api/traceShapes";
import type { Database } from "../../server/db/database";
import { importFile } from "../../server/import/importFile";
import type { ImportKind } from "../../server/import/importReport";
import { seedPolicy } from "../../server/seed/seedPolicy";
import { explain } from "../../server/trace/explain";
import { engines } from "../database/support/engines";

type Found = NonNullable<TraceNode["source"]>;
const path = (name: string) => new URL(`../fixtures/county-a/${name}`, import.meta.url).pathname;
const FILES: readonly (readonly [string, ImportKind])[] = [
  ["parks.geojson", "parks"],
  ["parcels.geojson", "parcels"],
  ["enterprises.csv", "enterprises"],
  ["occupancy.csv", "occupancy"],
  ["figures-utf8.csv", "figures"],
];
const WIDE = "统一社会信用代码,2021年工业总产值(万元),2022年工业总产值(万元)\n91330212MA0010001Q,100,110.5\n";

const sourcesIn = (node: TraceNode): Found[] => [
  ...(node.source === null ? [] : [node.source]),
  ...node.children.flatMap(sourcesIn),
];

/** The cells of a line of the file, by header, read without Mutu. */
function lineOf(file: string, row: number): Record<string, string> {
  const lines = parse(readFileSync(path(file), "utf8"), { columns: true, bom: true }) as Record<
    string,
    string
  >[];
  // the header is line 1
  return lines[row - 2]!;
}

describe.each(engines)("the sources of a trace on $name", ({ open }) => {
  let db: Database;
  const folder = mkdtempSync(join(tmpdir(), "mutu-trace-"));
  beforeAll(async () => {
    db = await open();
    await seedPolicy(db);
    for (const [name, kind] of FILES) await importFile(db, { path: path(name), kind });
    writeFileSync(join(folder, "wide.csv"), WIDE);
    await importFile(db, { path: join(folder, "wide.csv"), kind: "figures" });
    const ofDecade = (digits: string) => WIDE.replaceAll("202", digits);
    writeFileSync(
      join(folder, "packed.zip"),
      zipSync({ "wide.csv": new TextEncoder().encode(ofDecade("201")) }),
    );
    const book = XLSX.utils.book_new();
    XLSX.utils.book_append_sheet(book, XLSX.utils.aoa_to_sheet(parse(ofDecade("200")) as string[][]), "表");
    writeFileSync(join(folder, "wide.ods"), XLSX.write(book, { type: "buffer", bookType: "ods" }) as Buffer);
    for (const name of ["packed.zip", "wide.ods"])
      await importFile(db, { path: join(folder, name), kind: "figures" });
  });
  afterAll(async () => {
    await db?.close();
    rmSync(folder, { recursive: true });
  });
  const sources = async (kind: "park" | "enterprise", id: string, period: string) =>
    sourcesIn(await explain(db, { kind, id, metric: "output_per_mu", period, population: "all", all: true }));

  test("are column and wording of the line in the file", async () => {
    const found = await sources("park", "SP-01", "2024");
    const ofTables = found.filter(({ counts }) => counts === "row");
    expect(new Set(ofTables.map(({ file, column }) => `${file} ${column}`))).toEqual(
      new Set(["figures-utf8.csv 工业总产值(万元)", "occupancy.csv 占用面积(平方米)"]),
    );
    for (const { file, row, column, written } of ofTables) expect(written).toBe(lineOf(file, row)[column!]);
  });

  test("of a drawn layer are the attribute of the feature", async () => {
    const found = await sources("park", "SP-01", "2024");
    const features = found.filter(({ counts }) => counts === "feature");
    expect(features.length).toBeGreaterThan(0);
    const all = JSON.parse(readFileSync(path("parcels.geojson"), "utf8")).features;
    for (const { row, column, written } of features)
      expect(Number(written)).toBe(all[row - 1].properties[column!]);
  });

  test.each([
    ["packed.zip", "2011"],
    ["wide.ods", "2001"],
  ])("of a table are its rows, whatever the file is called: %s", async (name, period) => {
    const found = await sources("enterprise", "91330212MA0010001Q", period);
    expect(found.filter(({ file }) => file === name)).toMatchObject([
      { row: 2, counts: "row", written: "100" },
    ]);
    // batches of before say nothing of it
    await db.query("update import_batch set choices = choices - 'counts' where file_name = $1", [name]);
    const old = await sources("enterprise", "91330212MA0010001Q", period);
    expect(old.filter(({ file }) => file === name)).toMatchObject([{ counts: "feature" }]);
  });

  test.each([
    ["2021", "100"],
    ["2022", "110.5"],
  ])("of a table with a column for each period are the column of %s", async (period, written) => {
    const found = await sources("enterprise", "91330212MA0010001Q", period);
    expect(found.filter(({ file }) => file === "wide.csv")).toMatchObject([
      { row: 2, column: `${period}年工业总产值(万元)`, written },
    ]);
  });
});
