// What is supposed here? The saved scenarios, or the open one: its events, and what can be done to the plots chosen.
import { Alert, Button } from "antd";
import { useEffect } from "react";
import { useTranslation } from "react-i18next";
import { openState } from "../release/openRelease";
import { RELEASE_SHOWN } from "../release/releaseShown";
import { EmptyNotice } from "../ui/Notice";
import { EventList } from "./EventList";
import { PlotCard } from "./PlotCard";
import { ScenarioHeadBox } from "./ScenarioHeadBox";
import { ScenarioList } from "./ScenarioList";
import { scenarioPage, selectPlots, useScenario } from "./scenarioStore";
import { chosenBySelection } from "./suppose";
import "./scenario.css";

export function ScenarioPanel() {
  const { t } = useTranslation("scenario");
  const { doc, fault, selected, history } = useScenario();
  // whoever comes back to the panel with parcels selected means them
  useEffect(() => {
    const ids = chosenBySelection();
    if (scenarioPage().selected.length === 0 && ids.length > 0) void selectPlots(ids);
  }, []);
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
      {selected.length === 0 ? <EmptyNotice>{t("choose")}</EmptyNotice> : <PlotCard />}
      {history.now.events.length === 0 ? null : <EventList />}
    </div>
  );
}
