// What is kept of a run? All raw pairs with the machine they were taken on, in test/bench/results.json.
import { execFileSync } from "node:child_process";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { cpus, loadavg, totalmem } from "node:os";

export interface Result {
  readonly job: string;
  readonly engine: string;
  readonly parcels: number;
  readonly times: object;
}

/** Where and of which version results were taken. */
interface Run {
  readonly machine: {
    readonly cpu: string | undefined;
    readonly cores: number;
    readonly memoryGb: number;
    readonly load: readonly number[];
  };
  readonly node: string;
  readonly version: string;
  readonly commit: string;
}

interface Kept {
  readonly results: readonly (Result & { readonly run: Run })[];
  readonly skipped: readonly string[];
}

const ROOT = new URL("../../", import.meta.url);
const FILE = new URL("test/bench/results.json", ROOT);

/** Puts results in the place of older ones of the same job, engine and size; the others stay, each with the run that it is of. */
export function keepResults(results: readonly Result[], skipped: readonly string[]): void {
  const run: Run = {
    machine: {
      cpu: cpus()[0]?.model,
      cores: cpus().length,
      memoryGb: Math.round(totalmem() / 2 ** 30),
      load: loadavg(),
    },
    node: process.version,
    version: JSON.parse(readFileSync(new URL("package.json", ROOT), "utf8")).version,
    commit: execFileSync("git", ["rev-parse", "--short", "HEAD"], { encoding: "utf8" }).trim(),
  };
  const taken = new Set(results.map(nameOf));
  const older = keptResults().filter((result) => !taken.has(nameOf(result)));
  const kept: Kept = { skipped, results: [...older, ...results.map((result) => ({ ...result, run }))] };
  writeFileSync(FILE, `${JSON.stringify(kept, null, 1)}\n`);
}

const keptResults = (): Kept["results"] =>
  existsSync(FILE) ? (JSON.parse(readFileSync(FILE, "utf8")) as Kept).results : [];

const nameOf = ({ job, engine, parcels }: Result): string => `${job} ${engine} ${parcels}`;
