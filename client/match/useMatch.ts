// Which land fits the chosen project, as it is looked at now? One answer for panel, ranking, comparison and map.
import { useQuery } from "@tanstack/react-query";
import { useMemo } from "react";
import { useTRPC } from "../api/trpc";
import { useView } from "../state/useView";
import { currentAddress } from "../state/viewStore";
import { type MatchLook, readLook, writeLook } from "./matchLook";

/** The project that promotion looks for land for; null: none, or another role looks. */
export function useMatchedProject(): string | null {
  const { project, role } = useView();
  return role === "promotion" ? project : null;
}

/** Otherwise than now: what is rendered after the map may be a moment behind, and what was chosen in that moment would be lost. */
type Choice = (now: MatchLook) => Partial<MatchLook>;

/** What is chosen for this look, and a way to choose otherwise; it stands in the link. */
export function useMatchLook(): [MatchLook, (patch: Partial<MatchLook> | Choice) => void] {
  const { match, open } = useView();
  const look = useMemo(() => readLook(match), [match]);
  return [
    look,
    (patch) => {
      const now = readLook(currentAddress().view.match);
      open({ match: writeLook({ ...now, ...(typeof patch === "function" ? patch(now) : patch) }) });
    },
  ];
}

/** What the server is asked for. */
export function useMatchInput(project: string) {
  const { period, population, targetSet } = useView();
  const [{ order, off, thresholds, weights, points, road }] = useMatchLook();
  return {
    project,
    ...(period === "" ? {} : { period }),
    population,
    ...(targetSet === "" ? {} : { targetSet }),
    choice: {
      ...{ order: [...order], off: [...off], thresholds, weights, road },
      points: points.map(([lon, lat]): [number, number] => [lon, lat]),
    },
  };
}

/** @param project null: nothing is asked */
export function useMatch(project: string | null) {
  const input = useMatchInput(project ?? "");
  return useQuery(
    useTRPC().promotion.match.project.queryOptions(input, {
      enabled: project !== null,
      // the counts of the last look stay until the new ones are there, those of another project do not
      placeholderData: (last) => (last?.id === project ? last : undefined),
    }),
  );
}
