// Which repairs has somebody ticked, and what does one more tick make of that?
import { staysBelow } from "../../geo/repair/finding";
import type { RepairChoiceView, RepairView } from "../../server/api/deliveryShapes";

export const NO_REPAIR: RepairChoiceView = { all: false, below: null, kinds: [], keys: [], not: [] };

type Ticked = Pick<RepairView, "key" | "kind" | "areaBeforeDm2" | "areaAfterDm2">;

/** Whether a repair would be made under a choice; only what proposes a shape can be. */
export function isTicked(choice: RepairChoiceView, repair: Ticked): boolean {
  if (repair.areaAfterDm2 === null || choice.not.includes(repair.key)) return false;
  return takes(choice, repair);
}

function takes(choice: RepairChoiceView, repair: Ticked): boolean {
  return (
    choice.all ||
    choice.kinds.includes(repair.kind) ||
    choice.keys.includes(repair.key) ||
    (choice.below !== null && staysBelow(repair, choice.below))
  );
}

/** The choice with one repair taken or held out, by as few words as it can be said. */
export function ticked(choice: RepairChoiceView, repair: Ticked, wanted: boolean): RepairChoiceView {
  const without = (keys: readonly string[]) => keys.filter((key) => key !== repair.key);
  const plain = { ...choice, keys: without(choice.keys), not: without(choice.not) };
  const taken = takes(plain, repair);
  if (taken === wanted) return plain;
  return wanted
    ? { ...plain, keys: [...plain.keys, repair.key] }
    : { ...plain, not: [...plain.not, repair.key] };
}

/** All below a difference as well: what was taken one by one stays taken, and nothing is held out. */
export const takenBelow = (
  { kinds, keys }: RepairChoiceView,
  below: NonNullable<RepairChoiceView["below"]>,
): RepairChoiceView => ({ ...NO_REPAIR, kinds, keys, below });

/** Whether two choices take the same, word by word. */
export const sameChoice = (a: RepairChoiceView, b: RepairChoiceView): boolean =>
  JSON.stringify(written(a)) === JSON.stringify(written(b));

const written = ({ all, below, kinds, keys, not }: RepairChoiceView) => [
  all,
  below,
  kinds.toSorted(),
  keys.toSorted(),
  not.toSorted(),
];
