// How is a release kept: published once under its title, opened read only, made anew where it was left half made, refused where its file is not its own?
import { chmodSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { appRouter } from "../../server/api/router";
import { createCallerFactory } from "../../server/api/trpc";
import { run } from "../../server/cli/run";
import type { Database } from "../../server/db/database";
import { frozenPath } from "../../server/release/frozenFile";
import type { Release } from "../../server/release/releaseList";
import { Releases } from "../../server/release/releases";
import { engines } from "../database/support/engines";
import {
  addDistrict,
  addEnterprise,
  addFigure,
  addOccupancy,
  addParcel,
  addPark,
} from "../database/support/smallDistrict";
import { apiContext } from "../server/support/apiContext";
import { addTargets } from "../server/support/targets";
import { companionOf, dropCompanions } from "./support/companions";

const FIRST = ["metrics", "--by", "park", "--period", "2024", "--format", "json"];

describe.each(engines)("a release of a small district on $name", ({ open }) => {
  const dataDir = mkdtempSync(join(tmpdir(), "mutu-kept-test-"));
  const folder = join(dataDir, "releases");
  let db: Database;
  let releases: Releases;
  let release: Release;
  let said: string;

  beforeAll(async () => {
    db = await open();
    await addDistrict(db);
    await addTargets(db);
    await addPark(db, { id: "SP-01", box: [121.4, 29.7, 121.6, 29.9] });
    await addParcel(db, { id: "A", parkId: "SP-01" });
    await addEnterprise(db, { id: "E" });
    await addOccupancy(db, { enterprise: "E", parcel: "A", areaDm2: 1_000_000 });
    await addFigure(db, "E", "2024", { output: 142_500_000 });
    releases = new Releases(db, folder);
    said = (await mutu(db, FIRST)).out;
    release = await releases.publish({ title: "2024 年报", note: null, author: "丁" });
    await db.query("update figure set value_yuan = 1");
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

  const firstInRelease = (): Promise<string> =>
    releases.within(release.id, async (opened) => (await mutu(opened.db, FIRST)).out);

  test("a second one of the same title, or without a title, is refused and leaves no file", async () => {
    const again = { title: " 2024 年报 ", note: null, author: "丁" };
    await expect(releases.publish(again)).rejects.toMatchObject({ code: "release_title_taken" });
    await expect(releases.publish({ ...again, title: " " })).rejects.toMatchObject({ code: "release_title" });
    await expect(releases.publish({ ...again, title: "乙", author: "" })).rejects.toMatchObject({
      code: "release_author",
    });
    expect((await releases.list()).length).toBe(1);
  });

  test("nothing can be written into it, by procedure or by statement", async () => {
    await releases.within(release.id, async (opened) => {
      const frozen = createCallerFactory(appRouter)({
        ...apiContext(opened.db, "zh"),
        releases,
        live: apiContext(db, "zh").live,
        release: opened.release,
      });
      await expect(frozen.correction.withdraw({ seq: 1, by: "戊" })).rejects.toThrow("release_read_only");
      await expect(frozen.release.publish({ title: "乙", by: "戊" })).rejects.toThrow("release_read_only");
      // what is kept for a link belongs to the working data, so that a selection comes along from state to state
      const content = { kind: "selection" as const, ids: ["330212001001GB00002"] };
      const kept = await frozen.saved.save({ content, named: null });
      expect(await frozen.saved.content(kept)).toEqual(content);
      const refused = { code: "release_read_only" };
      for (const sql of ["delete from park", "create table x (a int)", "update figure set value_yuan = 2"])
        await expect(opened.db.query(sql)).rejects.toMatchObject(refused);
      const inside = opened.db.transaction((tx) => tx.query("delete from figure"));
      await expect(inside).rejects.toMatchObject(refused);
      const copied = opened.db.copyIn("setting (district_id, key, value)", ["x\ty\t{}\n"]);
      await expect(copied).rejects.toMatchObject(refused);
    });
    expect(await firstInRelease()).toBe(said);
  });

  test("the command line answers of it too, and says of which", async () => {
    await releases.close();
    const { code, out } = await mutu(db, [...FIRST, "--release", release.id]);
    expect(code).toBe(0);
    const rows = JSON.parse(out) as Record<string, unknown>[];
    expect(new Set(rows.map((row) => row.release))).toEqual(new Set([release.id]));
    expect(rows.map(({ release: _, ...row }) => row)).toEqual(JSON.parse(said));
    const unknown = await mutu(db, [...FIRST, "--release", "r9-00000000"]);
    expect([unknown.code, unknown.talk.includes("r9-00000000")]).toEqual([1, true]);
  });

  test("the working data are held against it: one figure was changed, and that is all, on the board and by command", async () => {
    const page = createCallerFactory(appRouter)({ ...apiContext(db, "zh"), releases });
    const asked = {
      metric: "output_per_mu",
      period: "2024",
      fromRelease: release.id,
      toRelease: null,
    } as const;
    const change = await page.change.park({ ...asked, id: "SP-01" });
    // 950 万元/亩 to the yuan before; 1 yuan is left of 142 500 000
    expect(change).toMatchObject({ changeYuan: -142_499_999, reason: null });
    expect(change.from).toMatchObject({ period: "2024", release: { id: release.id, title: "2024 年报" } });
    expect(change.to).toMatchObject({ period: "2024", release: null });
    expect(change.causes.filter(({ yuan }) => yuan !== 0)).toMatchObject([
      { cause: "figure", yuan: -142_499_999, enterprises: 1 },
    ]);
    expect(await page.change.parks(asked)).toMatchObject([
      { park: { id: "SP-01" }, changeYuan: -142_499_999 },
    ]);
    const back = await page.change.park({ ...asked, fromRelease: null, toRelease: release.id, id: null });
    expect(back.changeYuan).toBe(142_499_999);
    const pair = [
      "--park",
      "SP-01",
      "--target",
      "output",
      "--from",
      "2024",
      "--to",
      "2024",
      "--format",
      "json",
    ];
    const { out } = await mutu(db, ["changes", ...pair, "--from-release", release.id]);
    expect(JSON.parse(out)).toEqual(change);
  });

  test("compared without a period, both are of the one that the later state shows first", async () => {
    await addFigure(db, "E", "2025", { output: 95_000_000 });
    const page = createCallerFactory(appRouter)({ ...apiContext(db, "zh"), releases });
    const { period, parks } = await page.release.compare({ before: null, after: release.id });
    expect(period).toBe("2024");
    // the 1 yuan that is left of 2024, not the 95 million of a year that the release does not know
    expect(parks[0]?.before?.output_per_mu.value).toBeLessThan(0.001);
    await expect(page.release.compare({ before: release.id, after: null })).rejects.toThrow("unknown_period");
    await db.query("delete from figure where period = '2025'");
  });

  test("what was already made of it is opened again as it is, and is made anew where it was left half made", async () => {
    await releases.close();
    expect(await firstInRelease()).toBe(said);
    const made = join(folder, `${release.id}.made`);
    if (db.kind === "pglite") rmSync(made);
    else await db.query(`comment on database "${await companionOf(db)}" is 'mutu companion half made'`);
    expect(await firstInRelease()).toBe(said);
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
    expect(await firstInRelease()).toBe(said);
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
    expect((await few.list()).map(({ id }) => id)).toEqual([second.id, release.id]);
  }, 300_000);
});
