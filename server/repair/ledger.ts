// What is one line of the repair ledger?
import type { registeredArea } from "../../geo/area/areaBasis";
import type { DefectKind, Finding } from "../../geo/repair/finding";

export interface LedgerEntry extends Finding {
  /** Feature or line of the file; null for data that stand already. */
  readonly row: number | null;
  /** Of the parcel or park, as far as the row says one. */
  readonly id: string | null;
  /** The others by the ids of their parcels or parks. */
  readonly otherIds: readonly string[];
  readonly accepted: boolean;
  /** The area on paper, as the file says it. */
  readonly paper: ReturnType<typeof registeredArea>;
}

/** Without these repaired the database cannot hold the shape: its row is refused. */
const REFUSED: ReadonlySet<DefectKind> = new Set([
  "malformed_code",
  "no_geometry",
  "swapped_axes",
  "collapsed",
  "unclosed_ring",
  "self_intersection",
]);

/** Whether the row of an entry stays out where its repair is not made. Land beyond the window stays out, beyond the outline it does not. */
export const staysOut = ({ kind, accepted, proposal }: LedgerEntry): boolean =>
  !accepted && (REFUSED.has(kind) || (kind === "outside_district" && proposal === "draw_again"));
