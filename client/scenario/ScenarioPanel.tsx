// What is supposed here? The saved scenarios, or the open one: its events, and what can be done to the plots chosen.
import { Alert, Button } from "antd";
import { useEffect } from "react";
import { useTranslation } from "../locale/useTranslation";
import { openState } from "../release/openRelease";
import { RELEASE_SHOWN } from "../release/releaseShown";
import { useViewPart } from "../state/useView";
import { EmptyNotice } from "../ui/Notice";
import { EventList } from "./EventList";
import { plotName } from "./eventWords";
import { PlotCard } from "./PlotCard";
import { ScenarioHeadBox } from "./ScenarioHeadBox";
import { ScenarioList } from "./ScenarioList";
import { meantPlots, scenarioPage, selectPlots, useScenario } from "./scenarioStore";
import { chosenOnPage } from "./suppose";
import "./scenario.css";

export function ScenarioPanel() {
  const { t } = useTranslation("scenario");
  const { doc, fault, selected, awaited, history, replay } = useScenario();
  const asked = useViewPart((view) => view.scenario !== null);
  // whoever comes back to the panel with parcels selected or open means them
  useEffect(() => {
    const page = scenarioPage();
    const ids = chosenOnPage();
    if (page.doc !== null && meantPlots(page).length === 0 && ids.length > 0) void selectPlots(ids);
  }, []);
  // asked for by a link and not there yet: no list of others, and no count of events that are not known
  if (doc === null && asked && fault === null)
    return (
      <div className="scenario-panel">
        <Reading awaited={awaited} />
      </div>
    );
  if (doc === null)
    return (
      <div className="scenario-panel">
        {fault === null ? null : <Alert type="error" showIcon title={t("fault")} description={fault} />}
        <ScenarioList />
      </div>
    );
  const base = doc.head?.baseRelease ?? RELEASE_SHOWN;
  return (
    <div className="scenario-panel">
      <ScenarioHeadBox />
      {base === RELEASE_SHOWN ? null : (
        <Alert
          type="warning"
          showIcon
          title={base === null ? t("otherBase.working") : t("otherBase.release", { id: base })}
          action={
            <Button size="small" onClick={() => void openState(base)}>
              {t("otherBase.open")}
            </Button>
          }
        />
      )}
      {fault === null ? null : <Alert type="error" showIcon title={t("fault")} description={fault} />}
      {selected.length > 0 ? (
        <PlotCard />
      ) : awaited.length > 0 || (replay === null && fault === null) ? (
        <Reading awaited={awaited} />
      ) : (
        <EmptyNotice>{t("choose")}</EmptyNotice>
      )}
      {replay === null || history.now.events.length === 0 ? null : <EventList />}
    </div>
  );
}

/** The land is on its way; a plot that was clicked meanwhile is not forgotten. */
function Reading({ awaited }: { awaited: readonly string[] }) {
  const { t } = useTranslation("scenario");
  const [first] = awaited;
  return (
    <p className="ui-soft scenario-reading" role="status">
      {first === undefined
        ? t("loading")
        : awaited.length === 1
          ? t("loadingPlot", { plot: plotName(first) })
          : t("loadingPlots", { count: awaited.length })}
    </p>
  );
}
