// Who drags this park, and who carries it? Its ledger as a waterfall, by the measure that the map shows.
import { useState } from "react";
import type { MetricId } from "../../server/api/shapes";
import { SurplusLedger } from "../ledger/SurplusLedger";
import { afterMap } from "../map/afterMap";
import { useView } from "../state/useView";
import { metricOfMeasure } from "../ui/perMuMetrics";

export const LeaderLedger = afterMap(function LeaderLedger({ parkId }: { parkId: string }) {
  const { measure } = useView();
  const [chosen, choose] = useState<MetricId | null>(null);
  const metric = chosen ?? (measure === "concentration" ? measure : metricOfMeasure(measure));
  return (
    <div className="ui-section leader-ledger">
      <SurplusLedger parkId={parkId} metric={metric} onMetric={choose} />
    </div>
  );
});
