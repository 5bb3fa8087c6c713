// Does the command line keep its contract: results apart from talk, one line for trouble, 0, 1 or 2?
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parse } from "csv-parse/sync";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { run } from "../../server/cli/run";
import type { Database } from "../../server/db/database";
import { loadCounty } from "../database/support/county";
import { openEmbedded } from "../database/support/embedded";
import { DISTRICT } from "../database/support/smallDistrict";

let db: Database;
beforeAll(async () => {
  db = await openEmbedded();
  await loadCounty(db);
  await db.query(
    `insert into target_set (district_id, id, name, name_en, caption, caption_en, position)
     values ($1, 'item22', '第22条', 'Item 22', '', '', 1)`,
    [DISTRICT],
  );
});
afterAll(() => db?.close());

/** Runs one command on the county's database and keeps what it says. */
const mutu = (words: string, env: Record<string, string> = {}) =>
  command(words.split(" ").filter(Boolean), env);

async function command(words: readonly string[], env: Record<string, string> = {}) {
  let out = "";
  const talk: string[] = [];
  const code = await run([...words], {
    db,
    env,
    out: (text) => {
      out += text;
    },
    talk: (line) => talk.push(line),
  });
  return { code, out, talk };
}

describe("help", () => {
  test.each([
    "",
    "import ",
    "metrics ",
    "trace ",
    "verify ",
    "migrate ",
    "seed ",
    "batches ",
    "withdraw ",
    "backup ",
    "restore ",
  ])("%s--help is a result", async (command) => {
    const { code, out, talk } = await mutu(`${command}--help`);
    expect(code).toBe(0);
    expect(out).toContain("--lang");
    expect(talk).toEqual([]);
  });

  test("each command of the overall help is the one that is loaded by its name", async () => {
    const { out } = await mutu("--help --lang en");
    const names = [...out.matchAll(/^ {2}([a-z]+) /gm)].map(([, name]) => name);
    expect(names.length).toBeGreaterThan(25);
    for (const name of names)
      expect((await mutu(`${name} --help --lang en`)).out.split("\n", 1)[0]).toContain(`mutu ${name} `);
  });

  test("speaks Chinese unless the locale or --lang says English", async () => {
    expect((await mutu("metrics --help")).out).toContain("亩均指标");
    expect((await mutu("metrics --help", { LANG: "en_US.UTF-8" })).out).toContain("figures per mu");
    expect((await mutu("metrics --help", { LANG: "en_US.UTF-8", LC_ALL: "zh_CN" })).out).toContain(
      "亩均指标",
    );
    expect((await mutu("metrics --help --lang en")).out).toContain("figures per mu");
  });
});

describe("a wrong call exits 2 with one line and no result", () => {
  test.each([
    "nonsense",
    "metrics --period 2024",
    "metrics --by hectare --period 2024",
    "metrics --by park --period 2024 --nonsense",
    "trace --metric tax_per_mu --period 2024",
    "trace --park A --parcel B --metric tax_per_mu --period 2024",
    "trace --park A --metric tax --period 2024",
    "export figures --format csv --out /tmp/x.csv --period 1999-13",
    "export figures --format csv --out /tmp/x.csv --scope some",
    "import --as parcels",
    "import",
    "import a.csv --as figures --map 产值",
  ])("mutu %s", async (words) => {
    const { code, out, talk } = await mutu(words);
    expect({ code, out, lines: talk.length }).toEqual({ code: 2, out: "", lines: 1 });
    expect(talk[0]).toMatch(/^用法错误：/);
    expect(talk[0]).not.toContain("\n");
  });
});

