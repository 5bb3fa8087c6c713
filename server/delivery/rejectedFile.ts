// The rejected rows as a file that can be mended and dropped again: the file's own columns, and why.
import { stringify } from "csv-stringify/sync";
import type { ImportIssue, ImportLanguage } from "../import/importReport";
import { layerForKind } from "../import/layerForKind";
import { REJECTED_MARKS } from "../import/rejectedMarks";
import type { LayerState } from "./deliveryState";

export interface RejectedFile {
  readonly name: string;
  readonly type: string;
  readonly text: string;
}

/** A table as CSV (UTF-8 with BOM, as Excel wants it), shapes as GeoJSON in the file's own coordinates. */
export function rejectedFile(
  { layer: read, kind, file }: LayerState,
  issues: readonly ImportIssue[],
  lang: ImportLanguage,
): RejectedFile {
  const layer = layerForKind(read, kind);
  const reasons = new Map<number, string[]>();
  for (const { row, message, severity } of issues) {
    if (severity === "rejected" && row !== null) reasons.set(row, [...(reasons.get(row) ?? []), message]);
  }
  const rows = layer.rows.filter(({ row }) => reasons.has(row));
  const words = REJECTED_MARKS[lang];
  const told = rows.map(({ row, cells, geometry }) => ({
    geometry: geometry ?? null,
    cells: { ...cells, [words.row]: String(row), [words.why]: (reasons.get(row) ?? []).join(" ") },
  }));
  const name = `${file.replace(/[\\/[\]:*?"<>|]+/g, "_")}-rejected`;
  if (layer.drawn) {
    const features = told.map(({ cells, geometry }) => ({ type: "Feature", properties: cells, geometry }));
    const crs =
      layer.statedCrs === null ? {} : { crs: { type: "name", properties: { name: layer.statedCrs } } };
    return {
      name: `${name}.geojson`,
      type: "application/geo+json; charset=utf-8",
      text: JSON.stringify({ type: "FeatureCollection", ...crs, features }),
    };
  }
  const header = [...layer.headers, words.row, words.why];
  return {
    name: `${name}.csv`,
    type: "text/csv; charset=utf-8",
    text: `\ufeff${stringify([header, ...told.map(({ cells }) => header.map((column) => cells[column] ?? ""))])}`,
  };
}
