// Does Debian's GDAL see a workbook's header as one, so that it counts as many rows as there are parcels?
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { EXPORT_COLUMNS } from "../../server/export/exportColumns";
import { writeExport } from "../../server/export/writeExport";
import { gdalIsHere, seenByOgrinfo } from "./support/debianGdal";

const folder = mkdtempSync(join(tmpdir(), "mutu-test-header-"));
afterAll(() => rmSync(folder, { recursive: true }));

test.skipIf(!gdalIsHere)("ogrinfo counts two parcels of two in XLSX, not the header among them", async () => {
  const columns = EXPORT_COLUMNS.parcels;
  const row = (code: string) => ({
    values: columns.map(({ field, type }) =>
      field === "code" || field === "id" ? code : type === "number" ? "12.5" : null,
    ),
    geometry: null,
    place: null,
  });
  const out = join(folder, "parcels.xlsx");
  const rows = [row("330212001001GB00001"), row("330212001001GB00002")];
  const table = { kind: "parcels", columns, others: [], rows, drawn: false } as const;
  await writeExport({ table, format: "xlsx", crs: "EPSG:4490", name: "parcels", out });
  const [layer] = await seenByOgrinfo(out);
  expect(layer!.count).toBe(2);
  expect(layer!.fields).toEqual(columns.map(({ header }) => header));
});
