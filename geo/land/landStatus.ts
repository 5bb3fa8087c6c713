// In which states can a parcel be?

/** 已批未供, 已供未建, 在建, 已建成, 投产, 闲置, 低效, 拟收储. */
export const LAND_STATUSES = [
  "approved",
  "supplied",
  "building",
  "built",
  "in_use",
  "idle",
  "inefficient",
  "reserve",
] as const;

/** Land on which nobody produces, by its status. */
export const OUT_OF_USE: ReadonlySet<string> = new Set<(typeof LAND_STATUSES)[number]>([
  "approved",
  "supplied",
  "building",
  "idle",
  "reserve",
]);
