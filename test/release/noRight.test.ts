// What does somebody read who opens a release as a PostgreSQL user that may not make databases?
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { run } from "../../server/cli/run";
import type { Database } from "../../server/db/database";
import { openPostgresql } from "../../server/db/openPostgresql";
import { engines } from "../database/support/engines";
import { addDistrict, addParcel, addPark } from "../database/support/smallDistrict";

const ROLE = `mutu_test_plain_${process.pid}`;

const postgresql = engines.find(({ name }) => name === "PostgreSQL");

describe.skipIf(postgresql === undefined)("without CREATEDB on PostgreSQL", () => {
  const dataDir = mkdtempSync(join(tmpdir(), "mutu-noright-test-"));
  let owner: Database;
  let plain: Database;

  beforeAll(async () => {
    if (postgresql === undefined) return;
    owner = await postgresql.open();
    await addDistrict(owner);
    await addPark(owner, { id: "SP-01", box: [121.4, 29.7, 121.6, 29.9] });
    await addParcel(owner, { id: "A", parkId: "SP-01" });
    await owner.query(`create role ${ROLE} login`);
    for (const what of ["tables", "sequences"])
      await owner.query(`grant all on all ${what} in schema public to ${ROLE}`);
    const url = new URL(owner.url ?? "");
    url.username = ROLE;
    plain = await openPostgresql(url.href);
  }, 120_000);
  afterAll(async () => {
    await plain?.close();
    await owner?.query(`drop owned by ${ROLE}`);
    await owner?.query(`drop role ${ROLE}`);
    await owner?.close();
    rmSync(dataDir, { recursive: true, force: true });
  });

  async function mutu(...words: string[]): Promise<{ code: number; out: string; talk: string }> {
    let out = "";
    const talk: string[] = [];
    const code = await run(words, {
      db: plain,
      env: { DATA_DIR: dataDir, LANG: "en" },
      out: (text) => {
        out += text;
      },
      talk: (line) => talk.push(line),
    });
    return { code, out, talk: talk.join("\n") };
  }

  test("publishing works; opening says in one sentence who lacks which right", async () => {
    expect((await mutu("release", "publish", "--title", "t", "--by", "me")).code).toBe(0);
    const [release] = await plain.query<{ id: string }>("select id from release");
    const ask = ["metrics", "--by", "park", "--period", "2024", "--format", "json"];
    const { code, talk } = await mutu(...ask, "--release", release?.id ?? "");
    expect(code).toBe(1);
    expect(talk).toContain(ROLE);
    expect(talk).toMatch(/CREATEDB/);
    expect(talk.trim().split("\n")).toHaveLength(1);
  });

  test("a backup says that the frozen files are not in it", async () => {
    const { code, talk } = await mutu("backup", join(dataDir, "all.gpkg"));
    expect(code).toBe(0);
    expect(talk).toContain(join(dataDir, "releases"));
  });
});
