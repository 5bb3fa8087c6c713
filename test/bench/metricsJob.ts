// How long do the metrics of all parcels and of all parks take, against one hand-written SQL query in the same database?
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Database } from "../../server/db/database";
import { importFile } from "../../server/import/importFile";
import type { ImportKind } from "../../server/import/importReport";
import { metricsRows } from "../../server/metrics/metricsRows";
import { type Paired, paired, timed } from "./paired";
import { type DistrictSize, syntheticDistrict } from "./syntheticDistrict";

const SQL = readFileSync(new URL("./handWrittenParcels.sql", import.meta.url), "utf8");
const DISTRICT = "330212";
const PERIOD = "2024";

/** Imports a district of `n` parcels; milliseconds by file. @throws where a row is refused: the generator would be wrong */
export async function loadDistrict(
  db: Database,
  n: number,
  size: DistrictSize = {},
): Promise<Record<string, number>> {
  const folder = mkdtempSync(join(tmpdir(), "mutu-bench-"));
  const district = syntheticDistrict(n, size);
  const files: [ImportKind, string, string][] = [
    ["parks", "parks.geojson", JSON.stringify(district.parks)],
    ["parcels", "parcels.geojson", JSON.stringify(district.parcels)],
    ["enterprises", "enterprises.csv", district.enterprisesCsv],
    ["occupancy", "occupancy.csv", district.occupancyCsv],
    ["figures", "figures.csv", district.figuresCsv],
  ];
  const took: Record<string, number> = {};
  try {
    for (const [kind, name, content] of files) {
      const path = join(folder, name);
      writeFileSync(path, content);
      const start = performance.now();
      const crs = name.endsWith(".geojson") ? { crs: "EPSG:4490" } : {};
      const report = await importFile(db, { path, kind, ...crs, strict: true });
      took[kind] = performance.now() - start;
      if (report.batch === null)
        throw new Error(`${name}: ${report.issues.find((i) => i.severity === "rejected")?.message}`);
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
  return took;
}

/** Parcels and parks against the query; equal answers are checked first. @throws where they differ: then no time counts */
export async function metricsJob(db: Database, pairs: number): Promise<{ parcels: Paired; parks: Paired }> {
  const query = () => db.query<Record<string, unknown>>(SQL, [DISTRICT, PERIOD, true]);
  const rows = (by: "parcel" | "park") => metricsRows(db, { by, period: PERIOD, population: "above-scale" });
  checkEqual(await rows("parcel"), await query());
  return {
    parcels: await paired(
      timed(() => rows("parcel")),
      timed(query),
      pairs,
    ),
    parks: await paired(
      timed(() => rows("park")),
      timed(query),
      pairs,
    ),
  };
}

function checkEqual(
  ours: readonly Record<string, unknown>[],
  theirs: readonly Record<string, unknown>[],
): void {
  if (ours.length !== theirs.length) throw new Error(`${ours.length} rows against ${theirs.length}`);
  theirs.forEach((row, i) => {
    const our = ours[i];
    for (const column of ["output_yuan", "tax_yuan", "rd_yuan", "enterprises"]) {
      if (our?.id !== row.id || our?.[column] !== row[column]) {
        throw new Error(`${row.id} ${column}: ${our?.[column]} against ${row[column]}`);
      }
    }
    if (our?.output_land_m2 !== Number(row.output_land_dm2) / 100)
      throw new Error(`${row.id} output land differs`);
  });
}
