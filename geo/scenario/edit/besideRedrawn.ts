// What does a plot that is drawn anew do to the land around it: does it take some, does it leave a strip to nobody?
import type { LandGeometry } from "../../area/landGeometry";
import { gapBetween } from "../../repair/gapBetween";
import { outlineOf, overlapOf } from "../../repair/overlapOf";
import { planeAt, polygonsOf } from "../../repair/plane";
import { THRESHOLDS } from "../../repair/thresholds";
import { type Extent, extentOf, widened } from "../extent";
import type { Plot } from "../plot";
import type { RedrawEdit } from "../scenarioEvent";
import type { Remark, ScenarioState } from "../scenarioState";

/** An overlap that was there before has grown only if by more than clipping may be off, 0.01 m². */
const ROUNDING_DM2 = 10;

/** Where plots must be known before a redraw can be judged; null where the shape has no corners. */
export function aroundRedraw({ shape }: RedrawEdit): Extent | null {
  const extent = extentOf(shape);
  return extent === null ? null : widened(extent, THRESHOLDS.gapWidthM);
}

/**
 * The plot of which the new lines take most, and how much lies under both then, 0.01 m²; null where they take nothing. What lay over
 * another before may stay so, and overlaps no wider than the error of a survey are none.
 */
export function overlapWith(
  state: ScenarioState,
  was: Plot,
  shape: LandGeometry,
): { readonly plotId: string; readonly areaDm2: number } | null {
  const { others, plane } = around(state, was, shape);
  const [now, before] = [outlineOf(shape, plane), outlineOf(was.shape, plane)];
  let most: { plotId: string; areaDm2: number } | null = null;
  for (const other of others) {
    const theirs = outlineOf(other.shape, plane);
    const areaDm2 = dm2(overlapOf(now, theirs, plane)?.areaM2);
    if (areaDm2 === 0 || areaDm2 <= (most?.areaDm2 ?? 0)) continue;
    if (areaDm2 > dm2(overlapOf(before, theirs, plane)?.areaM2) + ROUNDING_DM2)
      most = { plotId: other.id, areaDm2 };
  }
  return most;
}

/** Whether the new lines have none of the land that the plot had: nobody redraws a plot somewhere else, coordinates were mistyped. */
export function leavesItsLand(was: Plot, shape: LandGeometry): boolean {
  const [lon = 0, lat = 0] = polygonsOf(was.shape)[0]?.[0]?.[0] ?? [];
  const plane = planeAt([lon, lat]);
  return overlapOf(outlineOf(shape, plane), outlineOf(was.shape, plane), plane) === null;
}

/** The strips that the new lines leave between the plot and its neighbours and that were not there, by the neighbours' ids. */
export function gapsBeside(state: ScenarioState, { plotId, shape }: RedrawEdit): Remark[] {
  const was = state.plot(plotId);
  if (was === null) return [];
  const { others, plane } = around(state, was, shape);
  const [now, before] = [outlineOf(shape, plane), outlineOf(was.shape, plane)];
  return others.flatMap(({ id, shape: theirs }): Remark[] => {
    const other = outlineOf(theirs, plane);
    const gap = gapBetween(now, other);
    if (gap === null || dm2(gap.areaM2) <= dm2(gapBetween(before, other)?.areaM2) + ROUNDING_DM2) return [];
    return [{ kind: "gap", plotId: id, areaDm2: dm2(gap.areaM2), widthM: gap.widthM }];
  });
}

function around(state: ScenarioState, was: Plot, shape: LandGeometry) {
  const [lon = 0, lat = 0] = polygonsOf(shape)[0]?.[0]?.[0] ?? [];
  const extent = aroundRedraw({ kind: "redraw", plotId: was.id, shape });
  const others = extent === null ? [] : state.plotsNear(extent).filter(({ id }) => id !== was.id);
  return { others, plane: planeAt([lon, lat]) };
}

const dm2 = (areaM2: number | undefined): number => Math.round((areaM2 ?? 0) * 100);
