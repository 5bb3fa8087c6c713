// What is being drawn: a line that will cut a plot, or a plot's new corners? It is no event until it is finished.
import { useSyncExternalStore } from "react";
import type { LandPosition } from "../../geo/area/landGeometry";
import { openRing, polygonsOf } from "../../geo/repair/plane";
import type { Plot } from "../../geo/scenario/plot";
import type { ScenarioEdit } from "../../geo/scenario/scenarioEvent";
import type { Refusal } from "../../geo/scenario/scenarioState";
import type { CornerFault } from "./cornerText";

export type Draft =
  | { readonly kind: "split"; readonly plotId: string; readonly points: readonly LandPosition[] }
  | {
      readonly kind: "redraw";
      readonly plotId: string;
      readonly polygons: Polygons;
      /** As the plot has them. */
      readonly from: Polygons;
      /** The corners as somebody is typing them; null: nothing is typed that is not among the corners. */
      readonly typed: string | null;
      /** What is wrong with what was typed, once it was to be taken. */
      readonly fault: CornerFault | null;
    };

/** Polygons of open rings. */
type Polygons = readonly (readonly (readonly LandPosition[])[])[];

/** As many steps of a drawing as somebody may want to go back. */
const MOST_STEPS = 200;

let draft: Draft | null = null;
/** What the drawing was before each step of it. */
let earlier: readonly Draft[] = [];
/** The drawing that was finished last and its steps: it comes back where it does not apply. */
let finished: { readonly draft: Draft; readonly earlier: readonly Draft[] } | null = null;
let refused: { readonly draft: Draft; readonly why: Refusal } | null = null;
const listeners = new Set<() => void>();

export const currentDraft = (): Draft | null => draft;
export const useDraft = (): Draft | null => useSyncExternalStore(subscribeDraft, currentDraft);

/** Why the drawing as it stands does not apply; null once it is changed. */
export const refusalNow = (): Refusal | null => (refused?.draft === draft ? (refused?.why ?? null) : null);
export const useRefusal = (): Refusal | null => useSyncExternalStore(subscribeDraft, refusalNow);

function subscribeDraft(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** @param step false: it goes on with what was begun, as a corner that is dragged further */
export function setDraft(next: Draft | null, step = true): void {
  if (draft !== null && next === null) finished = { draft, earlier };
  if (draft === null || next === null || draft.kind !== next.kind || draft.plotId !== next.plotId)
    earlier = [];
  else if (step && next !== draft) earlier = [...earlier, draft].slice(-MOST_STEPS);
  put(next);
}

function put(next: Draft | null): void {
  draft = next;
  for (const listener of listeners) listener();
}

/** Takes the last step of the drawing back. @returns false where there is none: what is undone then is another thing */
export function stepBack(): boolean {
  const last = earlier.at(-1);
  if (draft === null || last === undefined) return false;
  earlier = earlier.slice(0, -1);
  put(last);
  return true;
}

/** Whether the drawing has a step to take back. */
export const canStepBack = (): boolean => draft !== null && earlier.length > 0;
export const useCanStepBack = (): boolean => useSyncExternalStore(subscribeDraft, canStepBack);

/** Brings a drawing back that did not become an event, with the steps that led to it. */
export function refuseDraft(drawn: Draft, why: Refusal): void {
  refused = { draft: drawn, why };
  earlier = finished?.draft === drawn ? finished.earlier : [];
  put(drawn);
}

export const cutOf = ({ id }: Plot): Draft => ({ kind: "split", plotId: id, points: [] });
export function redrawOf({ id, shape }: Plot): Draft {
  const polygons = polygonsOf(shape).map((rings) => rings.map((ring) => [...openRing(ring)]));
  return { kind: "redraw", plotId: id, polygons, from: polygons, typed: null, fault: null };
}

/** Whether it can be finished: it makes an edit, or something was typed that may. */
export const canFinish = (drawn: Draft): boolean =>
  editOf(drawn) !== null || (drawn.kind === "redraw" && drawn.typed !== null);

/** The edit that the draft makes; null where it is not far enough, or the boundary is as it was. */
export function editOf(drawn: Draft): ScenarioEdit | null {
  if (drawn.kind === "split")
    return drawn.points.length < 2 ? null : { kind: "split", plotId: drawn.plotId, line: drawn.points };
  if (JSON.stringify(drawn.polygons) === JSON.stringify(drawn.from)) return null;
  const closed = (ring: readonly LandPosition[]) => [...ring, ...ring.slice(0, 1)];
  return {
    kind: "redraw",
    plotId: drawn.plotId,
    shape: { type: "MultiPolygon", coordinates: drawn.polygons.map((rings) => rings.map(closed)) },
  };
}

/** Which corner: polygon, ring, place in it. */
export interface CornerAt {
  readonly polygon: number;
  readonly ring: number;
  readonly at: number;
}

/** The corners with one changed: moved, (null) taken away, or put in before its place. A ring keeps three. */
export function withCorner(
  drawn: Draft,
  corner: CornerAt,
  position: LandPosition | null,
  insert = false,
): Draft {
  if (drawn.kind !== "redraw") return drawn;
  const own = drawn.polygons[corner.polygon]?.[corner.ring];
  if (position === null && (own?.length ?? 0) <= 3) return drawn;
  return {
    ...drawn,
    // what is typed was typed of the corners as they were
    ...{ typed: null, fault: null },
    polygons: drawn.polygons.map((rings, p) =>
      p !== corner.polygon
        ? rings
        : rings.map((ring, r) => {
            if (r !== corner.ring) return ring;
            return position === null
              ? ring.toSpliced(corner.at, 1)
              : ring.toSpliced(corner.at, insert ? 0 : 1, position);
          }),
    ),
  };
}
