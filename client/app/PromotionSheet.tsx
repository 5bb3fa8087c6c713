// What does promotion see first on a phone: the land that lies idle, or the projects that look for some?
import { Segmented } from "antd";
import { lazy, Suspense, useState } from "react";
import { useTranslation } from "react-i18next";
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

export function PromotionSheet() {
  const { t } = useTranslation("app");
  const project = useViewPart((view) => view.project);
  const planning = useViewPart((view) => view.plan !== null);
  const linked = project !== null;
  const [shown, setShown] = useState<"idle" | "projects" | "relocation" | "stages">(
    linked ? "projects" : "idle",
  );
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
        onChange={setShown}
        options={(["idle", "projects", "relocation", "stages"] as const).map((value) => ({
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
