// What does the import say to each mistake, and does it leave everything else alone?
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Database } from "../../server/db/database";
import { importFile } from "../../server/import/importFile";
import type { ImportKind, ImportOptions } from "../../server/import/importReport";
import { engines } from "../database/support/engines";

const SQUARE = [
  [121.54, 29.76],
  [121.543, 29.76],
  [121.543, 29.763],
  [121.54, 29.763],
  [121.54, 29.76],
];
const CODE = "330212001001GB00001";
const A = "91330212MA0010001Q";
const B = "91330212MA0010002U";
const polygon = (...rings: unknown[]) => ({ type: "Polygon", coordinates: rings });
const feature = (properties: object, geometry: unknown = polygon(SQUARE)) => ({
  type: "Feature",
  properties,
  geometry,
});
const collection = (...features: object[]) => JSON.stringify({ type: "FeatureCollection", features });
const parcel = (geometry: unknown, properties: object = {}) =>
  collection(feature({ 宗地代码: "330212001001GB00009", "登记面积(m²)": 96487.5, ...properties }, geometry));
const park = (properties: object) => feature({ id: "P1", name: "园", kind: "strategic_park", ...properties });
const ENTERPRISES = "统一社会信用代码,企业名称,行业代码,是否规上\n";
const FIGURES = "统一社会信用代码,年度,工业总产值(万元),实缴税金(万元)\n";

