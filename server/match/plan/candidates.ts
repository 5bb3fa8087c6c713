// Where can a project go: on a parcel, on several together, on a piece of one, or on floors of a building? What each takes and changes.
import { fitting } from "../../../geo/match/funnel";
import { pieceOf } from "../../../geo/match/placeProject";
import type { Takes } from "../../../geo/match/plan/planFrom";
import { floorTakes, pieceTakes, supplyLimits, wholeTakes } from "../../../geo/match/plan/supplyRows";
import { isOfWhole } from "../../../geo/match/rule";
import { scoreSites } from "../../../geo/match/score";
import { subtractRatios, ZERO } from "../../../geo/number/arithmetic";
import { divideHalfUp } from "../../../geo/number/ratio";
import type { Plot } from "../../../geo/scenario/plot";
import type { Tally } from "../../../geo/tally/tally";
import { dm2Of } from "../../../geo/unit/land";
import { isNotSupplied } from "../../land/notSupplied";
import { onFloor, onLand } from "../arrival";
import { assembledSites } from "../assembled";
import type { Neighbourhood } from "../borders";
import { criterionValues, scoredBy, supplyOf } from "../criterionValues";
import { type FloorSite, floorTakenDm2 } from "../floors";
import type { MatchGround } from "../matchGround";
import type { MatchMethod, SharingMethod } from "../matchMethod";
import type { MatchProject } from "../projects";
import type { RankAbout } from "../rankAbout";
import type { Site } from "../sites";
import { type WhyNowhere, whyNowhere } from "./whyNowhere";

type CandidateKind = "parcel" | "assembly" | "piece" | "floor";

/** One way to place a project. */
export interface Candidate {
  readonly projectId: string;
  /** Names it among those of the project: parcels joined by `+`; a piece is `parcel~`; floors by their own id. */
  readonly id: string;
  readonly kind: CandidateKind;
  readonly site: Site;
  readonly parcels: readonly string[];
  /** Land that is taken, 0.01 m²; 0 for floors. */
  readonly landDm2: number;
  /** Of it what is not supplied yet and needs quota (用地指标), 0.01 m². */
  readonly quotaDm2: number;
  /** Floors that are taken, 0.01 m²; 0 for land. */
  readonly floorDm2: number;
  readonly takes: Takes;
  readonly effect: ReadonlyMap<string, Tally>;
  /** The plots once the project is there and nobody else: what it brings. */
  readonly placed: readonly Plot[];
  /** In the order of the project's liking, from 0. */
  readonly rank: number;
  /** By how much its score is below that of the place the project likes best, 0.01 points. */
  readonly regret: number;
}

export interface Candidates {
  readonly places: readonly Candidate[];
  /** Rules that exclude sites, and what comes nearest; of a project with places none. */
  readonly nowhere: WhyNowhere;
  /** Floors that fit, left out because nobody knows of how much floor they are a part: how much land goes with them is unknown. */
  readonly unsized: readonly string[];
  readonly assemblies: { readonly found: number; readonly offered: number; readonly complete: boolean };
}

type Bare = Omit<Candidate, "rank" | "regret">;

/** @param together what can be parts of a site for the project, and who is a neighbour of whom; null: sites are single parcels */
export function candidatesOf(
  about: RankAbout,
  method: MatchMethod,
  project: MatchProject,
  together: { readonly near: Neighbourhood; readonly members: readonly Site[] } | null,
): Candidates {
  const { ground } = about;
  const { rules } = method;
  const { needs, mode } = project;
  const bare = { projectId: project.id, floorDm2: 0 };
  const parcels = fitting(ground.sites, rules, needs, mode).map(
    (site): Bare => ({
      ...{ ...bare, id: site.id, kind: "parcel", site, parcels: [site.id], landDm2: site.areaDm2 },
      quotaDm2: quotaOf([site]),
      takes: wholeTakes([site]),
      ...onLand(ground, project, [site.plot]),
    }),
  );
  const made =
    together === null || method.assembly === null
      ? { sites: [], found: 0, complete: true }
      : assembledSites(together.members, together.near, method, method.assembly, project);
  const joined = made.sites.map((site): Bare => {
    const plots = site.members.map(({ plot }) => plot);
    return {
      ...{ ...bare, id: site.id, kind: "assembly", site, landDm2: site.areaDm2 },
      parcels: site.members.map(({ id }) => id),
      quotaDm2: quotaOf(site.members),
      takes: wholeTakes(site.members),
      ...onLand(ground, project, plots),
    };
  });
  const pieces = method.sharing === null ? [] : piecesOf(ground, method, method.sharing, project);
  const fittingFloors = fitting(ground.floors, rules, needs, mode);
  const floors = fittingFloors.flatMap((site) => floorPlaces(ground, project, site));
  const used = new Set(floors.map(({ id }) => id));
  const places = ranked(about, method, project, [...parcels, ...joined, ...pieces, ...floors]);
  return {
    places,
    nowhere: places.length > 0 ? { reasons: [], nearest: null } : whyNowhere(ground, method, project),
    unsized:
      project.floorMinDm2 === null ? [] : fittingFloors.map(({ id }) => id).filter((id) => !used.has(id)),
    assemblies: { found: made.found, offered: made.sites.length, complete: made.complete },
  };
}

