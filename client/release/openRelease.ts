// How does the page go over to another state of the data? By its address, loaded anew.
import { writeSelection } from "../selection/selectionLink";
import { flushWrite } from "../state/viewStore";
import { addressIn } from "./releaseShown";

/** Says on the next page that the selection did not come along. */
const LOST = "mutu.selectionLost";

/** The selection goes along in the address. @param id of a release that is ready; null: the working data */
export async function openState(id: string | null): Promise<void> {
  if (!(await writeSelection())) remember();
  flushWrite();
  window.location.assign(addressIn(window.location.pathname + window.location.search, id));
}

function remember(): void {
  try {
    sessionStorage.setItem(LOST, "1");
  } catch {
    // Storage may be switched off; the selection bar is then simply empty.
  }
}

let lost: boolean | null = null;

/** Whether the page before had a selection that could not be taken along; told once. */
export function selectionWasLost(): boolean {
  if (lost !== null) return lost;
  try {
    lost = sessionStorage.getItem(LOST) !== null;
    sessionStorage.removeItem(LOST);
  } catch {
    lost = false;
  }
  return lost;
}
