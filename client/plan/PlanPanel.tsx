// What is asked of the plan for all projects, and what is settled before it is solved?
import { Button } from "antd";
import type { ProjectList } from "../../server/api/promotionShapes";
import { useTranslation } from "../locale/useTranslation";
import { useView } from "../state/useView";
import { Icon } from "../theme/Icon";
import { EmptyNotice } from "../ui/Notice";
import { AimList } from "./AimList";
import { DecisionList } from "./DecisionList";
import { BudgetBox, RowsBox } from "./RowsBox";
import { SolveBar } from "./SolveBar";
import "../match/match.css";
import "./plan.css";

interface Props {
  /** Those that look for land. */
  projects: ProjectList["projects"];
  /** With those that are placed: what was decided of them is still told. */
  all: ProjectList["projects"];
}

export function PlanPanel({ projects, all }: Props) {
  const { t } = useTranslation("plan");
  const { open } = useView();
  const modeless = projects.filter(({ mode }) => mode === null).length;
  return (
    <div className="match-panel plan-panel">
      <div className="match-top">
        <Button
          type="text"
          size="small"
          icon={<Icon name="left" size={14} />}
          onClick={() => open({ plan: null })}
        >
          {t("backToList")}
        </Button>
      </div>
      <div className="plan-title">
        <h2>{t("title", { count: projects.length })}</h2>
        <p className="ui-facts">{t("titleHow")}</p>
      </div>
      {projects.length === 0 ? (
        <div className="match-block">
          <EmptyNotice>{t("outcome.noProjects")}</EmptyNotice>
        </div>
      ) : (
        <>
          {modeless === 0 ? null : <p className="plan-note">{t("modeless", { count: modeless })}</p>}
          <AimList />
          <RowsBox />
          <BudgetBox />
          <DecisionList projects={all} />
          <SolveBar />
        </>
      )}
    </div>
  );
}
