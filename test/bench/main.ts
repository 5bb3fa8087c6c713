// `npm run bench [-- --job import,shapefile,metrics,review,scenario,browser] [--sizes 10000,30000,100000] [--pairs 5] [--engines PostgreSQL]`: one table, and test/bench/results.json.
import { parseArgs } from "node:util";
import { type BrowserTimes, browserJob } from "./browserJob";
import { type BenchEngine, benchEngines } from "./engines";
import { importJob } from "./importJob";
import { mapJob } from "./map/mapJob";
import { mapLines } from "./map/mapTable";
import { loadDistrict, metricsJob } from "./metricsJob";
import { peerLacks } from "./ogr2ogr";
import { growth, type Paired, quantile } from "./paired";
import { keepResults, type Result } from "./results";
import { reviewJob } from "./reviewJob";
import { scenarioJob } from "./scenarioJob";
import { shapefileJob } from "./shapefileJob";
import { limitLine, pairedLine, printHead, printLine } from "./table";

const RECOLOUR_LIMIT_MS = 33;
const HOVER_LIMIT_MS = 8;
/** A large city's: the leader's answers are timed on as many. */
const REVIEW_PARKS = 120;
const SCENARIO_LIMIT_MS = 50;
/** Above it an import takes so long that three pairs must do. */
const LONG_IMPORT = 50_000;
/** Every visit has many turns, and at 100 000 parcels a peer takes a minute. */
const MAP_ROUNDS = 3;
const SHAPEFILE_WAYS = { dryRun: "dry run", commit: "commit", atOnce: "at once, without a dry run" };

const { values } = parseArgs({
  options: {
    job: { type: "string", default: "import,shapefile,metrics,review,scenario,browser,map" },
    sizes: { type: "string", default: "10000,30000,100000" },
    pairs: { type: "string", default: "5" },
    engines: { type: "string", default: "PGlite,PostgreSQL" },
  },
});
const jobs = new Set(values.job.split(","));
const sizes = values.sizes.split(",").map(Number);
const pairs = Number(values.pairs);
const { engines: known, skipped } = await benchEngines();
const engines = known.filter(({ name }) => values.engines.split(",").includes(name));
const lacks = peerLacks(process.env.MUTU_BENCH_POSTGRES ?? process.env.MUTU_TEST_POSTGRES);
if ((jobs.has("import") || jobs.has("shapefile")) && lacks !== null)
  skipped.push(`import against ogr2ogr: ${lacks}`);
if (jobs.has("map") && process.env.MUTU_BENCH_KEPLER === undefined)
  skipped.push("map against kepler.gl: set MUTU_BENCH_KEPLER to a folder where it is installed");
const results: Result[] = [];
const grown: string[] = [];

printHead();
for (const engine of engines) {
  const imports: Paired[] = [];
  const parcels: Paired[] = [];
  for (const n of sizes) {
    const where = { engine: engine.name, parcels: n };
    if (jobs.has("import") && lacks === null) {
      const times = await importJob(engine, n, n > LONG_IMPORT ? Math.min(pairs, 3) : pairs);
      imports.push(times);
      results.push({ job: "import", ...where, times });
      printLine(pairedLine({ job: "import of parcels", ...where }, "ogr2ogr", times));
    }
    if (jobs.has("shapefile") && lacks === null && engine === engines.at(-1)) await onShapefile(engine, n);
    // A page is as fast on any engine: one is enough, at the largest size.
    const inBrowser = jobs.has("browser") && engine === engines.at(-1) && n === sizes.at(-1);
    if (jobs.has("review")) await onReview(engine, n);
    // an edit is worked out without the database: one engine is enough
    const supposing = jobs.has("scenario") && engine === engines.at(-1);
    const onMap = jobs.has("map") && engine === engines.at(-1);
    if (jobs.has("metrics") || supposing || inBrowser || onMap)
      await onDistrict(engine, n, { inBrowser, supposing, onMap }, parcels);
  }
  noteGrowth(engine.name, "import", imports);
  noteGrowth(engine.name, "metrics of parcels", parcels);
}
for (const line of grown) console.log(line);
for (const reason of skipped) console.log(`skipped: ${reason}`);
keepResults(results, skipped);

/** Into PostgreSQL alone, as its peer. */
async function onShapefile(engine: BenchEngine, n: number) {
  const where = { engine: engine.name, parcels: n };
  const times = await shapefileJob(engine, n, n > LONG_IMPORT ? Math.min(pairs, 3) : pairs);
  results.push({ job: "shapefile", ...where, times });
  const lines = [
    [SHAPEFILE_WAYS.dryRun, times.dryRun],
    [SHAPEFILE_WAYS.commit, times.commit],
    ["both", times.both],
    [SHAPEFILE_WAYS.atOnce, times.atOnce],
  ] as const;
  for (const [what, pairedTimes] of lines)
    printLine(pairedLine({ job: `Shapefile, ${what}`, ...where }, "ogr2ogr", pairedTimes));
  for (const [what, { mutuMs, peerMs, ratio }] of lines) {
    const rowsASecond = (ms: readonly number[]) => String(Math.round((n / quantile(ms, 0.5)) * 1000));
    printLine({
      ...where,
      job: `Shapefile, ${what}, rows a second`,
      mutu: rowsASecond(mutuMs),
      against: `ogr2ogr ${rowsASecond(peerMs)}`,
      ratio: (1 / ratio.median).toFixed(2),
    });
  }
  for (const what of ["dryRun", "commit", "atOnce"] as const) {
    const spent = times.cpu.flatMap(({ [what]: mutu, peer }) =>
      mutu === null || peer === null ? [] : [{ mutu, peer, ratio: mutu / peer }],
    );
    const median = (of: "mutu" | "peer" | "ratio") =>
      quantile(
        spent.map((one) => one[of]),
        0.5,
      );
    printLine({
      ...where,
      job: `Shapefile, ${SHAPEFILE_WAYS[what]}, processor time`,
      mutu: `${median("mutu").toFixed(1)} s`,
      against: `ogr2ogr ${median("peer").toFixed(1)} s`,
      ratio: median("ratio").toFixed(2),
    });
  }
  const [peak, peerPeak] = [Math.max(...times.peakMb), Math.max(...times.peerPeakMb.map((mb) => mb ?? 0))];
  printLine({
    ...where,
    job: "Shapefile, peak memory",
    mutu: `${peak} MB`,
    against: peerPeak === 0 ? "unknown" : `ogr2ogr ${peerPeak} MB`,
    ratio: peerPeak === 0 ? "" : (peak / peerPeak).toFixed(2),
  });
  const deaf = { mutu: `${Math.max(...times.deafMs)} ms`, against: "no limit", ratio: "" };
  printLine({ ...where, job: "Shapefile, longest hold of the event loop", ...deaf });
}

