// In which formats do tables and layers go out, and what are they called?
export const EXPORT_FORMATS = ["geojson", "gpkg", "shp", "csv", "xlsx", "dxf", "kml"] as const;
export type ExportFormat = (typeof EXPORT_FORMATS)[number];

/** Formats for shapes only. */
export const DRAWN_FORMATS: readonly ExportFormat[] = ["geojson", "shp", "dxf", "kml"];

export const EXPORT_TYPES: Readonly<Record<ExportFormat, { ending: string; type: string }>> = {
  geojson: { ending: "geojson", type: "application/geo+json" },
  gpkg: { ending: "gpkg", type: "application/geopackage+sqlite3" },
  shp: { ending: "zip", type: "application/zip" },
  csv: { ending: "csv", type: "text/csv; charset=utf-8" },
  xlsx: { ending: "xlsx", type: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet" },
  dxf: { ending: "dxf", type: "image/vnd.dxf" },
  kml: { ending: "kml", type: "application/vnd.google-earth.kml+xml" },
};
