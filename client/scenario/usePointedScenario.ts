// What is supposed where the pointer is? While two scenarios share the map, right of the line the other one, or nothing where that is the record.
import { type ScenarioPage, useScenario } from "./scenarioStore";
import { useSwipe } from "./swipeStore";
import { useCompared } from "./useCompared";

export function usePointedScenario(): Pick<ScenarioPage, "base" | "replay"> {
  const page = useScenario();
  const swipe = useSwipe();
  const { read } = useCompared();
  if (swipe.with === null || !swipe.pointsRight) return page;
  return { base: page.base, replay: read.find(({ id }) => id === swipe.with)?.replay ?? null };
}
