// Does this land meet its target? Met, missed or undecided, by integer surplus.
import { concentration } from "../concentration/concentration";
import { leadByLargestShare } from "../concentration/leadByLargestShare";
import type { ClusterPrefix } from "../industry/clusterOf";
import { toNumber } from "../number/ratio";
import { coverage, isCoverageLow } from "../tally/coverage";
import { figureOf } from "../tally/figureOf";
import type { Measure, Tally } from "../tally/tally";
import { yieldRatio } from "../tally/yieldRatio";
import { landUnder } from "./denominator";
import type { Judgement } from "./judgement";
import { concentrationSurplus, isMet, perMuSurplus, type Surplus, surplusCents } from "./surplus";
import type { Operator, Target, UndecidedReason, Verdict } from "./target";

/**
 * A per-mu figure against its target, over the land of those who report it, or the land that the target names. Undecided in this order: no
 * target; the subject is exempt; the period is no year (a cumulative quarter is never compared with an annual target); no land or no
 * figure; less than 90 % of the occupied land covered.
 * @param tally of the target's population: 950/48 speak of above-scale industry
 * @param target null where the target set has none for this metric
 * @param annual true for a year and for rolling four quarters
 * @throws RangeError where the target's value is no decimal
 * @example judgePerMu(tally, "output", target, true).verdict // "missed" for 949.999 against 950
 */
export function judgePerMu(
  tally: Tally,
  measure: Measure,
  target: Target | null,
  annual: boolean,
): Judgement {
  const denominator = target?.denominator ?? "occupied";
  const { yuan, landDm2 } = landUnder(tally, measure, denominator);
  const reported = figureOf(tally, measure).landDm2;
  const exact = reported > 0 ? yieldRatio(yuan, landDm2) : null;
  const value = exact === null ? null : toNumber(exact);
  const covered = coverage(tally, measure);
  if (target === null) return undecided("no_target", value, covered, null);
  if (target.exemption) return undecided("exempt", value, covered, null);
  const reason = obstacle(annual, tally.occupiedDm2, Math.min(reported, landDm2));
  if (reason !== null) return undecided(reason, value, covered, null);
  const surplus = perMuSurplus(yuan, landDm2, target.value);
  const cents = surplusCents(surplus);
  if (isCoverageLow(tally, measure)) return undecided("low_coverage", value, covered, cents);
  const geodesicDm2 = landUnder(tally, measure, denominator, "geodesic").landDm2;
  const otherLand = geodesicDm2 > 0 && geodesicDm2 !== landDm2;
  return {
    value,
    verdict: verdictOf(surplus, target.operator),
    reason: null,
    surplusCents: cents,
    coverage: covered,
    geodesicVerdict: otherLand
      ? verdictOf(perMuSurplus(yuan, geodesicDm2, target.value), target.operator)
      : null,
  };
}

/**
 * The concentration of leading industries (主导产业集聚度) against its target, on the unrounded share. With
 * designated industries the verdict is by surplus. Without any, the share of the largest cluster is shown but
 * nothing is decided (`lead_by_share`: always at least as favourable, never ranked with the others), and
 * without that either it is `no_lead_industry`. The other reasons for being undecided come first, in the
 * order of `judgePerMu`.
 * @param leads designated GB/T 4754 prefixes of the park's plan; empty where none are
 * @param clusterMap for the largest share; leave it empty where designation alone counts
 * @throws RangeError where the target's value is no decimal
 */
export function judgeConcentration(
  tally: Tally,
  leads: readonly string[],
  target: Target | null,
  annual: boolean,
  clusterMap: readonly ClusterPrefix[] = [],
): Judgement {
  const byPlan = leads.length > 0;
  const share = byPlan
    ? concentration(tally.outputByIndustry, leads)
    : leadByLargestShare(tally.outputByIndustry, clusterMap);
  const value = tally.outputLandDm2 > 0 ? (share?.share ?? null) : null;
  const covered = coverage(tally, "output");
  if (target === null) return undecided("no_target", value, covered, null);
  if (target.exemption) return undecided("exempt", value, covered, null);
  const reason = obstacle(annual, tally.occupiedDm2, tally.outputLandDm2);
  if (reason !== null) return undecided(reason, value, covered, null);
  if (share === null) return undecided("no_lead_industry", value, covered, null);
  if (share.share === null) return undecided("no_figure", value, covered, null);
  if (!byPlan) return undecided("lead_by_share", value, covered, null);
  const surplus = concentrationSurplus(share.leadYuan, share.totalYuan, target.value);
  const cents = surplusCents(surplus);
  if (isCoverageLow(tally, "output")) return undecided("low_coverage", value, covered, cents);
  return {
    value,
    verdict: verdictOf(surplus, target.operator),
    reason: null,
    surplusCents: cents,
    coverage: covered,
    geodesicVerdict: null,
  };
}

/** What stands in the way before any number is compared; null where nothing does. */
function obstacle(annual: boolean, occupiedDm2: number, measuredDm2: number): UndecidedReason | null {
  if (!annual) return "not_annual";
  if (measuredDm2 > 0) return null;
  return occupiedDm2 > 0 ? "no_figure" : "no_land";
}

function undecided(
  reason: UndecidedReason,
  value: number | null,
  covered: number | null,
  cents: bigint | null,
): Judgement {
  return {
    value,
    verdict: "undecided",
    reason,
    surplusCents: cents,
    coverage: covered,
    geodesicVerdict: null,
  };
}

function verdictOf(surplus: Surplus, operator: Operator): Verdict {
  return isMet(surplus, operator) ? "met" : "missed";
}
