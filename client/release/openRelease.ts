// How does the page go over to another state of the data? By its address, loaded anew.
import { flushWrite } from "../state/viewStore";
import { addressIn } from "./releaseShown";

/** @param id of a release that is ready; null: the working data */
export function openState(id: string | null): void {
  window.location.assign(hrefOfState(id));
}

/** The address of what is on the screen in another state. */
function hrefOfState(id: string | null): string {
  flushWrite();
  return addressIn(window.location.pathname + window.location.search, id);
}
