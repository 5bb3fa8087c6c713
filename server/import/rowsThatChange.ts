// How many rows of the district would an import make others?
import type { ImportKind, ImportRows } from "./importReport";

/** Kinds whose rows end where a delivery lacks them; of the others they stay. */
const ENDING: readonly ImportKind[] = ["occupancy"];

/** New and changed rows, and those that end with the delivery. */
export const rowsThatChange = (kind: ImportKind, rows: ImportRows): number =>
  rows.new + rows.changed + (ENDING.includes(kind) ? rows.missing : 0);
