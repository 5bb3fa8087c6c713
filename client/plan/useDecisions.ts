// Which project is pinned to or kept from which park or place, and how does somebody decide? Kept by the server, whatever becomes of a solving.
import { useMutation, useQuery } from "@tanstack/react-query";
import type { PlanDecision } from "../../server/api/planShapes";
import { queryClient } from "../api/queryClient";
import { useTRPC } from "../api/trpc";
import { usePlanning } from "./usePlan";

export function useDecisions() {
  const trpc = useTRPC();
  const query = useQuery(trpc.plan.decisions.queryOptions(undefined, { enabled: usePlanning() }));
  const decide = useMutation(
    trpc.plan.decide.mutationOptions({
      // where it was refused as well: somebody else has decided since
      onSettled: () => queryClient.invalidateQueries({ queryKey: trpc.plan.decisions.queryKey() }),
    }),
  );
  return {
    standing: query.data?.standing ?? [],
    history: query.data?.history ?? [],
    /** Of a park ("" outside of all), or of one place in it. */
    decide: (what: Pick<PlanDecision, "project" | "park" | "place" | "mark">, author: string) =>
      decide.mutate({ ...what, author, seen: query.data?.history[0]?.seq ?? 0 }),
    fault: decide.error?.message ?? query.error?.message ?? null,
    busy: decide.isPending,
  };
}
