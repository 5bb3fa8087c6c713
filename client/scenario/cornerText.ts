// How are a plot's corners written, so that they can be typed? One corner a line, an empty line between rings. Pure.
import type { LandPosition } from "../../geo/area/landGeometry";
import { type PositionFault, parsePosition } from "../../geo/measure/parsePosition";

type Polygons = readonly (readonly (readonly LandPosition[])[])[];

/** What a text lacks, and in which line, from 1. */
export interface CornerFault {
  readonly line: number;
  readonly fault: PositionFault | "ring" | "rings";
}

/** Longitude and latitude in full, so that a line that is left alone is exactly the corner that it was. @param polygons open rings */
export const textOfCorners = (polygons: Polygons): string =>
  polygons
    .flat()
    .map((ring) => ring.map(([lon = 0, lat = 0]) => `${lon}, ${lat}`).join("\n"))
    .join("\n\n");

/**
 * The corners of a text, in the polygons and rings that there were.
 * @param zone in which metres are read, as `parsePosition` takes it
 * @returns the first fault where it cannot be read, or where it has another number of rings
 */
export function cornersOfText(
  text: string,
  polygons: Polygons,
  zone: string,
): LandPosition[][][] | CornerFault {
  const rings: { from: number; corners: LandPosition[] }[] = [];
  let open = false;
  for (const [at, line] of text.split("\n").entries()) {
    if (line.trim() === "") {
      open = false;
      continue;
    }
    const place = parsePosition(line, zone);
    if (typeof place === "string") return { line: at + 1, fault: place };
    if (!open) rings.push({ from: at + 1, corners: [] });
    open = true;
    rings.at(-1)?.corners.push(place);
  }
  const short = rings.find(({ corners }) => corners.length < 3);
  if (short !== undefined) return { line: short.from, fault: "ring" };
  if (rings.length !== polygons.flat().length) return { line: rings.at(-1)?.from ?? 1, fault: "rings" };
  let next = 0;
  return polygons.map((own) => own.map(() => rings[next++]?.corners ?? []));
}
