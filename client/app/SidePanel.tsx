// What stands in the panel beside the map: colours, parks, or idle land?
import { Button } from "antd";
import { lazy, Suspense } from "react";
import { DataPanel } from "../delivery/DataPanel";
import { FilterPanel } from "../filter/FilterPanel";
import { useTranslation } from "../locale/useTranslation";
import { MeasurePanel } from "../measure/MeasurePanel";
import { ParkTable } from "../park/ParkTable";
import { ScenarioPanel } from "../scenario/ScenarioPanel";
import { SelectPanel } from "../selection/SelectPanel";
import type { PanelName } from "../state/commands";
import { useWantedFocus } from "../state/wantedFocus";
import { Icon } from "../theme/Icon";
import { IdleList } from "./IdleList";
import { LayersPanel } from "./LayersPanel";

const EvaluationList = lazy(() =>
  import("../evaluation/EvaluationList").then((file) => ({ default: file.EvaluationList })),
);

const ProjectPanel = lazy(() =>
  import("../promotion/ProjectPanel").then((file) => ({ default: file.ProjectPanel })),
);

const RelocationPanel = lazy(() =>
  import("../relocation/RelocationPanel").then((file) => ({ default: file.RelocationPanel })),
);

const StagePanel = lazy(() => import("../stage/StagePanel").then((file) => ({ default: file.StagePanel })));

export function SidePanel({
  panel,
  floating,
  beside,
  onClose,
}: {
  panel: PanelName;
  floating: boolean;
  /** Whether the inspector stands on the other side of the map. */
  beside: boolean;
  onClose: () => void;
}) {
  const { t } = useTranslation("app");
  const part = useWantedFocus<HTMLElement>("panel");
  return (
    <aside
      ref={part}
      className="side-panel"
      data-floating={floating}
      data-beside={beside}
      data-panel={panel}
      id="results"
      tabIndex={-1}
      aria-label={t(`rail.${panel}`)}
    >
      <header>
        <h2>{t(`panel.${panel}`)}</h2>
        <Button
          type="text"
          size="small"
          aria-label={t("close")}
          icon={<Icon name={floating ? "close" : "left"} size={16} />}
          onClick={onClose}
        />
      </header>
      <div className="side-panel-body">
        {panel === "layers" && <LayersPanel />}
        {panel === "parks" && <ParkTable variant="panel" />}
        {panel === "filter" && <FilterPanel />}
        {panel === "select" && <SelectPanel />}
        {panel === "measure" && <MeasurePanel />}
        {panel === "idle" && <IdleList />}
        {panel === "scenario" && <ScenarioPanel />}
        {panel === "evaluation" && (
          <Suspense>
            <EvaluationList />
          </Suspense>
        )}
        {panel === "projects" && (
          <Suspense>
            <ProjectPanel />
          </Suspense>
        )}
        {panel === "relocation" && (
          <Suspense>
            <RelocationPanel />
          </Suspense>
        )}
        {panel === "stages" && (
          <Suspense>
            <StagePanel />
          </Suspense>
        )}
        {panel === "data" && <DataPanel />}
      </div>
    </aside>
  );
}
