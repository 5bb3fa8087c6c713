// Which of the sites that fit lie in a park that the project would like (意向园区)? A wish: it excludes nothing.
import { lineOf } from "../../geo/scenario/plotTallies";
import type { WantedParksView } from "../api/matchShapes";
import type { MatchGround } from "./matchGround";
import type { MatchProject } from "./projects";
import type { Site } from "./sites";

/** Null where it names none. */
export function wantedParks(
  { parks }: Pick<MatchGround, "parks">,
  { wantedParks: wanted }: Pick<MatchProject, "wantedParks">,
  fitting: readonly Pick<Site, "parkId">[],
): WantedParksView | null {
  if (wanted.length === 0) return null;
  const within = [...parks.keys()].filter((id) => lineOf(id, parks).some((one) => wanted.includes(one)));
  return {
    parks: [...wanted],
    within,
    fitCount: fitting.filter(({ parkId }) => parkId !== null && within.includes(parkId)).length,
  };
}
