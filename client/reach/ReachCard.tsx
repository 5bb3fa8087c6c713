// One way to close the gap: how much it takes, where the park then stands, and a door to the map.
import { Button } from "antd";
import { MEASURE_OF_METRIC } from "../../geo/target/metricMeasure";
import type { LeverView, ReachView } from "../../server/api/reachShapes";
import type { MetricId } from "../../server/api/shapes";
import { useTranslation } from "../locale/useTranslation";
import { useView } from "../state/useView";
import { TargetBar } from "../ui/TargetBar";
import { useViewLink } from "../ui/useViewLink";
import { bigWords, demandOf, leverSentence, proofWords } from "./leverWords";
import { type ReachConditionsDraft, writeReachToken } from "./reachToken";

/** The bar ends at 120 % of the gap, as the mock draws it. */
const BAR_END = 1.2;

interface Props {
  view: ReachView;
  lever: LeverView;
  order: number;
  metric: MetricId;
  conditions: ReachConditionsDraft;
}

export function ReachCard({ view, lever, order, metric, conditions }: Props) {
  const { t } = useTranslation("reach");
  const { reach } = useView();
  const link = useViewLink();
  const demand = demandOf(view, lever);
  const reached = lever.outcome === "reached";
  const token = writeReachToken({
    parkId: view.parkId,
    lever: lever.lever,
    metric: view.all && lever.lever === "lift" && demand !== undefined ? demand.metric : metric,
    all: view.all && lever.lever !== "lift",
    conditions,
  });
  const shown = reach === token;
  const scenario = {
    role: "planner",
    parkId: view.parkId,
    reach: token,
    scenario: "new",
    measure: MEASURE_OF_METRIC[metric],
  } as const;
  const patch = { parkId: view.parkId, reach: shown ? null : token };
  const gap = Math.abs(demand?.surplusYuan ?? 0);
  const short = lever.shortYuan[0] ?? gap;
  const done = reached ? (lever.gainYuan[0] ?? 0) / (gap || 1) : 1 - Math.min(gap, short) / (gap || 1);
  return (
    <li className="reach-card">
      <h4>
        <span className="reach-order">{order}</span> {t(`lever.${lever.lever}`)}
        {view.all && lever.lever === "lift" && demand ? ` · ${t(`measure.${demand.metric}`)}` : null}
      </h4>
      <p className={`reach-big ui-ink-${reached ? "met" : "missed"}`}>{bigWords(t, lever)}</p>
      <TargetBar
        verdict={reached ? "met" : "missed"}
        fill={Math.max(0, Math.min(1, done / BAR_END))}
        targetAt={1 / BAR_END}
        beyond={done > BAR_END}
      />
      <p className="reach-say">
        {leverSentence(t, view, lever)} <b>{proofWords(t, lever)}</b>
      </p>
      <p className="reach-foot">
        {reached ? (
          <Button type="link" size="small" {...link(scenario, { push: true })}>
            {t("asScenario")}
          </Button>
        ) : null}
        {reached ? (
          <Button type="link" size="small" {...link(patch, { push: true })} aria-current={shown}>
            {t(shown ? "offMap" : "onMap")}
          </Button>
        ) : null}
      </p>
    </li>
  );
}
