// How long do the dry run and the commit of a Shapefile of parcels take, against ogr2ogr loading it into the same PostgreSQL, and with how much memory?
import { createReadStream, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Database } from "../../server/db/database";
import { Deliveries } from "../../server/delivery/deliveries";
import { importFile } from "../../server/import/importFile";
import { NO_REPAIR } from "../../server/repair/repairChoice";
import { filesAt } from "../../server/source/openSources";
import type { BenchEngine } from "./engines";
import { checkEqual, loadedByMutu } from "./importJob";
import { addPostgis, loadedByPeer, ogr2ogr, type PeerUse, toShapefile } from "./ogr2ogr";
import { type Paired, paired, pairedOf, timed } from "./paired";
import { processorTime } from "./processorTime";
import { syntheticDistrict } from "./syntheticDistrict";

export interface ShapefileTimes {
  /** From the dropped file to all that the page shows: received, hashed, read, checked, its shapes gone through, its effects worked out. */
  readonly dryRun: Paired;
  /** What the dry run showed, written. */
  readonly commit: Paired;
  readonly both: Paired;
  /** `mutu import`: everything without a dry run before it. */
  readonly atOnce: Paired;
  /** Most memory of the whole process during a dry run and its commit, of each pair, in MB. */
  readonly peakMb: readonly number[];
  /** The same of the peer; null where the system does not tell. */
  readonly peerPeakMb: readonly (number | null)[];
  /** Seconds of processor of both programs and their sessions in PostgreSQL, of each pair. */
  readonly cpu: readonly CpuSeconds[];
  /** The longest that the process was deaf to anybody else during each pair, in ms. */
  readonly deafMs: readonly number[];
}

/** Null where the system does not tell. */
interface CpuSeconds {
  readonly dryRun: number | null;
  readonly commit: number | null;
  readonly atOnce: number | null;
  readonly peer: number | null;
}

const SAMPLE_MS = 50;
/** As often as the page asks how far it is. */
const ASK_EVERY_MS = 300;
const BUSY: readonly string[] = ["receiving", "reading", "checking", "committing"];

/**
 * A Shapefile in GBK and EPSG:4549, into fresh databases whose parks are there: as dropped on the page, first the dry run, then the commit;
 * and by command at once. The ledger of repairs included, as it always is. The peer brings the same numbers to degrees.
 * @throws where its parcels differ: then no time counts
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
  const peerUse: PeerUse[] = [];
  const load = async () => {
    peerUse.push(await ogr2ogr(peer.url, path, ["-t_srs", "EPSG:4490"]));
  };
  const runs: Run[] = [];
  try {
    await load();
    const expected = await loadedByPeer(peer.url);
    /** One way of Mutu's in a fresh database. */
    const inFresh = async <T>(way: (db: Database) => Promise<T>): Promise<T> => {
      const db = await engine.open();
      try {
        await importFile(db, { path: parks, kind: "parks", strict: true });
        const found = await way(db);
        checkEqual(await loadedByMutu(db), expected);
        return found;
      } finally {
        await db.close();
      }
    };
    const mutu = async () => {
      const dropped = await inFresh((db) => asDropped(db, folder, path));
      const atOnce = await inFresh((db) =>
        used(db, () => importFile(db, { path, kind: "parcels", strict: true, repair: NO_REPAIR })),
      );
      runs.push({ ...dropped, atOnce });
      return dropped.dryRun.ms + dropped.commit.ms;
    };
    peerUse.length = 0;
    const both = await paired(mutu, timed(load), pairs);
    const kept = runs.slice(1); // the first was the warm-up
    const against = (of: (run: Run) => Used) =>
      pairedOf(
        kept.map((run) => of(run).ms),
        both.peerMs,
      );
    return {
      dryRun: against((run) => run.dryRun),
      commit: against((run) => run.commit),
      both,
      atOnce: against((run) => run.atOnce),
      peakMb: kept.map((run) => run.peakMb),
      peerPeakMb: peerUse.slice(1).map(({ peakMb }) => peakMb),
      cpu: kept.map(({ dryRun, commit, atOnce }, at) => ({
        ...{ dryRun: dryRun.cpuS, commit: commit.cpuS, atOnce: atOnce.cpuS },
        peer: peerUse[at + 1]?.cpuS ?? null,
      })),
      deafMs: kept.map((run) => run.deafMs),
    };
  } finally {
    await peer.drop();
    rmSync(folder, { recursive: true, force: true });
  }
}

interface Used {
  readonly ms: number;
  readonly cpuS: number | null;
}
interface Dropped {
  readonly dryRun: Used;
  readonly commit: Used;
  readonly peakMb: number;
  readonly deafMs: number;
}
interface Run extends Dropped {
  readonly atOnce: Used;
}

async function used(db: Database, work: () => Promise<unknown>): Promise<Used> {
  const [row] = await db.query<{ name: string }>("select current_database() as name");
  const cpu = processorTime(row?.name ?? "");
  const ms = await timed(work)();
  return { ms, cpuS: cpu() };
}

/** The way of the page, without the browser. @throws where a step ends with a fault */
async function asDropped(db: Database, folder: string, path: string): Promise<Dropped> {
  const deliveries = new Deliveries(db, join(folder, "deliveries"), (error) => console.error(error));
  await deliveries.start();
  const watch = watchProcess();
  try {
    const id = await deliveries.create();
    const ended = async (start: () => Promise<void> | void) => {
      await start();
      for (;;) {
        const { phase, fault } = deliveries.view(id, "zh");
        if (fault !== null) throw new Error(fault);
        if (!BUSY.includes(phase)) return;
        await new Promise((resolve) => setTimeout(resolve, ASK_EVERY_MS));
      }
    };
    const dryRun = await used(db, async () => {
      for (const file of await filesAt(path))
        await deliveries.receive(id, file.name, createReadStream(file.path));
      await ended(() => deliveries.read(id, "zh"));
      await ended(() => deliveries.check(id, "zh"));
    });
    const commit = await used(db, () => ended(() => deliveries.commit(id, "all", "bench", "zh")));
    return { dryRun, commit, ...watch() };
  } finally {
    await deliveries.close();
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
