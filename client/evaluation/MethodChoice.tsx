// By which method and class shares is evaluated, where do they come from, and whose standard are they not?
import { useQuery } from "@tanstack/react-query";
import { Select } from "antd";
import type { ClassSharesView, EvaluationMethodView } from "../../server/api/evaluationShapes";
import { useTRPC } from "../api/trpc";
import { useTranslation } from "../locale/useTranslation";
import { useViewPart } from "../state/useView";
import { inLanguage } from "../ui/inLanguage";
import { useEvaluationLook } from "./useEvaluationChoice";

interface Props {
  method: EvaluationMethodView;
  shares: ClassSharesView;
}

export function MethodChoice({ method, shares }: Props) {
  const { t } = useTranslation("evaluation");
  const lang = useViewPart((view) => view.lang);
  const [, choose] = useEvaluationLook();
  const { data } = useQuery(useTRPC().evaluation.choices.queryOptions());
  const zh = lang === "zh";
  const keyOf = ({ id, version }: EvaluationMethodView) => `${id}@${version}`;
  return (
    <div className="evaluation-choice">
      <div>
        <label htmlFor="evaluation-method">{t("method")}</label>
        <Select
          id="evaluation-method"
          size="small"
          value={keyOf(method)}
          onChange={(next: string) => choose({ method: next })}
          options={(data?.methods ?? [method]).map((one) => ({
            value: keyOf(one),
            label:
              one.unusable === null
                ? inLanguage(lang, one)
                : t("unusable", { method: inLanguage(lang, one) }),
            disabled: one.unusable !== null,
            title: (zh ? one.unusable : one.unusableEn) ?? one.source,
          }))}
        />
      </div>
      <div>
        <label htmlFor="evaluation-shares">{t("shares")}</label>
        <Select
          id="evaluation-shares"
          size="small"
          value={shares.id}
          onChange={(next: string) => choose({ shares: next })}
          options={(data?.shares ?? [shares]).map((one) => ({
            value: one.id,
            label: inLanguage(lang, one),
            title: one.source,
          }))}
        />
      </div>
      {method.example ? <p className="evaluation-example">{t("example")}</p> : null}
      <details className="evaluation-source">
        <summary>{t("sources")}</summary>
        <ul>
          <li>{t("methodSource", { source: method.source })}</li>
          <li>{t("sharesSource", { source: shares.source })}</li>
          <li>{t(`ties.${method.ties}`)}</li>
          {(zh ? method.completed : method.completedEn).map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ul>
      </details>
    </div>
  );
}
