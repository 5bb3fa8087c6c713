// What is being drawn: a line that will cut a plot, or a plot's new corners? It is no event until it is finished.
import { useSyncExternalStore } from "react";
import type { LandPosition } from "../../geo/area/landGeometry";
import { openRing, polygonsOf } from "../../geo/repair/plane";
import type { Plot } from "../../geo/scenario/plot";
import type { ScenarioEdit } from "../../geo/scenario/scenarioEvent";
import type { Refusal } from "../../geo/scenario/scenarioState";

export type Draft =
  | { readonly kind: "split"; readonly plotId: string; readonly points: readonly LandPosition[] }
  /** Polygons of open rings. */
  | {
      readonly kind: "redraw";
      readonly plotId: string;
      readonly polygons: readonly (readonly (readonly LandPosition[])[])[];
    };

let draft: Draft | null = null;
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

export function setDraft(next: Draft | null): void {
  draft = next;
  for (const listener of listeners) listener();
}

/** Brings a drawing back that did not become an event. */
export function refuseDraft(drawn: Draft, why: Refusal): void {
  refused = { draft: drawn, why };
  setDraft(drawn);
}

export const cutOf = ({ id }: Plot): Draft => ({ kind: "split", plotId: id, points: [] });
export const redrawOf = ({ id, shape }: Plot): Draft => ({
  kind: "redraw",
  plotId: id,
  polygons: polygonsOf(shape).map((rings) => rings.map((ring) => [...openRing(ring)])),
});

/** The edit that the draft makes; null where it is not far enough. */
export function editOf(drawn: Draft): ScenarioEdit | null {
  if (drawn.kind === "split")
    return drawn.points.length < 2 ? null : { kind: "split", plotId: drawn.plotId, line: drawn.points };
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
  return {
    ...drawn,
    polygons: drawn.polygons.map((rings, p) =>
      p !== corner.polygon
        ? rings
        : rings.map((ring, r) => {
            if (r !== corner.ring || (position === null && ring.length <= 3)) return ring;
            return position === null
              ? ring.toSpliced(corner.at, 1)
              : ring.toSpliced(corner.at, insert ? 0 : 1, position);
          }),
    ),
  };
}
