// What does the link of a wall say besides the park? `scale=1.5` larger type, `rotate=30` seconds a step, `sel=` numbered parcels.

export interface PresentOptions {
  /** Factor on all sizes, 0.5–4. */
  scale: number;
  /** Seconds a step; null: steps by hand. */
  rotateSeconds: number | null;
  /** Parcels that carry a number on the map, in their order. */
  numbered: readonly string[];
}

const LEAST_SECONDS = 3;
const MOST_SECONDS = 3600;

/** Reads the parameters that the view itself does not know; what makes no sense is left out. */
export function presentOptions(parameters: readonly (readonly [string, string])[]): PresentOptions {
  const given = new Map(parameters);
  const scale = Number(given.get("scale"));
  const seconds = Number(given.get("rotate"));
  return {
    scale: scale >= 0.5 && scale <= 4 ? scale : 1,
    rotateSeconds: seconds > 0 ? Math.min(MOST_SECONDS, Math.max(LEAST_SECONDS, seconds)) : null,
    numbered: (given.get("sel") ?? "").split(",").filter((id) => id !== ""),
  };
}
