// The records of relocation, and the plan as it was last asked for: one answer for panel and map.
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { queryClient } from "../api/queryClient";
import { useTRPC } from "../api/trpc";
import { useView } from "../state/useView";
import { localDay } from "../ui/localDay";
import { showRelocation, useRelocationShown } from "./relocationStore";

/** Today where the reader sits. */
export const today = (): string => localDay(new Date().toISOString());

export function useRelocationBoard(enabled = true) {
  const [day] = useState(today);
  return useQuery(useTRPC().relocation.board.queryOptions({ day }, { enabled }));
}

/** Nothing is solved before somebody asks. */
export function useRelocationPlan() {
  const { period, population, targetSet } = useView();
  const { open, asked } = useRelocationShown();
  return useQuery(
    useTRPC().relocation.plan.queryOptions(
      {
        ...(period === "" ? {} : { period }),
        population,
        ...(targetSet === "" ? {} : { targetSet }),
        day: asked?.day ?? today(),
        loss: { moveBp: asked?.moveBp ?? 0, transitBp: asked?.transitBp ?? 0 },
      },
      { enabled: open && asked !== null, staleTime: Number.POSITIVE_INFINITY, retry: false },
    ),
  );
}

/** The plan goes; nothing is solved before somebody asks again. */
export function useDropPlan(): () => void {
  const trpc = useTRPC();
  return () => {
    showRelocation({ asked: null });
    queryClient.removeQueries({ queryKey: trpc.relocation.plan.pathKey() });
  };
}

/** What was recorded is read anew; a plan made before it no longer holds, except one that is itself what was recorded. */
export function useForgetRelocation(plan: "plan holds" | "plan goes" = "plan goes"): () => Promise<void> {
  const trpc = useTRPC();
  const drop = useDropPlan();
  return () => {
    if (plan === "plan goes") drop();
    return queryClient.invalidateQueries({ queryKey: trpc.relocation.board.pathKey() });
  };
}
