// How much of its promise must each placed project keep, all others keeping theirs?
import { breakEven } from "../../../geo/match/breakEven";
import { compareRatios, ratioOf, toNumber } from "../../../geo/number/ratio";
import { plotTallies } from "../../../geo/scenario/plotTallies";
import { sum } from "../../../geo/tally/add";
import type { Tally } from "../../../geo/tally/tally";
import { tallyOf } from "../../../geo/tally/tally";
import type { BreakEvenView } from "../../api/planShapes";
import type { Candidate } from "./candidates";
import { isCoverageRow } from "./parkRows";
import type { PlanGround } from "./planGround";

/** For each target that a park must go on meeting and that the project's promise helps to meet. */
export function breakEvens({ ground, rows }: PlanGround, chosen: readonly Candidate[]): BreakEvenView[] {
  const targets = rows.filter(({ row }) => !isCoverageRow(row));
  const spare = targets.map(({ unit, of, spare: before }) =>
    chosen.reduce((left, { effect }) => {
      const change = effect.get(unit.id);
      return change === undefined ? left : left + of(change);
    }, before),
  );
  return chosen.map((place) => {
    const promised = promiseTallies(place, ground.parks, ground.view.population);
    return {
      project: place.projectId,
      parks: targets.flatMap(({ unit, target, of }, at) => {
        const own = promised.get(unit.id);
        const part = own === undefined ? 0n : of(own);
        if (part <= 0n) return [];
        const least = breakEven(spare[at] ?? 0n, part);
        return [
          {
            ...{ park: unit.id, metric: target.metric, breakEven: toNumber(least) },
            at80: compareRatios(least, ratioOf("0.8")) <= 0,
            at60: compareRatios(least, ratioOf("0.6")) <= 0,
          },
        ];
      }),
    };
  });
}

/** The yuan that a project brings to each unit, without its land. */
function promiseTallies(
  { placed }: Candidate,
  parks: Parameters<typeof plotTallies>[1],
  population: Parameters<typeof plotTallies>[2],
): Map<string, Tally> {
  const parts = new Map<string, Tally[]>();
  for (const plot of placed)
    for (const [unit, tally] of plotTallies(plot, parks, population))
      parts.set(unit, [...(parts.get(unit) ?? []), tally]);
  return new Map(
    [...parts].map(([unit, own]) => {
      const { outputYuan, taxYuan, rdYuan, outputByIndustry } = sum(own);
      return [unit, tallyOf({ outputYuan, taxYuan, rdYuan, outputByIndustry })] as const;
    }),
  );
}