/** In a district of its own, with many parks and two years. */
async function onReview(engine: BenchEngine, n: number) {
  const where = { engine: engine.name, parcels: n };
  const db = await engine.open();
  try {
    await loadDistrict(db, n, { parks: REVIEW_PARKS, yearBefore: true });
    const times = await reviewJob(db, pairs);
    results.push({ job: "review", ...where, times });
    const name = `verdicts, ledgers and changes of ${times.parks} parks`;
    printLine(pairedLine({ job: name, ...where }, "plain SQL sums", times.all));
    printLine(limitLine({ job: "of it verdicts", ...where }, times.verdictsMs, null));
    printLine(limitLine({ job: "of it ledgers", ...where }, times.ledgersMs, null));
    printLine(limitLine({ job: "of it changes", ...where }, times.changesMs, null));
  } finally {
    await db.close();
  }
}

/** The jobs that need a district in the database. */
async function onDistrict(
  engine: BenchEngine,
  n: number,
  { inBrowser, supposing, onMap }: Readonly<Record<"inBrowser" | "supposing" | "onMap", boolean>>,
  parcels: Paired[],
) {
  const where = { engine: engine.name, parcels: n };
  const db = await engine.open();
  try {
    results.push({ job: "import of all files", ...where, times: await loadDistrict(db, n) });
    if (jobs.has("metrics")) {
      const times = await metricsJob(db, pairs);
      parcels.push(times.parcels);
      results.push({ job: "metrics", ...where, times });
      printLine(pairedLine({ job: "metrics of parcels", ...where }, "hand-written SQL", times.parcels));
      printLine(pairedLine({ job: "metrics of parks", ...where }, "hand-written SQL", times.parks));
    }
    if (supposing) {
      const times = await scenarioJob(db);
      results.push({ job: "scenario", ...where, times });
      for (const [edit, ms] of Object.entries(times.edits))
        printLine(limitLine({ job: `scenario, ${edit}, processor time`, ...where }, ms, SCENARIO_LIMIT_MS));
      printLine(
        limitLine({ job: "scenario, adding all plots, processor time", ...where }, times.allMs, null),
      );
    }
    if (inBrowser) {
      const times = await browserJob(db, n, pairs);
      results.push({ job: "browser", ...where, times });
      printBrowser(n, times);
    }
    if (onMap) {
      const times = await mapJob(db, n, Math.min(pairs, MAP_ROUNDS), process.env.MUTU_BENCH_KEPLER);
      results.push({ job: "map", ...where, times });
      for (const line of mapLines(n, times)) printLine(line);
    }
  } finally {
    await db.close();
  }
}

function printBrowser(n: number, { firstDraw, map, park }: BrowserTimes): void {
  const line = (job: string, ms: readonly number[], limit: number | null) =>
    printLine(limitLine({ job, engine: "Chromium", parcels: n }, ms, limit));
  printLine(
    pairedLine({ job: "first draw", engine: "Chromium", parcels: n }, "bare MapLibre, GeoJSON", firstDraw),
  );
  const script = (busy: FirstDrawBusy) => busy.map((one) => one.script);
  line("first draw, script", script(firstDraw.mutuBusy), null);
  for (const [name, times] of [
    ["", map],
    [", park open", park],
  ] as const) {
    line(`recolour by key${name}`, times.recolourMs, RECOLOUR_LIMIT_MS);
    line(`recolour by target set${name}`, times.targetSetMs, RECOLOUR_LIMIT_MS);
    line(`key press in all, script${name}`, times.pressScriptMs, null);
    line(`key press in all, main thread${name}`, times.pressAllMs, null);
    line(`hover, script${name}`, times.hoverScriptMs, HOVER_LIMIT_MS);
    line(`hover, main thread${name}`, times.hoverAllMs, HOVER_LIMIT_MS);
  }
}

type FirstDrawBusy = BrowserTimes["firstDraw"]["mutuBusy"];

function noteGrowth(engine: string, job: string, times: readonly Paired[]): void {
  if (times.length < 2) return;
  const points = times.map(({ mutuMs }, i) => ({ n: sizes[i] ?? 0, ms: quantile(mutuMs, 0.5) }));
  grown.push(`${engine}: ${job} grows as n^${growth(points).toFixed(2)}`);
}
