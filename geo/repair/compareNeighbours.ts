// Which shapes of a layer are the same, lie over each other, or leave a strip between them?
import Flatbush from "flatbush";
import { geodesicAreaDm2, geodesicAreaM2 } from "../area/geodesicArea";
import type { LandGeometry } from "../area/landGeometry";
import { beyond } from "./clip";
import { sameLand } from "./duplicates";
import type { Finding, Shape } from "./finding";
import { gapBetween, withoutGap } from "./gapBetween";
import type { Going } from "./layer";
import { shapeOf } from "./mapRings";
import { type Outline, outlineOf, overlapOf, type Region, regionOf } from "./overlapOf";
import { type Plane, perimeterM } from "./plane";
import { THRESHOLDS } from "./thresholds";

interface Neighbour {
  readonly going: Going;
  outline: Outline;
}

/** In steps. Findings between shapes; those accepted change the shapes they are of, so that the next pair sees them as they are then. */
export function* compareNeighbours(
  all: readonly Going[],
  of: "parcels" | "parks",
  plane: Plane,
  accept: (finding: Finding) => boolean,
): Generator<undefined, Finding[]> {
  const { findings, doubled } = duplicatesOf(all);
  yield;
  const neighbours = all.flatMap((going): Neighbour[] =>
    going.outline === null || doubled.has(going) ? [] : [{ going, outline: going.outline }],
  );
  const family = familyOf(all);
  for (const one of neighbours) {
    findings.push(...sliverItself(one, of, plane));
    yield;
  }
  for (const [a, b] of pairsOf(neighbours)) {
    yield;
    if (a.going.shape.standing && b.going.shape.standing) continue;
    if (family(a.going.shape, b.going.shape)) continue;
    const finding = overlapping(a, b, of, plane) ?? (of === "parcels" ? apart(a, b, plane) : null);
    if (finding === null) continue;
    findings.push(finding);
    const subject = finding.subject === a.going.shape.key ? a : b;
    if (finding.repaired !== null && accept(finding)) {
      subject.going.geometry = finding.repaired;
      subject.going.changed = true;
      subject.outline = outlineOf(finding.repaired, plane);
      subject.going.outline = subject.outline;
    }
  }
  return findings;
}

/** The later of two shapes of the same land; kept out of what follows, where it would overlap the first all over. */
function duplicatesOf(all: readonly Going[]): { findings: Finding[]; doubled: ReadonlySet<Going> } {
  const findings: Finding[] = [];
  const doubled = new Set<Going>();
  // what stands comes first: a delivered shape is the double of a standing one, not the other way round
  const inOrder = all.toSorted(
    (a, b) => Number(b.shape.standing ?? false) - Number(a.shape.standing ?? false),
  );
  for (const [first, ...others] of sameLand(inOrder)) {
    for (const other of others) {
      if (first === undefined || other.shape.standing) continue;
      doubled.add(other);
      const areaDm2 = other.geometry === null ? null : geodesicAreaDm2(other.geometry);
      findings.push({
        ...findingBetween("duplicate", other, first, {
          proposal: other.shape.id === first.shape.id ? "keep_one" : "decide_which",
          repaired: null,
        }),
        defectDm2: areaDm2,
      });
    }
  }
  return { findings, doubled };
}

/** Every pair whose boxes come within a gap's width, each once, in the order of the layer. */
function* pairsOf(neighbours: readonly Neighbour[]): Generator<readonly [Neighbour, Neighbour]> {
  if (neighbours.length === 0) return;
  const tree = new Flatbush(neighbours.length);
  for (const { outline } of neighbours) {
    const { west, south, east, north } = outline.box;
    tree.add(west, south, east, north);
  }
  tree.finish();
  const reach = THRESHOLDS.gapWidthM;
  for (const [at, a] of neighbours.entries()) {
    const { west, south, east, north } = a.outline.box;
    const near = tree.search(west - reach, south - reach, east + reach, north + reach, (i) => i > at);
    for (const i of near.sort((p, q) => p - q)) {
      const b = neighbours[i];
      if (b !== undefined) yield [a, b];
    }
  }
}

/** Whether one is the other's parent, or a parent's parent, and so lies over it rightly. */
function familyOf(all: readonly Going[]): (a: Shape, b: Shape) => boolean {
  const parents = new Map(all.map(({ shape }) => [shape.id, shape.parent ?? null]));
  const isAbove = (id: string, upper: string) => {
    const seen = new Set<string>();
    for (let at = parents.get(id) ?? null; at !== null && !seen.has(at); at = parents.get(at) ?? null) {
      if (at === upper) return true;
      seen.add(at);
    }
    return false;
  };
  return (a, b) => isAbove(a.id, b.id) || isAbove(b.id, a.id);
}

function overlapping(a: Neighbour, b: Neighbour, of: "parcels" | "parks", plane: Plane): Finding | null {
  const region = overlapOf(a.outline, b.outline, plane);
  if (region === null) return null;
  const kind =
    region.widthM < THRESHOLDS.sliverWidthM ? "sliver" : of === "parks" ? "park_overlap" : "parcel_overlap";
  const { subject, other, repaired, proposal } = proposalFor(a, b, region, of, plane);
  return {
    ...findingBetween(kind, subject.going, other.going, { proposal, repaired }),
    place: plane.place(region.within),
    defectDm2: Math.round(region.areaM2 * 100),
  };
}

