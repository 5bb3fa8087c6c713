// What becomes of a park when a project takes a site? The site's land changes hands: what was made there goes, what is promised comes.
import { add, subtract } from "../tally/add";
import { type Tally, tallyOf } from "../tally/tally";

/** What a project promises for a year of full production, whole yuan; null: nothing is promised. */
export interface PromisedYear {
  /** GB/T 4754 code; "" without one. */
  readonly industry: string;
  readonly outputYuan: number | null;
  readonly taxYuan: number | null;
  readonly rdYuan: number | null;
}

/** Land that a project takes: all of a site, or what of it counts in one park. */
export interface SiteLand {
  readonly areaDm2: number;
  readonly geodesicDm2: number;
  /** What counts there now; its users leave. */
  readonly tally: Tally;
}

/** Annual output from which an industrial enterprise is above scale (规上), in yuan. Source: 国家统计局, 年主营业务收入 2000 万元及以上. */
const ABOVE_SCALE_YUAN = 20_000_000;

/** Whether the promise makes it an enterprise above scale; one that promises no output is none. */
export const isAboveScale = ({ outputYuan }: Pick<PromisedYear, "outputYuan">): boolean =>
  outputYuan !== null && outputYuan >= ABOVE_SCALE_YUAN;

/**
 * The land's Tally once the project produces as promised: it uses all of it. A figure that is not promised leaves its land out of both
 * sides, and a project below scale does not count among those above.
 */
export function tallyOnceBuilt(
  { areaDm2, geodesicDm2, tally }: SiteLand,
  promise: PromisedYear,
  population: "above-scale" | "all",
): Tally {
  const land = {
    parcels: tally.parcels,
    areaDm2,
    geodesicDm2,
    industrialDm2: areaDm2,
  };
  if (population === "above-scale" && !isAboveScale(promise)) return tallyOf(land);
  const side = (yuan: number | null) =>
    yuan === null ? { yuan: 0, area: 0, geodesic: 0 } : { yuan, area: areaDm2, geodesic: geodesicDm2 };
  const [output, tax, rd] = [side(promise.outputYuan), side(promise.taxYuan), side(promise.rdYuan)];
  return tallyOf({
    ...land,
    occupiedDm2: areaDm2,
    outputYuan: output.yuan,
    taxYuan: tax.yuan,
    rdYuan: rd.yuan,
    outputLandDm2: output.area,
    taxLandDm2: tax.area,
    rdLandDm2: rd.area,
    outputLandGeodesicDm2: output.geodesic,
    taxLandGeodesicDm2: tax.geodesic,
    rdLandGeodesicDm2: rd.geodesic,
    outputByIndustry: { [promise.industry]: output.yuan },
  });
}

/** The park's Tally after the land has changed hands. @param before the park's, the land's part among it */
export const parkAfter = (before: Tally, land: SiteLand, built: Tally): Tally =>
  subtract(add(before, built), land.tally);
