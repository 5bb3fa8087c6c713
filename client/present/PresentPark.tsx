// One park on the wall: its plots, its three meters, who drags it, and what would close the gap.
import { useQuery } from "@tanstack/react-query";
import type { ParkRow } from "../../server/api/shapes";
import { useTRPC } from "../api/trpc";
import { focusMetric } from "../leader/focusOf";
import { LedgerChart } from "../ledger/LedgerChart";
import { useTranslation } from "../locale/useTranslation";
import { useView } from "../state/useView";
import { PER_MU_METRICS } from "../ui/perMuMetrics";
import { useScope } from "../ui/useScope";
import { PresentActions } from "./PresentActions";
import { PresentMeter } from "./PresentMeter";
import { PresentParkMap } from "./PresentParkMap";
import { useRenewal } from "./useRenewal";

const LINES = 8;

export function PresentPark({ park, numbered }: { park: ParkRow; numbered: readonly string[] }) {
  const { t } = useTranslation(["present", "ui"]);
  const { measure } = useView();
  const metric = focusMetric(park, measure);
  const answer = useRenewal(park, metric);
  const renewal = answer === "awaited" ? null : answer;
  const { data, isLoading } = useQuery(
    useTRPC().ledger.park.queryOptions({ id: park.id, metric, lines: LINES, ...useScope() }),
  );
  const ledger = data?.park.id === park.id && data.metric === metric ? data : null;
  const own = numbered.length > 0 ? numbered : (renewal?.steps.map(({ parcelId }) => parcelId) ?? []);
  return (
    <div className="present-body">
      <PresentParkMap park={park} metric={metric} numbered={own} />
      <div className="present-meters">
        {PER_MU_METRICS.map((id) => (
          <PresentMeter key={id} metric={park.metrics[id]} />
        ))}
      </div>
      {ledger === null || ledger.totalYuan === null ? (
        // its place is kept while it is read, so that the map does not shrink before everybody's eyes
        isLoading ? (
          <div className="present-below">
            <span />
          </div>
        ) : null
      ) : (
        // a wall is not clicked: its bars lead nowhere
        <div className="present-below ledger" inert>
          <p>
            {t(ledger.scheduled === null ? "ledger" : "ledgerDue", {
              target: ledger.scheduled?.due ?? ledger.target?.value ?? "",
              unit: t("ui:unit.perMu"),
            })}
          </p>
          <LedgerChart ledger={ledger} totalYuan={ledger.totalYuan} />
        </div>
      )}
      {answer === null ? null : (
        <div className="present-actions">
          {renewal && <PresentActions renewal={renewal} metric={metric} />}
        </div>
      )}
    </div>
  );
}
