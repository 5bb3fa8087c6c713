// Is a district that was restored from its project file the one that was backed up, on either engine, and does it live on?
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { withdrawBatch } from "../../server/batch/withdraw";
import { run } from "../../server/cli/run";
import { addCorrection } from "../../server/correction/writeCorrection";
import type { Database } from "../../server/db/database";
import { importFile } from "../../server/import/importFile";
import { backupProject } from "../../server/project/backupProject";
import { openProject } from "../../server/project/projectFile";
import { restoreProject } from "../../server/project/restoreProject";
import { seedPolicy } from "../../server/seed/seedPolicy";
import { type Engine, engines } from "../database/support/engines";
import { gdalIsHere, seenByOgrinfo } from "../export/support/debianGdal";
import { type BusyDistrict, CORRECTED_PARCEL, DISTRICT, MOVED_PARK, makeBusy } from "./support/busyDistrict";
import { type Dump, differences, dump } from "./support/dump";

const folder = mkdtempSync(join(tmpdir(), "mutu-project-test-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** What a command prints. */
async function mutu(db: Database, words: readonly string[]): Promise<string> {
  let out = "";
  const talk: string[] = [];
  const code = await run(words, {
    db,
    env: {},
    out: (text) => {
      out += text;
    },
    talk: (line) => talk.push(line),
  });
  if (code !== 0) throw new Error(talk.join("\n"));
  return out;
}

/** Answers that people rely on: figures, verdicts, where a number comes from, and what goes out. */
async function answers(db: Database): Promise<string[]> {
  const path = join(folder, "out.geojson");
  const said: string[] = [];
  for (const by of ["park", "parcel", "district"])
    said.push(await mutu(db, ["metrics", "--by", by, "--period", "2024", "--format", "csv"]));
  const subject = ["--metric", "output_per_mu", "--period", "2024"];
  said.push(await mutu(db, ["trace", "--park", MOVED_PARK, ...subject]));
  said.push(await mutu(db, ["trace", "--parcel", CORRECTED_PARCEL, ...subject]));
  said.push(await mutu(db, ["indicators", "--period", "2024"]));
  said.push(await mutu(db, ["ladder", "--by", "park", "--period", "2024"]));
  await mutu(db, ["export", "parcels", "--format", "geojson", "--out", path]);
  said.push(readFileSync(path, "utf8"));
  return said;
}

const pairs = engines.flatMap((from) =>
  engines.filter((to) => from.name === "PGlite" || to.name === "PGlite").map((to) => ({ from, to })),
);

describe.each(engines)("the busy district on $name", (from: Engine) => {
  const path = join(folder, `${from.name}.gpkg`);
  let source: Database;
  let busy: BusyDistrict;
  let before: Dump;
  let said: string[];
  beforeAll(async () => {
    source = await from.open();
    busy = await makeBusy(source);
    before = await dump(source);
    said = await answers(source);
    await backupProject(source, path);
  }, 600_000);
  afterAll(() => source?.close());

  test("every table has rows to lose, and the backup changed none and left nothing beside the file", async () => {
    expect(Object.keys(before).filter((table) => before[table]?.length === 0)).toEqual([]);
    expect(differences(before, await dump(source))).toEqual([]);
    expect(readdirSync(folder).filter((name) => /part|lock/.test(name))).toEqual([]);
  });

  test("a table that no program knew of is carried, with its sequence, odd names and all", async () => {
    const made = `create table "later On" (district_id text not null references district, "no" bigserial, "when" timestamptz, "of it" numeric,
      flags boolean[], spot geometry(Point,4490), raw bytea, day date, share double precision, primary key (district_id, "no"))`;
    const target = await from.open();
    await seedPolicy(target);
    await target.query(made);
    await target.query(
      `insert into "later On" (district_id, "when", "of it", flags, spot, raw, day, share) values
       ($1, '2026-11-29 12:34:56.123456+08', 1.500, '{t,f,null}', st_setsrid(st_makepoint(121.1, 29.3), 4490), '\\x00ff', '2026-02-28', 0.1),
       ($1, 'infinity', 'NaN', '{}', null, null, 'infinity', 'Infinity')`,
      [DISTRICT],
    );
    const was = await dump(target);
    const file = join(folder, `${from.name}-later.gpkg`);
    await backupProject(target, file);
    const project = openProject(file);
    project.close();
    expect(project.header.tables.map(({ name }) => name).sort()).toEqual(
      Object.keys(was)
        .filter((name) => name !== "(sequences)")
        .sort(),
    );
    await target.query('delete from "later On"');
    await restoreProject(target, { path: file });
    expect(differences(was, await dump(target))).toEqual([]);
    await target.close();
  });

  test.skipIf(!gdalIsHere)("other programs open the file and count the same", async () => {
    const layers = await seenByOgrinfo(path);
    const counts = Object.fromEntries(layers.map(({ name, count }) => [name, count]));
    const { mutu_project, ...tables } = counts;
    expect(mutu_project).toBeGreaterThan(5);
    // the installation's own settings stay where they are
    const { "(sequences)": _, ...rows } = before;
    const own = (name: string) => (name === "setting" ? 2 : rows[name]?.length);
    expect(tables).toEqual(Object.fromEntries(Object.keys(rows).map((name) => [name, own(name)])));
    const drawn = layers.filter(({ system }) => system !== null);
    expect(drawn.map(({ name, system }) => `${name} ${system}`).sort()).toEqual(
      ["district", "parcel", "park", "reference_feature", "town"].map((name) => `${name} EPSG:4490`),
    );
    const parcels = layers.find(({ name }) => name === "parcel");
    expect(parcels?.fields).toContain("certificate_dm2");
    const [west = 0, south = 0, east = 0, north = 0] = parcels?.extent ?? [];
    expect([west > 121, south > 29, east < 122, north < 30]).toEqual([true, true, true, true]);
  });

  describe.each(pairs.filter((pair) => pair.from === from))("restored on $to.name", ({ to }) => {
    let target: Database;
    beforeAll(async () => {
      target = await to.open();
    });
    afterAll(() => target?.close());

    test("it is the same row by row, and the policy stands as it was backed up", async () => {
      const report = await restoreProject(target, { path });
      expect(report.district).toEqual({ id: DISTRICT, name: "鄞州区" });
      expect(differences(before, await dump(target))).toEqual([]);
      expect(await seedPolicy(target)).toBe(false);
    });

    test("it gives the same file again", async () => {
      const again = join(folder, "again.gpkg");
      await backupProject(target, again, true);
      const [first, second] = [openProject(path), openProject(again)];
      first.close();
      second.close();
      expect(second.header.tables).toEqual(first.header.tables);
    });

    test("it answers the same to the yuan", async () => {
      expect(await answers(target)).toEqual(said);
    });

    test("imports, corrections and withdrawals go on from where they were", async () => {
      await lives(target, busy);
    });
  });
});

/** Imports, corrections and withdrawals go on from where they were. */
async function lives(db: Database, busy: BusyDistrict): Promise<void> {
  const seqs = await db.query<{ seq: number }>("select seq from import_batch");
  const was = await dump(db);
  const path = join(folder, "新.csv");
  writeFileSync(path, "统一社会信用代码,企业名称,行业代码,是否规上\n91330212MA0010001Q,新来企业,3670,是\n");
  const { batch } = await importFile(db, { path, kind: "enterprises" });
  const [fresh] = await db.query<{ seq: number }>("select seq from import_batch where id = $1", [batch]);
  expect(fresh?.seq).toBeGreaterThan(Math.max(...seqs.map(({ seq }) => seq)));
  const { correction } = await addCorrection(db, DISTRICT, {
    kind: "parcel",
    id: "330212001001GB00002",
    field: "certificate",
    period: null,
    value: "19000",
    reason: "复测",
    source: null,
    author: "丙",
    until: null,
  });
  expect(correction.seq).toBe(2);
  const withdraw = (id: string) =>
    withdrawBatch(db, { district: DISTRICT, batch: id, by: "乙", why: null, withLater: false });
  await withdraw(batch!);
  const now = await dump(db);
  for (const table of ["enterprise", "parcel", "figure"]) expect(now[table]).toEqual(was[table]);
  const current = () =>
    db.query<{ value: number }>(
      "select sum(value_yuan)::bigint as value from figure where period = '2024' and superseded_by is null",
    );
  const [after] = await current();
  const [taken] = await withdraw(busy.newFigures);
  expect(taken).toMatchObject({ removed: 1, currentAgain: 1 });
  const [back] = await current();
  expect((after?.value ?? 0) - (back?.value ?? 0)).toBe(12_345);
  await expect(withdraw(busy.withdrawn)).rejects.toMatchObject({ code: "batch_withdrawn" });
}

test("nothing is left of a backup that fails", async () => {
  const db = await engines[0]!.open();
  const out = join(folder, "none.gpkg");
  try {
    await expect(backupProject(db, out)).rejects.toMatchObject({ code: "no_district" });
    await expect(backupProject(db, join(folder, "no", "where.gpkg"))).rejects.toMatchObject({
      code: "project_no_folder",
    });
    expect(existsSync(out)).toBe(false);
    expect(readdirSync(folder).filter((name) => name.startsWith("none"))).toEqual([]);
  } finally {
    await db.close();
  }
});
