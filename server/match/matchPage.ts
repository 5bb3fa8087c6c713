// What of a project's match goes to the page? Lists cut where nobody reads on; what is out is asked for by itself.
import { DISTRICT } from "../../geo/scenario/plotTallies";
import type { DataContext } from "../api/context";
import type { MatchPage, RankedSite } from "../api/matchShapes";
import type { View } from "../api/view";
import type { MatchChoice } from "./matchChoice";
import type { MatchMethod } from "./matchMethod";
import { excludedSites, matchProject } from "./matchProject";

const MOST_RANKED = 100;
const MOST_NEARLY = 100;
const MOST_NEAREST = 5;

/** @throws ApiError as `matchProject` */
export async function matchPage(
  ctx: DataContext,
  view: View,
  method: MatchMethod,
  projectId: string,
  choice: MatchChoice,
): Promise<MatchPage> {
  const { excluded, ...found } = await matchProject(ctx, view, method, projectId, choice);
  const lost = found.fits.length === 0 && found.nearly.length === 0 && excluded.length > 0;
  const nearest = lost ? await excludedSites(ctx, view, method, projectId, choice, "near") : [];
  return {
    ...found,
    fits: found.fits.slice(0, MOST_RANKED).map(ofItsPark),
    fitCount: found.fits.length,
    nearly: found.nearly.slice(0, MOST_NEARLY),
    nearlyCount: found.nearly.length,
    nearest: nearest.slice(0, MOST_NEAREST),
  };
}

/** The effect on the park that has most of the land; outside parks on the district. */
function ofItsPark(site: RankedSite): RankedSite {
  const unit = site.parkId ?? DISTRICT;
  return { ...site, effects: site.effects.filter((effect) => effect.unit === unit) };
}
