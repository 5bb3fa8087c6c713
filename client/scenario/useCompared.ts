// Where do the scenarios beside this one lead? Replayed in the browser over the same land.
import { useQuery } from "@tanstack/react-query";
import { ScenarioReplay, type ScenarioStep } from "../../geo/scenario/replay";
import { landsOf, needsOf, type ScenarioPopulation } from "../../geo/scenario/scenarioEvent";
import { trpcClient } from "../api/trpc";
import { useView } from "../state/useView";
import type { ScenarioLand } from "./scenarioLand";
import { useScenario } from "./scenarioStore";

interface Compared {
  id: string;
  title: string;
  replay: ScenarioReplay;
  steps: readonly ScenarioStep[];
}

export interface Comparison {
  /** In the order of the link; without those that could not be read. */
  readonly read: readonly Compared[];
  /** Why the others could not, by id. */
  readonly faults: ReadonlyMap<string, string>;
  readonly busy: boolean;
  readonly retry: () => void;
}

type Found = Pick<Comparison, "read" | "faults">;

const NONE: Found = { read: [], faults: new Map() };

/** Whoever cannot be read is told, and does not hide the others. */
export function useCompared(): Comparison {
  const { compare, period, population, targetSet } = useView();
  const { land, base } = useScenario();
  const { data, isFetching, refetch } = useQuery({
    queryKey: ["scenario compared", compare, base?.dataVersion, period, population, targetSet],
    // what it gives holds a replay: nothing to compare or to keep on disk
    structuralSharing: false,
    gcTime: 0,
    // off the net it fails, and says so, instead of waiting
    networkMode: "always",
    enabled: land !== null && compare.length > 0,
    queryFn: () => (land === null ? NONE : readCompared(compare, land, population)),
  });
  const found = compare.length === 0 ? NONE : (data ?? NONE);
  return {
    read: found.read,
    faults: found.faults,
    busy: isFetching || (compare.length > 0 && data === undefined),
    retry: () => void refetch(),
  };
}

/** Reads saved scenarios and replays them, each for itself. */
export async function readCompared(
  ids: readonly string[],
  land: ScenarioLand,
  population: ScenarioPopulation,
): Promise<Found> {
  const faults = new Map<string, string>();
  const read = await Promise.all(
    ids.map(async (asked): Promise<Compared | null> => {
      try {
        const { id, title, log } = await trpcClient.scenario.open.query({ id: asked });
        const edits = log.events.map(({ edit }) => edit);
        const needs = edits.map(needsOf);
        await land.fetch({
          plots: [...new Set(needs.flatMap(({ plots }) => plots))],
          enterprises: [...new Set(needs.flatMap(({ enterprises }) => enterprises))],
          around: landsOf(edits),
        });
        const replay = new ScenarioReplay(land, population);
        return { id, title, replay, steps: replay.run(log) };
      } catch (error) {
        faults.set(asked, (error as Error).message);
        return null;
      }
    }),
  );
  return { read: read.filter((one) => one !== null), faults };
}
