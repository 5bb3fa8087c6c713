// The demo district, loaded once through the same import that a county's files go through.
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import type { Database } from "../db/database";
import { HOME_DISTRICT } from "../district/homeDistrict";
import { importFile } from "../import/importFile";
import type { ImportKind } from "../import/importReport";
import { seedPlaced } from "./seedPlaced";
import { seedRelocation } from "./seedRelocation";

const FILES: readonly (readonly [string, ImportKind])[] = [
  ["parks.geojson", "parks"],
  ["parcels-1.geojson", "parcels"],
  ["parcels-2.geojson", "parcels"],
  ["enterprises.csv", "enterprises"],
  ["occupancy.csv", "occupancy"],
  ["figures-annual.csv", "figures"],
  ["figures-quarter.csv", "figures"],
  ["honours.csv", "honours"],
  ["indicators.csv", "indicators"],
  ["projects.csv", "projects"],
  ["floors.csv", "floors"],
];

/** The key that marks the demo as loaded; its value is true. */
const MARK = "demo_loaded";

/**
 * Loads the demo district into a database that holds no delivery yet; a second call does nothing, and so does one on somebody's
 * own data. Invented data marks the district, so that every screen says so. True where it was loaded now.
 * @param say tells the person who waits what is going on
 */
export function seedDemo(db: Database, say: (text: string) => void): Promise<boolean> {
  return db.exclusively(() => loadOnce(db, say));
}

async function loadOnce(db: Database, say: (text: string) => void): Promise<boolean> {
  const [state] = await db.query<{ done: boolean; batches: number }>(
    `select exists (select from setting where district_id = '' and key = $1) as done,
       (select count(*)::int from import_batch) as batches`,
    [MARK],
  );
  // A start that was cut short left some files behind: the import takes them as already there and goes on.
  const begun = await db.query("select from district where demo");
  if (state === undefined || state.done || (state.batches > 0 && begun.length === 0)) return false;
  say("载入演示区（虚构数据） / loading the demo district (invented data) …");
  await db.query("update district set demo = true");
  for (const [name, kind] of FILES) {
    const path = fileURLToPath(new URL(`../../seeds/demo/${name}`, import.meta.url));
    const report = await importFile(db, { path, kind, strict: true, by: "seed", demo: true });
    const first = report.issues.find(({ severity }) => severity === "rejected");
    if (first !== undefined) throw new Error(`seeds/demo/${name}:${first.row}: ${first.message}`);
  }
  const text = (name: string) => readFileSync(new URL(`../../seeds/demo/${name}`, import.meta.url), "utf8");
  await seedRelocation(db, HOME_DISTRICT.id, text("relocation.json"));
  await seedPlaced(db, HOME_DISTRICT.id, text("placed.json"));
  await db.query("insert into setting (district_id, key, value) values ('', $1, 'true'::jsonb)", [MARK]);
  return true;
}
