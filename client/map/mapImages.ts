// Which little pictures does the map draw? A park's trio, its diamond and its fill, painted here, never fetched.
import type { Map as MapLibreMap } from "maplibre-gl";
import { LIGHTS, type Standing, VERDICTS } from "../park/parkStanding";
import type { Theme } from "../state/view";
import { coloursOf } from "../theme/tokens";
import { fillTile, glyphBox } from "./standingPictures";

/** What the three of a trio may wear: verdicts in a whole year, lights in a part of one, and undecided in both. */
const KINDS: readonly (readonly Standing[])[] = [VERDICTS, [...LIGHTS, "undecided"]];
const RATIO = 2;

/** Adds or repaints all images of a theme. */
export function paintMapImages(map: MapLibreMap, theme: Theme): void {
  const colours = coloursOf(theme);
  for (const words of KINDS) {
    for (const word of words) {
      paintImage(map, `fill-${word}`, 12, 12, (c) => fillTile(c, word, colours));
      paintImage(map, `diamond-${word}`, 20, 20, (c) => diamond(c, word, colours));
    }
    for (const trio of words.flatMap((a) => words.flatMap((b) => words.map((c) => [a, b, c] as const)))) {
      paintImage(map, trio.join("-"), 44, 16, (canvas) => {
        trio.forEach((word, i) => {
          glyphBox(canvas, 1 + i * 14, 1, word, colours);
        });
      });
    }
  }
}

type Colours = ReturnType<typeof coloursOf>;

/** Adds or repaints one image. @param width, @param height in pixels of the page */
export function paintImage(
  map: MapLibreMap,
  name: string,
  width: number,
  height: number,
  draw: (canvas: CanvasRenderingContext2D) => void,
): void {
  const element = document.createElement("canvas");
  element.width = width * RATIO;
  element.height = height * RATIO;
  // read back at once: a canvas of the graphics process would have to be waited for, a hundred times a theme
  const canvas = element.getContext("2d", { willReadFrequently: true });
  if (!canvas) return;
  canvas.scale(RATIO, RATIO);
  draw(canvas);
  const image = canvas.getImageData(0, 0, element.width, element.height);
  if (map.hasImage(name)) map.updateImage(name, image);
  else map.addImage(name, image, { pixelRatio: RATIO });
}

function diamond(canvas: CanvasRenderingContext2D, word: Standing, colours: Colours): void {
  const path = new Path2D("M10 2.5L17.5 10L10 17.5L2.5 10Z");
  canvas.lineJoin = "round";
  canvas.strokeStyle = colours.halo;
  canvas.lineWidth = 4.5;
  canvas.stroke(path);
  canvas.save();
  canvas.clip(path);
  fillTile(canvas, word, colours);
  canvas.translate(12, 0);
  fillTile(canvas, word, colours);
  canvas.translate(-12, 12);
  fillTile(canvas, word, colours);
  canvas.translate(12, 0);
  fillTile(canvas, word, colours);
  canvas.restore();
  canvas.strokeStyle = colours["map-ink"];
  canvas.lineWidth = 1.5;
  canvas.stroke(path);
}
