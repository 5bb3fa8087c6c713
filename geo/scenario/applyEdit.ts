// What does one edit make of the land so far? One file an operation; only this one knows them all.

import { raisePlot, renewPlot, setFigures } from "./edit/changeFigures";
import { addEnterprise, removeEnterprise } from "./edit/comeAndGo";
import { mergePlots } from "./edit/mergePlots";
import { movePlot } from "./edit/movePlot";
import { redrawPlot } from "./edit/redrawPlot";
import { relocateEnterprise } from "./edit/relocateEnterprise";
import { setAttributes } from "./edit/setAttributes";
import { splitPlot } from "./edit/splitPlot";
import type { ScenarioEdit } from "./scenarioEvent";
import type { Change, Refusal, ScenarioState } from "./scenarioState";

/** The plots as they are after the edit (null: gone), or why it does not apply. Total: every edit has an answer on any land. */
export function applyEdit(state: ScenarioState, edit: ScenarioEdit): Change | Refusal {
  switch (edit.kind) {
    case "move":
      return movePlot(state, edit);
    case "redraw":
      return redrawPlot(state, edit);
    case "split":
      return splitPlot(state, edit);
    case "merge":
      return mergePlots(state, edit);
    case "attributes":
      return setAttributes(state, edit);
    case "figures":
      return setFigures(state, edit);
    case "renew":
      return renewPlot(state, edit);
    case "raise":
      return raisePlot(state, edit);
    case "addEnterprise":
      return addEnterprise(state, edit);
    case "removeEnterprise":
      return removeEnterprise(state, edit);
    case "relocate":
      return relocateEnterprise(state, edit);
  }
}
