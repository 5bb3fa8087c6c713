// What is kept of a run? All raw pairs with the machine they were taken on, in test/bench/results.json.
import { execFileSync } from "node:child_process";
import { readFileSync, writeFileSync } from "node:fs";
import { cpus, loadavg, totalmem } from "node:os";

export interface Result {
  readonly job: string;
  readonly engine: string;
  readonly parcels: number;
  readonly times: object;
}

const ROOT = new URL("../../", import.meta.url);

export function keepResults(results: readonly Result[], skipped: readonly string[]): void {
  const kept = {
    machine: {
      cpu: cpus()[0]?.model,
      cores: cpus().length,
      memoryGb: Math.round(totalmem() / 2 ** 30),
      load: loadavg(),
    },
    node: process.version,
    version: JSON.parse(readFileSync(new URL("package.json", ROOT), "utf8")).version,
    commit: execFileSync("git", ["rev-parse", "--short", "HEAD"], { encoding: "utf8" }).trim(),
    skipped,
    results,
  };
  writeFileSync(new URL("test/bench/results.json", ROOT), `${JSON.stringify(kept, null, 1)}\n`);
}
