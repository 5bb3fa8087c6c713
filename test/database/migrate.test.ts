// Does a database come up to this version once, and say plainly when it cannot?
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Database } from "../../server/db/database";
import { migrate } from "../../server/db/migrate";
import { openPostgresql } from "../../server/db/openPostgresql";
import { createDatabase, engines, SUPERUSER_URL } from "./support/engines";

const MIGRATIONS = [
  "20261123000000_init",
  "20261124000000_industry_code_version",
  "20261124100000_source_profile",
  "20261125000000_batches",
  "20261126000000_repair",
  "20261128000000_boundary_rule",
  "20261129000000_correction",
  "20261129100000_target_rules",
  "20261129110000_release",
  "20261129120000_indicator_values",
  "20261129130000_parcel_note",
  "20261129130000_saved_item",
  "20261129130000_scenario",
  "20261129140000_evaluation",
  "20261129150000_reference_layer",
  "20261129160000_saved_drawing",
  "20261129170000_project",
  "20261129180000_floor_space",
  "20261129180000_shortlist",
  "20261129200000_shortlist_floor",
  "20261130010000_plan_decision",
  "20261130020000_brochure",
  "20261130030000_relocation",
  "20261130031000_project_stage",
  "20261130040000_relocation_floor",
  "20261130041000_brochure_token",
  "20261130050000_missing_at_most",
  "20261130060000_project_landing",
  "20261130061000_parcel_supply",
  "20261130070000_plan_record",
  "20261130080000_price_not_negative",
  "20261130090000_scenario_removed",
];

describe.each(engines)("migrate on $name", ({ open }) => {
  let db: Database;
  beforeAll(async () => {
    db = await open();
  });
  afterAll(() => db?.close());

  test("a second run finds nothing to do", async () => {
    expect(await migrate(db)).toEqual({ applied: [], viewsRebuilt: false });
  });

  test("migrations are kept as Prisma's own command line keeps them", async () => {
    const rows = await db.query(
      "select migration_name, finished_at is not null as done, applied_steps_count as steps from _prisma_migrations order by 1",
    );
    expect(rows).toEqual(
      MIGRATIONS.map((migration_name) => ({
        migration_name,
        done: true,
        steps: 1,
      })),
    );
  });

  test("functions of another version are replaced, also those that this one no longer has", async () => {
    await db.query("create function gone(p int) returns int language sql as 'select 1'");
    await db.query(
      `update setting set value = value || '{"sha256": "other"}'
         || jsonb_build_object('functions', (value -> 'functions') || '["gone"]') where key = 'views'`,
    );
    expect((await migrate(db)).viewsRebuilt).toBe(true);
    expect(await db.query("select from pg_proc where proname = 'gone'")).toEqual([]);
    expect(await db.query("select from pg_proc where proname = 'park_tallies'")).toHaveLength(1);
  });

  test("a database of a newer version is refused in one sentence", async () => {
    await db.query(
      `insert into _prisma_migrations (id, checksum, migration_name, finished_at, applied_steps_count)
       values ('x', 'x', '29990101000000_future', now(), 1)`,
    );
    await expect(migrate(db)).rejects.toThrow(/newer Mutu \(it has migration 29990101000000_future\)/);
    await db.query("delete from _prisma_migrations where id = 'x'");
  });

  test("values come alike: bigint as number, numeric as text, date as text, JSON parsed, instants as Date", async () => {
    const [row] = await db.query(
      `select 9007199254740991::int8 as big, 1.50::numeric as exact, date '2025-02-28' as day, $1::jsonb as json,
         $2::text[] as list, timestamptz '2025-01-01T00:00:00Z' as at, 0.5::float8 as real, true as yes, null::int8 as none`,
      [JSON.stringify({ a: [1] }), ["甲", 'q"\\,']],
    );
    expect(row).toEqual({
      big: 9007199254740991,
      exact: "1.50",
      day: "2025-02-28",
      json: { a: [1] },
      list: ["甲", 'q"\\,'],
      at: new Date("2025-01-01T00:00:00Z"),
      real: 0.5,
      yes: true,
      none: null,
    });
  });

  test("a bigint that a number cannot hold is an error, not another number", async () => {
    await expect(db.query("select 9007199254740993::int8 as big")).rejects.toThrow("9007199254740993");
  });

  test("a transaction that fails leaves nothing behind, and the next one works", async () => {
    const add = "insert into district (id, name) values ($1, 'x')";
    await expect(
      db.transaction(async (tx) => {
        await tx.query(add, ["t1"]);
        throw new Error("stop");
      }),
    ).rejects.toThrow("stop");
    await db.transaction((tx) => tx.query(add, ["t2"]));
    expect(await db.query("select id from district where id like 't_'")).toEqual([{ id: "t2" }]);
  });

  test("Prisma's client reads and writes the same tables", async () => {
    await db.prisma.district.create({ data: { id: "p1", name: "鄞州区" } });
    const [row] = await db.query("select name, demo from district where id = 'p1'");
    expect(row).toEqual({ name: "鄞州区", demo: false });
    expect(await db.prisma.district.findUnique({ where: { id: "p1" }, select: { name: true } })).toEqual({
      name: "鄞州区",
    });
    // asked column by column, so that a column that is not there is an error
    expect(await db.prisma.boundaryRule.findMany()).toEqual([]);
    expect(await db.prisma.parcelShare.findMany()).toEqual([]);
    expect(await db.prisma.correction.findMany()).toEqual([]);
    expect(await db.prisma.parcel.findMany({ select: { parkSplit: true, givenParkId: true } })).toEqual([]);
  });
});

describe.skipIf(SUPERUSER_URL === "")("migrate on a PostgreSQL server", () => {
  test("two processes that start at once make the tables once", async () => {
    const { url, drop } = await createDatabase();
    const both = await Promise.all([openPostgresql(url), openPostgresql(url)]);
    const reports = await Promise.all(both.map(migrate));
    expect(reports.flatMap(({ applied }) => applied)).toEqual(MIGRATIONS);
    await Promise.all(both.map((db) => db.close()));
    await drop();
  });

  test("without the right to make PostGIS one sentence says what to ask for", async () => {
    const { url, drop } = await createDatabase();
    const admin = await openPostgresql(url);
    await admin.query("create role mutu_plain login password 'hush'");
    await admin.query("grant create on schema public to mutu_plain");
    const plain = new URL(url);
    plain.username = "mutu_plain";
    plain.password = "hush";
    const db = await openPostgresql(plain.href);
    await expect(migrate(db)).rejects.toThrow(
      /no PostGIS and it cannot be made \(permission denied.*create extension postgis/,
    );
    await db.close();
    await admin.query("drop owned by mutu_plain");
    await admin.query("drop role mutu_plain");
    await admin.close();
    await drop();
  });
});
