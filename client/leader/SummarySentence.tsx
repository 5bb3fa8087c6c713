// The district in sentences, written from the data; every number in them leads to what it counts.
import { App, Button } from "antd";
import type { ReactNode } from "react";
import { Trans } from "react-i18next";
import type { MetricId, ParkRow, VerdictWord } from "../../server/api/shapes";
import { useTranslation } from "../locale/useTranslation";
import { ReportButton } from "../report/ReportButton";
import { useViewPart } from "../state/useView";
import { openView } from "../state/viewStore";
import { ObjectLink } from "../ui/ObjectLink";
import type { Clause } from "./clauses";

const WORD_JOINER = "\u2060";

interface Props {
  clauses: readonly Clause[];
  /** The verdict the table is narrowed to; null for all. */
  only: VerdictWord | null;
  onOnly: (verdict: VerdictWord | null) => void;
  /** Explains a number of a park. */
  onWhy: (park: ParkRow, metric: MetricId) => void;
}

export function SummarySentence({ clauses, only, onOnly, onWhy }: Props) {
  const { t } = useTranslation(["leader", "ui"]);
  const { message } = App.useApp();
  const parkId = useViewPart((view) => view.parkId);
  const endOf = ({ end }: Clause) => (end === "none" ? "" : t(end));
  const text = () =>
    clauses
      .map((clause) => t(clause.key, clause.values) + endOf(clause))
      .join("")
      .replace(/<[^>]*>/g, "")
      .trim();
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
        {clauses.map((clause) => (
          <span key={`${clause.key} ${clause.park?.id ?? ""}`}>
            <Trans
              ns="leader"
              i18nKey={clause.key}
              values={clause.values}
              {...(typeof clause.values.count === "number" ? { count: clause.values.count } : {})}
              components={{
                b: <b />,
                n: <NumberButton clause={clause} only={only} onOnly={onOnly} onWhy={onWhy} />,
                park: clause.park ? (
                  <ObjectLink kind="park" id={clause.park.id} className="leader-park">
                    {null}
                  </ObjectLink>
                ) : (
                  <b />
                ),
              }}
            />
            {/* a stop is never alone on a line, not after a button either */}
            {clause.end === "none" ? null : WORD_JOINER + endOf(clause)}
          </span>
        ))}
      </p>
      <div className="leader-acts">
        <Button size="small" onClick={() => void copy()}>
          {t("copy")}
        </Button>
        <ReportButton size="small" parkId={parkId} />
        <Button size="small" onClick={() => openView({ present: true })}>
          {t("present")} <kbd>P</kbd>
        </Button>
      </div>
    </div>
  );
}

interface NumberProps extends Omit<Props, "clauses"> {
  clause: Clause;
  /** Filled in by Trans. */
  children?: ReactNode;
}

function NumberButton({ clause: { lead }, only, onOnly, onWhy, children }: NumberProps) {
  const { t } = useTranslation(["leader", "ui"]);
  if (lead === null) return <b>{children}</b>;
  const filter = lead.to === "filter";
  const on = filter && only === lead.verdict;
  return (
    <button
      type="button"
      className={`leader-number ui-ink-${filter ? lead.verdict : lead.tone}`}
      aria-pressed={filter ? on : undefined}
      title={t(filter ? (on ? "showAll" : "showOnly") : "ui:why")}
      onClick={() => (filter ? onOnly(on ? null : lead.verdict) : onWhy(lead.park, lead.metric))}
    >
      {children}
    </button>
  );
}
