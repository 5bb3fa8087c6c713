// Does a project of an earlier version become what its own database would have become by being brought up to date?
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, test } from "vitest";
import type { Database } from "../../server/db/database";
import { migrations } from "../../server/db/migrationFiles";
import { backupProject } from "../../server/project/backupProject";
import { restoreProject } from "../../server/project/restoreProject";
import { seedPolicy } from "../../server/seed/seedPolicy";
import { openEmbedded } from "../database/support/embedded";
import { engines } from "../database/support/engines";
import { differences, dump } from "./support/dump";

const folder = mkdtempSync(join(tmpdir(), "mutu-older-"));
const path = join(folder, "older.gpkg");
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const runAll = async (db: Database, from: number, to: number) => {
  for (const { sql } of migrations().slice(from, to))
    for (const statement of sql.split(";")) if (/^\s*[^-\s]/m.test(statement)) await db.query(statement);
};

/** A database of the first version, in a schema of its own, with batches from before they were numbered. */
async function firstVersion(): Promise<Database> {
  const db = await openEmbedded();
  await db.query("create schema older");
  await db.query("set search_path to older, public");
  await runAll(db, 0, 1);
  await db.query(
    "create table _prisma_migrations (migration_name text, finished_at timestamptz default now(), rolled_back_at timestamptz)",
  );
  await db.query("insert into _prisma_migrations (migration_name) values ($1)", [migrations()[0]?.name]);
  await db.query("insert into district (id, name) values ('330299', '他区')");
  const days = { b: "2026-01-02", a: "2026-01-03" };
  for (const [id, day] of Object.entries(days)) {
    await db.query(
      `insert into import_batch (district_id, id, kind, file_name, sha256, imported_by, imported_at)
       values ('330299', $1, 'parks', 'x.geojson', '00', '甲', $2::timestamptz)`,
      [id, day],
    );
    await db.query(
      `insert into park (district_id, id, name, kind, parent_id, batch_id, row_no, geom) values
       ('330299', $1, '园', 'strategic_park', null, $1, 1, st_geomfromtext('MULTIPOLYGON(((121.1 29.1,121.2 29.1,121.2 29.2,121.1 29.1)))', 4490))`,
      [id],
    );
  }
  return db;
}

describe.each(engines)("on $name", ({ open }) => {
  test("a project of the first version is restored as the later migrations would have left it", async () => {
    const old = await firstVersion();
    const db = await open();
    try {
      await backupProject(old, path, true);
      await runAll(old, 1, migrations().length);
      await seedPolicy(db);
      await restoreProject(db, { path });
      const { setting: _, "(sequences)": was, ...wanted } = await dump(old);
      const { setting: __, "(sequences)": now, ...restored } = await dump(db);
      expect(differences(wanted, restored)).toEqual([]);
      expect(restored.import_batch?.length).toBe(2);
      const numbers = await db.query("select id, seq from import_batch order by seq");
      expect(numbers).toEqual([
        { id: "b", seq: 1 },
        { id: "a", seq: 2 },
      ]);
      // the next one has a number of its own
      const [next] = await db.query<{ next: number }>("select nextval('import_batch_seq_seq') as next");
      expect(next?.next).toBe(3);
      expect(was?.length).toBe(now?.length);
    } finally {
      await old.close();
      await db.close();
    }
  });
});
