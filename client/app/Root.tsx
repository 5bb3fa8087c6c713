// Is there a page at this address, and is there a district to show?
import { useQuery } from "@tanstack/react-query";
import { useEffect, useSyncExternalStore } from "react";
import { useTRPC } from "../api/trpc";
import { SceneProvider } from "../map/scene";
import { ViewProvider } from "../state/ViewProvider";
import { currentAddress, setViewDefaults, subscribeView, viewIsSettled } from "../state/viewStore";
import { FaultScreen } from "./FaultScreen";
import { FirstRun } from "./FirstRun";
import { NotFound } from "./NotFound";
import { Shell } from "./Shell";
import { ShellSkeleton } from "./ShellSkeleton";

export function Root() {
  const known = useSyncExternalStore(subscribeView, () => currentAddress().known);
  const trpc = useTRPC();
  const { data, error, refetch } = useQuery(trpc.district.overview.queryOptions());
  const period = data?.defaultPeriod ?? "";
  const targetSet = data?.defaultTargetSet ?? "";
  const settled = useSyncExternalStore(subscribeView, viewIsSettled);
  useEffect(() => {
    if (targetSet === "") return;
    setViewDefaults({
      period,
      targetSet,
      periods: data?.periods.map(({ id }) => id) ?? [],
      targetSets: data?.targetSets.map(({ id }) => id) ?? [],
    });
  }, [period, targetSet, data]);

  if (!known) return <NotFound />;
  if (data && data.counts.parcels === 0 && data.counts.parks === 0) return <FirstRun district={data} />;
  // A district without target sets has nothing to wait for.
  if (data && (settled || targetSet === "")) {
    return (
      <ViewProvider>
        <SceneProvider overview={data}>
          <Shell />
        </SceneProvider>
      </ViewProvider>
    );
  }
  if (error) return <FaultScreen error={error} retry={() => void refetch()} />;
  return <ShellSkeleton />;
}
