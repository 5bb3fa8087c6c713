// How does one piece of land stand against a target set? Every metric of every view comes from here.
import type { ClusterPrefix } from "../../geo/industry/clusterOf";
import { elapsedQuarters } from "../../geo/period/elapsedQuarters";
import { grossPerMu } from "../../geo/tally/grossPerMu";
import type { Measure, Tally } from "../../geo/tally/tally";
import { judgeConcentration, judgePerMu } from "../../geo/target/judge";
import type { Judgement } from "../../geo/target/judgement";
import { METRIC_OF_MEASURE } from "../../geo/target/metricMeasure";
import type { TargetSubject } from "../../geo/target/scope";
import { surplusYuan } from "../../geo/target/surplusYuan";
import { targetFor } from "../../geo/target/targetFor";
import type { MetricView, ParkKind } from "../api/shapes";
import { scheduleView } from "./scheduleView";
import type { TargetSet } from "./targetSets";

/** The Tallies of one subject: of the population asked for, a year earlier, and of everybody. */
export interface Subject {
  readonly tally: Tally;
  /** Null where the district has no figures of that period. */
  readonly previous: Tally | null;
  /** Population `all`, for 综合亩均. */
  readonly everybody: Tally;
  readonly kind: ParkKind | null;
  /** Who it is: some targets name whom they bind or let off. */
  readonly who: TargetSubject;
}

/** What every subject of one answer is held against. */
export interface Yardstick {
  readonly set: TargetSet;
  readonly annual: boolean;
  readonly period: string;
}

/** The three per-mu metrics of a subject. */
export function perMuViews(
  subject: Subject,
  { set, annual, period }: Yardstick,
): Record<"output_per_mu" | "tax_per_mu" | "rd_per_mu", MetricView> {
  const quarters = elapsedQuarters(period);
  const view = (measure: Measure): MetricView => {
    const target = targetFor(set, METRIC_OF_MEASURE[measure], subject.who);
    return {
      ...shown(judgePerMu(subject.tally, measure, target, annual)),
      metric: METRIC_OF_MEASURE[measure],
      ruleVersion: set.rule,
      target,
      previous:
        subject.previous === null ? null : judgePerMu(subject.previous, measure, target, annual).value,
      gross: grossPerMu(subject.everybody, measure),
      schedule: scheduleView(subject.tally, measure, target, quarters),
    };
  };
  return { output_per_mu: view("output"), tax_per_mu: view("tax"), rd_per_mu: view("rd") };
}

/** The concentration of leading industries; by the largest cluster where the plan designates none. */
export function concentrationView(
  subject: Subject,
  leads: readonly string[],
  clusters: readonly ClusterPrefix[],
  { set, annual }: Yardstick,
): MetricView {
  const target = targetFor(set, "concentration", subject.who);
  const judge = (tally: Tally) => judgeConcentration(tally, leads, target, annual, clusters);
  return {
    ...shown(judge(subject.tally)),
    metric: "concentration",
    ruleVersion: set.rule,
    target,
    previous: subject.previous === null ? null : judge(subject.previous).value,
    gross: null,
    // a share does not grow with the year
    schedule: null,
  };
}

function shown(
  judgement: Judgement,
): Pick<MetricView, "value" | "verdict" | "reason" | "surplusYuan" | "coverage" | "geodesicVerdict"> {
  return {
    value: judgement.value,
    verdict: judgement.verdict,
    reason: judgement.reason,
    surplusYuan: judgement.surplusCents === null ? null : surplusYuan(judgement.surplusCents),
    coverage: judgement.coverage,
    geodesicVerdict: judgement.geodesicVerdict,
  };
}
