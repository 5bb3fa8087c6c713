// Which little pictures does the map draw? Verdict trios, verdict diamonds and verdict fills, painted here, never fetched.
import type { Map as MapLibreMap } from "maplibre-gl";
import type { VerdictWord } from "../../server/api/shapes";
import type { Theme } from "../state/view";
import { coloursOf } from "../theme/tokens";

const WORDS: readonly VerdictWord[] = ["met", "missed", "undecided"];
const RATIO = 2;

/** Adds or repaints all images of a theme. */
export function paintMapImages(map: MapLibreMap, theme: Theme): void {
  const colours = coloursOf(theme);
  for (const word of WORDS) {
    paintImage(map, `fill-${word}`, 12, 12, (c) => fillTile(c, word, colours));
    paintImage(map, `diamond-${word}`, 20, 20, (c) => diamond(c, word, colours));
  }
  for (const a of WORDS) {
    for (const b of WORDS) {
      for (const c of WORDS) {
        paintImage(map, `${a}-${b}-${c}`, 44, 16, (canvas) => {
          [a, b, c].forEach((word, i) => {
            glyphBox(canvas, 1 + i * 14, 1, word, colours);
          });
        });
      }
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
  const canvas = element.getContext("2d");
  if (!canvas) return;
  canvas.scale(RATIO, RATIO);
  draw(canvas);
  const image = canvas.getImageData(0, 0, element.width, element.height);
  if (map.hasImage(name)) map.updateImage(name, image);
  else map.addImage(name, image, { pixelRatio: RATIO });
}

function fillTile(canvas: CanvasRenderingContext2D, word: VerdictWord, colours: Colours): void {
  canvas.fillStyle =
    word === "met" ? colours.met : word === "missed" ? colours["missed-soft"] : colours["undecided-soft"];
  canvas.fillRect(0, 0, 12, 12);
  if (word === "missed") {
    canvas.strokeStyle = colours.missed;
    canvas.lineWidth = 2.2;
    for (let at = -12; at <= 24; at += 6) {
      canvas.beginPath();
      canvas.moveTo(at - 2, -2);
      canvas.lineTo(at + 14, 14);
      canvas.stroke();
    }
  }
  if (word === "undecided") {
    canvas.fillStyle = colours.undecided;
    for (let x = 0; x < 12; x += 6) {
      for (let y = 0; y < 12; y += 6) {
        for (const [dx, dy] of [
          [1.5, 1.5],
          [4.5, 4.5],
        ] as const) {
          canvas.beginPath();
          canvas.arc(x + dx, y + dy, 1, 0, 2 * Math.PI);
          canvas.fill();
        }
      }
    }
  }
}

function diamond(canvas: CanvasRenderingContext2D, word: VerdictWord, colours: Colours): void {
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

function glyphBox(
  canvas: CanvasRenderingContext2D,
  x: number,
  y: number,
  word: VerdictWord,
  colours: Colours,
): void {
  canvas.save();
  canvas.translate(x, y);
  canvas.beginPath();
  canvas.roundRect(0, 0, 13, 13, 2);
  canvas.fillStyle = word === "met" ? colours.met : colours.halo;
  canvas.fill();
  canvas.strokeStyle = colours[word];
  canvas.lineWidth = 1;
  if (word === "undecided") canvas.setLineDash([2, 1.4]);
  canvas.stroke();
  canvas.setLineDash([]);
  if (word === "met") {
    canvas.strokeStyle = colours.bg;
    canvas.lineWidth = 1.7;
    canvas.lineCap = "round";
    canvas.lineJoin = "round";
    canvas.stroke(new Path2D("M3.4 6.8L5.6 9L9.7 4.4"));
  } else if (word === "missed") {
    canvas.fillStyle = colours.missed;
    canvas.fill(new Path2D("M3 4.4H10L6.500 9.600Z"));
  } else {
    canvas.strokeStyle = colours.undecided;
    canvas.lineWidth = 1.2;
    canvas.lineCap = "round";
    canvas.stroke(new Path2D("M5 5a1.6 1.6 0 112.3 1.500c-.6.35-.8.6-.8 1.200M6.500 9.600v.05"));
  }
  canvas.restore();
}