const quotaOf = (sites: readonly Site[]): number =>
  sites.reduce((sum, { plot, areaDm2 }) => sum + (isNotSupplied(plot.status) ? areaDm2 : 0), 0);

/** Pieces of larger parcels that nobody uses: as much as the project asks at least. */
function piecesOf(
  ground: MatchGround,
  method: MatchMethod,
  sharing: SharingMethod,
  project: MatchProject,
): Bare[] {
  const landDm2 = project.landMinDm2;
  if (landDm2 === null) return [];
  const rest = dm2Of(String(sharing.leastRestMu), "mu") ?? 0;
  const own = method.rules.filter((rule) => !isOfWhole(rule) && rule.of !== "floor");
  const large = ground.sites.filter(
    ({ plot, areaDm2 }) => sharing.statuses.includes(plot.status ?? "") && areaDm2 >= landDm2 + rest,
  );
  return fitting(large, own, project.needs, project.mode).flatMap((site): Bare[] => {
    const piece = pieceOf(site.plot, landDm2);
    if (piece === null) return [];
    const { id } = site;
    return [
      {
        ...{ projectId: project.id, id: `${id}~`, kind: "piece", parcels: [id], landDm2, floorDm2: 0 },
        site: { ...site, plot: piece, areaDm2: landDm2 },
        quotaDm2: quotaOf([{ ...site, areaDm2: landDm2 }]),
        takes: pieceTakes(id, landDm2),
        ...onLand(ground, project, [piece]),
      },
    ];
  });
}

function floorPlaces(ground: MatchGround, project: MatchProject, site: FloorSite): Bare[] {
  const taken = project.floorMinDm2;
  const arrival = onFloor(ground, project, site);
  if (taken === null || arrival === null) return [];
  return [
    {
      ...{ projectId: project.id, id: site.id, kind: "floor", site, landDm2: 0, quotaDm2: 0 },
      floorDm2: taken,
      parcels: [site.plot.id],
      takes: floorTakes(site.id, floorTakenDm2(site, taken)),
      ...arrival,
    },
  ];
}

/** Capacities of the rows that places take from. */
export function limitsOf(
  { sites, floors }: MatchGround,
  places: readonly Candidate[],
  sharing: SharingMethod | null,
): Takes {
  const used = new Set(places.flatMap(({ takes }) => Object.keys(takes)));
  const limits = supplyLimits(
    sites,
    floors.map(({ id, floorDm2 }) => ({ id, areaDm2: floorDm2 })),
    dm2Of(String(sharing?.leastRestMu ?? 0), "mu") ?? 0,
  );
  return Object.fromEntries(Object.entries(limits).filter(([row]) => used.has(row)));
}

function ranked(
  about: RankAbout,
  method: MatchMethod,
  project: MatchProject,
  places: readonly Bare[],
): Candidate[] {
  const scores = scoreSites(
    places.map(({ id, site, effect }) => ({
      ...{ id, supply: supplyOf(site) },
      values: criterionValues(about, project, site, effect),
    })),
    scoredBy(method.criteria),
  );
  const best = scores[0]?.points ?? ZERO;
  const standing = new Map(
    scores.map(({ id, points }, rank) => {
      const { numerator, denominator } = subtractRatios(best, points);
      return [id, { rank, regret: Number(divideHalfUp(100n * numerator, denominator)) }] as const;
    }),
  );
  return places.map((place) => ({ ...place, ...(standing.get(place.id) ?? { rank: 0, regret: 0 }) }));
}
