// What is refused, in one sentence and with nothing written: files that are no project, damaged ones, and databases that are not empty.
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import sqlite from "node-sqlite3-wasm";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { run } from "../../server/cli/run";
import type { Database, Queryable } from "../../server/db/database";
import { importFile } from "../../server/import/importFile";
import type { MessageCode } from "../../server/locale/messages";
import { message } from "../../server/locale/messages";
import { backupProject } from "../../server/project/backupProject";
import { openProject } from "../../server/project/projectFile";
import { headerRows, type ProjectHeader } from "../../server/project/projectHeader";
import { restoreProject } from "../../server/project/restoreProject";
import { seedPolicy } from "../../server/seed/seedPolicy";
import { engines } from "../database/support/engines";
import { type Page, pageOver } from "../delivery/support/overHttp";
import { county } from "./support/busyDistrict";
import { differences, dump } from "./support/dump";

const folder = mkdtempSync(join(tmpdir(), "mutu-refusals-"));
const path = join(folder, "鄞州.gpkg");
let source: Database;
let bytes: Buffer;
beforeAll(async () => {
  source = await engines[0]!.open();
  await seedPolicy(source);
  await importFile(source, { path: county("parks.geojson"), kind: "parks" });
  await importFile(source, { path: county("enterprises.csv"), kind: "enterprises" });
  await backupProject(source, path);
  bytes = readFileSync(path);
});
afterAll(async () => {
  await source?.close();
  rmSync(folder, { recursive: true, force: true });
});

let files = 0;
const written = (content: Uint8Array | string, name = `${++files}.gpkg`) => {
  const file = join(folder, name);
  writeFileSync(file, content);
  return file;
};
/** The file with something done to it by SQLite. */
function changed(change: (file: sqlite.Database) => void): string {
  const name = written(bytes);
  const file = new sqlite.Database(name);
  try {
    change(file);
  } finally {
    file.close();
  }
  return name;
}
/** The header written anew, with a checksum that holds. */
function withHeader(change: (header: ProjectHeader) => unknown): string {
  const project = openProject(path);
  project.close();
  const header = { ...project.header };
  Object.assign(header, change(header));
  return changed((file) => {
    file.exec("delete from mutu_project");
    for (const row of headerRows(header))
      file.run("insert into mutu_project (key, value) values (?, ?)", row);
  });
}

const BAD: readonly (readonly [string, () => string, MessageCode])[] = [
  ["a file that is not there", () => join(folder, "none.gpkg"), "project_unreadable"],
  ["a text under the name of a GeoPackage", () => written("id,name\n1,x\n"), "project_not_geopackage"],
  ["an empty file", () => written(""), "project_not_geopackage"],
  [
    "another database of SQLite",
    () => changed((file) => file.exec("pragma application_id = 1")),
    "project_not_geopackage",
  ],
  [
    "a GeoPackage of something else",
    () => changed((file) => file.exec("drop table mutu_project")),
    "project_not_mutu",
  ],
  ["a file of a later format", () => withHeader(() => ({ format: 2 })), "project_newer"],
  [
    "a file with a migration that is not known here",
    () => withHeader(({ migrations }) => ({ migrations: [...migrations, "20990101000000_later"] })),
    "project_newer",
  ],
  ["a file that lacks its end", () => written(bytes.subarray(0, bytes.length - 4096)), "project_damaged"],
  ["the first half of a file", () => written(bytes.subarray(0, bytes.length >> 1)), "project_damaged"],
  [
    "a value that somebody changed",
    () =>
      changed((file) => file.exec("update enterprise set above_scale = 1 - above_scale where mutu_fid = 7")),
    "project_damaged",
  ],
  [
    "a row that is missing",
    () => changed((file) => file.exec("delete from raw_row where mutu_fid = 7")),
    "project_damaged",
  ],
  [
    "rows that changed places",
    () =>
      changed((file) =>
        file.exec(
          "update park set mutu_fid = 99 where mutu_fid = 1; update park set mutu_fid = 1 where mutu_fid = 2",
        ),
      ),
    "project_damaged",
  ],
  [
    "a shape that is none",
    () => changed((file) => file.exec("update park set geom = x'00'")),
    "project_damaged",
  ],
  [
    "a table that is missing",
    () => changed((file) => file.exec("drop table park_lead_industry")),
    "project_damaged",
  ],
  [
    "a view in the place of a table",
    () =>
      changed((file) =>
        file.exec("alter table figure rename to other; create view figure as select * from other"),
      ),
    "project_damaged",
  ],
  [
    "a header that somebody changed",
    () =>
      changed((file) => file.exec("update mutu_project set value = '\"别处\"' where key = 'district_name'")),
    "project_damaged",
  ],
];

