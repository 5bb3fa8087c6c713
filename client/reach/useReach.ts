// How is a reach asked for? With the period, population and target set of the view, under the conditions given.
import { useQuery } from "@tanstack/react-query";
import type { MetricId } from "../../server/api/shapes";
import { useTRPC } from "../api/trpc";
import { useScope } from "../ui/useScope";
import type { ReachConditionsDraft } from "./reachToken";

export interface ReachAsk {
  parkId: string;
  metric: MetricId;
  all: boolean;
  conditions: ReachConditionsDraft;
}

/** @param ask null: nothing is asked */
export function useReach(ask: ReachAsk | null) {
  const trpc = useTRPC();
  const scope = useScope();
  const { output = "", tax = "", rd = "", most = null, keep = [], only = [] } = ask?.conditions ?? {};
  return useQuery(
    trpc.reach.park.queryOptions(
      {
        ...scope,
        id: ask?.parkId ?? "-",
        metric: ask?.metric ?? "tax_per_mu",
        all: ask?.all ?? false,
        yields: {
          ...(output === "" ? {} : { output }),
          ...(tax === "" ? {} : { tax }),
          ...(rd === "" ? {} : { rd }),
        },
        keep: [...keep],
        only: only.length === 0 ? null : [...only],
        most,
      },
      { enabled: ask !== null, trpc: { abortOnUnmount: true, context: { skipBatch: true } } },
    ),
  );
}
