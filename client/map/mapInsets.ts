// How much of the map is covered by what floats over it?

/** Pixels from each edge. */
export interface MapInsets {
  top: number;
  right: number;
  bottom: number;
  left: number;
}
