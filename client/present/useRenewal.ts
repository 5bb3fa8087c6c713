// Which are the fewest plots whose renewal closes a park's gap? As the card on the normal screen has it.
import type { ReachView } from "../../server/api/reachShapes";
import type { ParkRow } from "../../server/api/shapes";
import { DEFAULTS } from "../reach/reachToken";
import { useReach } from "../reach/useReach";
import type { PerMuMetric } from "../ui/perMuMetrics";

/** Null where the target is met, cannot be judged or cannot be reached; `awaited` while it is being solved. */
export function useRenewal(
  park: ParkRow,
  metric: PerMuMetric,
): ReachView["levers"][number] | "awaited" | null {
  const { data, isLoading } = useReach(
    park.metrics[metric].verdict === "missed"
      ? { parkId: park.id, metric, all: false, conditions: DEFAULTS }
      : null,
  );
  if (isLoading) return "awaited";
  if (data?.parkId !== park.id) return null;
  const renew = data.levers.find(({ lever }) => lever === "renew");
  return renew?.outcome === "reached" ? renew : null;
}
