// How does the page listen to keys? Once, on the window, and never while someone is typing or a dialog is open.
import { useEffect, useRef } from "react";
import { orderedChips } from "../leader/chipOrder";
import { WITHOUT } from "../leader/chips";
import { useScene } from "../map/scene";
import { suppose } from "../scenario/suppose";
import { clearSelection, selectedIds, selectionNow, toggleParcel } from "../selection/selectionStore";
import { hasOverlay, isTaken } from "../state/keysTaken";
import { useView } from "../state/useView";
import { neighbourOf } from "./neighbourOf";
import { SHORTCUTS } from "./shortcuts";

/** Obeys the keys; draws nothing. @param onSheet opens the list of them */
export function Keys({ onSheet }: { onSheet: () => void }) {
  const view = useView();
  const scene = useScene();
  const latest = useRef({ view, scene, onSheet });
  latest.current = { view, scene, onSheet };
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (
        event.defaultPrevented ||
        event.ctrlKey ||
        event.metaKey ||
        event.altKey ||
        isTaken(event.target) ||
        hasOverlay()
      )
        return;
      const shortcut = SHORTCUTS.find(({ matches }) => matches(event.key));
      if (!shortcut) return;
      const { view: now, scene: shown } = latest.current;
      event.preventDefault();
      shortcut.run(
        {
          colourBy: (measure) => now.open({ measure }),
          back: () => {
            const last = now.role === "leader" ? orderedChips().at(-1) : undefined;
            if (now.parcelId !== null) now.open({ parcelId: null, parkId: shown.scopeParkId });
            else if (last !== undefined) now.open(WITHOUT[last]);
            else if (now.parkId !== null) now.open({ parkId: null });
            else if (selectionNow().count > 0) clearSelection();
            else if (now.filter !== "") now.open({ filter: "" });
            else if (now.classes !== null) now.open({ classes: null });
          },
          step: (by) => {
            const patch = neighbourOf(shown, now, by);
            if (patch) now.open(patch);
          },
          suppose: () => {
            const ids = selectedIds();
            if (ids.length > 0 || now.parcelId !== null) suppose(ids.length > 0 ? ids : [now.parcelId ?? ""]);
          },
          toggleOpen: () => {
            const index = now.parcelId === null ? undefined : shown.land?.geometry.indexOf.get(now.parcelId);
            if (index !== undefined) toggleParcel(index);
          },
          present: () => now.open({ role: "leader", present: true }),
          showSheet: latest.current.onSheet,
        },
        event.key,
      );
    };
    window.addEventListener("keydown", onKey);
    return () => window.removeEventListener("keydown", onKey);
  }, []);
  return null;
}