describe.each(engines)("mistakes on $name", ({ open }) => {
  let db: Database;
  const folder = mkdtempSync(join(tmpdir(), "mutu-import-"));
  const run = (kind: ImportKind, content: string | Buffer, more: Partial<ImportOptions> = {}) => {
    const path = join(folder, typeof content === "string" && content.startsWith("{") ? "f.geojson" : "f.csv");
    writeFileSync(path, content);
    return importFile(db, { path, kind, lang: "en", ...more });
  };
  const everything = () =>
    db.query(`select (select count(*) from parcel) p, (select count(*) from park) k, (select count(*) from figure) f,
      (select count(*) from enterprise) e, (select count(*) from occupancy) o, (select count(*) from import_batch) b`);
  beforeAll(async () => {
    db = await open();
    await run("parcels", parcel(polygon(SQUARE), { 宗地代码: CODE }));
    await run(
      "enterprises",
      `统一社会信用代码,企业名称,行业代码,是否规上\n${A},甲,3670,是\n${B},乙,3910,否\n`,
    );
  });
  afterAll(async () => {
    rmSync(folder, { recursive: true });
    await db?.close();
  });

  const ring = (index: number, position: unknown) => SQUARE.map((p, i) => (i === index ? position : p));
  const far = SQUARE.map(([x, y]) => [x! - 2, y]);
  test.each<[string, ImportKind, string, number, RegExp]>([
    [
      "bow-tie",
      "parcels",
      parcel(polygon([SQUARE[0], SQUARE[2], SQUARE[1], SQUARE[3], SQUARE[0]])),
      1,
      /crosses itself/,
    ],
    ["missing ring", "parcels", parcel(polygon()), 1, /has no ring/],
    ["unclosed ring", "parcels", parcel(polygon(SQUARE.slice(0, 4))), 1, /not closed/],
    ["three points", "parcels", parcel(polygon([SQUARE[0], SQUARE[1], SQUARE[0]])), 1, /needs at least 4/],
    [
      "text coordinate",
      "parcels",
      parcel(polygon(ring(1, ["121.543", 29.76]))),
      1,
      /"121.543".*not a number/,
    ],
    [
      "price below zero",
      "parcels",
      parcel(polygon(SQUARE), { 亩均地价: "-0.01" }),
      1,
      /-0\.01; land cannot cost less than nothing/,
    ],
    ["no geometry", "parcels", parcel(null), 1, /No geometry/],
    ["200 km away", "parcels", parcel(polygon(far)), 1, /outside the district/],
    [
      "negative area",
      "parcels",
      parcel(polygon(SQUARE), { "登记面积(m²)": -5 }),
      1,
      /-5; an area must be above zero/,
    ],
    [
      "malformed code",
      "parcels",
      parcel(polygon(SQUARE), { 宗地代码: "33021200" }),
      1,
      /33021200 is malformed/,
    ],
    [
      "another county",
      "parcels",
      parcel(polygon(SQUARE), { 宗地代码: "330203001001GB00009" }),
      1,
      /not of this district/,
    ],
    [
      "unknown enterprise",
      "figures",
      `${FIGURES}91330212MA0010003Y,2024,1,1\n`,
      2,
      /No enterprise has the credit code/,
    ],
    [
      "unknown enterprise of which the code cannot be right",
      "figures",
      `${FIGURES}91330212MA0010003A,2024,1,1\n`,
      2,
      /check character of credit code 91330212MA0010003A is wrong/,
    ],
    ["malformed credit code", "figures", `${FIGURES}9133,2024,1,1\n`, 2, /9133 is malformed/],
    ["no number", "figures", `${FIGURES}${A},2024,many,1\n`, 2, /“工业总产值\(万元\)” is many/],
    ["no period", "figures", `${FIGURES}${A},soon,1,1\n`, 2, /soon, which is no period/],
    [
      "unknown parcel",
      "occupancy",
      `统一社会信用代码,宗地代码\n${A},330212001001GB00777\n`,
      2,
      /No parcel has the code/,
    ],
    [
      "bad industry code",
      "enterprises",
      `统一社会信用代码,企业名称,行业代码,是否规上\n${A},甲,汽车,是\n`,
      2,
      /汽车 is none of GB/,
    ],
    ["empty 是否规上", "enterprises", `${ENTERPRISES}${A},甲,3670,\n`, 2, /“是否规上” is empty/],
    ["a comma too many", "figures", `${FIGURES}${A},2024,1,1,2\n`, 2, /has 5 cells and the header 4/],
    ["a comma too few", "figures", `${FIGURES}${A},20241,1\n`, 2, /has 3 cells and the header 4/],
    ["an absurd number", "parcels", parcel(polygon(SQUARE), { 容积率: "1e40" }), 1, /“容积率” is 1e40/],
    [
      "a hole outside its ring",
      "parcels",
      parcel(
        polygon(
          SQUARE,
          SQUARE.map(([x, y]) => [x! + 0.1, y]),
        ),
      ),
      1,
      /Hole lies outside shell/,
    ],
    [
      "another district's outline",
      "districts",
      collection(feature({ id: "330203", name: "海曙区" })),
      1,
      /330203 is not the district of this database/,
    ],
    [
      "a share in 万元/亩",
      "targets",
      "set,metric,operator,value,unit,document,clause\nmine,concentration,>=,70,万元/亩,文件,第1条\n",
      2,
      /“unit” is 万元\/亩.*write %/,
    ],
    ["unknown kind", "parks", collection(park({ kind: "zoo" })), 1, /Park kind zoo/],
    ["unknown parent", "parks", collection(park({ parent: "P9" })), 1, /no parent park P9/],
    ["its own parent", "parks", collection(park({ parent: "P1" })), 1, /P1 → P1/],
  ])("%s: a sentence and a row, and nothing is written", async (_, kind, content, row, words) => {
    const before = await everything();
    const { issues, rows, batch } = await run(kind, content);
    const rejected = issues.filter(({ severity }) => severity === "rejected");
    expect(rejected[0]).toMatchObject({ row, message: expect.stringMatching(words) });
    expect([rows.rejected, batch]).toEqual([1, null]);
    expect(await everything()).toEqual(before);
  });

  test.each<[string, ImportKind, string | Buffer, RegExp]>([
    ["empty", "parks", "", /is empty/],
    ["half an archive", "figures", Buffer.from("504b030414000600", "hex"), /Archive .* is damaged/],
    [
      "all axes swapped",
      "parcels",
      parcel(polygon(SQUARE.map(([x, y]) => [y, x]))),
      /writes latitude before longitude.* choose EPSG:4490\/yx/,
    ],
    ["a table without its header", "figures", `${A},2024,10,1\n`, /has no column “统一社会信用代码”/],
    ["a header without a table", "figures", FIGURES, /is empty/],
    ["half a JSON", "parks", '{"type":', /breaks off at line 1, character 9/],
    [
      "no encoding at all",
      "figures",
      Buffer.from([0x61, 0x81, 0x20, 0xff, 0x0a]),
      /encoding .* cannot be told/,
    ],
    [
      "missing column",
      "figures",
      "企业名称,年度,税金(万元)\n甲,2024,1\n",
      /has no column “统一社会信用代码”/,
    ],
    [
      "metres",
      "parcels",
      parcel(polygon(SQUARE.map(([x, y]) => [x! * 1e3, y! * 1e5]))),
      /coordinate system .* cannot be told/,
    ],
    [
      "another crs",
      "parcels",
      parcel(polygon(SQUARE)).replace(
        '"features"',
        '"crs":{"type":"name","properties":{"name":"EPSG:4549"}},"features"',
      ),
      /coordinate system .* cannot be told .*EPSG:4490/,
    ],
  ])("%s: one sentence for the whole file", async (_, kind, content, words) => {
    await expect(run(kind, content)).rejects.toThrow(words);
  });

  test("a file that is not there: one sentence", async () => {
    await expect(importFile(db, { path: "/nowhere/x.csv", kind: "figures", lang: "en" })).rejects.toThrow(
      /not found/,
    );
  });

  test("two values for one figure reject both rows, each naming the other; the rest goes in", async () => {
    const { issues, rows } = await run(
      "figures",
      `${FIGURES}${A},2023,10,1\n${A},2023,11,1\n${B},2023,5,-120\n`,
    );
    const rejected = issues.filter(({ severity }) => severity === "rejected");
    // what concerns the whole file stands last
    expect(issues.map(({ row, code }) => [row, code])).toEqual([
      [2, "duplicate_figure"],
      [3, "duplicate_figure"],
      // a refund is possible, twenty-four times the output is worth a look
      [4, "suspect_tax_share"],
      [null, "unplaced_figures"],
    ]);
    expect(rejected.map(({ row, message }) => [row, /row (\d+)/.exec(message)?.[1]])).toEqual([
      [2, "3"],
      [3, "2"],
    ]);
    expect(rows).toMatchObject({ new: 1, rejected: 2 });
    const tax =
      "select value_yuan from figure where enterprise_id = $1 and measure = 'tax' and superseded_by is null";
    expect(await db.query(tax, [B])).toEqual([{ value_yuan: -1_200_000 }]);
  });

  test("a figure said anew supersedes, and the first stays in the table", async () => {
    await run("figures", `${FIGURES}${A},2022,10,—\n`);
    const { rows } = await run("figures", `${FIGURES}${A},2022年,"1,012.5",无数据\n`);
    expect(rows).toMatchObject({ new: 0, changed: 1, same: 0 });
    const all = await db.query(
      "select value_yuan, superseded_by is null as current from figure where period = '2022' order by value_yuan",
    );
    expect(all).toEqual([
      { value_yuan: 100_000, current: false },
      { value_yuan: 10_125_000, current: true },
    ]);
  });

  test("figures of enterprises without land are taken, and the file says that they count nowhere", async () => {
    const { issues, rows } = await run("figures", `${FIGURES}${B},2019,10,1\n`);
    expect(rows).toMatchObject({ new: 1, rejected: 0 });
    expect(issues).toMatchObject([{ code: "unplaced_figures", row: null, severity: "warning" }]);
    expect(issues[0]?.message).toContain("1 enterprises with figures occupy no parcel");
  });

  test("heights in the geometry are no mistake", async () => {
    const { rows } = await run(
      "parcels",
      parcel(polygon(SQUARE.map(([x, y]) => [x, y, 3.5])), { 宗地代码: "330212001001GB00011" }),
    );
    expect(rows).toMatchObject({ new: 1, rejected: 0 });
  });

  test("spaces after the last column are no cells", async () => {
    const { rows } = await run("figures", `${FIGURES}${A},2018,10,1,, \n`);
    expect(rows).toMatchObject({ new: 1, rejected: 0 });
  });

  test("use codes of older plans and words are brought to one classification, others are named", async () => {
    const uses = { m2: "100102", 一类工业用地: "100101", "0601": "1001", R2: "R2", banana: "banana" };
    for (const [index, [text, code]] of Object.entries(uses).entries()) {
      const id = `330212001001GB0002${index}`;
      const { issues } = await run("parcels", parcel(polygon(SQUARE), { 宗地代码: id, 用地性质: text }));
      expect(issues.some((issue) => issue.code === "unknown_use")).toBe(text === "banana");
      expect(await db.query("select use_code from parcel where id = $1", [id])).toEqual([{ use_code: code }]);
    }
  });

  test("a file that names no coordinate system is read, with a warning of the web maps' offset", async () => {
    const content = parcel(polygon(SQUARE), { 宗地代码: "330212001001GB00012" });
    const codes = (report: { issues: readonly { code: string }[] }) => report.issues.map(({ code }) => code);
    expect(codes(await run("parcels", content, { dryRun: true }))).toContain("crs_assumed");
    expect(codes(await run("parcels", content, { dryRun: true, crs: "EPSG:4490" }))).not.toContain(
      "crs_assumed",
    );
    const named = content.replace(
      '"features"',
      '"crs":{"type":"name","properties":{"name":"urn:ogc:def:crs:EPSG::4490"}},"features"',
    );
    expect(codes(await run("parcels", named, { dryRun: true }))).not.toContain("crs_assumed");
  });

  test("one feature with its axes swapped among others is refused by itself", async () => {
    const features = Array.from({ length: 9 }, (_, i) =>
      feature(
        { 宗地代码: `330212001001GB0003${i}` },
        polygon(SQUARE.map(([x, y]) => (i === 4 ? [y, x! + i / 100] : [x! + i / 100, y]))),
      ),
    );
    const { issues, rows } = await run("parcels", collection(...features), { dryRun: true });
    expect(rows).toMatchObject({ new: 8, rejected: 1 });
    expect(issues.filter(({ severity }) => severity === "rejected")).toMatchObject([
      { code: "swapped_axes", row: 5 },
    ]);
  });

  test("axes that somebody says are swapped are turned", async () => {
    const content = parcel(polygon(SQUARE.map(([x, y]) => [y, x])), { 宗地代码: "330212001001GB00013" });
    const { rows, crs } = await run("parcels", content, { crs: "EPSG:4490/yx" });
    expect([rows.new, crs?.code]).toEqual([1, "EPSG:4490/yx"]);
    // what was done with them is said
    const said = (await run("parcels", content, { crs: "EPSG:4490/yx", dryRun: true })).issues;
    expect(said.find(({ code }) => code === "crs_converted")?.message).toContain("axes swapped");
    const turned = await db.query(
      "select st_x(st_centroid(geom)) > 121 as east from parcel where id = '330212001001GB00013'",
    );
    expect(turned).toEqual([{ east: true }]);
  });

  test("land declared twice over in the same years is named, one after the other is not", async () => {
    const header = "统一社会信用代码,宗地代码,占用面积(平方米),起始年,截止年\n";
    const after = `${header}${A},${CODE},96000,2020,2022\n${B},${CODE},96000,2023,2025\n`;
    expect((await run("occupancy", after)).issues).toEqual([]);
    const twice = `${header}${A},${CODE},96000,2020,2023\n${B},${CODE},96000,2023,2025\n`;
    const { issues } = await run("occupancy", twice);
    expect(issues).toMatchObject([{ code: "over_occupied", severity: "warning" }]);
    expect(issues[0]?.message).toContain("192000.00 m² are occupied on parcel 330212001001GB00001 in 2023");
  });

  test("months with the option's year are a cumulative quarter", async () => {
    await run("figures", `${FIGURES}${A},1-9月,10,1\n`, { period: "2025" });
    expect(await db.query("select distinct period from figure where period like '2025%'")).toEqual([
      { period: "2025Q3" },
    ]);
  });

  test("strict: one rejected row and nothing is written", async () => {
    const before = await everything();
    const { batch, rows } = await run("figures", `${FIGURES}${A},2021,10,1\n${B},2021,x,1\n`, {
      strict: true,
    });
    expect([batch, rows.rejected]).toEqual([null, 1]);
    expect(await everything()).toEqual(before);
  });

  test("a failure in the middle leaves nothing", async () => {
    const before = await everything();
    const failing: Database = {
      ...db,
      query: db.query.bind(db),
      transaction: (work) =>
        db.transaction((tx) =>
          work({
            query: tx.query.bind(tx),
            copyIn: (table, lines) =>
              table.startsWith("raw_row") ? Promise.reject(new Error("power cut")) : tx.copyIn(table, lines),
          }),
        ),
    };
    const path = join(folder, "cut.csv");
    writeFileSync(path, `${FIGURES}${A},2020,10,1\n`);
    await expect(importFile(failing, { path, kind: "figures" })).rejects.toThrow("power cut");
    expect(await everything()).toEqual(before);
  });
});
