// How long do the dry run and the import of a Shapefile of parcels take, against ogr2ogr loading it into the same PostgreSQL, and with how much memory?
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { importFile } from "../../server/import/importFile";
import type { BenchEngine } from "./engines";
import { checkEqual, loadedByMutu } from "./importJob";
import { addPostgis, loadedByPeer, ogr2ogr, toShapefile } from "./ogr2ogr";
import { type Paired, paired, pairedOf, timed } from "./paired";
import { syntheticDistrict } from "./syntheticDistrict";

export interface ShapefileTimes {
  readonly dryRun: Paired;
  readonly commit: Paired;
  readonly both: Paired;
  /** Most memory of the whole process during a dry run and its commit, of each pair, in MB. */
  readonly peakMb: readonly number[];
  /** The longest that the process was deaf to anybody else during each pair, in ms. */
  readonly deafMs: readonly number[];
}

const SAMPLE_MS = 50;

/**
 * A Shapefile in GBK and EPSG:4549, into fresh databases whose parks are there: first the dry run, then the commit, both of the same file.
 * The peer brings the same numbers to degrees. @throws where its parcels differ: then no time counts
 */
export async function shapefileJob(engine: BenchEngine, n: number, pairs: number): Promise<ShapefileTimes> {
  const { createDatabase } = await import("../database/support/engines");
  const folder = mkdtempSync(join(tmpdir(), "mutu-bench-"));
  const district = syntheticDistrict(n);
  const parks = join(folder, "parks.geojson");
  writeFileSync(parks, JSON.stringify(district.parks));
  writeFileSync(join(folder, "parcels.geojson"), JSON.stringify(district.parcels));
  const path = join(folder, "parcels.shp");
  await toShapefile(join(folder, "parcels.geojson"), path);
  const peer = await createDatabase();
  await addPostgis(peer.url);
  const load = () => ogr2ogr(peer.url, path, ["-t_srs", "EPSG:4490"]);
  const runs: { dryRun: number; commit: number; peakMb: number; deafMs: number }[] = [];
  try {
    await load();
    const expected = await loadedByPeer(peer.url);
    const mutu = async () => {
      const db = await engine.open();
      try {
        await importFile(db, { path: parks, kind: "parks", strict: true });
        const watch = watchProcess();
        const dryRun = await timed(() => importFile(db, { path, kind: "parcels", dryRun: true }))();
        const commit = await timed(() => importFile(db, { path, kind: "parcels", strict: true }))();
        runs.push({ dryRun, commit, ...watch() });
        checkEqual(await loadedByMutu(db), expected);
        return dryRun + commit;
      } finally {
        await db.close();
      }
    };
    const both = await paired(mutu, timed(load), pairs);
    const kept = runs.slice(1); // the first was the warm-up
    return {
      dryRun: pairedOf(
        kept.map((run) => run.dryRun),
        both.peerMs,
      ),
      commit: pairedOf(
        kept.map((run) => run.commit),
        both.peerMs,
      ),
      both,
      peakMb: kept.map((run) => run.peakMb),
      deafMs: kept.map((run) => run.deafMs),
    };
  } finally {
    await peer.drop();
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Looks at the process now and then. @returns what ends the watch and tells what was seen */
function watchProcess(): () => { peakMb: number; deafMs: number } {
  let [peak, deaf, last] = [0, 0, performance.now()];
  const look = () => {
    const now = performance.now();
    deaf = Math.max(deaf, now - last - SAMPLE_MS);
    last = now;
    peak = Math.max(peak, process.memoryUsage().rss);
  };
  const clock = setInterval(look, SAMPLE_MS);
  return () => {
    look();
    clearInterval(clock);
    return { peakMb: Math.round(peak / 2 ** 20), deafMs: Math.round(deaf) };
  };
}
