// Is each park on target, who holds it back, what to do? Three questions on one screen: table and map above, two answers below.
import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { Alert } from "antd";
import { type ReactNode, useState } from "react";
import { useTRPC } from "../api/trpc";
import { useTranslation } from "../locale/useTranslation";
import { ReachCards } from "../reach/ReachCards";
import { ReachWaiting } from "../reach/ReachWaiting";
import { useView } from "../state/useView";
import { useScope } from "../ui/useScope";
import { BoardTools } from "./BoardTools";
import { FilterChips } from "./FilterChips";
import { focusOf } from "./focusOf";
import { GroupingSwitch } from "./GroupingSwitch";
import { LeaderLedger } from "./LeaderLedger";
import { LeaderTable } from "./LeaderTable";
import { SentenceRow } from "./SentenceRow";
import { useAfterLedger } from "./useAfterLedger";
import "./leader.css";

/** @param map the map beside the table; null on a phone, where it lies behind the sheet */
export function LeaderView({ map }: { map: ReactNode }) {
  const { t } = useTranslation("leader");
  const { parkId, measure, metric, open } = useView();
  const query = useQuery(useTRPC().park.list.queryOptions(useScope(), { placeholderData: keepPreviousData }));
  const phone = map === null;
  const [solve, letSolve] = useState(false);
  const ledgerThere = useAfterLedger();
  if (ledgerThere && !solve) letSolve(true);
  const focus = query.data ? focusOf(query.data, { parkId, measure, metric }) : null;
  const gone = parkId !== null && query.data?.rows.every(({ id }) => id !== parkId) === true;
  return (
    <div className={phone ? "leader-view leader-phone" : "leader-view"}>
      <BoardTools>
        <FilterChips />
        <GroupingSwitch />
      </BoardTools>
      {gone ? (
        <Alert
          type="warning"
          banner
          title={t("noSuchPark", { name: parkId })}
          closable={{ onClose: () => open({ parkId: null }) }}
        />
      ) : null}
      <SentenceRow query={query} />
      <div className="leader-body">
        <div className="leader-table">
          {/* what could not be read is said once, above */}
          {query.error !== null && query.data === undefined ? null : <LeaderTable phone={phone} />}
        </div>
        {phone ? null : <div className="leader-map">{map}</div>}
        {focus === null ? null : (
          <div className="leader-ledger">
            <LeaderLedger
              parkId={focus.parkId}
              metric={focus.metric}
              onMetric={(metric) => open({ metric })}
            />
          </div>
        )}
        {focus === null ? null : (
          <div className="leader-actions">
            {solve ? <ReachCards parkId={focus.parkId} metric={focus.metric} /> : <ReachWaiting />}
          </div>
        )}
      </div>
    </div>
  );
}
