// What do a delivery's row numbers count: the lines of a sheet, or the features of a layer?
import type { SourceFormat } from "../source/sourceLayer";

const SHEETS: readonly SourceFormat[] = ["csv", "xlsx", "xls", "ods"];

/** Kept with the batch, as the file's name does not always tell: a zip may hold either. */
export const rowWord = (format: SourceFormat): "row" | "feature" =>
  SHEETS.includes(format) ? "row" : "feature";
