// Which kinds of data can a layer be, in the order in which an office thinks of them?
import type { ImportKind } from "../../server/api/deliveryShapes";

export const KINDS_OF: Readonly<Record<"drawn" | "table", readonly ImportKind[]>> = {
  drawn: ["parcels", "parks", "districts", "reference"],
  table: [
    "enterprises",
    "occupancy",
    "figures",
    "targets",
    "indicators",
    "honours",
    "measures",
    "projects",
    "floors",
  ],
};
