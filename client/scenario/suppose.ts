// How do parcels get into a scenario from anywhere on the page? Into the open one, else into a new one.
import { openView } from "../state/viewStore";
import { wantFocus } from "../state/wantedFocus";
import { chooseOnceLoaded, scenarioPage, selectPlots } from "./scenarioStore";

/** Chooses these parcels in the scenario. */
export function suppose(ids: readonly string[]): void {
  wantFocus("chosenPlots");
  if (scenarioPage().replay !== null) void selectPlots(ids);
  else {
    chooseOnceLoaded(ids);
    if (scenarioPage().doc === null) openView({ scenario: "new", reach: null }, { push: true });
  }
}
