// What does a change of sums do to each park and the district? Every figure before and after.
import { DISTRICT } from "../../geo/scenario/plotTallies";
import { add } from "../../geo/tally/add";
import type { Tally } from "../../geo/tally/tally";
import type { EffectView } from "../api/matchShapes";
import { unitFigures } from "../scenario/unitFigures";
import type { MatchGround } from "./matchGround";

/** Every unit that is changed, the district last, before and after. @param effect change of each unit's Tally, by unit */
export function effectViews({ units, base }: MatchGround, effect: ReadonlyMap<string, Tally>): EffectView[] {
  return [...effect]
    .toSorted(([a], [b]) => Number(a === DISTRICT) - Number(b === DISTRICT) || (a < b ? -1 : 1))
    .flatMap(([id, change]) => {
      const unit = units.get(id);
      if (unit === undefined) return [];
      const before = unitFigures(unit.tally, unit, base);
      const after = unitFigures(add(unit.tally, change), unit, base);
      return before.flatMap((was, at) => {
        const is = after[at];
        if (is === undefined) return [];
        const target = unit.targets[was.metric];
        const asked = { target: target?.value ?? null, reference: target?.reference ?? false };
        return { unit: id, ...asked, before: was, after: is };
      });
    });
}

/** What several placements together change, by unit. */
export function summedEffects(effects: readonly ReadonlyMap<string, Tally>[]): ReadonlyMap<string, Tally> {
  const sums = new Map<string, Tally>();
  for (const effect of effects)
    for (const [unit, change] of effect) {
      const before = sums.get(unit);
      sums.set(unit, before === undefined ? change : add(before, change));
    }
  return sums;
}
