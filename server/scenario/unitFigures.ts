// How do a park's figures stand against its targets with other sums than today's?
import { judgeUnit } from "../../geo/scenario/judgeUnit";
import type { Tally } from "../../geo/tally/tally";
import { surplusYuan } from "../../geo/target/surplusYuan";
import { METRIC_IDS } from "../../geo/target/target";
import type { ScenarioBaseView, ScenarioFigure, ScenarioUnit } from "../api/scenarioShapes";

/** All four metrics of the unit over a Tally, judged as every view judges them. */
export function unitFigures(
  tally: Tally,
  { targets, leads }: ScenarioUnit,
  { annual, clusters }: ScenarioBaseView,
): ScenarioFigure[] {
  const judged = judgeUnit(tally, { targets, leads, clusters, annual });
  return METRIC_IDS.map((metric) => {
    const { value, verdict, surplusCents } = judged[metric];
    return { metric, value, verdict, surplusYuan: surplusCents === null ? null : surplusYuan(surplusCents) };
  });
}
