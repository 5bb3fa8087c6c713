// For which period, population and target set does every panel ask?
import type { PeriodId, Population } from "../../server/api/shapes";
import { useView } from "../state/useView";

export interface Scope {
  period?: PeriodId;
  population: Population;
  targetSet?: string;
}

/** The scope of the view; what the link leaves open is left to the server's defaults. */
export function useScope(): Scope {
  const { period, population, targetSet } = useView();
  return {
    population,
    ...(period === "" ? {} : { period }),
    ...(targetSet === "" ? {} : { targetSet }),
  };
}
