// What is being measured on the map: a line or an area by its corners, under way or finished, and what lies around it?
import { useSyncExternalStore } from "react";
import { geodesicAreaDm2 } from "../../geo/area/geodesicArea";
import type { LandGeometry, LandPosition } from "../../geo/area/landGeometry";
import type { DrawnShape } from "../../geo/measure/buffer";
import { legsOf } from "../../geo/measure/legs";
import { type SiteFault, siteFault } from "../../geo/overlay/siteFault";
import { recordChange } from "../undo/undoStore";

export type MeasureForm = "line" | "area";

export interface Measuring {
  /** Whether the tool is in hand: the pointer puts corners on the map. */
  readonly on: boolean;
  readonly form: MeasureForm;
  /** In the order in which they were put, degrees; an area is not closed. */
  readonly points: readonly LandPosition[];
  /** Finished: the pointer is the map's again, the drawing stays. */
  readonly done: boolean;
  readonly snapping: boolean;
  /** What lies around it, and within how many metres. */
  readonly around: { readonly distanceM: number; readonly shape: LandGeometry } | null;
}

const START: Measuring = { on: false, form: "line", points: [], done: false, snapping: true, around: null };

let state = START;
const listeners = new Set<() => void>();

export const measuringNow = (): Measuring => state;

export const useMeasuring = (): Measuring =>
  useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    () => state,
  );

function put(change: Partial<Measuring>): void {
  state = { ...state, ...change };
  for (const listener of listeners) listener();
}

/** Takes the tool in hand; what was drawn stays until the next corner after a finished drawing. */
export const startMeasure = (form: MeasureForm = state.form): void => {
  if (form !== state.form) put({ form, around: null });
  put({ on: true, done: false });
};
/** Lays the tool down and takes the drawing off. */
export const leaveMeasure = (): void => takeOff({ on: false, points: [], done: false, around: null });
export const clearMeasure = (): void => takeOff({ points: [], done: false, around: null });

const lossListeners = new Set<() => void>();

/** Told when something was taken off that can be brought back. @returns ends it */
export function subscribeTakenOff(listener: () => void): () => void {
  lossListeners.add(listener);
  return () => void lossListeners.delete(listener);
}

/** What took somebody many clicks goes with one key: it can be brought back. */
function takeOff(change: Partial<Measuring>): void {
  const was = state;
  put(change);
  // a single corner is a click, or the mark of a place that was looked for: nothing is lost
  if (was.points.length <= 1 && was.around === null) return;
  const is = state;
  const bring = (drawing: Measuring) => () => {
    put(drawing);
    return true;
  };
  // it comes back finished: the pointer is the map's
  recordChange({ what: "drawing", undo: bring({ ...was, done: true }), redo: bring(is) });
  for (const listener of lossListeners) listener();
}
export const setSnapping = (snapping: boolean): void => put({ snapping });
export const addPoint = (point: LandPosition): void =>
  put({ points: [...state.points, point], around: null, done: false });
export const dropPoint = (): void => put({ points: state.points.slice(0, -1), around: null, done: false });
/** Ends the drawing where there is anything to measure. */
export const finishMeasure = (): void => {
  if (state.points.length > 0) put({ done: true });
};
export const setAround = (around: Measuring["around"]): void => put({ around });

/** The drawing as a shape: a single corner is a point, an area needs three. Null before. */
export function drawnShape({ form, points }: Pick<Measuring, "form" | "points">): DrawnShape | null {
  const [first] = points;
  if (first === undefined) return null;
  if (points.length === 1) return { type: "Point", coordinates: first };
  if (form === "line" || points.length === 2) return { type: "LineString", coordinates: points };
  return { type: "Polygon", coordinates: [[...points, first]] };
}

export interface Measured {
  readonly legs: ReturnType<typeof legsOf>;
  /** All legs; of an area the closing one as well. */
  readonly lengthM: number;
  /** Null for a line, and where the line crosses itself or has no area. */
  readonly areaDm2: number | null;
  readonly fault: SiteFault | null;
}

/** Lengths, bearings and area on the ellipsoid. */
export function measured(drawing: Pick<Measuring, "form" | "points">): Measured {
  const shape = drawnShape(drawing);
  const isArea = shape?.type === "Polygon";
  const legs = legsOf(isArea ? (shape.coordinates[0] ?? []) : drawing.points);
  const fault = isArea ? siteFault(shape) : null;
  return {
    legs,
    lengthM: legs.reduce((sum, leg) => sum + leg.lengthM, 0),
    areaDm2: isArea && fault === null ? geodesicAreaDm2(shape) : null,
    fault,
  };
}

/** The area to lay over layers: what lies around the drawing, else the drawing; null where it has none. */
export function siteOf(drawing: Measuring): LandGeometry | null {
  if (drawing.around !== null) return drawing.around.shape;
  const shape = drawnShape(drawing);
  return shape?.type === "Polygon" && siteFault(shape) === null ? shape : null;
}

/** Lays a kept drawing on the map, finished. */
export const openDrawing = (form: MeasureForm, points: readonly LandPosition[]): void =>
  put({ on: true, form, points, done: true, around: null });