describe("trouble exits 1 with one line in the reader's language", () => {
  test.each([
    ["metrics --by park --period 24", "“24”不是期别"],
    ["metrics --by park --period 2024 --targets x", "没有名为“x”的目标集"],
    ["trace --park NO --metric tax_per_mu --period 2024", "没有编号为“NO”的对象"],
    ["trace --park NO --metric tax_per_mu --period 2024 --lang en", "There is nothing with id “NO”"],
    ["import no-such-file.csv --as figures", "no-such-file.csv"],
    ["import package.json --as parcels", "FeatureCollection"],
    ["import no-such-file.csv", "no-such-file.csv"],
    ["import package.json", "FeatureCollection"],
    ["import test/fixtures/county-a/parks.geojson --as parks --crs EPSG:9999", "EPSG:9999"],
    ["export parcels --format kml --crs EPSG:4549 --out /tmp/x.kml", "KML"],
    ["export parcels --format geojson --crs GCJ-02 --out /tmp/x.geojson", "偏约 490 米"],
    ["export parcels --format shp --crs EPSG:9999 --out /tmp/x.zip", "EPSG:9999"],
    ["export figures --format shp --out /tmp/x.zip", "csv"],
    ["export parcels --format csv --out /tmp/x.csv --period 2024 --filter 亩均税收<<48", "“< (6)”"],
  ])("mutu %s", async (words, said) => {
    const { code, out, talk } = await mutu(words);
    expect({ code, out, lines: talk.length }).toEqual({ code: 1, out: "", lines: 1 });
    expect(talk[0]).toContain(said);
    expect(talk[0]).not.toContain("\n");
  });
});

describe("export", () => {
  test("takes the filter of the page, and writes the parcels that it shows", async () => {
    const folder = mkdtempSync(join(tmpdir(), "mutu-test-export-"));
    const out = join(folder, "parcels.csv");
    const words = `export parcels --format csv --period 2024 --out ${out} --filter`;
    const { code, talk } = await command([...words.split(" "), "亩均税收 < 48 and 状态 = 投产"]);
    expect([code, talk]).toEqual([0, []]);
    const found = parse(readFileSync(out), { bom: true, columns: true }) as Record<string, string>[];
    const all = JSON.parse((await mutu("metrics --by parcel --period 2024 --format json")).out) as {
      id: string;
      tax_per_mu: number | null;
    }[];
    const inUse = new Set(
      (await db.query<{ id: string }>("select id from parcel where status = 'in_use'")).map(({ id }) => id),
    );
    const wanted = all.filter((row) => row.tax_per_mu !== null && row.tax_per_mu < 48 && inUse.has(row.id));
    expect(wanted.length).toBeGreaterThan(0);
    expect(found.map((row) => row.地块编号).toSorted()).toEqual(wanted.map(({ id }) => id).toSorted());
    rmSync(folder, { recursive: true });
  });

  test("says of invented data that the file does not say it", async () => {
    const folder = mkdtempSync(join(tmpdir(), "mutu-test-export-"));
    await db.query("update district set demo = true");
    const { code, talk } = await mutu(`export parks --format geojson --out ${join(folder, "parks.geojson")}`);
    await db.query("update district set demo = false");
    expect([code, talk.length, talk[0]?.includes("虚构")]).toEqual([0, 1, true]);
    rmSync(folder, { recursive: true });
  });
});

describe("metrics", () => {
  test("JSON is an array of rows, CSV the same rows under a header", async () => {
    const json = await mutu("metrics --by park --period 2024 --format json");
    expect(json).toMatchObject({ code: 0, talk: [] });
    const rows = JSON.parse(json.out);
    expect(rows.length).toBeGreaterThan(1);
    expect(rows[0]).toMatchObject({ period: "2024", scope: "above-scale" });
    const csv = await mutu("metrics --by park --period 2024");
    const table = parse(csv.out, { columns: true }) as Record<string, string>[];
    expect(table.map(({ id }) => id)).toEqual(rows.map(({ id }: { id: string }) => id));
    expect(table.map(({ output_yuan }) => Number(output_yuan))).toEqual(
      rows.map(({ output_yuan }: { output_yuan: number }) => output_yuan),
    );
    expect(Object.keys(table[0]!)).toEqual(Object.keys(rows[0]));
  });

  test("a period without figures is an error, not a table of unknowns", async () => {
    const { code, out, talk } = await mutu("metrics --by park --period 2044");
    expect([code, out]).toEqual([1, ""]);
    expect(talk.join()).toContain("没有“2044”这一期的数据");
    expect((await mutu("trace --park X --metric tax_per_mu --period 2044")).code).toBe(1);
  });

  test("--scope all counts everybody", async () => {
    const above = JSON.parse((await mutu("metrics --by district --period 2024 --format json")).out);
    const all = JSON.parse((await mutu("metrics --by district --period 2024 --scope all --format json")).out);
    expect(all[0].output_yuan).toBeGreaterThan(above[0].output_yuan);
  });
});

