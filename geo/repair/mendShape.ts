// What is wrong with one shape by itself, and what is it once the accepted repairs are made?
import { geodesicAreaDm2, geodesicAreaM2 } from "../area/geodesicArea";
import type { LandGeometry, LandPosition } from "../area/landGeometry";
import { crossings } from "./crossings";
import { type Dropped, withoutRepeats, withoutSpikes } from "./dropPoints";
import { withoutTinyParts } from "./dropTinyParts";
import type { DefectKind, Finding, Place, Proposal, Shape, Window } from "./finding";
import { closed, type LandRing, mapRings } from "./mapRings";
import { distance, nearestOn, openRing, type Plane, polygonsOf, ringsOf } from "./plane";
import { readShape } from "./readShape";
import { THRESHOLDS } from "./thresholds";
import { uncrossed } from "./uncross";
import { rewound, type Winding } from "./winding";

export interface Mending {
  readonly window: Window | null;
  readonly habit: Winding;
  readonly plane: Plane;
  /** Whether a repair is made; what is not made stays, and later steps see it as it is. */
  readonly accept: (finding: Finding) => boolean;
}

export interface Mended {
  readonly findings: readonly Finding[];
  /** As repaired; null where there is no shape that its neighbours could be compared with. */
  readonly geometry: LandGeometry | null;
  /** Whether an accepted repair changed it. */
  readonly changed: boolean;
}

interface Step {
  readonly kind: DefectKind;
  readonly place: Place | null;
  readonly proposal: Proposal;
  readonly repaired: LandGeometry | null;
  readonly defectDm2?: number | null;
}

/** Steps in order: a ring is closed before it is looked at for spikes, and spikes go before crossings are sought. */
const STEPS: readonly ((shape: LandGeometry, of: Shape, mending: Mending) => Step | null)[] = [
  swappedAxes,
  outsideWindow,
  collapsed,
  unclosed,
  repeated,
  spiked,
  selfCrossing,
  tinyParts,
  wrongWinding,
];
/** After these, left as they are, there is no shape to go on with. */
const ENDS: ReadonlySet<DefectKind> = new Set([
  "swapped_axes",
  "outside_district",
  "collapsed",
  "self_intersection",
]);

/**
 * Looks at a shape by itself and makes the accepted repairs one after another; each finding's areas are those before and after its own.
 * What is no polygon of numbers at all has no findings here but `no_geometry`: that is for who reads the file to say.
 */
export function mendShape(shape: Shape, mending: Mending): Mended {
  if (shape.geometry === null || shape.geometry === undefined) {
    const finding = findingOf(shape, null, NO_GEOMETRY);
    return { findings: [finding], geometry: null, changed: false };
  }
  let geometry = readShape(shape.geometry);
  if (geometry === null) return { findings: [], geometry: null, changed: false };
  const findings: Finding[] = [];
  let changed = false;
  for (const step of STEPS) {
    const found = step(geometry, shape, mending);
    if (found === null) continue;
    const finding = findingOf(shape, geometry, found);
    findings.push(finding);
    const taken = found.repaired !== null && mending.accept(finding);
    if (taken && found.repaired !== null) {
      geometry = found.repaired;
      changed = true;
    } else if (ENDS.has(found.kind)) return { findings, geometry: null, changed };
  }
  return { findings, geometry, changed };
}

const NO_GEOMETRY: Step = { kind: "no_geometry", place: null, proposal: "draw_again", repaired: null };

function findingOf(shape: Shape, before: LandGeometry | null, step: Step): Finding {
  return {
    key: `${step.kind} ${shape.key}`,
    kind: step.kind,
    subject: shape.key,
    others: [],
    place: step.place,
    proposal: step.proposal,
    defectDm2: step.defectDm2 ?? null,
    areaBeforeDm2: areaOrNull(before),
    areaAfterDm2: areaOrNull(step.repaired),
    before,
    repaired: step.repaired,
  };
}

/** Geodesic, as a drawing program would measure it; null where its numbers are no degrees. */
function areaOrNull(geometry: LandGeometry | null): number | null {
  if (
    geometry === null ||
    !everyPosition(geometry, ([x = 0, y = 0]) => Math.abs(x) <= 360 && Math.abs(y) <= 90)
  )
    return null;
  return geodesicAreaDm2(geometry);
}

function everyPosition(geometry: LandGeometry, holds: (position: LandPosition) => boolean): boolean {
  return polygonsOf(geometry).every((rings) => rings.every((ring) => ring.every(holds)));
}

const placeOf = ([lon = 0, lat = 0]: LandPosition): Place => [lon, lat];

