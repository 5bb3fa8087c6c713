// What may a page still say that was frozen by older rules? No more than it would if it were frozen today.
import { BROCHURE_RULE, type BrochureContent, type BrochurePark } from "../../geo/promotion/brochure";
import { buildingNumber } from "./buildingNumber";
import { floorNumber } from "./floorNumber";
import { toldMetric } from "./toldMetric";

/** The rule by which what land is given for was told on every level, and shares of one or two enterprises. */
const CONDITIONS_TO_ALL = 3;
/** The rule of which figures of parks had all their digits, and verdicts nobody is shown. */
const UNROUNDED = 2;

/**
 * The page as it may be told: figures of parks as they are shown. How many enterprises stood behind a figure is not in a page older than rule 2, so
 * its figures of parks are left out and it is one of level `price`; names of buildings are left out as well. What land is given for is told from
 * level `price` on, and no share of leading industries, as it may be that of one enterprise.
 */
export function narrowFrozen(frozen: BrochureContent): BrochureContent {
  if (frozen.rule === BROCHURE_RULE) return frozen;
  return withoutShares(withoutConditions(frozen.rule === CONDITIONS_TO_ALL ? frozen : narrowOlder(frozen)));
}

const withoutShares = (content: BrochureContent): BrochureContent => ({
  ...content,
  parks: content.parks.map(({ standing, ...park }) => {
    if (standing === undefined) return park;
    const told = standing?.filter(({ metric }) => metric !== "concentration") ?? [];
    return { ...park, standing: told.length === 0 ? null : told };
  }),
});

const withoutConditions = (content: BrochureContent): BrochureContent =>
  content.level === "land"
    ? { ...content, sites: content.sites.map((site) => ({ ...site, commitments: [] })) }
    : content;

function narrowOlder(frozen: BrochureContent): BrochureContent {
  if (frozen.rule === UNROUNDED)
    return {
      ...frozen,
      parks: frozen.parks.map(({ standing, ...park }) =>
        standing === undefined ? park : { ...park, standing: standing?.map(toldMetric) ?? null },
      ),
    };
  const { period: _, ...content } = frozen;
  return {
    ...content,
    level: content.level === "standing" ? "price" : content.level,
    sites: content.sites.map((site) => ({
      ...site,
      floor:
        site.floor === null
          ? null
          : {
              ...site.floor,
              building: site.floor.building === null ? null : buildingNumber(site.floor.building),
              floor: site.floor.floor === null ? null : floorNumber(site.floor.floor),
            },
    })),
    parks: content.parks.map(({ standing: __, ...park }): BrochurePark => park),
  };
}
