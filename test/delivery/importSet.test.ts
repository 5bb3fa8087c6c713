// Does `mutu import` without --as tell each file for what it is, and say what to give where it cannot?
import { execFileSync } from "node:child_process";
import { copyFileSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import { utils, write } from "@e965/xlsx";
import { zipSync } from "fflate";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { run } from "../../server/cli/run";
import type { Database } from "../../server/db/database";
import { exportFile } from "../../server/export/exportFile";
import { openEmbedded } from "../database/support/embedded";
import { engines } from "../database/support/engines";
import { gdalIsHere } from "../export/support/debianGdal";
import { fillDistrict } from "../export/support/fullDistrict";
import { COUNTY_FILES, countyFile, expectCounty } from "./support/countyFiles";

const folder = mkdtempSync(join(tmpdir(), "mutu-test-set-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const put = (name: string, text: string) => {
  const path = join(folder, name);
  writeFileSync(path, text);
  return path;
};
const NAMES = COUNTY_FILES.map(([name]) => name);

/** Runs the command over a database. */
async function mutu(db: Database, ...words: string[]) {
  let out = "";
  const talk: string[] = [];
  const code = await run(["import", ...words], {
    db,
    env: {},
    out: (text) => {
      out += text;
    },
    talk: (line) => talk.push(line),
  });
  const lines = out.split("\n").filter((line) => line !== "");
  return { code, lines, talk };
}
const partsOf = (lines: readonly string[]) =>
  lines.map((line) => JSON.parse(line) as { file: string; kind: string; batch: string | null; rows: object });

describe.each(engines)("a county's files in one command on $name", ({ open }) => {
  let db: Database;
  beforeAll(async () => {
    db = await open();
  });
  afterAll(() => db?.close());
  const count = async (table: string) =>
    (await db.query<{ n: number }>(`select count(*)::int as n from ${table}`))[0]!.n;

  test("no setting touched, each is told for what it is, and the figures are the expected ones to the yuan", async () => {
    const { code, lines } = await mutu(db, ...NAMES.map(countyFile), "--strict", "--json");
    expect(code).toBe(0);
    expect(partsOf(lines).map(({ file, kind }) => [file, kind])).toEqual([
      ["parks.geojson", "parks"],
      ["parcels-shp.zip", "parcels"],
      ["enterprises.csv", "enterprises"],
      ["occupancy.csv", "occupancy"],
      ["figures-2025-gb18030.csv", "figures"],
      ["figures-utf8.csv", "figures"],
    ]);
    await expectCounty(db);
    const deliveries = await db.query("select count(distinct delivery_id)::int as n from import_batch");
    expect(deliveries).toEqual([{ n: 1 }]);
  });

  test("once more, as a folder, it changes nothing", async () => {
    const whole = join(folder, "county");
    mkdirSync(whole, { recursive: true });
    for (const name of NAMES) copyFileSync(countyFile(name), join(whole, name));
    const before = await count("raw_row");
    const { code, lines } = await mutu(db, whole, join(whole, "parks.geojson"), "--json");
    expect([code, lines.length]).toEqual([0, 6]);
    for (const { file, rows } of partsOf(lines))
      expect([file, rows]).toEqual([file, expect.objectContaining({ new: 0, changed: 0, rejected: 0 })]);
    expect(await count("raw_row")).toBe(before);
  });
});

describe("what is not decided", () => {
  let db: Database;
  beforeAll(async () => {
    db = await openEmbedded();
  });
  afterAll(() => db?.close());
  const batches = () => db.query("select file_name as file from import_batch order by seq");
  const enterprises = "统一社会信用代码,企业名称,是否规上\n91330212MA0010001Q,示例,是\n";

  test("is said by file, with what to give; the other files are taken, and the exit is 1", async () => {
    const good = put("enterprises.csv", enterprises);
    const odd = put("odd.csv", "统一社会信用代码,电话\n91330212MA0010001Q,0574\n");
    const broken = put("broken.geojson", "{");
    const { code, lines, talk } = await mutu(db, odd, broken, good);
    expect([code, lines]).toEqual([1, [expect.stringMatching(/^enterprises\.csv：新增 1/)]]);
    expect(talk).toEqual([
      expect.stringContaining("broken.geojson"),
      "看不出 odd.csv 是哪类数据（列：统一社会信用代码、电话），最接近 enterprises，但缺少“企业名称”列：请用 --as enterprises|occupancy|figures|targets|indicators|honours|measures|projects|floors 指明。",
    ]);
    expect(await batches()).toEqual([{ file: "enterprises.csv" }]);
  });

  test("parcels without shapes are told for what they are, and what they lack", async () => {
    const rows =
      "宗地代码,宗地名称,坐落,状态\n330212001001GB00001,甲,鄞州,投产\n330212001001GB00002,乙,鄞州,投产\n";
    const { code, talk } = await mutu(db, put("宗地台账.csv", rows));
    expect([code, talk]).toEqual([
      1,
      [expect.stringMatching(/宗地台账\.csv 像是宗地表，但没有图形：请补 WKT 列/)],
    ]);
  });

  test("what is the same in row after row is said of ten, and of how many more", async () => {
    const { talk } = await mutu(
      db,
      put("many.csv", `统一社会信用代码,企业名称,是否规上\n,乙,是\n${",丙,是\n".repeat(30)}`),
    );
    expect(talk.filter((line) => line.includes("没有编号"))).toHaveLength(10);
    expect(talk.at(-1)).toBe("many.csv:12–32 还有 21 行也是如此（逐行见 --json）");
  });

  test("in English too", async () => {
    const odd = put("odd2.csv", "phone,remark\n0574,x\n");
    const { code, lines, talk } = await mutu(db, odd, "--lang", "en");
    expect([code, lines, talk]).toEqual([
      1,
      [],
      [
        "What odd2.csv holds cannot be told (columns: phone, remark): say it with --as enterprises|occupancy|figures|targets|indicators|honours|measures|projects|floors.",
      ],
    ]);
  });

  test("with --strict the whole set is taken or none of it", async () => {
    const good = put("figures.csv", "统一社会信用代码,年度,产值(万元)\n91330212MA0010001Q,2024,1\n");
    const odd = put("odd3.csv", "电话\n0574\n");
    expect(await mutu(db, good, odd, "--strict")).toMatchObject({ code: 1, lines: [] });
    const wrong = put("wrong.csv", "统一社会信用代码,年度,产值(万元)\n91330212MA0010001Q,2023,many\n");
    const { code, talk } = await mutu(db, good, wrong, "--strict");
    expect([code, talk.at(-1)]).toEqual([1, "wrong.csv：有 1 行不合格，按 --strict 未导入"]);
    expect(await batches()).toEqual([{ file: "enterprises.csv" }]);
  });

  test("a system that is not decided leaves nothing of its file, and the rest is imported without it", async () => {
    // an own grid: numbers that no system puts into the district
    const square = [
      [1000, 2000],
      [1100, 2000],
      [1100, 2100],
      [1000, 2100],
      [1000, 2000],
    ];
    const local = put(
      "local.csv",
      `宗地代码,WKT\n330212001001GB00001,"POLYGON((${square.map((p) => p.join(" ")).join(",")}))"\n`,
    );
    const figures = put("figures-b.csv", "统一社会信用代码,年度,产值(万元)\n91330212MA0010001Q,2024,1\n");
    const { code, lines, talk } = await mutu(db, local, figures);
    expect([code, lines]).toEqual([1, [expect.stringMatching(/^figures-b\.csv：新增 1/)]]);
    expect(talk.at(-1)).toMatch(/local\.csv 的坐标系无法确定.*--crs/);
    expect(await db.query("select count(*)::int as n from parcel")).toEqual([{ n: 0 }]);
  });

  test("a sheet of explanations beside the data is left out and named; one that could be data refuses its file", async () => {
    const bookOf = (other: string[][]) => {
      const book = utils.book_new();
      const rows = enterprises
        .trim()
        .split("\n")
        .map((line) => line.split(","));
      utils.book_append_sheet(book, utils.aoa_to_sheet(rows), "企业");
      utils.book_append_sheet(book, utils.aoa_to_sheet(other), "说明");
      return write(book, { type: "buffer", bookType: "xlsx" }) as Buffer;
    };
    const path = join(folder, "book.xlsx");
    writeFileSync(path, bookOf([["填表说明"], ["第一列为统一社会信用代码"]]));
    const left = await mutu(db, path, "--dry-run");
    expect([left.code, left.lines.length]).toEqual([0, 1]);
    expect(left.talk[0]).toMatch(/^book\.xlsx\[说明\] 没有任何一列/);
    writeFileSync(
      path,
      bookOf([
        ["统一社会信用代码", "电话"],
        ["91330212MA0010001Q", "0574"],
      ]),
    );
    const refused = await mutu(db, path, "--dry-run");
    expect([refused.code, refused.lines]).toEqual([1, []]);
    expect(refused.talk.join()).toContain("--layer 说明 --as");
    const chosen = await mutu(db, path, "--layer", "企业", "--dry-run");
    expect([chosen.code, chosen.lines.length]).toEqual([0, 1]);
    expect(await mutu(db, path, "--layer", "nowhere")).toMatchObject({
      code: 1,
      talk: [expect.stringContaining("企业, 说明")],
    });
  });

  test("names of columns that are said count for the kind that has the field", async () => {
    const path = put("codes.csv", "编码,名,规模\n91330212MA0010002U,示例二,否\n");
    const map = ["--map", "编码=id,名=name,规模=above_scale"];
    const { code, lines } = await mutu(db, path, ...map, "--json");
    expect([code, partsOf(lines).map(({ kind }) => kind)]).toEqual([0, ["enterprises"]]);
    expect((await mutu(db, path, "--map", "编码=nothing")).code).toBe(1);
    // remembered, as on the page
    expect((await mutu(db, path)).code).toBe(0);
  });
});

describe("a set in one file", () => {
  const { open } = engines.at(-1)!;
  const KINDS = ["figures", "parcels", "occupancy", "parks", "enterprises"] as const;
  const IN_ORDER = ["parks", "parcels", "enterprises", "occupancy", "figures"] as const;
  const whole = new Map<string, string>();
  let tallies: unknown;
  const talliesOf = (db: Database) =>
    db.query("select * from park_tallies('330212', '2024', 'all') order by id");
  beforeAll(async () => {
    const db = await open();
    await fillDistrict(db, join(folder, "small"), IN_ORDER);
    for (const kind of KINDS) {
      const drawn = kind === "parcels" || kind === "parks";
      const out = join(folder, `${kind}-layer.${drawn ? "geojson" : "csv"}`);
      await exportFile(db, { kind, format: drawn ? "geojson" : "csv", crs: "EPSG:4490", out });
      whole.set(kind, out);
    }
    tallies = await talliesOf(db);
    await db.close();
  });
  const expectWhole = async (path: string, names: readonly string[]) => {
    const db = await open();
    try {
      const dry = await mutu(db, path, "--dry-run");
      expect([dry.code, dry.lines.length, dry.talk.at(-1)]).toEqual([0, 5, "只检查，未写入"]);
      expect(await db.query("select from import_batch")).toEqual([]);
      const { code, lines } = await mutu(db, path, "--json");
      expect([code, partsOf(lines).map(({ file }) => file)]).toEqual([0, names]);
      expect(await talliesOf(db)).toEqual(tallies);
    } finally {
      await db.close();
    }
  };

  test("a zip comes in whole", async () => {
    const zip = join(folder, "set.zip");
    const files = [...whole.values()].map((path) => [`sub/${basename(path)}`, readFileSync(path)] as const);
    writeFileSync(zip, zipSync(Object.fromEntries(files)));
    await expectWhole(
      zip,
      IN_ORDER.map((kind) => `set.zip/sub/${basename(whole.get(kind)!)}`),
    );
  });

  test.skipIf(!gdalIsHere)("a GeoPackage of several layers and tables comes in whole", async () => {
    const out = join(folder, "county.gpkg");
    for (const [index, kind] of KINDS.entries()) {
      const more = index === 0 ? [] : ["-update"];
      execFileSync("ogr2ogr", ["-f", "GPKG", out, whole.get(kind)!, "-nln", kind, ...more]);
    }
    await expectWhole(
      out,
      IN_ORDER.map((kind) => `county.gpkg[${kind}]`),
    );
  });
});
