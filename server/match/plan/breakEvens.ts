// Which share of their promises must projects keep? Each alone with all others keeping theirs, and all of them together.
import { breakEven, keptSurplus } from "../../../geo/match/breakEven";
import { compareRatios, ratioOf, toNumber } from "../../../geo/number/ratio";
import { partOf } from "../../../geo/reach/demand";
import { DISTRICT, plotTallies } from "../../../geo/scenario/plotTallies";
import { add, sum } from "../../../geo/tally/add";
import { EMPTY_TALLY, type Tally, tallyOf } from "../../../geo/tally/tally";
import { isMet, type Surplus, surplusCents } from "../../../geo/target/surplus";
import { surplusYuan } from "../../../geo/target/surplusYuan";
import { METRIC_IDS, type Target } from "../../../geo/target/target";
import type { BreakEvenView, KeptShareView } from "../../api/planShapes";
import type { ScenarioUnit } from "../../api/scenarioShapes";
import { unitFigures } from "../../scenario/unitFigures";
import { summedEffects } from "../effectViews";
import type { Candidate } from "./candidates";
import { isFloorTarget, parkRow } from "./parkRows";
import type { PlanGround } from "./planGround";

/** Of the promises of all projects, in whole per cent. */
const SHARES = [100, 80, 60] as const;

/** A target that a park meets with the plan, met before or only by it, and by how much. */
interface MetTarget {
  readonly unit: ScenarioUnit;
  readonly target: Target;
  readonly surplus: Surplus;
}

/** Each alone, for the targets that its parks meet with the plan and that its promise helps to meet; and all together. */
export function keptPromises(
  made: PlanGround,
  chosen: readonly Candidate[],
): { breakEven: BreakEvenView[]; keptShares: KeptShareView[] } {
  const met = metTargets(made, chosen);
  const promised = chosen.map((place) => promiseTallies(place, made));
  return {
    breakEven: chosen.map(({ projectId }, at) => ({
      project: projectId,
      parks: met.flatMap((one) => breakEvenOf(one, promised[at]?.get(one.unit.id)) ?? []),
    })),
    keptShares:
      chosen.length === 0
        ? []
        : SHARES.map((percent) => keptShare(made, chosen, met, summedEffects(promised), percent)),
  };
}

function metTargets({ ground: { base }, rows }: PlanGround, chosen: readonly Candidate[]): MetTarget[] {
  const changes = summedEffects(chosen.map(({ effect }) => effect));
  const required = new Set(rows.flatMap(({ row, required }) => (required ? row : [])));
  return base.units.flatMap((unit) => {
    const change = changes.get(unit.id);
    if (unit.id === DISTRICT || change === undefined) return [];
    const after = add(unit.tally, change);
    const figures = unitFigures(after, unit, base);
    return METRIC_IDS.flatMap((metric): MetTarget[] => {
      const target = unit.targets[metric];
      if (!isFloorTarget(target) || (target.reference && !required.has(parkRow(unit.id, metric)))) return [];
      if (figures.find((one) => one.metric === metric)?.verdict !== "met") return [];
      return [{ unit, target, surplus: partOf(after, target, unit.leads) }];
    });
  });
}

/** Null where nothing of the promise is needed to meet it because it does not help. */
function breakEvenOf(
  { unit, target, surplus: { numerator } }: MetTarget,
  promise: Tally | undefined,
): BreakEvenView["parks"][number] | null {
  const part = promise === undefined ? 0n : partOf(promise, target, unit.leads).numerator;
  if (part <= 0n) return null;
  // what is asked to be passed must be passed by the least unit there is
  const least = breakEven(target.operator === ">" ? numerator - 1n : numerator, part);
  return {
    ...{ park: unit.id, metric: target.metric, breakEven: toNumber(least) },
    at80: compareRatios(least, ratioOf("0.8")) <= 0,
    at60: compareRatios(least, ratioOf("0.6")) <= 0,
  };
}

/** Who is above scale stays so: that is settled by the whole promise, as in the plan. */
function keptShare(
  { ground: { units } }: PlanGround,
  chosen: readonly Candidate[],
  met: readonly MetTarget[],
  promised: ReadonlyMap<string, Tally>,
  percent: number,
): KeptShareView {
  const promiseIn = (unit: string) => promised.get(unit) ?? EMPTY_TALLY;
  const tax = units.get(DISTRICT)?.targets.tax_per_mu ?? null;
  const change = summedEffects(chosen.map(({ effect }) => effect)).get(DISTRICT) ?? EMPTY_TALLY;
  return {
    percent,
    surplusYuan:
      tax === null
        ? null
        : surplusYuan(
            surplusCents(keptSurplus(partOf(change, tax, []), partOf(promiseIn(DISTRICT), tax, []), percent)),
          ),
    met: met.length,
    lost: met.flatMap(({ unit, target, surplus }) => {
      const part = partOf(promiseIn(unit.id), target, unit.leads);
      return isMet(keptSurplus(surplus, part, percent), target.operator)
        ? []
        : { park: unit.id, metric: target.metric };
    }),
  };
}

/** The yuan that a project brings to each unit, without its land. */
function promiseTallies({ placed }: Candidate, { ground: { parks, view } }: PlanGround): Map<string, Tally> {
  const parts = new Map<string, Tally[]>();
  for (const plot of placed)
    for (const [unit, tally] of plotTallies(plot, parks, view.population))
      parts.set(unit, [...(parts.get(unit) ?? []), tally]);
  return new Map(
    [...parts].map(([unit, own]) => {
      const { outputYuan, taxYuan, rdYuan, outputByIndustry } = sum(own);
      return [unit, tallyOf({ outputYuan, taxYuan, rdYuan, outputByIndustry })] as const;
    }),
  );
}
