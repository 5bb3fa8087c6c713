// Which kinds of data are shapes?
import type { ImportKind } from "./importReport";

export type DrawnKind = "districts" | "parks" | "parcels" | "reference";
/** The same for whoever asks it of any kind. */
export const DRAWN_KINDS: readonly ImportKind[] = [
  "districts",
  "parks",
  "parcels",
  "reference",
] satisfies DrawnKind[];
