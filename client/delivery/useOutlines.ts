// On a map that has nothing else to show: where does what is tried out lie?
import { useEffect } from "react";
import type { DeliveryView } from "../../server/api/deliveryShapes";
import { mark } from "./marks";

/** Draws the delivery's layers in the systems in force while it is tried out. @param delivery null: nothing is drawn */
export function useOutlines(delivery: DeliveryView | null): void {
  const shown = delivery?.phase === "checked" || delivery?.phase === "committing" ? delivery.layers : null;
  useEffect(() => {
    const chosen = (shown ?? []).flatMap(({ key, crs }) => {
      const one = crs?.candidates.find(({ id }) => id === crs.chosen);
      return one === undefined
        ? []
        : [{ id: `layer-${key}`, rings: one.ghost, extent: one.extent, chosen: false }];
    });
    if (chosen.length === 0) return;
    const extent = chosen.find((one) => one.extent !== null)?.extent ?? null;
    mark({ ghosts: chosen, ...(extent === null ? {} : { focus: { extent } }) });
    return () => mark({ ghosts: [] });
  }, [shown]);
}
