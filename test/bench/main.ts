// `npm run bench [-- --sizes 10000,30000,100000] [--pairs 5]`: ratios to print and to keep in test/bench/results.json.
import { execFileSync } from "node:child_process";
import { readFileSync, writeFileSync } from "node:fs";
import { cpus, loadavg, totalmem } from "node:os";
import { parseArgs } from "node:util";
import { benchEngines } from "./engines";
import { mapJob } from "./mapJob";
import { loadDistrict, metricsJob } from "./metricsJob";
import { growth, type Paired } from "./paired";

const { values } = parseArgs({
  options: {
    sizes: { type: "string", default: "10000,30000,100000" },
    pairs: { type: "string", default: "5" },
  },
});
const sizes = values.sizes.split(",").map(Number);
const pairs = Number(values.pairs);
const { engines, skipped } = await benchEngines();
const results: Record<string, unknown>[] = [];

const round = (x: number) => x.toFixed(x < 10 ? 2 : 0);
const ratio = ({ ratio: { median, q1, q3 } }: Paired) =>
  `${median.toFixed(2)} (${q1.toFixed(2)}–${q3.toFixed(2)})`;

console.log(
  "| engine | parcels | import, s | parcels ÷ SQL | parks ÷ SQL | prepare map, ms | recolour, ms | slowest hover, ms |",
);
console.log("| --- | --- | --- | --- | --- | --- | --- | --- |");
for (const engine of engines) {
  const points: { n: number; ms: number }[] = [];
  for (const n of sizes) {
    const db = await engine.open();
    try {
      const imported = await loadDistrict(db, n);
      const metrics = await metricsJob(db, pairs);
      const map = await mapJob(db);
      const seconds = Object.values(imported).reduce((sum, ms) => sum + ms, 0) / 1000;
      points.push({ n, ms: metrics.parcels.mutuMs.reduce((sum, ms) => sum + ms, 0) / pairs });
      results.push({ engine: engine.name, n, imported, metrics, map });
      console.log(
        `| ${engine.name} | ${n} | ${round(seconds)} | ${ratio(metrics.parcels)} | ${ratio(metrics.parks)} | ${round(map.prepareMs)} | ${round(map.recolourMs)} | ${map.slowestHoverMs.toFixed(3)} |`,
      );
    } finally {
      await db.close();
    }
  }
  if (points.length > 1)
    console.log(`\n${engine.name}: parcels' metrics grow as n^${growth(points).toFixed(2)}\n`);
}
for (const reason of skipped) console.log(`skipped: ${reason}`);

const root = new URL("../../", import.meta.url);
writeFileSync(
  new URL("test/bench/results.json", root),
  `${JSON.stringify(
    {
      machine: {
        cpu: cpus()[0]?.model,
        cores: cpus().length,
        memoryGb: Math.round(totalmem() / 2 ** 30),
        load: loadavg(),
      },
      node: process.version,
      version: JSON.parse(readFileSync(new URL("package.json", root), "utf8")).version,
      commit: execFileSync("git", ["rev-parse", "--short", "HEAD"], { encoding: "utf8" }).trim(),
      skipped,
      results,
    },
    null,
    1,
  )}\n`,
);