describe("trace", () => {
  test("prints the number, its formula, and every row back to file and line", async () => {
    const [park] = JSON.parse((await mutu("metrics --by park --period 2024 --format json")).out);
    const { code, out } = await mutu(`trace --park ${park.id} --metric output_per_mu --period 2024`);
    expect(code).toBe(0);
    expect(out).toContain("万元/亩");
    expect(out).toMatch(/ 产值 [\d,.]+ 万元 ÷ [\d,.]+ 亩 = [\d,.]+ 万元\/亩/);
    expect(out).toMatch(/← a\.geojson 第 \d+ 个要素 · 批次 b1/);
    expect(out).not.toContain("未列出");
  });

  test("--json is the tree itself", async () => {
    const { out } = await mutu(
      `trace --district ${DISTRICT} --metric tax_per_mu --period 2024 --json --scope all`,
    );
    expect(JSON.parse(out)).toMatchObject({ unit: "万元/亩", source: null });
  });

  describe("kept as a file", () => {
    const folder = mkdtempSync(join(tmpdir(), "mutu-verify-"));
    const file = join(folder, "trace.json");
    afterAll(() => rmSync(folder, { recursive: true }));
    const kept = async () => {
      const { out, talk, code } = await mutu(
        "trace --park SP-01 --metric output_per_mu --period 2024 --json --verify",
      );
      expect(code).toBe(0);
      expect(talk).toEqual([expect.stringMatching(/^验算了 \d{2,} 个数/)]);
      return out;
    };

    test("is worked out again without the database, and right", async () => {
      writeFileSync(file, await kept());
      const { code, out, talk } = await mutu(`verify ${file}`);
      expect([code, talk]).toEqual([0, []]);
      expect(out).toMatch(/^验算了 \d{2,} 个数/);
    });

    test("a number that somebody changed in it is named with its path, and exits 1", async () => {
      const trace = JSON.parse(await kept());
      trace.value = "999.99";
      writeFileSync(file, JSON.stringify(trace));
      const { code, talk } = await mutu(`verify ${file}`);
      expect(code).toBe(1);
      expect(talk[0]).toMatch(/亩均产值 2024：显示 999\.99，重算得 \d/);
      expect(talk.at(-1)).toBe("有 1 个数与重算结果不符");
    });

    test.each([
      ["what is no trace", '{"value": 1}', "不是 mutu trace --json 的结果"],
      ["what is no JSON", "亩均产值", "不是 mutu trace --json 的结果"],
      [
        "half a trace",
        '{"label":"a","value":"1","quantity":"per_mu","role":null,"calculation":{"rule":"per_mu","target":null},"more":0,"children":[]}',
        "这不是完整的溯源结果",
      ],
    ])("%s is refused in one sentence", async (_, text, words) => {
      writeFileSync(file, text);
      const { code, talk } = await mutu(`verify ${file}`);
      expect(code).toBe(1);
      expect(talk).toEqual([expect.stringContaining(words)]);
    });

    test("a file that is not there is said to be missing", async () => {
      expect(await mutu(`verify ${file}.no`)).toMatchObject({
        code: 1,
        talk: [expect.stringContaining("找不到")],
      });
    });
  });
});

