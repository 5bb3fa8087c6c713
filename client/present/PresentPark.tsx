// One park on the wall: its plots, its three meters, who drags it, and what would close the gap.
import { useQuery } from "@tanstack/react-query";
import type { ParkRow } from "../../server/api/shapes";
import { useTRPC } from "../api/trpc";
import { focusMetric } from "../leader/focusOf";
import { useView } from "../state/useView";
import { PER_MU_METRICS } from "../ui/perMuMetrics";
import { useScope } from "../ui/useScope";
import { PresentActions } from "./PresentActions";
import { PresentMeter } from "./PresentMeter";
import { PresentParkMap } from "./PresentParkMap";
import { PresentWaterfall } from "./PresentWaterfall";
import { useRenewal } from "./useRenewal";

const LINES = 8;

export function PresentPark({ park, numbered }: { park: ParkRow; numbered: readonly string[] }) {
  const { measure } = useView();
  const metric = focusMetric(park, measure);
  const renewal = useRenewal(park, metric);
  const { data } = useQuery(
    useTRPC().ledger.park.queryOptions({ id: park.id, metric, lines: LINES, ...useScope() }),
  );
  const ledger = data?.park.id === park.id ? data : null;
  const own = numbered.length > 0 ? numbered : (renewal?.steps.map(({ parcelId }) => parcelId) ?? []);
  return (
    <div className="present-body">
      <PresentParkMap park={park} metric={metric} numbered={own} />
      <div className="present-meters">
        {PER_MU_METRICS.map((id) => (
          <PresentMeter key={id} metric={park.metrics[id]} />
        ))}
      </div>
      <div className="present-below">{ledger === null ? null : <PresentWaterfall ledger={ledger} />}</div>
      <div className="present-actions">{renewal === null ? null : <PresentActions renewal={renewal} />}</div>
    </div>
  );
}
