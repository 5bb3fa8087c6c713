// What is selected after another set of parcels was pointed at?

export const COMBINE_MODES = ["replace", "add", "subtract", "intersect"] as const;
export type CombineMode = (typeof COMBINE_MODES)[number];

/** A new mask of the two; 1 is selected. @example combine(Uint8Array.of(1, 0), Uint8Array.of(1, 1), "subtract") // [0, 0] */
export function combine(before: Uint8Array, found: Uint8Array, mode: CombineMode): Uint8Array {
  const after = new Uint8Array(before.length);
  for (let i = 0; i < before.length; i++) {
    const [old, next] = [before[i] ?? 0, found[i] ?? 0];
    after[i] =
      mode === "replace"
        ? next
        : mode === "add"
          ? old | next
          : mode === "subtract"
            ? old & (1 - next)
            : old & next;
  }
  return after;
}

/** The mode that keys held down ask for: Shift adds, Alt takes away, both keep what is in both; else what was chosen. */
export function modeOfKeys(
  { shiftKey, altKey }: { shiftKey: boolean; altKey: boolean },
  chosen: CombineMode,
): CombineMode {
  if (shiftKey) return altKey ? "intersect" : "add";
  return altKey ? "subtract" : chosen;
}
