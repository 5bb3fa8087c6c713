// Does `mutu` work as a program of its own, with real streams and exit codes?
import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, test } from "vitest";
import { expectedParks } from "../database/support/county";

const folder = mkdtempSync(join(tmpdir(), "mutu-process-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const root = new URL("../..", import.meta.url).pathname;
const county = join(root, "test/fixtures/county-a");

function mutu(...words: string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, ["server/launch/mutu.mjs", ...words], {
    cwd: root,
    encoding: "utf8",
    env: { ...process.env, DATABASE_URL: "", DATA_DIR: folder, SEED: "none", LC_ALL: "zh_CN.UTF-8" },
    maxBuffer: 64 * 1024 * 1024,
  });
  return { status, stdout, stderr };
}

describe("mutu as a program", () => {
  test("a wrong call exits 2, and only stderr speaks", () => {
    const { status, stdout, stderr } = mutu("metrics");
    expect({ status, stdout }).toEqual({ status: 2, stdout: "" });
    expect(stderr.trimEnd().split("\n").at(-1)).toMatch(/^用法错误：/);
  });

  test("imports a county's export, prints its parks as expected, and traces one back to its files", () => {
    const files = [
      ["parks.geojson", "parks"],
      ["parcels.geojson", "parcels"],
      ["enterprises.csv", "enterprises"],
      ["occupancy.csv", "occupancy"],
      ["figures-utf8.csv", "figures"],
    ] as const;
    for (const [file, kind] of files) {
      const { status, stderr } = mutu("import", join(county, file), "--as", kind);
      expect({ file, status, stderr: status === 0 ? "" : stderr }).toEqual({ file, status: 0, stderr: "" });
    }
    const { status, stdout } = mutu(
      "metrics",
      "--by",
      "park",
      "--period",
      "2024",
      "--scope",
      "all",
      "--format",
      "json",
    );
    expect(status).toBe(0);
    const rows = new Map(
      (JSON.parse(stdout) as Record<string, string | number>[]).map((row) => [row.id, row]),
    );
    const expected = Object.entries(expectedParks());
    for (const [id, park] of expected) {
      const sums = park.byYear["2024"]!;
      expect(rows.get(id)).toMatchObject({
        parcels: park.parcels,
        output_yuan: sums.output_yuan,
        tax_yuan: sums.tax_yuan,
        lead_output_yuan: sums.lead_output_yuan,
        output_land_m2: sums.occupied_with_figures_dm2 / 100,
      });
    }
    const traced = mutu("trace", "--park", expected[0]![0], "--metric", "output_per_mu", "--period", "2024");
    expect(traced.status).toBe(0);
    expect(traced.stdout).toMatch(/← figures-utf8\.csv 第 \d+ 行/);
    expect(traced.stdout).toMatch(/← occupancy\.csv 第 \d+ 行/);
    expect(traced.stdout).toMatch(/← parcels\.geojson 第 \d+ 个要素/);
    // seven programs one after the other, each with an engine of its own, and the machine may be busy
  }, 300_000);
});
