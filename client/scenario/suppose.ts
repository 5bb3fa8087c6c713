// How do parcels get into a scenario from anywhere on the page? Into the open one, else into a new one.
import { selectedIds, selectionNow } from "../selection/selectionStore";
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

/** More are fetched only where somebody asks for just that. */
const MOST_CHOSEN = 200;

/** The parcels that a scenario opened now is about: what is selected, unless that is half the district. */
export const chosenBySelection = (): readonly string[] =>
  selectionNow().count > MOST_CHOSEN ? [] : selectedIds();
