// Which stretch of land did somebody ask to see whole? The map answers the command `fitBox` with it.
import { runCommand } from "./commands";

type LandBox = readonly [west: number, south: number, east: number, north: number];

interface WantedBox {
  readonly box: LandBox;
  readonly maxZoom: number;
}

let wanted: WantedBox | null = null;

/** Goes there; nothing happens without a map. @param maxZoom no nearer than this, however small it is */
export function fitBox(box: LandBox, maxZoom = 17): void {
  wanted = { box, maxZoom };
  runCommand("fitBox");
}

export const wantedBox = (): WantedBox | null => wanted;
