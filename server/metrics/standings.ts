// Which place does each subject of a list have, metric by metric, now and a year earlier, and who stands apart?

import { concentration, shareRatio } from "../../geo/concentration/concentration";
import type { Ratio } from "../../geo/number/ratio";
import { rank } from "../../geo/rank/rank";
import { type UnrankedReason, unrankedReason } from "../../geo/rank/unrankedReason";
import type { Measure } from "../../geo/tally/tally";
import { yieldRatio } from "../../geo/tally/yieldRatio";
import { landUnder } from "../../geo/target/denominator";
import { METRIC_OF_MEASURE } from "../../geo/target/metricMeasure";
import { METRIC_IDS, type MetricId } from "../../geo/target/target";
import { targetFor } from "../../geo/target/targetFor";
import type { StandingView } from "../api/shapes";
import type { Subject } from "./judgeSubject";
import { NO_REPORTERS, type Reporters } from "./reporters";
import type { TargetSet } from "./targetSets";

/** What is to be ranked, with the enterprises behind it. */
export interface Contender extends Subject {
  readonly id: string;
  readonly reporters: Reporters | undefined;
  readonly previousReporters: Reporters | undefined;
  /** Designated leading industries; a share without them is never ranked. */
  readonly leads: readonly string[];
  /** A sum of others in the list. */
  readonly whole: boolean;
}

/**
 * Places per metric; a subject under the disclosure or the coverage bar has none, and the reason.
 * @param set over whose land the figures are held, so that the places are those of the values shown
 */
export function standings(
  contenders: readonly Contender[],
  set: TargetSet,
): ReadonlyMap<string, Readonly<Record<MetricId, StandingView>>> {
  const places = METRIC_IDS.map((metric) => {
    const now = contenders.map((one) => ({ one, held: held(one, metric, set, false) }));
    const before = contenders.map((one) => ({ one, held: held(one, metric, set, true) }));
    const rankOf = (all: typeof now) => rank(all.map(({ one, held: { value } }) => ({ id: one.id, value })));
    return { metric, now, ranks: rankOf(now), previous: rankOf(before) };
  });
  return new Map(
    contenders.map(({ id }, index) => [
      id,
      Object.fromEntries(
        places.map(({ metric, now, ranks, previous }): [MetricId, StandingView] => [
          metric,
          {
            rank: ranks.get(id) ?? null,
            previousRank: previous.get(id) ?? null,
            unranked: now[index]?.held.reason ?? null,
          },
        ]),
      ) as Record<MetricId, StandingView>,
    ]),
  );
}

interface Held {
  readonly value: Ratio | null;
  readonly reason: UnrankedReason | null;
}

const MEASURE: Readonly<Record<MetricId, Measure>> = {
  [METRIC_OF_MEASURE.output]: "output",
  [METRIC_OF_MEASURE.tax]: "tax",
  [METRIC_OF_MEASURE.rd]: "rd",
  // made of output, and covered as output is
  concentration: "output",
} as Record<MetricId, Measure>;

/** What a subject brings to the ranking of a metric, of this year or the one before. */
function held(one: Contender, metric: MetricId, set: TargetSet, earlier: boolean): Held {
  const tally = earlier ? one.previous : one.tally;
  const behind = (earlier ? one.previousReporters : one.reporters) ?? NO_REPORTERS;
  const measure = MEASURE[metric];
  const apart = (reason: UnrankedReason): Held => ({ value: null, reason });
  if (one.whole) return apart("has_parts");
  if (tally === null) return apart("no_figure");
  const reason = unrankedReason(tally, measure, behind[measure]);
  if (reason !== null) return apart(reason);
  if (metric !== "concentration") {
    const denominator = targetFor(set, metric, one.who)?.denominator;
    const { yuan, landDm2 } = landUnder(tally, measure, denominator);
    const value = yieldRatio(yuan, landDm2);
    return value === null ? apart("no_figure") : { value, reason: null };
  }
  if (one.leads.length === 0) return apart("no_lead_industry");
  const { leadYuan, totalYuan } = concentration(tally.outputByIndustry, one.leads);
  const value = shareRatio(leadYuan, totalYuan);
  return value === null ? apart("no_figure") : { value, reason: null };
}
