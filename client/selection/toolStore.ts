// With which tool does the pointer draw on the map now, and for whom? Drawing selects, unless somebody else asked for the ring.
import { useSyncExternalStore } from "react";
import { leaveMeasure } from "../measure/measureStore";
import type { CombineMode } from "./combine";

export const DRAW_TOOLS = ["box", "polygon", "lasso"] as const;
export type DrawTool = (typeof DRAW_TOOLS)[number];
/** Corners in degrees, not closed. */
export type DrawnRing = readonly (readonly [number, number])[];

export interface ToolState {
  /** Null: the pointer opens what is under it. */
  readonly tool: DrawTool | null;
  /** Null: the ring selects. */
  readonly onRing: ((ring: DrawnRing) => void) | null;
  readonly mode: CombineMode;
}

let state: ToolState = { tool: null, onRing: null, mode: "replace" };
const listeners = new Set<() => void>();

export const toolNow = (): ToolState => state;

export function useTool(): ToolState {
  return useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    () => state,
  );
}

/** Takes a tool in hand. @param onRing who wants the ring; left out: it selects */
export function startTool(tool: DrawTool, onRing: ToolState["onRing"] = null): void {
  // one pointer, one tool
  leaveMeasure();
  put({ ...state, tool, onRing });
}

export function stopTool(): void {
  if (state.tool !== null) put({ ...state, tool: null, onRing: null });
}

export function setCombineMode(mode: CombineMode): void {
  put({ ...state, mode });
}

function put(next: ToolState): void {
  state = next;
  for (const listener of listeners) listener();
}
