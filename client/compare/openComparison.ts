// What does "compare" compare? The two to four parcels that are selected; else what is open joins what stands there.
import { selectedIds, selectionNow } from "../selection/selectionStore";
import { currentAddress, openView } from "../state/viewStore";
import { openTable } from "../table/useTable";
import { type Compared, MOST_BESIDE, readBeside, withOne, writeBeside } from "./compared";

/** @returns true where there was no room for all of it */
export function openComparison(): boolean {
  const { view } = currentAddress();
  const { count } = selectionNow();
  if (count >= 2) {
    show({ kind: "parcel", ids: selectedIds().slice(0, MOST_BESIDE) });
    return count > MOST_BESIDE;
  }
  if (view.parcelId !== null) return compareAlso("parcel", view.parcelId);
  if (view.parkId !== null) return compareAlso("park", view.parkId);
  openTable({ tab: "compare" });
  return false;
}

/** Puts one more beside what stands there. @returns true where there was no room */
export function compareAlso(kind: Compared["kind"], id: string): boolean {
  const now = readBeside(currentAddress().view.beside);
  const next = withOne(now, kind, id);
  show(next ?? now);
  return next === null;
}

export function show(compared: Compared | null): void {
  openView({ beside: writeBeside(compared) });
  openTable({ tab: "compare" });
}
