// On which parcels are the sites that are found, or that the plan takes? Asked only while promotion looks for land, and apart from what colours the map.
import { createContext, type ReactNode, useContext, useLayoutEffect, useMemo, useState } from "react";
import { usePlanRun } from "../plan/usePlan";
import { useViewPart } from "../state/useView";
import { parcelOf } from "./siteParts";
import { useMatch, useMatchedProject } from "./useMatch";

/** Ids of parcels; null where no land is looked for. */
type Sought = readonly string[] | null;

const SoughtContext = createContext<Sought>(null);

/** Those that fit or nearly do, or those that the plan takes; null where no land is looked for. */
export const useSoughtSites = (): Sought => useContext(SoughtContext);

export function SoughtSites({ children }: { children: ReactNode }) {
  const looking = useViewPart((view) => view.role === "promotion");
  const [sought, setSought] = useState<Sought>(null);
  return (
    <SoughtContext value={looking ? sought : null}>
      {looking && <Asked give={setSought} />}
      {children}
    </SoughtContext>
  );
}

function Asked({ give }: { give: (sought: Sought) => void }) {
  const { data } = useMatch(useMatchedProject());
  const { found } = usePlanRun();
  const plan = found?.plan ?? null;
  const sought = useMemo(() => {
    if (plan !== null && plan.assignments.length > 0)
      return plan.assignments.flatMap(({ parcels }) => parcels);
    return data === undefined
      ? null
      : [...data.fits.map(parcelOf), ...data.nearly.map(({ site }) => parcelOf(site))];
  }, [data, plan]);
  // before anything is painted: another project's map is not that of what was found for this one
  useLayoutEffect(() => give(sought), [give, sought]);
  // another role's map is not that of what was found in this one
  useLayoutEffect(() => () => give(null), [give]);
  return null;
}
