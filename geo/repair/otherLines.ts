// Does land reach over the district's outline, or over a park's line?
import Flatbush from "flatbush";
import { crossesLine } from "../area/crossesLine";
import { geodesicAreaDm2, geodesicAreaM2 } from "../area/geodesicArea";
import type { LandGeometry } from "../area/landGeometry";
import { beyond, common } from "./clip";
import type { Finding, Proposal } from "./finding";
import type { Going, LayerContext } from "./layer";
import { type Outline, outlineOf, regionOf } from "./overlapOf";
import { eachSide, isInside, type Plane, pointWithin } from "./plane";

/** In steps. Shapes of which a part wider than the error of a survey lies outside the district. */
export function* outsideOutline(
  all: readonly Going[],
  district: LandGeometry | null,
  plane: Plane,
): Generator<undefined, Finding[]> {
  const findings: Finding[] = [];
  if (district === null) return findings;
  const outline = outlineOf(district, plane);
  for (const one of all) {
    yield;
    if (one.shape.standing || one.outline === null || liesWithin(one.outline, outline)) continue;
    const outside = beyond(one.outline.geometry, district);
    const region = outside === null ? null : regionOf(outside, plane);
    if (region === null) continue;
    findings.push(
      lineFinding(one, one.outline, {
        kind: "outside_district",
        others: [],
        proposal: "leave",
        areaM2: region.areaM2,
        at: plane.place(region.within),
      }),
    );
  }
  return findings;
}

/**
 * In steps. Parcels on both sides of a park's line, by more than the error of a survey. The parcel's boundary is a right and the park's a plan, so
 * that nothing is cut: the parcel counts for the park that holds most of it.
 */
export function* parkLinesCrossed(
  all: readonly Going[],
  parks: LayerContext["parks"],
  plane: Plane,
): Generator<undefined, Finding[]> {
  const findings: Finding[] = [];
  if (parks.length === 0) return findings;
  const outlines = parks.map(({ geometry }) => outlineOf(geometry, plane));
  const tree = new Flatbush(outlines.length);
  for (const { box } of outlines) tree.add(box.west, box.south, box.east, box.north);
  tree.finish();
  for (const one of all) {
    yield;
    const { outline } = one;
    if (one.shape.standing || outline === null) continue;
    const { west, south, east, north } = outline.box;
    const crossed = tree.search(west, south, east, north).flatMap((at) => {
      const [park, line] = [parks[at], outlines[at]];
      const outside = park === undefined || line === undefined ? null : smallerSide(outline, line, plane);
      return park === undefined || outside === null ? [] : [{ park, ...outside }];
    });
    const [first] = crossed.toSorted((a, b) => a.areaM2 - b.areaM2);
    if (first === undefined) continue;
    const others = crossed.map(({ park }) => park.id).toSorted();
    findings.push(
      lineFinding(one, outline, {
        kind: "park_line_crossed",
        others,
        proposal: "by_largest_share",
        areaM2: first.areaM2,
        at: plane.place(first.within),
      }),
    );
  }
  return findings;
}

/** Of the parcel's parts inside and outside, the smaller; null where the line does not part it. */
function smallerSide(parcel: Outline, park: Outline, plane: Plane) {
  if (!nearLine(parcel, park)) return null;
  const inside = common(parcel.geometry, park.geometry);
  if (inside === null) return null;
  const insideM2 = geodesicAreaM2(inside);
  const share = insideM2 / geodesicAreaM2(parcel.geometry);
  if (!crossesLine(share)) return null;
  const smaller = share <= 0.5 ? inside : beyond(parcel.geometry, park.geometry);
  return smaller === null ? null : regionOf(smaller, plane);
}

/** Whether any side of the park comes as near as the parcel's box: else it lies wholly in or wholly out. */
function nearLine({ box }: Outline, { rings }: Outline): boolean {
  let near = false;
  eachSide(rings, (a, b) => {
    near ||=
      Math.min(a[0], b[0]) <= box.east &&
      Math.max(a[0], b[0]) >= box.west &&
      Math.min(a[1], b[1]) <= box.north &&
      Math.max(a[1], b[1]) >= box.south;
  });
  return near;
}

/** Wholly within, told without cutting: no line near, and a point inside. */
const liesWithin = (shape: Outline, district: Outline): boolean =>
  !nearLine(shape, district) && isInside(pointWithin(shape.rings), district.rings);

function lineFinding(
  { shape, geometry }: Going,
  { geometry: before }: Outline,
  of: {
    kind: Finding["kind"];
    others: readonly string[];
    proposal: Proposal;
    areaM2: number;
    at: Finding["place"];
  },
): Finding {
  return {
    key: `${of.kind} ${shape.key}`,
    kind: of.kind,
    subject: shape.key,
    others: of.others,
    place: of.at,
    proposal: of.proposal,
    defectDm2: Math.round(of.areaM2 * 100),
    areaBeforeDm2: geometry === null ? null : geodesicAreaDm2(geometry),
    areaAfterDm2: null,
    before,
    repaired: null,
  };
}
