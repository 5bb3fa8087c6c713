// How much of the map is covered by what floats over it?
import { createContext } from "react";

/** Pixels from each edge. */
export interface MapInsets {
  top: number;
  right: number;
  bottom: number;
  left: number;
}

/** What covers the map now; a context, so that a legend that grows does not render all that lies on the map. */
export const InsetsContext = createContext<MapInsets>({ top: 0, right: 0, bottom: 0, left: 0 });
