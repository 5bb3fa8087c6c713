// Where on the map are the defects that a list shows, and what of the selected one?
import { useEffect } from "react";
import type { RepairView } from "../../server/api/deliveryShapes";
import { mark } from "./marks";

/** A pin for each line, and the outlines of the selected one; nothing is left on the map with the list gone. */
export function useRepairMarks(repairs: readonly RepairView[], selected: string | null): void {
  useEffect(() => {
    mark({
      pins: repairs.flatMap(({ place, staysOut }) =>
        place === null ? [] : [{ place, severity: staysOut ? ("rejected" as const) : ("warning" as const) }],
      ),
    });
    return () => mark({ pins: [] });
  }, [repairs]);
  useEffect(() => {
    const one = repairs.find(({ key }) => key === selected);
    mark({ repair: one === undefined ? null : { before: one.before, after: one.after } });
    return () => mark({ repair: null });
  }, [repairs, selected]);
}