describe.each(engines)("on $name", ({ open }) => {
  let db: Database;
  beforeAll(async () => {
    db = await open();
    await seedPolicy(db);
  });
  afterAll(() => db?.close());

  test.each(BAD)("%s", async (_what, make, code) => {
    const file = make();
    const before = await dump(db);
    for (const lang of ["zh", "en"] as const) {
      const talk: string[] = [];
      const exit = await run(["restore", file, "--lang", lang], {
        db,
        env: {},
        out: (text) => talk.push(`result: ${text}`),
        talk: (line) => talk.push(line),
      });
      expect({ exit, talk }).toEqual({ exit: 1, talk: [message(code, lang, file)] });
    }
    expect(differences(before, await dump(db))).toEqual([]);
  });

  test("single bytes that flipped anywhere are noticed, or nothing is lost by them", async () => {
    const before = await dump(db);
    for (let at = 100; at < bytes.length; at += Math.ceil(bytes.length / 25)) {
      const flipped = Buffer.from(bytes);
      flipped[at] = (flipped[at] ?? 0) ^ 0xff;
      const file = written(flipped, "flipped.gpkg");
      await db
        .transaction(async (tx) => {
          await restoreProject({ ...db, transaction: (work) => work(tx) }, { path: file });
          const rows = differences(await dump(source), await dump({ ...db, ...tx }));
          expect(rows.filter((line) => !line.startsWith("(sequences)") && !/_seq /.test(line))).toEqual([]);
          throw new Error("undo");
        })
        .catch((error: Error & { code?: string }) => {
          if (error.message !== "undo") expect(error.code).toMatch(/^project_/);
        });
    }
    const { "(sequences)": _, ...after } = await dump(db);
    const { "(sequences)": __, ...was } = before;
    expect(differences(was, after)).toEqual([]);
  });

  test("cut short in the middle, it leaves what was there; then it goes through, is refused a second time, and replaces", async () => {
    const { "(sequences)": _, ...before } = await dump(db);
    const breaking: Database = {
      ...db,
      transaction: (work) =>
        db.transaction((tx) => {
          const failing: Queryable = {
            ...tx,
            query(sql, params) {
              if (/insert into "raw_row"/.test(sql)) throw new Error("killed");
              return tx.query(sql, params);
            },
          };
          return work(failing);
        }),
    };
    await expect(restoreProject(breaking, { path })).rejects.toThrow("killed");
    const { "(sequences)": __, ...after } = await dump(db);
    expect(differences(before, after)).toEqual([]);
    // what every first start brings along stands in nobody's way
    await seedPolicy(db);
    await restoreProject(db, { path });
    const { "(sequences)": ___, ...restored } = await dump(source);
    const full = await dump(db);
    await expect(restoreProject(db, { path })).rejects.toMatchObject({
      code: "project_occupied",
      subject: "鄞州区",
    });
    expect(differences(full, await dump(db))).toEqual([]);
    await importFile(db, { path: county("parcels.geojson"), kind: "parcels" });
    await restoreProject(db, { path, replace: true });
    const { "(sequences)": ____, ...replaced } = await dump(db);
    expect(differences(restored, replaced)).toEqual([]);
  });
});

test("a backup takes no other file's place unless told to", async () => {
  await expect(backupProject(source, path)).rejects.toMatchObject({ code: "project_exists", subject: path });
  expect(readFileSync(path).equals(bytes)).toBe(true);
  await backupProject(source, path, true);
  expect(readFileSync(path).length).toBeGreaterThan(4096);
});

describe("over the page", () => {
  let db: Database;
  let page: Page;
  beforeAll(async () => {
    db = await engines[0]!.open();
    await seedPolicy(db);
    page = await pageOver(db);
  });
  afterAll(async () => {
    await page?.close();
    await db?.close();
  });

  test("a project is told from other files, restored into an empty database, and downloaded again", async () => {
    const dropped = await page.drop([{ name: "鄞州.gpkg", bytes }]);
    expect(dropped).toMatchObject({
      phase: "open",
      fault: null,
      layers: [],
      project: {
        file: "鄞州.gpkg",
        said: { district: "鄞州区", parcels: 0, enterprises: 1086, batches: 2 },
        blocked: null,
      },
    });
    await page.trpc.delivery.restore.mutate({ id: dropped.id });
    const done = await page.settled(dropped.id);
    expect(done).toMatchObject({ phase: "done", fault: null, done: { restored: { district: "鄞州区" } } });
    const { "(sequences)": _, ...restored } = await dump(source);
    const { "(sequences)": __, ...now } = await dump(db);
    expect(differences(restored, now)).toEqual([]);

    const answer = await fetch(`${page.url}/project`);
    expect(answer.status).toBe(200);
    expect(decodeURIComponent(answer.headers.get("content-disposition") ?? "")).toMatch(
      /鄞州区-[\d-]+\.gpkg$/,
    );
    const again = written(new Uint8Array(await answer.arrayBuffer()));
    const [first, second] = [openProject(path), openProject(again)];
    first.close();
    second.close();
    expect(second.header.tables).toEqual(first.header.tables);

    const blocked = await page.drop([{ name: "鄞州.gpkg", bytes }], "en");
    expect(blocked.project?.blocked).toBe(message("project_occupied", "en", "鄞州区"));
    await page.trpc.delivery.restore.mutate({ id: blocked.id });
    expect(await page.settled(blocked.id)).toMatchObject({
      phase: "open",
      fault: message("project_occupied", "zh", "鄞州区"),
    });
  });

  test("a damaged project gets its sentence, another GeoPackage is read as one", async () => {
    const damaged = changed((file) => file.exec("delete from mutu_project where key = 'tables'"));
    expect(await page.drop([{ name: "坏.gpkg", bytes: readFileSync(damaged) }])).toMatchObject({
      phase: "open",
      layers: [],
      project: { said: null, blocked: message("project_damaged", "zh", "坏.gpkg") },
    });
    const other = changed((file) => {
      const tables = file.all("select table_name as name from gpkg_contents where table_name <> 'park'");
      for (const { name } of tables) file.exec(`drop table "${name}"`);
      file.exec("delete from gpkg_geometry_columns where table_name <> 'park'");
      file.exec("delete from gpkg_contents where table_name <> 'park'");
    });
    const view = await page.drop([{ name: "别的.gpkg", bytes: readFileSync(other) }]);
    expect(view.project).toBeNull();
    // on a busy machine GDAL may take longer than it may
    expect(view.layers.length + view.refused.length).toBe(1);
    expect(page.unforeseen).toEqual([]);
  });
});
