// Classes of all enterprises, or inefficient land: what the planner's panel and the leader's board both show.
import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { Segmented } from "antd";
import { parsePeriod } from "../../geo/period/period";
import { useTRPC } from "../api/trpc";
import { useTranslation } from "../locale/useTranslation";
import { useView } from "../state/useView";
import { Answer } from "../ui/Answer";
import { EvaluationCoverage } from "./EvaluationCoverage";
import { EvaluationGroup } from "./EvaluationGroup";
import { LowEfficiencyList } from "./LowEfficiencyList";
import { MethodChoice } from "./MethodChoice";
import { asInput, useEvaluationChoice, useEvaluationLook } from "./useEvaluationChoice";
import "./evaluation.css";

export function EvaluationList() {
  const { t } = useTranslation("evaluation");
  const { period } = useView();
  const [{ list }, choose] = useEvaluationLook();
  const whole = period !== "" && parsePeriod(period)?.kind === "year";
  return (
    <div className="evaluation">
      <Segmented
        size="small"
        aria-label={t("show")}
        value={list}
        onChange={(next) => choose({ list: next })}
        options={[
          { value: "classes" as const, label: t("classes") },
          { value: "low" as const, label: t("low.title") },
        ]}
      />
      {period !== "" && !whole ? (
        <p className="ui-facts" role="status">
          {t("notYear")}
        </p>
      ) : list === "classes" ? (
        <Classes />
      ) : (
        <LowEfficiencyList />
      )}
    </div>
  );
}

function Classes() {
  const { t } = useTranslation(["evaluation", "app"]);
  const { period } = useView();
  const choice = useEvaluationChoice(true);
  const query = useQuery(
    useTRPC().evaluation.board.queryOptions(
      { ...(period === "" ? {} : { period }), ...asInput(choice) },
      { enabled: choice !== null, placeholderData: keepPreviousData },
    ),
  );
  return (
    <Answer query={query} failed={t("failed")} rows={12}>
      {(board) => (
        <>
          <MethodChoice method={board.method} shares={board.shares} />
          <EvaluationCoverage board={board} />
          {board.demo ? <span className="demo-chip">{t("app:demo")}</span> : null}
          <div className="evaluation-groups">
            {board.groups.map((group) => (
              <EvaluationGroup
                key={`${board.method.id}${board.method.version}${board.shares.id}${group.key}`}
                board={board}
                group={group}
              />
            ))}
          </div>
          {board.apart.length === 0 ? null : (
            <p className="ui-facts">{t("apartCount", { count: board.apart.length })}</p>
          )}
        </>
      )}
    </Answer>
  );
}
