// The district in one sentence, written from the data; every number in it leads to what it counts.
import { App, Button } from "antd";
import { Trans, useTranslation } from "react-i18next";
import type { MetricId, ParkRow, VerdictWord } from "../../server/api/shapes";
import { useView } from "../state/useView";
import { inLanguage } from "../ui/inLanguage";
import { ObjectLink } from "../ui/ObjectLink";
import { writeWanYuan } from "../ui/write";
import type { Summary } from "./summary";

interface Props {
  summary: Summary;
  /** The verdict the table is narrowed to; null for all. */
  only: VerdictWord | null;
  onOnly: (verdict: VerdictWord | null) => void;
  /** Explains a number of a park. */
  onWhy: (park: ParkRow, metric: MetricId) => void;
}

const VERDICTS = ["met", "missed", "undecided"] as const;

export function SummarySentence({ summary, only, onOnly, onWhy }: Props) {
  const { t } = useTranslation(["leader", "ui"]);
  const { message } = App.useApp();
  const { lang } = useView();
  const shown = VERDICTS.filter((verdict) => summary.counts[verdict] > 0);
  const keyOf = (verdict: VerdictWord) =>
    verdict === "undecided" && summary.undecidedReason !== null
      ? `undecidedBy.${summary.undecidedReason}`
      : verdict;
  const largest = summary.largest;
  const gap = largest && {
    park: inLanguage(lang, largest.park),
    metric: t(`short.${largest.metric}`),
    amount: writeWanYuan(largest.shortYuan),
  };
  const text = () =>
    [
      t("parks", { count: summary.parks }),
      shown.map((verdict) => t(keyOf(verdict), { count: summary.counts[verdict] })).join(t("comma")),
      t("stop"),
      gap ? t("largest", gap) : "",
    ]
      .join("")
      .replace(/<[^>]*>/g, "");
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(text());
      message.success(t("ui:copied"));
    } catch {
      message.error(t("copyFailed"));
    }
  };
  return (
    <div className="leader-sentence">
      <p>
        {t("parks", { count: summary.parks })}
        {shown.map((verdict, index) => (
          <span key={verdict}>
            {index > 0 ? t("comma") : null}
            <Trans
              t={t}
              i18nKey={keyOf(verdict)}
              count={summary.counts[verdict]}
              components={{
                n: (
                  <button
                    type="button"
                    className={`leader-number ui-ink-${verdict}`}
                    aria-pressed={only === verdict}
                    title={t(only === verdict ? "showAll" : "showOnly")}
                    onClick={() => onOnly(only === verdict ? null : verdict)}
                  />
                ),
              }}
            />
          </span>
        ))}
        {t("stop")}
        {largest && gap ? (
          <Trans
            t={t}
            i18nKey="largest"
            values={gap}
            components={{
              park: (
                <ObjectLink kind="park" id={largest.park.id} className="leader-park">
                  {null}
                </ObjectLink>
              ),
              n: (
                <button
                  type="button"
                  className="leader-number ui-ink-missed"
                  title={t("ui:why")}
                  onClick={() => onWhy(largest.park, largest.metric)}
                />
              ),
            }}
          />
        ) : null}
      </p>
      <Button size="small" autoInsertSpace={false} onClick={() => void copy()}>
        {t("copy")}
      </Button>
    </div>
  );
}
