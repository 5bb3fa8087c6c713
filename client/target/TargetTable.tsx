// What does a set ask, of whom, over which land, since when, and by which paper?
import { Table } from "antd";
import type { TargetDraft } from "../../geo/target/targetDraft";
import { useTranslation } from "../locale/useTranslation";
import { NOTHING } from "../ui/write";
import { askedText, daysText, exemptionTexts, rampText, whomText } from "./targetWords";

export function TargetTable({ targets }: { targets: readonly TargetDraft[] }) {
  const { t } = useTranslation(["target", "ui"]);
  return (
    <Table<TargetDraft & { at: number }>
      className="target-table"
      size="small"
      rowKey="at"
      pagination={false}
      tableLayout="auto"
      scroll={{ x: 960 }}
      locale={{ emptyText: t("noTargets") }}
      dataSource={targets.map((target, at) => ({ ...target, at }))}
      columns={[
        {
          title: t("metricHead"),
          key: "metric",
          fixed: "left",
          render: (_, target) => (
            <>
              <b>{t(`ui:metric.${target.metric}`)}</b>
              {target.reference ? <small className="target-soft"> {t("reference")}</small> : null}
            </>
          ),
        },
        {
          title: t("asked"),
          key: "asked",
          className: "target-num",
          render: (_, target) => askedText(target, t),
        },
        {
          title: t("population"),
          key: "population",
          render: (_, target) => t(`ui:population.${target.population}`),
        },
        {
          title: t("denominator"),
          key: "denominator",
          render: (_, target) =>
            target.metric === "concentration" ? NOTHING : t(`land.${target.denominator}`),
        },
        { title: t("whom"), key: "whom", render: (_, target) => whomText(target, t) },
        { title: t("days"), key: "days", className: "target-num", render: (_, target) => daysText(target) },
        { title: t("ramp"), key: "ramp", render: (_, target) => rampText(target, t) },
        {
          title: t("exemptions"),
          key: "exemptions",
          render: (_, target) =>
            target.exemptions.length === 0 ? (
              NOTHING
            ) : (
              <ul className="ui-plain">
                {exemptionTexts(target, t).map((text) => (
                  <li key={text}>{text}</li>
                ))}
              </ul>
            ),
        },
        {
          title: t("source"),
          key: "source",
          className: "target-source",
          render: (_, { document, clause }) => (
            <>
              {document} <small className="target-soft">{clause}</small>
            </>
          ),
        },
      ]}
    />
  );
}
