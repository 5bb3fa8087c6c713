// How long does it take to import parcels, against ogr2ogr loading the same file? Mutu also hashes, checks, measures and keeps every row.
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Database } from "../../server/db/database";
import { importFile } from "../../server/import/importFile";
import type { BenchEngine } from "./engines";
import { addPostgis, type Loaded, loadedByPeer, ogr2ogr } from "./ogr2ogr";
import { type Paired, paired, timed } from "./paired";
import { syntheticDistrict } from "./syntheticDistrict";

/**
 * Imports the parcels of a synthetic district into fresh databases, their parks already there, and has the peer load the same file.
 * Equal answers are checked at each of Mutu's runs. @throws where they differ: then no time counts
 */
export async function importJob(engine: BenchEngine, n: number, pairs: number): Promise<Paired> {
  // The peer always loads into PostgreSQL: the embedded engine is held against it too.
  const { createDatabase } = await import("../database/support/engines");
  const folder = mkdtempSync(join(tmpdir(), "mutu-bench-"));
  const district = syntheticDistrict(n);
  const parks = join(folder, "parks.geojson");
  const parcels = join(folder, "parcels.geojson");
  writeFileSync(parks, JSON.stringify(district.parks));
  writeFileSync(parcels, JSON.stringify(district.parcels));
  const peer = await createDatabase();
  await addPostgis(peer.url);
  try {
    await ogr2ogr(peer.url, parcels);
    const expected = await loadedByPeer(peer.url);
    const mutu = async () => {
      const db = await engine.open();
      try {
        await importFile(db, { path: parks, kind: "parks", strict: true });
        const start = performance.now();
        const report = await importFile(db, { path: parcels, kind: "parcels", strict: true });
        const took = performance.now() - start;
        if (report.batch === null) throw new Error(`parcels: ${report.issues[0]?.message}`);
        checkEqual(await loadedByMutu(db), expected);
        return took;
      } finally {
        await db.close();
      }
    };
    return await paired(
      mutu,
      timed(() => ogr2ogr(peer.url, parcels)),
      pairs,
    );
  } finally {
    await peer.drop();
    rmSync(folder, { recursive: true, force: true });
  }
}

/** What Mutu has in its table of parcels. */
export async function loadedByMutu(db: Database): Promise<Loaded> {
  const [row] = await db.query<Loaded>(
    `select count(*)::int as parcels, sum(ST_Area(geom)) as "squareDegrees" from parcel`,
  );
  return row ?? { parcels: 0, squareDegrees: 0 };
}

/** @throws where the two have not loaded the same parcels */
export function checkEqual(ours: Loaded, theirs: Loaded): void {
  const apart = Math.abs(ours.squareDegrees / theirs.squareDegrees - 1);
  if (ours.parcels !== theirs.parcels || !(apart < 1e-8))
    throw new Error(`${ours.parcels} parcels against ${theirs.parcels}, areas ${apart} apart`);
}
