// When may the solver be asked? Once the ledger is there: what holds a park back is read first, and solving takes the server's time.
import { useIsFetching, useQueryClient } from "@tanstack/react-query";
import { useTRPC } from "../api/trpc";

/** True once a ledger has been answered, or refused, and none is on its way. */
export function useAfterLedger(): boolean {
  const queryKey = useTRPC().ledger.park.pathKey();
  const fetching = useIsFetching({ queryKey });
  const answered = useQueryClient()
    .getQueryCache()
    .findAll({ queryKey })
    .some(({ state }) => state.status !== "pending");
  return fetching === 0 && answered;
}
