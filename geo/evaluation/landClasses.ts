// Which classes may stand on a parcel? Those of its enterprises, and "unclassed" for one that has none (未评价).
import { CLASSES } from "./method";

/** Best first. */
export const LAND_CLASSES: readonly string[] = [...CLASSES, "unclassed"];
