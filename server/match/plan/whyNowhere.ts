// Why does no site take a project, and which comes nearest? What is out only for being land, or floors, says nothing of either.
import { funnel, type RuleFault } from "../../../geo/match/funnel";
import type { MatchGround } from "../matchGround";
import type { MatchMethod } from "../matchMethod";
import type { MatchProject } from "../projects";
import type { Site } from "../sites";
import { isOfKind } from "../supplies";

interface NearestSite {
  readonly site: Site;
  /** All that puts it out, in the order of the rules. */
  readonly faults: readonly RuleFault[];
}

export interface WhyNowhere {
  /** Rules that are the first to exclude a site. */
  readonly reasons: readonly string[];
  /** The site out by the fewest rules, of those out by one alone the one that misses least; null where every site is of the wrong kind. */
  readonly nearest: NearestSite | null;
}

export function whyNowhere(
  { sites, floors }: Pick<MatchGround, "sites" | "floors">,
  { rules }: Pick<MatchMethod, "rules">,
  { needs, mode }: Pick<MatchProject, "needs" | "mode">,
): WhyNowhere {
  const { out, nearly, fits } = funnel([...sites, ...floors], rules, needs, mode);
  const missing = new Map(nearly.map(({ id }, at) => [id, at]));
  const rankOf = (id: string) => missing.get(id) ?? missing.size;
  const lost = [...sites, ...floors].flatMap((site): NearestSite[] => {
    const faults = out.get(site.id);
    return faults === undefined ? [] : [{ site, faults }];
  });
  const open = lost.filter(({ site, faults }) => !faults.some(isOfKind(site)));
  // where nothing of the right kind is there at all, that is the reason
  const told = open.length === 0 && fits.length === 0 ? lost : open;
  const first = new Set(told.map(({ faults }) => faults[0]?.rule));
  const [nearest] = open.toSorted(
    (a, b) => a.faults.length - b.faults.length || rankOf(a.site.id) - rankOf(b.site.id),
  );
  return {
    reasons: rules.flatMap(({ id }) => (first.has(id) ? id : [])),
    nearest: nearest ?? null,
  };
}
