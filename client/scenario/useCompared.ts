// Where do the scenarios beside this one lead? Replayed in the browser over the same land.
import { useQuery } from "@tanstack/react-query";
import { ScenarioReplay, type ScenarioStep } from "../../geo/scenario/replay";
import { landsOf, needsOf } from "../../geo/scenario/scenarioEvent";
import { trpcClient } from "../api/trpc";
import { useView } from "../state/useView";
import { useScenario } from "./scenarioStore";

export interface Compared {
  id: string;
  title: string;
  replay: ScenarioReplay;
  steps: readonly ScenarioStep[];
}

const NONE: readonly Compared[] = [];

/** In the order of the link; empty until they are read. */
export function useCompared(): readonly Compared[] {
  const { compare, period, population, targetSet } = useView();
  const { land, base } = useScenario();
  const { data } = useQuery({
    queryKey: ["scenario compared", compare, base?.dataVersion, period, population, targetSet],
    // what it gives holds a replay: nothing to compare or to keep on disk
    structuralSharing: false,
    gcTime: 0,
    enabled: land !== null && compare.length > 0,
    queryFn: async (): Promise<readonly Compared[]> => {
      if (land === null) return NONE;
      const saved = await Promise.all(compare.map((id) => trpcClient.scenario.open.query({ id })));
      const edits = saved.flatMap(({ log }) => log.events.map(({ edit }) => edit));
      const needs = edits.map(needsOf);
      await land.fetch({
        plots: [...new Set(needs.flatMap(({ plots }) => plots))],
        enterprises: [...new Set(needs.flatMap(({ enterprises }) => enterprises))],
        around: landsOf(edits),
      });
      return saved.map(({ id, title, log }) => {
        const replay = new ScenarioReplay(land, population);
        return { id, title, replay, steps: replay.run(log) };
      });
    },
  });
  return compare.length === 0 ? NONE : (data ?? NONE);
}
