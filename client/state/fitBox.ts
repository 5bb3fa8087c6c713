// Which stretch of land did somebody ask to see whole? The map answers the command `fitBox` with it.
import { runCommand } from "./commands";

export type LandBox = readonly [west: number, south: number, east: number, north: number];

let wanted: LandBox | null = null;

/** Goes there; nothing happens without a map. */
export function fitBox(box: LandBox): void {
  wanted = box;
  runCommand("fitBox");
}

export const wantedBox = (): LandBox | null => wanted;
