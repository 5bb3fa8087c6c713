// How does the land stand on the day that a form speaks of? That of the page, where the form names no day or the one looked at.
import { useMemo } from "react";
import { landOnDay } from "../../geo/scenario/landOnDay";
import type { ScenarioReplay } from "../../geo/scenario/replay";
import { useView } from "../state/useView";
import { dayFault } from "./formFaults";
import { useScenario } from "./scenarioStore";

/** @param day as a date field gives it; null: the land is not there yet */
export function useLandOn(day: string): ScenarioReplay | null {
  const { replay, land, history } = useScenario();
  const { population } = useView();
  const log = history.now;
  const asked = day === "" || dayFault(day) !== null ? log.day : day;
  return useMemo(
    () => (land === null || asked === log.day ? replay : landOnDay(land, population, log, asked)),
    [replay, land, population, log, asked],
  );
}
