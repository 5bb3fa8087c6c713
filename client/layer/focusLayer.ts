// Which layer did somebody ask to see whole? The map answers the command `fitLayer` with this box.

export type LayerBox = readonly [west: number, south: number, east: number, north: number];

let box: LayerBox | null = null;

export const focusLayer = (extent: LayerBox): void => {
  box = extent;
};
export const focusedLayer = (): LayerBox | null => box;
