// Is a published state tomorrow what it was today, whatever becomes of the working data; and can nothing be written into it?
import { chmodSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { appRouter } from "../../server/api/router";
import { createCallerFactory } from "../../server/api/trpc";
import { withdrawBatch } from "../../server/batch/withdraw";
import { run } from "../../server/cli/run";
import { addCorrection } from "../../server/correction/writeCorrection";
import type { Database } from "../../server/db/database";
import { importFile } from "../../server/import/importFile";
import { frozenPath } from "../../server/release/frozenFile";
import type { Release } from "../../server/release/releaseList";
import { Releases } from "../../server/release/releases";
import { engines } from "../database/support/engines";
import {
  type BusyDistrict,
  CORRECTED_PARCEL,
  county,
  DISTRICT,
  MOVED_PARK,
  makeBusy,
} from "../project/support/busyDistrict";
import { differences, dump } from "../project/support/dump";
import { apiContext } from "../server/support/apiContext";

const PERIODS = ["2024", "2023"];
/** What `answers` asks first. */
const FIRST = ["metrics", "--by", "park", "--period", "2024", "--format", "json"];

describe.each(engines)("a release of the busy district on $name", ({ open }) => {
  const dataDir = mkdtempSync(join(tmpdir(), "mutu-release-test-"));
  const folder = join(dataDir, "releases");
  let db: Database;
  let busy: BusyDistrict;
  let releases: Releases;
  let release: Release;
  let said: string[];
  let rows: Awaited<ReturnType<typeof dump>>;

  beforeAll(async () => {
    db = await open();
    busy = await makeBusy(db);
    await db.query("delete from release");
    releases = new Releases(db, folder);
    said = await answers(db);
    rows = await dump(db);
    release = await releases.publish({ title: "2024 年报", note: "季度例会", author: "丁" });
  }, 600_000);
  afterAll(async () => {
    await releases?.close();
    if (db?.kind === "postgresql") await dropCompanions(db);
    await db?.close();
    rmSync(dataDir, { recursive: true, force: true });
  });

  async function mutu(
    target: Database,
    words: readonly string[],
  ): Promise<{ code: number; out: string; talk: string }> {
    let out = "";
    const talk: string[] = [];
    const code = await run(words, {
      db: target,
      env: { DATA_DIR: dataDir },
      out: (text) => {
        out += text;
      },
      talk: (line) => talk.push(line),
    });
    return { code, out, talk: talk.join("\n") };
  }

  /** Every park's and parcel's figures and verdicts, a trace of each kind, and what goes out. */
  async function answers(target: Database): Promise<string[]> {
    const path = join(dataDir, "out.geojson");
    const found: string[] = [];
    const ask = async (words: readonly string[]) => {
      const { code, out, talk } = await mutu(target, words);
      if (code !== 0) throw new Error(talk);
      found.push(out);
    };
    for (const period of PERIODS) {
      for (const by of ["park", "parcel", "district"])
        await ask(["metrics", "--by", by, "--period", period, "--format", "json"]);
    }
    for (const subject of [
      ["--park", MOVED_PARK],
      ["--parcel", CORRECTED_PARCEL],
    ])
      await ask(["trace", ...subject, "--metric", "output_per_mu", "--period", "2024", "--json"]);
    const exported = await mutu(target, ["export", "parcels", "--format", "geojson", "--out", path]);
    if (exported.code !== 0) throw new Error(exported.talk);
    found.push(readFileSync(path, "utf8"));
    return found;
  }

  const inRelease = (): Promise<string[]> => releases.within(release.id, (opened) => answers(opened.db));
  const firstInRelease = (): Promise<string> =>
    releases.within(release.id, async (opened) => {
      const { out } = await mutu(opened.db, [...FIRST]);
      return out;
    });

  const call = (lang: "zh" | "en" = "zh") => {
    const ctx = { ...apiContext(db, lang), releases };
    return createCallerFactory(appRouter)(ctx);
  };

  test("names who published what, and the file is the state itself", async () => {
    expect(release).toMatchObject({ title: "2024 年报", note: "季度例会", author: "丁", parks: 13 });
    expect(release.id).toBe(`r${/^r(\d+)-/.exec(release.id)?.[1]}-${release.sha256.slice(0, 8)}`);
    expect(release.periods).toContain("2024");
    const state = await call().release.state();
    expect(state).toMatchObject({ viewing: null, changedSinceLatest: false, latest: { id: release.id } });
    expect(await call().release.list()).toMatchObject([{ id: release.id, file: "there", current: true }]);
  });

  test("a second one of the same title, or without a title, is refused and leaves no file", async () => {
    const again = { title: " 2024 年报 ", note: null, author: "丁" };
    await expect(releases.publish(again)).rejects.toMatchObject({ code: "release_title_taken" });
    await expect(releases.publish({ ...again, title: " " })).rejects.toMatchObject({ code: "release_title" });
    await expect(releases.publish({ ...again, title: "乙", author: "" })).rejects.toMatchObject({
      code: "release_author",
    });
    expect((await releases.list()).length).toBe(1);
  });

  test("after imports, a correction, a withdrawal, another boundary rule and other targets it answers as it did, to the last digit", async () => {
    await changeEverything(db, busy);
    const now = await answers(db);
    // all but the register itself, which none of it touches
    for (const [index, text] of now.slice(0, -1).entries()) expect(text).not.toBe(said[index]);
    expect(await inRelease()).toEqual(said);
    const restored = await releases.within(release.id, (opened) => dump(opened.db));
    // the list of releases as it was: this one was not on it yet
    expect(differences(rows, restored)).toEqual([]);
    const state = await call().release.state();
    expect(state.changedSinceLatest).toBe(true);
    expect(state.dataVersion).not.toBe(release.dataVersion);
  }, 600_000);

  test("tells of which parks a figure or a verdict is another one now", async () => {
    const { parks, same, before, after } = await call().release.compare({
      period: "2024",
      before: release.id,
      after: null,
    });
    expect([before?.id, after]).toEqual([release.id, null]);
    expect(parks.length).toBeGreaterThan(0);
    expect(parks.length + same).toBe(13);
    expect(
      await call().release.compare({ period: "2024", before: release.id, after: release.id }),
    ).toMatchObject({
      parks: [],
      same: 13,
    });
  });

  test("a correction that has expired meanwhile is in force in it, and one that was withdrawn is too", async () => {
    await releases.within(release.id, async (opened) => {
      const [day] = await opened.db.query<{ day: string }>("select correction_day() as day");
      expect(day?.day).toBe(release.asOf);
      const kept = await opened.db.query(
        "select from corrections_in_force($1, 'parcel') where subject_id = $2",
        [DISTRICT, CORRECTED_PARCEL],
      );
      expect(kept).toHaveLength(1);
    });
  });

  test("nothing can be written into it, by procedure or by statement", async () => {
    await releases.within(release.id, async (opened) => {
      const frozen = createCallerFactory(appRouter)({
        ...apiContext(opened.db, "zh"),
        releases,
        release: opened.release,
      });
      await expect(frozen.correction.withdraw({ seq: 1, by: "戊" })).rejects.toThrow("release_read_only");
      await expect(frozen.release.publish({ title: "乙", by: "戊" })).rejects.toThrow("release_read_only");
      const refused = { code: "release_read_only" };
      for (const sql of ["delete from park", "create table x (a int)", "select assign_parks('330212')"])
        await expect(opened.db.query(sql)).rejects.toMatchObject(refused);
      const inside = opened.db.transaction((tx) => tx.query("delete from figure"));
      await expect(inside).rejects.toMatchObject(refused);
      const copied = opened.db.copyIn("setting (district_id, key, value)", ["x\ty\t{}\n"]);
      await expect(copied).rejects.toMatchObject(refused);
    });
    expect(await firstInRelease()).toBe(said[0]);
  });

  test("the command line answers of it too, and says of which", async () => {
    await releases.close();
    const { code, out } = await mutu(db, [...FIRST, "--release", release.id]);
    expect(code).toBe(0);
    const rows = JSON.parse(out) as Record<string, unknown>[];
    expect(new Set(rows.map((row) => row.release))).toEqual(new Set([release.id]));
    expect(rows.map(({ release: _, ...row }) => row)).toEqual(JSON.parse(said[0] ?? ""));
    const unknown = await mutu(db, [...FIRST, "--release", "r9-00000000"]);
    expect([unknown.code, unknown.talk.includes("r9-00000000")]).toEqual([1, true]);
  });

  test("what was already made of it is opened again as it is, and is made anew where it was left half made", async () => {
    await releases.close();
    expect(await firstInRelease()).toBe(said[0]);
    const made = join(folder, `${release.id}.made`);
    if (db.kind === "pglite") rmSync(made);
    else await db.query(`comment on database "${await companionOf(db)}" is 'mutu companion half made'`);
    expect(await firstInRelease()).toBe(said[0]);
  });

  test("an unknown one, a missing file and a damaged one are said, and nothing takes their place", async () => {
    await expect(releases.acquire("r9-00000000")).rejects.toMatchObject({ code: "unknown_release" });
    const path = frozenPath(folder, release.id);
    const whole = readFileSync(path);
    renameSync(path, `${path}.away`);
    await expect(releases.acquire(release.id)).rejects.toMatchObject({ code: "release_missing" });
    expect(await releases.list()).toMatchObject([{ file: "missing" }]);
    const damaged = Buffer.from(whole);
    const middle = damaged.length >> 1;
    damaged.writeUInt8(damaged.readUInt8(middle) ^ 1, middle);
    writeFileSync(path, damaged);
    await expect(releases.acquire(release.id)).rejects.toMatchObject({ code: "release_damaged" });
    const { code, talk } = await mutu(db, ["release", "check"]);
    expect([code, talk.includes("SHA-256")]).toEqual([1, true]);
    chmodSync(path, 0o644);
    writeFileSync(path, whole);
    expect((await mutu(db, ["release", "check"])).code).toBe(0);
    expect(await firstInRelease()).toBe(said[0]);
  });

  test("where a restored backup has the list and not the files, that is said", async () => {
    const there = new Releases(db, join(dataDir, "elsewhere"));
    expect(await there.list()).toMatchObject([{ id: release.id, title: "2024 年报", file: "missing" }]);
    await expect(there.acquire(release.id)).rejects.toMatchObject({ code: "release_missing" });
    await there.close();
  });

  test("of many only the newest stay open, and one in use is never closed", async () => {
    await releases.close();
    const few = new Releases(db, folder, 1);
    const second = await few.publish({ title: "改后", note: null, author: "丁" });
    const first = await few.acquire(release.id);
    const other = await few.acquire(second.id);
    expect(await other.db.query("select from park limit 1")).toHaveLength(1);
    expect(await first.db.query("select from park limit 1")).toHaveLength(1);
    first.done();
    other.done();
    await few.close();
    expect(await few.list()).toMatchObject([
      { id: second.id, current: true },
      { id: release.id, current: false },
    ]);
  }, 300_000);
});

/** What an office may do to its data in a year: each step changes figures, land, rules or targets. */
async function changeEverything(db: Database, busy: BusyDistrict): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), "mutu-release-change-"));
  const path = join(folder, "新.csv");
  const figures = await db.query<{ id: string; period: string; value: number }>(
    `select enterprise_id as id, period, value_yuan as value from figure
     where period in ('2023', '2024') and measure = 'output' and superseded_by is null`,
  );
  writeFileSync(
    path,
    `统一社会信用代码,年度,工业总产值(元)\n${figures.map(({ id, period, value }) => `${id},${period},${value * 2 + 7}`).join("\n")}\n`,
  );
  await withdrawBatch(db, {
    district: DISTRICT,
    batch: busy.newFigures,
    by: "乙",
    why: null,
    withLater: false,
  });
  await importFile(db, { path, kind: "figures" });
  await importFile(db, { path: county("parks.geojson"), kind: "parks", crs: "EPSG:4490" });
  await addCorrection(db, DISTRICT, {
    kind: "parcel",
    id: CORRECTED_PARCEL,
    field: "certificate",
    period: null,
    value: "30000",
    reason: "复测",
    source: null,
    author: "丙",
    until: null,
  });
  await db.query(
    "insert into boundary_rule (district_id, kind, rule, decided_by) select $1, kind, 'centre', '丁' from (select distinct kind from park) k",
    [DISTRICT],
  );
  await db.query("select assign_parks($1)", [DISTRICT]);
  await db.query("update target set value = value * 2");
  rmSync(folder, { recursive: true, force: true });
}

async function companionOf(db: Database): Promise<string> {
  const [row] = await db.query<{ name: string }>(
    "select datname as name from pg_database where datname like current_database() || '\\_release\\_%' limit 1",
  );
  return row?.name ?? "";
}

async function dropCompanions(db: Database): Promise<void> {
  for (let name = await companionOf(db); name !== ""; name = await companionOf(db))
    await db.query(`drop database "${name}" with (force)`);
}
