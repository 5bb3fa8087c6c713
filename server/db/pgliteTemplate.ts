// How does a first start stay short? The engine's first boot, PostGIS and the migrations are done once and kept as an archive.
import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { migrate } from "./migrate";
import { migrations, sha256, viewsHash } from "./migrationFiles";
import { pgliteDatabase, startPglite } from "./pgliteDatabase";

const CACHE = fileURLToPath(new URL("../../node_modules/.cache/mutu", import.meta.url));

/** The package's file next to its entry: a new version of the engine must not read another one's archive. */
function versionOf(name: string): string {
  const entry = createRequire(import.meta.url).resolve(name);
  const folder = entry.slice(0, entry.lastIndexOf(name) + name.length);
  return sha256(readFileSync(join(folder, "package.json"), "utf8"));
}

/** Changes with the migrations, the functions and the engine. */
function templateName(): string {
  const key = [
    ...migrations().map(({ name, sql }) => `${name} ${sha256(sql)}`),
    viewsHash(),
    versionOf("@electric-sql/pglite"),
    versionOf("@electric-sql/pglite-postgis"),
  ];
  return `template-${sha256(key.join("\n")).slice(0, 16)}.tar`;
}

/** Keeps the archive for the next start; a disk that cannot be written only costs time. */
function keep(name: string, archive: Uint8Array): void {
  const unfinished = join(CACHE, `${name}.${process.pid}`);
  try {
    mkdirSync(CACHE, { recursive: true });
    for (const old of readdirSync(CACHE)) {
      if (old.startsWith("template-") && old.endsWith(".tar") && old !== name)
        rmSync(join(CACHE, old), { force: true });
    }
    writeFileSync(unfinished, archive);
    renameSync(unfinished, join(CACHE, name));
  } catch {
    rmSync(unfinished, { force: true });
  }
}

/**
 * An empty, migrated data directory as a tar archive (66 MB): read from node_modules/.cache in 0.1 s, else made in about 14 s.
 * Several processes may make it at once; each writes aside and the last rename wins.
 */
export async function pgliteTemplate(): Promise<Blob> {
  const name = templateName();
  try {
    return new Blob([readFileSync(join(CACHE, name))]);
  } catch {
    // Not made yet.
  }
  const engine = await startPglite(null, null);
  const database = pgliteDatabase(engine, () => {});
  try {
    await migrate(database);
    const archive = await engine.dumpDataDir("none");
    keep(name, new Uint8Array(await archive.arrayBuffer()));
    return archive;
  } finally {
    await database.close();
  }
}
