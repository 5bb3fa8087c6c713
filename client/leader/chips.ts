// What narrows the leader's screen, in the order in which it was clicked? Esc takes the last one off.
import type { View } from "../state/view";
import type { ViewPatch } from "../state/viewStore";

export type ChipId = "park" | "within" | "only" | "classes";

type Filters = Pick<View, "parkId" | "within" | "only" | "classes">;

/** The view without one of its filters. */
export const WITHOUT: Readonly<Record<ChipId, ViewPatch>> = {
  park: { parkId: null },
  within: { within: null },
  only: { only: null },
  classes: { classes: null },
};

/** The filters that are on, in no order of their own. */
export function chipsOf({ parkId, within, only, classes }: Filters): ChipId[] {
  const on: Record<ChipId, boolean> = {
    within: within !== null,
    only: only !== null,
    classes: classes !== null,
    park: parkId !== null,
  };
  return (["within", "only", "classes", "park"] as const).filter((id) => on[id]);
}

/**
 * The chips after a change: those that stay keep their order, new ones come last.
 * @example orderChips(["only", "park"], ["park", "within"]) // ["park", "within"]
 */
export function orderChips(before: readonly ChipId[], on: readonly ChipId[]): ChipId[] {
  return [...before.filter((id) => on.includes(id)), ...on.filter((id) => !before.includes(id))];
}
