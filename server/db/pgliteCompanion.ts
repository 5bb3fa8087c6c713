// A companion of the embedded engine: a data directory of its own, with a mark beside it once it is whole.
import { mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";
import { type CompanionRequest, companionSettings } from "./companion";
import type { Database } from "./database";
import { pgliteDatabase, startPglite } from "./pgliteDatabase";
import { pgliteTemplate } from "./pgliteTemplate";

export async function pgliteCompanion({ folder, mark, asOf, fill }: CompanionRequest): Promise<Database> {
  const made = `${folder}.made`;
  const settings = companionSettings(asOf);
  const there = markIn(made) === mark;
  if (!there) {
    rmSync(made, { force: true });
    rmSync(folder, { recursive: true, force: true });
    mkdirSync(dirname(folder), { recursive: true });
  }
  const engine = await startPglite(folder, there ? null : await pgliteTemplate());
  const db = pgliteDatabase(engine, () => {});
  try {
    if (!there) {
      await fill(db);
      writeFileSync(made, mark);
    }
    for (const { name, value } of settings) await db.query("select set_config($1, $2, false)", [name, value]);
    return db;
  } catch (error) {
    await db.close();
    if (!there) rmSync(folder, { recursive: true, force: true });
    throw error;
  }
}

function markIn(file: string): string | null {
  try {
    return readFileSync(file, "utf8");
  } catch {
    return null;
  }
}