test("batches lists what was imported", async () => {
  const { out } = await mutu("batches --format json");
  expect(JSON.parse(out)).toMatchObject([
    { batch: "b1", kind: "parcels", file: "a.geojson", imported_by: "test" },
  ]);
  expect((await mutu("batches")).out).toMatch(/^batch,kind,file,/);
});

describe("import", () => {
  const folder = mkdtempSync(join(tmpdir(), "mutu-cli-"));
  afterAll(() => rmSync(folder, { recursive: true }));
  const file = join(folder, "f.csv");
  const head = "统一社会信用代码,年度,工业总产值(万元)";

  test("tells the rejected rows on stderr by file and row, imports the rest, and exits 0", async () => {
    writeFileSync(file, `${head}\n91330212MA0010001Q,2022,100\n91330212MA0010001Q,2021,many\n`);
    const { code, out, talk } = await mutu(`import ${file} --as figures`);
    expect(code).toBe(0);
    expect(out).toMatch(/^f\.csv：/);
    expect(talk.some((line) => /^f\.csv:3 /.test(line))).toBe(true);
    const again = await mutu(`import ${file} --as figures --json`);
    expect(JSON.parse(again.out).rows).toMatchObject({ new: 0, changed: 0 });
  });

  test("--strict imports nothing of a file with a wrong row and exits 1; --dry-run writes nothing", async () => {
    writeFileSync(file, `${head}\n91330212MA0010001Q,2020,100\n91330212MA0010001Q,2019,many\n`);
    const strict = await mutu(`import ${file} --as figures --strict`);
    expect(strict.code).toBe(1);
    const dry = await mutu(`import ${file} --as figures --dry-run`);
    expect(dry.code).toBe(0);
    expect(await db.query("select from figure where period = '2020'")).toEqual([]);
  });
});

describe("a batch", () => {
  const folder = mkdtempSync(join(tmpdir(), "mutu-cli-"));
  afterAll(() => rmSync(folder, { recursive: true }));
  const file = join(folder, "g.csv");
  const head = "统一社会信用代码,年度,工业总产值(万元)";
  const bring = async (outputWan: string) => {
    writeFileSync(file, `${head}\n91330212MA0010001Q,2018,${outputWan}\n`);
    await mutu(`import ${file} --as figures`);
    const batches: { batch: string }[] = JSON.parse((await mutu("batches --format json")).out);
    return batches[0]?.batch ?? "";
  };
  const figure = () =>
    db.query("select value_yuan::text as yuan from figure where period = '2018' and superseded_by is null");

  test("is opened, compared, shown what taking it back would change, and taken back", async () => {
    const first = await bring("100");
    const second = await bring("250");
    expect((await mutu(`batches --id ${second}`)).out).toContain("91330212MA0010001Q,2018,250");
    const compared = await mutu(`batches --compare ${first} ${second}`);
    expect(parse(compared.out, { columns: true })).toMatchObject([{ before: "100", after: "250" }]);

    const dry = await mutu(`withdraw ${second} --dry-run`);
    expect(dry).toMatchObject({ code: 0 });
    expect(await figure()).toEqual([{ yuan: "2500000" }]);

    expect((await mutu(`withdraw ${first}`)).code).toBe(1);
    expect(await mutu(`withdraw ${second} --by 王 --why 重复`)).toMatchObject({ code: 0 });
    expect(await figure()).toEqual([{ yuan: "1000000" }]);
    expect((await mutu(`withdraw ${second}`)).code).toBe(1);
    expect((await mutu("batches --format json")).out).toContain("重复");
  });

  test("needs two to be compared, and a name that exists", async () => {
    expect((await mutu("batches --compare one")).code).toBe(2);
    expect((await mutu("batches --id nowhere")).code).toBe(1);
    expect((await mutu("withdraw nowhere")).code).toBe(1);
  });
});
