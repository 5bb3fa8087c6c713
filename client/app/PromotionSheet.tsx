// What does promotion see first on a phone: the land that lies idle, or the projects that look for some?
import { Segmented } from "antd";
import { lazy, Suspense, useState } from "react";
import { useTranslation } from "../locale/useTranslation";
import { useViewPart } from "../state/useView";
import { IdleList } from "./IdleList";

const ProjectPanel = lazy(() =>
  import("../promotion/ProjectPanel").then((file) => ({ default: file.ProjectPanel })),
);

const RelocationPanel = lazy(() =>
  import("../relocation/RelocationPanel").then((file) => ({ default: file.RelocationPanel })),
);

const StagePanel = lazy(() => import("../stage/StagePanel").then((file) => ({ default: file.StagePanel })));

const MatchSheet = lazy(() => import("../match/MatchSheet").then((file) => ({ default: file.MatchSheet })));

const PlanSheet = lazy(() => import("../plan/PlanSheet").then((file) => ({ default: file.PlanSheet })));

export const PROMOTION_TABS = ["idle", "projects", "relocation", "stages"] as const;
export type PromotionTab = (typeof PROMOTION_TABS)[number];

interface Props {
  /** What was asked for last; null: nothing yet. */
  tab: PromotionTab | null;
  onTab: (tab: PromotionTab) => void;
}

export function PromotionSheet({ tab, onTab }: Props) {
  const { t } = useTranslation("app");
  const project = useViewPart((view) => view.project);
  const planning = useViewPart((view) => view.plan !== null);
  const [linked] = useState(project !== null);
  const shown = tab ?? (linked ? "projects" : "idle");
  if (project !== null)
    return (
      <Suspense>
        <MatchSheet project={project} panel={<ProjectPanel />} />
      </Suspense>
    );
  if (planning)
    return (
      <Suspense>
        <PlanSheet panel={<ProjectPanel />} />
      </Suspense>
    );
  return (
    <>
      <Segmented
        block
        value={shown}
        aria-label={t("rail.label")}
        onChange={onTab}
        options={PROMOTION_TABS.map((value) => ({
          value,
          label: t(`rail.${value}`),
        }))}
      />
      {shown === "idle" ? (
        <IdleList />
      ) : (
        <Suspense>
          {shown === "projects" ? (
            <ProjectPanel />
          ) : shown === "relocation" ? (
            <RelocationPanel />
          ) : (
            <StagePanel />
          )}
        </Suspense>
      )}
    </>
  );
}