function firstPlace(geometry: LandGeometry): Place {
  return placeOf(polygonsOf(geometry)[0]?.[0]?.[0] ?? []);
}

const within = ({ west, south, east, north }: Window, x: number, y: number): boolean =>
  x >= west && x <= east && y >= south && y <= north;

function swappedAxes(shape: LandGeometry, _: Shape, { window }: Mending): Step | null {
  const swapped =
    window === null
      ? everyPosition(shape, ([x = 0, y = 0]) => Math.abs(y) > 90 && Math.abs(x) <= 90)
      : everyPosition(shape, ([x = 0, y = 0]) => within(window, y, x) && !within(window, x, y));
  if (!swapped) return null;
  const repaired = mapRings(shape, (ring) => ring.map(([x = 0, y = 0]): LandPosition => [y, x]));
  return {
    kind: "swapped_axes",
    place: repaired === null ? null : firstPlace(repaired),
    proposal: "swap_axes",
    repaired,
  };
}

function outsideWindow(shape: LandGeometry, _: Shape, { window }: Mending): Step | null {
  if (window === null || everyPosition(shape, ([x = 0, y = 0]) => within(window, x, y))) return null;
  const place = firstPlace(shape);
  const drawable = Math.abs(place[0]) <= 180 && Math.abs(place[1]) <= 85;
  return {
    kind: "outside_district",
    place: drawable ? place : null,
    proposal: "draw_again",
    repaired: null,
    defectDm2: areaOrNull(shape),
  };
}

/** Every corner on one line or in one point. */
function collapsed(shape: LandGeometry, _: Shape, { plane }: Mending): Step | null {
  const points = ringsOf(plane, shape).flat();
  const [first] = points;
  if (first === undefined) return null;
  const farthest = points.reduce((a, b) => (distance(first, b) > distance(first, a) ? b : a), first);
  const other = points.reduce((a, b) => (distance(farthest, b) > distance(farthest, a) ? b : a), first);
  const flat = points.every((p) => distance(p, nearestOn(p, farthest, other)) < THRESHOLDS.collapsedM);
  if (!flat) return null;
  return { kind: "collapsed", place: firstPlace(shape), proposal: "draw_again", repaired: null };
}

function unclosed(shape: LandGeometry): Step | null {
  let at: LandPosition | null = null;
  const repaired = mapRings(shape, (ring) => {
    if (openRing(ring) !== ring) return ring;
    at ??= ring.at(-1) ?? null;
    return closed(ring);
  });
  if (at === null) return null;
  return { kind: "unclosed_ring", place: placeOf(at), proposal: "close_ring", repaired };
}

function repeated(shape: LandGeometry, _: Shape, { plane }: Mending): Step | null {
  return dropping("repeated_point", "drop_points", shape, (ring) => withoutRepeats(ring, plane));
}

function spiked(shape: LandGeometry, _: Shape, { plane }: Mending): Step | null {
  return dropping("spike", "drop_spike", shape, (ring) => withoutSpikes(ring, plane));
}

function dropping(
  kind: DefectKind,
  proposal: Proposal,
  shape: LandGeometry,
  drop: (ring: LandRing) => Dropped | null,
): Step | null {
  let at: LandPosition | null = null;
  const repaired = mapRings(shape, (ring) => {
    const dropped = drop(ring);
    at ??= dropped?.at ?? null;
    return dropped?.ring ?? ring;
  });
  return at === null ? null : { kind, place: placeOf(at), proposal, repaired };
}

function selfCrossing(shape: LandGeometry, { registeredDm2 }: Shape, { plane }: Mending): Step | null {
  const [point] = crossings(ringsOf(plane, shape), 1);
  if (point === undefined) return null;
  const reading = uncrossed(shape, plane, registeredDm2);
  return {
    kind: "self_intersection",
    place: plane.place(point),
    proposal: reading?.proposal ?? "draw_again",
    repaired: reading?.geometry ?? null,
  };
}

function tinyParts(shape: LandGeometry): Step | null {
  const found = withoutTinyParts(shape);
  if (found === null) return null;
  return {
    kind: "tiny_part",
    place: placeOf(found.at),
    proposal: "drop_part",
    repaired: found.geometry,
    defectDm2: Math.round(found.areaM2 * 100),
  };
}

function wrongWinding(shape: LandGeometry, _: Shape, { habit }: Mending): Step | null {
  const found = rewound(shape, habit);
  if (found === null || geodesicAreaM2(shape) === 0) return null;
  return {
    kind: "wrong_winding",
    place: placeOf(found.at),
    proposal: "reverse_ring",
    repaired: found.geometry,
  };
}
