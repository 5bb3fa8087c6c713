// Which verdicts would the edited targets change? In words, then park by park with the surplus before and after.
import { Table } from "antd";
import type { ChangedMetric, ChangedPark, TargetPreview } from "../../server/api/targetShapes";
import { useTranslation } from "../locale/useTranslation";
import { useView } from "../state/useView";
import { inLanguage } from "../ui/inLanguage";
import { ObjectLink } from "../ui/ObjectLink";
import { shortCode } from "../ui/shortCode";
import { VerdictChip } from "../ui/VerdictChip";
import { NOTHING, writeWanYuan } from "../ui/write";
import { valueText } from "./targetWords";

type Row = ChangedPark & { change: ChangedMetric };

export function TargetEffect({ preview }: { preview: TargetPreview }) {
  const { t } = useTranslation(["target", "ui"]);
  const { lang } = useView();
  const rows = preview.parks
    .flatMap((park): Row[] => park.metrics.map((change) => ({ ...park, change })))
    .toSorted((a, b) => Number(b.change.flips) - Number(a.change.flips));
  return (
    <section className="target-effect" aria-live="polite" aria-label={t("effect")}>
      {preview.sentences.map((sentence) => (
        <p key={sentence} className="target-sentence">
          {sentence}
        </p>
      ))}
      {rows.length === 0 ? null : (
        <Table<Row>
          size="small"
          rowKey={(row) => `${row.id} ${row.change.metric}`}
          pagination={false}
          scroll={{ x: "max-content", y: 280 }}
          rowClassName={(row) => (row.change.flips ? "target-flips" : "")}
          dataSource={rows}
          columns={[
            {
              title: t("park"),
              key: "park",
              fixed: "left",
              render: (_, park) => inLanguage(lang, park),
            },
            {
              title: t("metricHead"),
              key: "metric",
              render: (_, { change }) => t(`ui:metric.${change.metric}`),
            },
            {
              title: t("asked"),
              key: "asked",
              align: "right",
              render: (_, { change: { before, after } }) => arrow(targetText(before), targetText(after)),
            },
            {
              title: t("surplus"),
              key: "surplus",
              align: "right",
              render: (_, { change: { before, after } }) =>
                arrow(writeWanYuan(before.surplusYuan, 2), writeWanYuan(after.surplusYuan, 2)),
            },
            {
              title: t("verdict"),
              key: "verdict",
              render: (_, { change: { before, after, flips } }) =>
                flips ? (
                  <>
                    <Standing side={before} /> → <Standing side={after} />
                  </>
                ) : (
                  <Standing side={after} />
                ),
            },
          ]}
        />
      )}
      {preview.parcels.named.length === 0 ? null : (
        <details>
          <summary>
            {t("parcelsFlip", {
              count: preview.parcels.flips.reduce((sum, { parcels }) => sum + parcels, 0),
            })}
          </summary>
          <ul className="ui-plain target-parcels">
            {preview.parcels.named.map(({ id, metric, from, to }) => (
              <li key={`${id} ${metric}`}>
                <ObjectLink kind="parcel" id={id}>
                  {shortCode(id)}
                </ObjectLink>{" "}
                {t(`ui:metric.${metric}`)} {t(`ui:verdict.${from}`)} → {t(`ui:verdict.${to}`)}
              </li>
            ))}
          </ul>
        </details>
      )}
    </section>
  );
}

function Standing({ side }: { side: ChangedMetric["before"] }) {
  const { t } = useTranslation("target");
  const word =
    side.target === null
      ? t("noTarget")
      : side.target.reference
        ? t("reference")
        : side.reason === "exempt"
          ? t("exemptWord")
          : undefined;
  return <VerdictChip verdict={word === undefined ? side.verdict : "undecided"} word={word} />;
}

const targetText = ({ target }: ChangedMetric["before"]): string =>
  target === null ? NOTHING : valueText(target.value);

const arrow = (before: string, after: string) => (before === after ? after : `${before} → ${after}`);
