// What does the open scenario put in the place of what the map's land counts?
import { useMemo } from "react";
import type { ClassCounts } from "../map/countClasses";
import { useScene } from "../map/scene";
import { useView } from "../state/useView";
import { isSupposable } from "./plotClass";
import { useScenario } from "./scenarioStore";
import { withSupposed } from "./supposedCounts";

type Suppose = (
  counts: ClassCounts,
  classes: Uint8Array,
  passing: Uint8Array | null,
  inParks: (parkId: string | null) => boolean,
) => ClassCounts;

/** Null without a scenario, and for a measure of which a scenario says nothing. */
export function useSupposed(): Suppose | null {
  const { replay, steps } = useScenario();
  const { measure, population } = useView();
  const scene = useScene();
  // biome-ignore lint/correctness/useExhaustiveDependencies: the replay changes in place, its steps say that it did
  return useMemo(() => {
    if (replay === null || !isSupposable(measure)) return null;
    const touched = replay.touched();
    return (counts, classes, passing, inParks) =>
      withSupposed(counts, { scene, measure, population, touched }, classes, passing, inParks);
  }, [replay, steps, measure, population, scene]);
}
