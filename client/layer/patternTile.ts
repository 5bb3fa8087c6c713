// How is a pattern of a reference layer painted? Thin strokes on nothing, so that what lies under it stays legible.
import type { PatternName } from "./layerClasses";

const SIZE = 12;

/** SVG path of a tile of 12 × 12 that repeats without a seam; stroked, never filled. */
export const PATTERN_PATHS: Readonly<Record<PatternName, string>> = {
  diagonal: "M-3 3L3 -3M-1 13L13 -1M9 15L15 9",
  counter: "M-3 9L3 15M-1 -1L13 13M9 -3L15 3",
  cross: "M-1 13L13 -1M-1 -1L13 13",
  horizontal: "M0 3H12M0 9H12",
  vertical: "M3 0V12M9 0V12",
  grid: "M0 6H12M6 0V12",
  dots: "M2.6 3h.8M8.6 9h.8",
  rings: "M4 6a2 2 0 1 0 4 0a2 2 0 1 0 -4 0",
  dashes: "M1 3h4M7 9h4",
};

/** Paints one tile. @param colour of CSS */
export function paintPattern(canvas: CanvasRenderingContext2D, name: PatternName, colour: string): void {
  canvas.strokeStyle = colour;
  canvas.globalAlpha = 0.14;
  canvas.fillStyle = colour;
  canvas.fillRect(0, 0, SIZE, SIZE);
  canvas.globalAlpha = 1;
  canvas.lineWidth = name === "dots" ? 2.2 : 1.1;
  canvas.lineCap = name === "dots" ? "round" : "butt";
  canvas.stroke(new Path2D(PATTERN_PATHS[name]));
}
