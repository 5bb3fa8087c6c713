// Which kinds of data are shapes?
import type { ImportKind } from "./importReport";

export const DRAWN_KINDS: readonly ImportKind[] = ["districts", "parks", "parcels"];
