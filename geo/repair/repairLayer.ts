// What is wrong with a layer of parcels or parks, shape by shape and between neighbours, and what is it once the accepted repairs are made?
import { areaDifferenceRatio } from "../area/areaDifference";
import { geodesicAreaDm2 } from "../area/geodesicArea";
import type { LandGeometry } from "../area/landGeometry";
import { compareNeighbours } from "./compareNeighbours";
import type { Finding, Place, Shape, Window } from "./finding";
import type { Going, LayerContext } from "./layer";
import { type Mended, mendShape } from "./mendShape";
import { outsideOutline, parkLinesCrossed } from "./otherLines";
import { outlineOf } from "./overlapOf";
import { planeAt, polygonsOf } from "./plane";
import { readShape } from "./readShape";
import { THRESHOLDS } from "./thresholds";
import { habitOf } from "./winding";

export interface RepairedLayer {
  readonly findings: readonly Finding[];
  /** By key, only of shapes that an accepted repair changed. */
  readonly repaired: ReadonlyMap<string, LandGeometry>;
}

/**
 * Finds every defect and makes the repairs that are accepted, in the order in which they depend on each other: first each shape by itself,
 * then overlaps and gaps between neighbours, as they are by then.
 * @param shapes of one layer, and those that stand already where they are neighbours
 * @param accept is asked once for each finding that proposes a shape
 * @example repairLayer(parcels, context, () => true).findings.map(({ kind }) => kind) // what is wrong, repaired as proposed
 */
export function repairLayer(
  shapes: readonly Shape[],
  context: LayerContext,
  accept: (finding: Finding) => boolean,
): RepairedLayer {
  const steps = repairLayerInSteps(shapes, context, accept);
  for (;;) {
    const step = steps.next();
    if (step.done === true) return step.value;
  }
}

/** The same in steps of well under a millisecond, for who has to do other things meanwhile: a large layer takes seconds. */
export function* repairLayerInSteps(
  shapes: readonly Shape[],
  context: LayerContext,
  accept: (finding: Finding) => boolean,
): Generator<undefined, RepairedLayer> {
  const read = shapes.flatMap(({ geometry }) => readShape(geometry) ?? []);
  yield;
  const plane = planeAt(middleOf(read, context.window));
  const habit = context.winding ?? habitOf(read);
  const findings: Finding[] = [];
  const going: Going[] = [];
  for (const shape of shapes) {
    const mended: Mended = shape.standing
      ? { findings: [], geometry: readShape(shape.geometry), changed: false }
      : mendShape(shape, { window: context.window, habit, plane, accept });
    findings.push(...mended.findings);
    going.push({
      shape,
      geometry: mended.geometry,
      outline: mended.geometry === null ? null : outlineOf(mended.geometry, plane),
      changed: mended.changed,
    });
    yield;
  }
  const faulty = new Set(findings.map(({ subject }) => subject));
  for (const one of going) {
    if (!faulty.has(one.shape.key)) findings.push(...areasOf(one));
    yield;
  }
  findings.push(...(yield* compareNeighbours(going, context.of, plane, accept)));
  findings.push(...(yield* outsideOutline(going, context.district, plane)));
  if (context.of === "parcels") findings.push(...(yield* parkLinesCrossed(going, context.parks, plane)));
  const repaired = new Map(
    going.flatMap(({ shape, geometry, changed }) =>
      changed && geometry !== null ? [[shape.key, geometry] as const] : [],
    ),
  );
  return { findings, repaired };
}

/**
 * Paper and map that speak of different land. Lesser differences are a parcel's property (geo/area/areaDifference), not a defect of its
 * drawing. Only of a shape that is sound as it came: what another defect makes of the area is told with that.
 */
function areasOf({ shape, geometry, outline }: Going): Finding[] {
  if (shape.standing || geometry === null || outline === null) return [];
  const drawnDm2 = geodesicAreaDm2(geometry);
  const off = areaDifferenceRatio(shape.registeredDm2, drawnDm2);
  if (off === null || Math.abs(off) <= THRESHOLDS.registeredOffShare) return [];
  const [position = []] = polygonsOf(geometry)[0]?.[0] ?? [];
  return [
    {
      key: `area_conflict ${shape.key}`,
      kind: "area_conflict",
      subject: shape.key,
      others: [],
      place: [position[0] ?? 0, position[1] ?? 0],
      proposal: "compare_areas",
      defectDm2: shape.registeredDm2 === null ? null : Math.abs(drawnDm2 - shape.registeredDm2),
      areaBeforeDm2: drawnDm2,
      areaAfterDm2: null,
      before: geometry,
      repaired: null,
    },
  ];
}

/** Of the window, else of the first shape: the plane need only lie near. */
function middleOf(shapes: readonly LandGeometry[], window: Window | null): Place {
  if (window !== null) return [(window.west + window.east) / 2, (window.south + window.north) / 2];
  const degrees = shapes.flatMap((shape) => polygonsOf(shape)[0]?.[0]?.[0] ?? []).slice(0, 2);
  const [lon = 0, lat = 0] = degrees;
  return Math.abs(lat) <= 89 ? [lon, lat] : [lat, Math.abs(lon) <= 89 ? lon : 0];
}
