// Runs every check of `npm test` in turn and ends with one line of counts; the exit code is 1 when any failed.
// @ts-check
import "../server/launch/checkNode.mjs";
import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

const root = dirname(dirname(fileURLToPath(import.meta.url)));
process.chdir(root);
const { prepare } = await import("../server/launch/prepare.mjs");

const output = join(root, "test/output");
rmSync(output, { recursive: true, force: true });
mkdirSync(output, { recursive: true });

// what tests put aside goes with the run: thousands of folders had stayed on the machine
const temporary = mkdtempSync(join(tmpdir(), "mutu-tests-"));
process.env.TMPDIR = temporary;
process.on("exit", () => rmSync(temporary, { recursive: true, force: true }));

/** @type {{ passed: number, failed: number, skipped: number }} */
const counts = { passed: 0, failed: 0, skipped: 0 };
/** @type {string[]} */
const failures = [];

/**
 * Runs one program of node_modules/.bin.
 * @param {string} name what the reader sees
 * @param {string} program
 * @param {string[]} args
 * @returns {boolean}
 */
function run(name, program, args) {
  console.log(`\n── ${name}`);
  const started = Date.now();
  const { status } = spawnSync(join(root, "node_modules/.bin", program), args, {
    stdio: "inherit",
    env: { ...process.env, FORCE_COLOR: process.env.CI ? "0" : (process.env.FORCE_COLOR ?? "1") },
  });
  const seconds = ((Date.now() - started) / 1000).toFixed(1);
  console.log(`── ${name}: ${status === 0 ? "passed" : "FAILED"} in ${seconds} s`);
  if (status !== 0) failures.push(name);
  return status === 0;
}

/**
 * A check without counts of its own counts as one test.
 * @param {string} name
 * @param {string} program
 * @param {string[]} args
 */
function check(name, program, args) {
  if (run(name, program, args)) counts.passed += 1;
  else counts.failed += 1;
}

/**
 * A vitest run, counted test by test.
 * @param {string} name
 * @param {string} config
 * @param {string[]} args
 */
function suite(name, config, args) {
  const report = join(output, `${name.replaceAll(" ", "-")}.json`);
  const ok = run(name, "vitest", [
    "run",
    "--config",
    config,
    "--reporter=default",
    "--reporter=json",
    `--outputFile.json=${report}`,
    ...args,
  ]);
  try {
    const result = JSON.parse(readFileSync(report, "utf8"));
    counts.passed += result.numPassedTests;
    counts.failed += result.numFailedTests;
    counts.skipped += result.numPendingTests + result.numTodoTests;
    if (!ok && result.numFailedTests === 0) counts.failed += 1;
  } catch {
    counts.failed += 1;
  }
}

await prepare({ client: true });

check("types", "tsc", ["--noEmit", "-p", "."]);
check("lint and format", "biome", ["ci", "--error-on-warnings", "."]);
check("import directions and cycles", "depcruise", [
  "--config",
  ".dependency-cruiser.mjs",
  "geo",
  "server",
  "client",
  "prisma",
  "seeds",
  "test",
]);
check("dead exports", "knip", []);
suite("unit property and database tests", "test/vitest.config.ts", ["--coverage"]);
suite("browser tests", "test/browser/vitest.config.ts", []);

if (!process.env.MUTU_TEST_POSTGRES) {
  console.log(
    "\nSkipped: the database tests on PostgreSQL. Set MUTU_TEST_POSTGRES to a superuser's URL (or run .ci/run) to run them; PGlite was tested.",
  );
}
if (spawnSync("ogrinfo", ["--version"]).status !== 0) {
  console.log(
    "\nSkipped: the tests that hold files against another GDAL. Install gdal-bin (ogrinfo, ogr2ogr; or run .ci/run) to run them.",
  );
}
if (process.env.CI && counts.skipped > 0) {
  failures.push(`${counts.skipped} tests were skipped, and in CI none may be`);
}
if (failures.length > 0) console.log(`\nFailed: ${failures.join("; ")}`);
console.log(`\n${counts.passed} passed, ${counts.failed} failed, ${counts.skipped} skipped`);
process.exit(failures.length > 0 ? 1 : 0);
