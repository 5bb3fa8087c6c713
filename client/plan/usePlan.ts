// What is asked of the plan of all projects, how far is its solving, and what came of it? One answer for panel, board, result and map.
import { useMutation, useQuery } from "@tanstack/react-query";
import { useEffect, useMemo } from "react";
import type { PlanResult, PlanRunView } from "../../server/api/planShapes";
import { queryClient } from "../api/queryClient";
import { useTRPC } from "../api/trpc";
import { useView } from "../state/useView";
import { currentAddress } from "../state/viewStore";
import { authorNow } from "../ui/useAuthor";
import { useScope } from "../ui/useScope";
import { type PlanLook, readPlan, writePlan } from "./planLook";

/** How often a solving is asked how far it is. */
const ASK_MS = 700;
/** For how long it is believed that nothing has changed since the solving. */
const CHANGES_MS = 60_000;

/** Whether the plan of all projects is what promotion looks at. */
export function usePlanning(): boolean {
  const { plan, project, role } = useView();
  return role === "promotion" && plan !== null && project === null;
}

/** What is asked, and a way to ask otherwise; it stands in the link. */
export function usePlanLook(): [PlanLook, (patch: Partial<PlanLook>) => void] {
  const { plan, open } = useView();
  const look = useMemo(() => readPlan(plan ?? ""), [plan]);
  // what is rendered after the map may be a moment behind the link
  return [
    look,
    (patch) => open({ plan: writePlan({ ...readPlan(currentAddress().view.plan ?? ""), ...patch }) }),
  ];
}

/** The server has answered that it cannot, in contrast to not answering. */
const isRefused = (error: { data?: unknown } | null): boolean => error?.data != null;

/** A solving and what came of it; null where none is in the link. */
export function usePlanRun(): { run: PlanRunView | null; found: PlanResult | null; gone: string | null } {
  const trpc = useTRPC();
  const planning = usePlanning();
  const [{ run: id }] = usePlanLook();
  const input = { id: id ?? "" };
  const enabled = planning && id !== null;
  const run = useQuery(
    trpc.plan.progress.queryOptions(input, {
      enabled,
      retry: false,
      // what tells the error is a part that comes with it: asked again as that part comes, the error would go, and with it the part
      retryOnMount: false,
      refetchInterval: ({ state }) =>
        state.data?.state === "solving" && !isRefused(state.error as { data?: unknown } | null)
          ? ASK_MS
          : false,
    }),
  );
  const result = useQuery(
    trpc.plan.result.queryOptions(input, {
      enabled: enabled && run.data?.state === "done",
      // the plan stays as it is; whether the data have moved on since may change
      staleTime: CHANGES_MS,
    }),
  );
  return {
    // what was told of one that the server does not know any more does not stand
    run: enabled && !isRefused(run.error) ? (run.data ?? null) : null,
    found: enabled ? (result.data ?? null) : null,
    gone: enabled ? (run.error?.message ?? result.error?.message ?? null) : null,
  };
}

/** Starts, stops and gives up solvings. */
export function useSolve() {
  const trpc = useTRPC();
  const scope = useScope();
  const [look, choose] = usePlanLook();
  const { aims, keepMet, reach, budgets, seconds, run } = look;
  const solving = usePlanRun().run?.state === "solving";
  const start = useMutation(trpc.plan.start.mutationOptions({ onSuccess: ({ id }) => choose({ run: id }) }));
  // when a solving starts and when it ends: others may have decided since, and the plan is of what they decided too
  // biome-ignore lint/correctness/useExhaustiveDependencies: the start and the end are what it goes by
  useEffect(() => {
    if (run !== null) void queryClient.invalidateQueries({ queryKey: trpc.plan.decisions.queryKey() });
  }, [run, solving]);
  const asked = () =>
    run === null
      ? undefined
      : queryClient.invalidateQueries({ queryKey: trpc.plan.progress.queryKey({ id: run }) });
  const stop = useMutation(trpc.plan.stop.mutationOptions({ onSuccess: asked }));
  const cancel = useMutation(trpc.plan.cancel.mutationOptions({ onSuccess: asked }));
  return {
    /** @param adopted another plan, which is taken instead of the best of the solving that is shown */
    start: (adopted: readonly { project: string; place: string }[] | null = null) =>
      start.mutate({
        ...scope,
        ...{ aims: [...aims], keepMet, reach: [...reach], budgets: [...budgets], seconds },
        adopted: adopted === null || run === null ? null : { from: run, places: [...adopted] },
        author: authorNow().trim() || null,
      }),
    stop: () => (run === null ? undefined : stop.mutate({ id: run })),
    cancel: () => (run === null ? undefined : cancel.mutate({ id: run })),
    starting: start.isPending,
    fault: start.error?.message ?? stop.error?.message ?? cancel.error?.message ?? null,
  };
}
