// How much of what the method asks for is reported at all, and under which other method could more be judged?
import { Button } from "antd";
import type { EvaluationBoardView } from "../../server/api/evaluationShapes";
import { useTranslation } from "../locale/useTranslation";
import { useViewPart } from "../state/useView";
import { inLanguage } from "../ui/inLanguage";
import { writeNumber } from "../ui/write";
import { UnjudgedWhy } from "./UnjudgedWhy";
import { unjudgedCounts, unreported } from "./unjudged";
import { useEvaluationFit, useEvaluationLook, useHeldLook } from "./useEvaluationChoice";

export function EvaluationCoverage({ board }: { board: EvaluationBoardView }) {
  const { t } = useTranslation("evaluation");
  const lang = useViewPart((view) => view.lang);
  const [, choose] = useEvaluationLook();
  const held = useHeldLook(true);
  const { fit } = useEvaluationFit(held !== null && held.choice.method === null);
  const { reported, judged, enterprises, method, suggestion } = board;
  if (reported === null) return null;
  const nobody = unreported(board.groups).map((one) => inLanguage(lang, one));
  const unjudged = unjudgedCounts(board.groups.flatMap(({ rows }) => rows));
  const begun = fit?.instead ?? null;
  return (
    <div className="evaluation-coverage" role="status" data-short={judged < enterprises}>
      {fit === null || begun === null ? null : (
        <p>{t("begun", { first: inLanguage(lang, fit.first), method: inLanguage(lang, begun.method) })}</p>
      )}
      <p>
        <b>{t("reported", { percent: writeNumber(reported, 1) })}</b>{" "}
        {t("judged", { judged, count: enterprises })}{" "}
        <UnjudgedWhy {...unjudged} most={method.missingAtMost} />
      </p>
      {nobody.length === 0 ? null : <p>{t("nobodyReports", { names: nobody.join(t("listSign")) })}</p>}
      {suggestion === null ? null : (
        <p>
          {t("suggest", { method: inLanguage(lang, suggestion.method), judged: suggestion.judged })}{" "}
          <Button
            size="small"
            onClick={() => choose({ method: `${suggestion.method.id}@${suggestion.method.version}` })}
          >
            {t("useSuggestion")}
          </Button>
        </p>
      )}
    </div>
  );
}
