// For which period, population and target set does every panel ask?
import type { PeriodId, Population } from "../../server/api/shapes";
import { useView } from "../state/useView";
import type { View } from "../state/view";

export interface Scope {
  period?: PeriodId;
  population: Population;
  targetSet?: string;
}

/** The scope of a view; what the link leaves open is left to the server's defaults. */
export const scopeOf = ({
  period,
  population,
  targetSet,
}: Pick<View, "period" | "population" | "targetSet">): Scope => ({
  population,
  ...(period === "" ? {} : { period }),
  ...(targetSet === "" ? {} : { targetSet }),
});

/** The scope of the view on the page. */
export const useScope = (): Scope => scopeOf(useView());
