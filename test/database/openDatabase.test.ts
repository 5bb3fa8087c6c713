// What happens when the database cannot be opened, and who may hold a data directory?
import { spawn } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { lockDataDir } from "../../server/db/lockDataDir";
import { migrate } from "../../server/db/migrate";
import { openDatabase } from "../../server/db/openDatabase";
import { StartupError } from "../../server/db/startupError";

let dir: string;
beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), "mutu-db-"));
});
afterEach(() => rmSync(dir, { recursive: true, force: true }));

async function messageOf(opening: Promise<unknown>): Promise<string> {
  const error = await opening.then(
    () => null,
    (reason: unknown) => reason,
  );
  expect(error).toBeInstanceOf(StartupError);
  const { message } = error as StartupError;
  expect(message).not.toContain("\n");
  expect(message).not.toContain("hush");
  return message;
}

describe("a wrong DATABASE_URL", () => {
  test.each(["mysql://u:hush@h/db", "hush", "postgresql//u:hush@h"])(
    "%s is told apart before connecting",
    async (url) => {
      expect(await messageOf(openDatabase({ DATABASE_URL: url }))).toContain("DATABASE_URL is not valid");
    },
  );

  test("a server that does not answer is named without user and password", async () => {
    const message = await messageOf(openDatabase({ DATABASE_URL: "postgresql://u:hush@127.0.0.1:1/mutu" }));
    expect(message).toMatch(/无法连接.*127\.0\.0\.1:1\/mutu.*cannot reach the database 127\.0\.0\.1:1\/mutu/);
  });
});

describe("the data directory", () => {
  test("keeps what was written, is migrated once, and is free after close", async () => {
    const first = await openDatabase({ DATA_DIR: dir });
    await migrate(first);
    await first.query("insert into district (id, name) values ('330212', '鄞州区')");
    await first.close();
    await first.close();
    const second = await openDatabase({ DATA_DIR: dir });
    expect(await migrate(second)).toEqual({ applied: [], viewsRebuilt: false });
    expect(await second.query("select name from district")).toEqual([{ name: "鄞州区" }]);
    expect(await messageOf(openDatabase({ DATA_DIR: dir }))).toContain(`is in use by process ${process.pid}`);
    await second.close();
  });

  test("a first start that was cut short begins anew", async () => {
    mkdirSync(join(dir, "database"));
    writeFileSync(join(dir, "database", "PG_VERSION"), "18");
    const db = await openDatabase({ DATA_DIR: dir });
    expect(await db.query("select count(*) as n from district")).toEqual([{ n: 0 }]);
    await db.close();
  });

  test("of a living process is refused with its number, of a killed one taken over at once", async () => {
    const other = spawn(process.execPath, ["-e", "setInterval(() => {}, 1000)"], { stdio: "ignore" });
    const ended = new Promise((resolve) => other.once("exit", resolve));
    writeFileSync(join(dir, "mutu.pid"), JSON.stringify({ pid: other.pid, started: null }));
    expect(await messageOf(lockDataDir(dir))).toContain(`is in use by process ${other.pid}`);
    other.kill("SIGKILL");
    await ended;
    const release = await lockDataDir(dir);
    release();
    expect(existsSync(join(dir, "mutu.pid"))).toBe(false);
  });

  test("a lock whose number now belongs to another process is taken over", async () => {
    if (!existsSync("/proc/self/stat")) return;
    writeFileSync(join(dir, "mutu.pid"), JSON.stringify({ pid: process.ppid, started: "1" }));
    (await lockDataDir(dir))();
  });

  test("a lock of another container is believed as long as its holder touches it", async () => {
    const file = join(dir, "mutu.pid");
    writeFileSync(file, JSON.stringify({ pid: 1, started: "1", namespace: "pid:[1]" }));
    expect(await messageOf(lockDataDir(dir))).toContain("is in use by process 1");
    const minuteAgo = new Date(Date.now() - 60_000);
    utimesSync(file, minuteAgo, minuteAgo);
    (await lockDataDir(dir))();
  });

  test.each(["", "{", "null", '{"pid":-1}', '{"pid":"x"}'])(
    "a lock file that a crash left as %j is taken over",
    async (text) => {
      writeFileSync(join(dir, "mutu.pid"), text);
      (await lockDataDir(dir))();
    },
  );

  test("that is a file is refused in one sentence", async () => {
    const file = join(dir, "file");
    writeFileSync(file, "");
    expect(await messageOf(openDatabase({ DATA_DIR: file }))).toContain("cannot make the data directory");
  });
});
