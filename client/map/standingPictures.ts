// How does a standing look without colour? A verdict is filled, a light on the way through the year is hollow: nothing is decided yet.
import type { Standing } from "../park/parkStanding";
import type { coloursOf } from "../theme/tokens";

type Colours = ReturnType<typeof coloursOf>;
type Canvas = CanvasRenderingContext2D;

const SIDE = 12;

/** The colour a standing is drawn in, and the pale one under it. */
function inkOf(word: Standing, colours: Colours): { ink: string; soft: string } {
  switch (word) {
    case "met":
      return { ink: colours.met, soft: colours.met };
    case "on":
      return { ink: colours.met, soft: colours["met-soft"] };
    case "near":
      return { ink: colours.warn, soft: colours["warn-soft"] };
    case "missed":
    case "behind":
      return { ink: colours.missed, soft: colours["missed-soft"] };
    case "undecided":
      return { ink: colours.undecided, soft: colours["undecided-soft"] };
  }
}

/** One tile of a fill that repeats, 12 by 12. */
export function fillTile(canvas: Canvas, word: Standing, colours: Colours): void {
  const { ink, soft } = inkOf(word, colours);
  canvas.fillStyle = soft;
  canvas.fillRect(0, 0, SIDE, SIDE);
  canvas.fillStyle = ink;
  canvas.strokeStyle = ink;
  if (word === "missed") stripes(canvas, 2.2);
  if (word === "behind") stripes(canvas, 0.9);
  if (word === "on") for (const y of [2.5, 8.5]) canvas.fillRect(0, y, SIDE, 0.9);
  if (word === "near") for (const x of [2.5, 8.5]) canvas.fillRect(x, 0, 0.9, SIDE);
  if (word === "undecided") dots(canvas);
}

function stripes(canvas: Canvas, widthPx: number): void {
  canvas.lineWidth = widthPx;
  for (let at = -SIDE; at <= 2 * SIDE; at += 6) {
    canvas.beginPath();
    canvas.moveTo(at - 2, -2);
    canvas.lineTo(at + 14, 14);
    canvas.stroke();
  }
}

function dots(canvas: Canvas): void {
  for (let x = 0; x < SIDE; x += 6) {
    for (let y = 0; y < SIDE; y += 6) {
      for (const at of [1.5, 4.5]) {
        canvas.beginPath();
        canvas.arc(x + at, y + at, 1, 0, 2 * Math.PI);
        canvas.fill();
      }
    }
  }
}

/** The glyph in its little frame, 13 by 13. */
export function glyphBox(canvas: Canvas, x: number, y: number, word: Standing, colours: Colours): void {
  const { ink } = inkOf(word, colours);
  canvas.save();
  canvas.translate(x, y);
  canvas.beginPath();
  canvas.roundRect(0, 0, 13, 13, 2);
  canvas.fillStyle = word === "met" ? colours.met : colours.halo;
  canvas.fill();
  canvas.strokeStyle = ink;
  canvas.lineWidth = 1;
  if (word === "undecided") canvas.setLineDash([2, 1.4]);
  canvas.stroke();
  canvas.setLineDash([]);
  canvas.lineCap = "round";
  canvas.lineJoin = "round";
  canvas.fillStyle = ink;
  glyph(canvas, word, colours);
  canvas.restore();
}

const TICK = "M3.4 6.8L5.6 9L9.7 4.4";
const TRIANGLE = "M3 4.4H10L6.500 9.600Z";
const QUESTION = "M5 5a1.6 1.6 0 112.3 1.500c-.6.35-.8.6-.8 1.200M6.500 9.600v.05";

const WHOLE_DIAMOND = "M6.5 2.9L10.1 6.5L6.5 10.1L2.9 6.5Z";
const HALF_DIAMOND = "M6.5 2.9L6.5 10.1L2.9 6.5Z";

const GLYPHS: Readonly<Record<Standing, { line?: { path: string; width: number }; fill?: string }>> = {
  met: { line: { path: TICK, width: 1.7 } },
  missed: { fill: TRIANGLE },
  undecided: { line: { path: QUESTION, width: 1.2 } },
  on: { line: { path: TICK, width: 1.4 } },
  near: { line: { path: WHOLE_DIAMOND, width: 1 }, fill: HALF_DIAMOND },
  behind: { line: { path: TRIANGLE, width: 1.2 } },
};

function glyph(canvas: Canvas, word: Standing, colours: Colours): void {
  const { line, fill } = GLYPHS[word];
  // on its own filled ground
  if (word === "met") canvas.strokeStyle = colours.bg;
  if (line !== undefined) {
    canvas.lineWidth = line.width;
    canvas.stroke(new Path2D(line.path));
  }
  if (fill !== undefined) canvas.fill(new Path2D(fill));
}