/**
 * The overlap is cut off the one of the two whose area then comes nearest to its area on paper; without papers off the larger one, which
 * it changes least. Where that takes more than may be cut without a person, or leaves pieces, only a person can decide.
 */
function proposalFor(a: Neighbour, b: Neighbour, region: Region, of: "parcels" | "parks", plane: Plane) {
  const options = [cutOff(a, b, region), cutOff(b, a, region)].filter(
    ({ subject }) => !subject.going.shape.standing,
  );
  const [best = cutOff(b, a, region)] = options.toSorted((p, q) => p.costM2 - q.costM2);
  const { subject, other } = best;
  if (of === "parks" && options.some(({ share }) => share > 1 - 1e-4)) {
    return { subject, other, repaired: null, proposal: "state_parent" as const };
  }
  const cut =
    best.share <= THRESHOLDS.mostCutShare ? beyond(subject.outline.geometry, other.outline.geometry) : null;
  const repaired = cut === null ? null : asBefore(cut, subject.outline.geometry, plane);
  if (repaired !== null) return { subject, other, repaired, proposal: "cut_overlap" as const };
  // of two that a person has to choose from, the later is the one that came to lie over what was there
  const [later, earlier] = b.going.shape.standing ? [a, b] : [b, a];
  return { subject: later, other: earlier, repaired, proposal: "decide_which" as const };
}

function cutOff(subject: Neighbour, other: Neighbour, region: Region) {
  const areaM2 = geodesicAreaM2(subject.outline.geometry);
  const { registeredDm2 } = subject.going.shape;
  const paperM2 = registeredDm2 === null ? null : registeredDm2 / 100;
  // how much nearer to the paper the area comes; without paper, the larger one first
  const costM2 =
    paperM2 === null ? -areaM2 : Math.abs(areaM2 - region.areaM2 - paperM2) - Math.abs(areaM2 - paperM2);
  return { subject, other, share: region.areaM2 / areaM2, costM2 };
}

/** Without the crumbs that cutting leaves; null where it falls into more parts than before. */
function asBefore(cut: LandGeometry, before: LandGeometry, plane: Plane): LandGeometry | null {
  const polygons = cut.type === "Polygon" ? [cut.coordinates] : cut.coordinates;
  const kept = polygons.filter((rings) => regionOf({ type: "Polygon", coordinates: rings }, plane) !== null);
  const parts = before.type === "Polygon" ? 1 : before.coordinates.length;
  return kept.length > parts ? null : shapeOf(kept, before.type);
}

function sliverItself({ going, outline }: Neighbour, of: "parcels" | "parks", plane: Plane): Finding[] {
  if (of === "parks" || going.shape.standing) return [];
  const areaDm2 = geodesicAreaDm2(outline.geometry);
  // nearly all are wider by far, whatever was rounded off
  if (2 * (areaDm2 - 1) >= THRESHOLDS.sliverWidthM * 100 * perimeterM(outline.rings)) return [];
  const region = regionOf(outline.geometry, plane);
  if (region !== null && region.widthM >= THRESHOLDS.sliverWidthM) return [];
  return [
    {
      key: `sliver ${going.shape.key}`,
      kind: "sliver",
      subject: going.shape.key,
      others: [],
      place: plane.place(outline.rings[0]?.[0] ?? [0, 0]),
      proposal: "leave",
      defectDm2: areaDm2,
      areaBeforeDm2: areaDm2,
      areaAfterDm2: null,
      before: outline.geometry,
      repaired: null,
    },
  ];
}

/** The later of the two is moved, unless it stands already. */
function apart(a: Neighbour, b: Neighbour, plane: Plane): Finding | null {
  const gap = gapBetween(a.outline, b.outline);
  if (gap === null) return null;
  const [subject, other] = b.going.shape.standing ? [a, b] : [b, a];
  const repaired = withoutGap(subject.outline, other.outline, plane);
  const proposal = repaired === null ? "leave" : "close_gap";
  return {
    ...findingBetween("gap", subject.going, other.going, { proposal, repaired }),
    place: plane.place(gap.at),
    defectDm2: Math.round(gap.areaM2 * 100),
  };
}

function findingBetween(
  kind: Finding["kind"],
  subject: Going,
  other: Going,
  { proposal, repaired }: Pick<Finding, "proposal" | "repaired">,
): Finding {
  const before = subject.geometry;
  const [lon = 0, lat = 0] =
    (before?.type === "Polygon" ? before.coordinates[0] : before?.coordinates[0]?.[0])?.[0] ?? [];
  return {
    key: `${kind} ${subject.shape.key} ${other.shape.key}`,
    kind,
    subject: subject.shape.key,
    others: [other.shape.key],
    place: [lon, lat],
    proposal,
    defectDm2: null,
    areaBeforeDm2: before === null ? null : geodesicAreaDm2(before),
    areaAfterDm2: repaired === null ? null : geodesicAreaDm2(repaired),
    before,
    repaired,
  };
}
