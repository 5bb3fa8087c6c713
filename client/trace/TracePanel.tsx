// Why is this number what it is? Its formula with the numbers in it, then its parts, down to file and line.
import { useQuery } from "@tanstack/react-query";
import { Drawer, Segmented } from "antd";
import { memo } from "react";
import {
  GROSS_METRICS,
  isGross,
  isSpread,
  SPREAD_METRICS,
  type TraceMetric,
} from "../../geo/trace/traceMetric";
import { useTRPC } from "../api/trpc";
import { useTranslation } from "../locale/useTranslation";
import { useView } from "../state/useView";
import { Answer } from "../ui/Answer";
import { PeriodChip } from "../ui/PeriodChip";
import { ALL_METRICS, PER_MU_METRICS } from "../ui/perMuMetrics";
import { useScope } from "../ui/useScope";
import { type TraceSubject, TraceTree } from "./TraceTree";
import "./trace.css";

interface Props {
  subject: TraceSubject;
  /** What is explained; null while the panel is closed. */
  metric: TraceMetric | null;
  onMetric: (metric: TraceMetric) => void;
  onClose: () => void;
}

export const TracePanel = memo(function TracePanel({ subject, metric, onMetric, onClose }: Props) {
  const { t } = useTranslation("trace");
  return (
    <Drawer
      open={metric !== null}
      onClose={onClose}
      placement="right"
      size="min(640px, 100vw)"
      title={t("title", { name: subject.name })}
      destroyOnHidden
    >
      {metric === null ? null : <Explained subject={subject} metric={metric} onMetric={onMetric} />}
    </Drawer>
  );
});

function Explained({
  subject,
  metric,
  onMetric,
}: {
  subject: TraceSubject;
  metric: TraceMetric;
  onMetric: (metric: TraceMetric) => void;
}) {
  const { t } = useTranslation(["trace", "ui"]);
  const { period, population } = useView();
  const query = useQuery(
    useTRPC().trace.explain.queryOptions({ kind: subject.kind, id: subject.id, metric, ...useScope() }),
  );
  const targeted = subject.kind === "park" ? ALL_METRICS : PER_MU_METRICS;
  const metrics: readonly TraceMetric[] = isGross(metric)
    ? GROSS_METRICS
    : isSpread(metric)
      ? SPREAD_METRICS
      : targeted;
  return (
    <>
      <div className="ui-row trace-head">
        <Segmented<TraceMetric>
          size="small"
          aria-label={t("choose")}
          value={metric}
          onChange={onMetric}
          options={metrics.map((value) => ({
            value,
            label: t(isGross(value) || isSpread(value) ? `metric.${value}` : `ui:metric.${value}`),
          }))}
        />
        <PeriodChip period={period} population={population} />
      </div>
      <Answer query={query} failed={t("failed")} rows={8}>
        {(node) => (
          <>
            {node.release === undefined ? null : <p className="ui-facts">{t("ofRelease", node.release)}</p>}
            <TraceTree root={node} subject={subject} metric={metric} />
          </>
        )}
      </Answer>
    </>
  );
}
