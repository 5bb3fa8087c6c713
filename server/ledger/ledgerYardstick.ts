// Against what does a ledger take a park's figures apart? Its target; in a cumulative quarter what the schedule asks by then.
import { elapsedQuarters } from "../../geo/period/elapsedQuarters";
import { dueAfter } from "../../geo/target/scheduleProgress";
import type { MetricId } from "../../geo/target/target";
import type { SurplusLedgerView } from "../api/ledgerShapes";
import type { View } from "../api/view";
import { type AskedOf, type Unit, yardstickOf } from "./yardstickOf";

/**
 * As `yardstickOf`, but that a per-mu target in a cumulative quarter asks target × quarters/4, so that the lines sum to what the park is
 * ahead of or behind its schedule (domain 4.8 (d)). It decides no verdict.
 */
export function ledgerYardstick(
  view: Pick<View, "set" | "annual" | "period">,
  metric: MetricId,
  unit: Unit,
): AskedOf & Pick<SurplusLedgerView, "scheduled"> {
  const asked = yardstickOf(view, metric, unit);
  const quarters = elapsedQuarters(view.period);
  if (asked.reason !== "not_annual" || quarters === null || metric === "concentration")
    return { ...asked, scheduled: null };
  const ofYear = yardstickOf({ ...view, annual: true }, metric, unit);
  const due = ofYear.yardstick === null ? null : dueAfter(ofYear.target, quarters);
  if (ofYear.yardstick === null || due === null) return { ...asked, scheduled: null };
  return {
    target: ofYear.target,
    yardstick: { kind: "per_mu", value: due },
    reason: null,
    scheduled: { quarters, due },
  };
}
