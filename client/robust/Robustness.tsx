// Does the verdict hold when one assumption changes? A line a case: value, surplus, verdict, and what it rests on.
import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { Table } from "antd";
import type { RobustCase, RobustView } from "../../server/api/robustShapes";
import type { MetricId } from "../../server/api/shapes";
import { useTRPC } from "../api/trpc";
import { useTranslation } from "../locale/useTranslation";
import type { Words } from "../locale/words";
import { Answer } from "../ui/Answer";
import { useScope } from "../ui/useScope";
import { VerdictChip } from "../ui/VerdictChip";
import { powerOfTen, writeNumber, writePercent, writeSigned } from "../ui/write";

export function Robustness({ parkId, metric }: { parkId: string; metric: MetricId }) {
  const { t } = useTranslation("robust");
  const query = useQuery(
    useTRPC().robust.park.queryOptions(
      { id: parkId, metric, ...useScope() },
      { placeholderData: keepPreviousData },
    ),
  );
  return (
    <Answer query={query} failed={t("failed")} rows={5}>
      {(view) => <Cases view={view} />}
    </Answer>
  );
}

function Cases({ view }: { view: RobustView }) {
  const { t } = useTranslation("robust");
  const share = view.metric === "concentration";
  if (view.cases.length === 0) return <p className="ui-soft">{t("none")}</p>;
  const promises = view.promises;
  return (
    <>
      <Table<RobustCase>
        size="small"
        pagination={false}
        scroll={{ x: "max-content" }}
        rowKey={({ kind, percent }) => `${kind} ${percent}`}
        dataSource={view.cases}
        aria-label={t("table")}
        columns={[
          { title: t("case"), render: (_, { kind, percent }) => t(`kind.${kind}`, { percent }) },
          {
            title: t("value"),
            align: "right",
            render: (_, { value }) => (share ? writePercent(value) : writeNumber(value, 2)),
          },
          {
            title: t("surplus"),
            align: "right",
            render: (_, { surplusYuan }) =>
              writeSigned(surplusYuan === null ? null : powerOfTen(surplusYuan, -4), 0),
          },
          {
            title: t("verdict"),
            render: (_, { verdict, flips }) => (
              <>
                <VerdictChip verdict={verdict} />{" "}
                {flips ? <span className="ui-warn">{t("flips")}</span> : null}
              </>
            ),
          },
        ]}
        expandable={{
          rowExpandable: () => true,
          expandedRowRender: (row) => <p className="ui-soft">{assumption(row, view, t)}</p>,
        }}
      />
      <p className="ui-small ui-soft">
        {view.missing.enterprises === 0 ? t("noMissing") : null} {share ? null : deliveryWords(promises, t)}
      </p>
    </>
  );
}

/** Down to which share of what was promised the park passes. */
function deliveryWords(promises: RobustView["promises"], t: Words): string {
  if (promises === null) return t("noPromises");
  if (!promises.comparable) return t("notCompared");
  return promises.breakEvenPercent === null
    ? t("never")
    : t("breakEven", { percent: promises.breakEvenPercent });
}

function assumption(
  { kind, percent }: RobustCase,
  { missing, promises, largest }: RobustView,
  t: Words,
): string {
  switch (kind) {
    case "missing_low":
    case "missing_high":
      return t("assume.missing", {
        count: missing.enterprises,
        fallback: missing.fallback,
        least: missing.leastSamples,
      });
    case "delivery":
      return t("assume.delivery", { count: promises?.parcels ?? 0, percent });
    case "without_largest":
      return largest === null
        ? t("noLargest")
        : t("assume.largest", { name: largest.name, share: writePercent(largest.share) });
    default:
      return t(`assume.${kind}`);
  }
}
