// Who drags this park, and who carries it? Its ledger as a waterfall, by the measure that the map shows.
import type { MetricId } from "../../server/api/shapes";
import { SurplusLedger } from "../ledger/SurplusLedger";
import { afterMap } from "../map/afterMap";

interface Props {
  parkId: string;
  metric: MetricId;
  onMetric: (metric: MetricId) => void;
}

export const LeaderLedger = afterMap(function LeaderLedger({ parkId, metric, onMetric }: Props) {
  return <SurplusLedger parkId={parkId} metric={metric} onMetric={onMetric} />;
});
