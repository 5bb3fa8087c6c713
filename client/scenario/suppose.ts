// How do parcels get into a scenario from anywhere on the page? Into the open one, else into a new one.
import { selectedIds, selectionNow } from "../selection/selectionStore";
import { currentAddress, openView } from "../state/viewStore";
import { wantFocus } from "../state/wantedFocus";
import { scenarioPage, selectPlots } from "./scenarioStore";

/** Chooses these parcels in the scenario. */
export function suppose(ids: readonly string[]): void {
  wantFocus("chosenPlots");
  void selectPlots(ids);
  if (scenarioPage().doc === null) openView({ scenario: "new", reach: null }, { push: true });
}

/** More are fetched only where somebody asks for just that. */
const MOST_CHOSEN = 200;

/** The parcels that a scenario opened now is about: what is selected, unless that is half the district; else the one that is open. */
export function chosenOnPage(): readonly string[] {
  const { count } = selectionNow();
  if (count > 0) return count > MOST_CHOSEN ? [] : selectedIds();
  const { parcelId } = currentAddress().view;
  return parcelId === null ? [] : [parcelId];
}
