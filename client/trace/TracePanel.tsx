// Why is this number what it is? Its formula with the numbers in it, then its parts, down to file and line.

import { useQuery } from "@tanstack/react-query";
import { Drawer, Segmented } from "antd";
import { memo } from "react";
import { useTranslation } from "react-i18next";
import type { MetricId } from "../../server/api/shapes";
import { useTRPC } from "../api/trpc";
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
  metric: MetricId | null;
  onMetric: (metric: MetricId) => void;
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
  metric: MetricId;
  onMetric: (metric: MetricId) => void;
}) {
  const { t } = useTranslation(["trace", "ui"]);
  const { period, population } = useView();
  const query = useQuery(
    useTRPC().trace.explain.queryOptions({ kind: subject.kind, id: subject.id, metric, ...useScope() }),
  );
  const metrics = subject.kind === "park" ? ALL_METRICS : PER_MU_METRICS;
  return (
    <>
      <div className="ui-row trace-head">
        <Segmented<MetricId>
          size="small"
          aria-label={t("choose")}
          value={metric}
          onChange={onMetric}
          options={metrics.map((value) => ({ value, label: t(`ui:metric.${value}`) }))}
        />
        <PeriodChip period={period} population={population} />
      </div>
      <Answer query={query} failed={t("failed")} rows={8}>
        {(node) => <TraceTree root={node} subject={subject} metric={metric} />}
      </Answer>
    </>
  );
}
