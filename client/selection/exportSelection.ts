// How does the selection leave the page? As a file of its parcels with the figures shown.
import { downloadExport } from "../delivery/downloadExport";
import type { View } from "../state/view";
import { selectedIds } from "./selectionStore";

export const SELECTION_FORMATS = ["xlsx", "csv", "geojson", "gpkg", "shp"] as const;
export type SelectionFormat = (typeof SELECTION_FORMATS)[number];

/** @throws Error in the server's words */
export async function exportSelection(
  format: SelectionFormat,
  { period, population }: Pick<View, "period" | "population">,
): Promise<void> {
  await downloadExport("parcels", {
    ...{ format, crs: "EPSG:4490", park: null, population },
    period: period === "" ? null : period,
    parcels: selectedIds(),
  });
}
