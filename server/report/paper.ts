// How is a page written? A thin layer over PDFKit: points from the upper left corner, two weights of one embedded font, and nothing
// that depends on clock or chance.
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import PDFDocument from "pdfkit";
import { fitText, wrapText } from "./fitText";
import { INK, type PaperPattern } from "./reportLook";

export type Doc = InstanceType<typeof PDFDocument>;
export type Weight = "regular" | "bold";

export interface TextStyle {
  readonly size: number;
  readonly weight?: Weight;
  readonly colour?: string;
  readonly align?: "left" | "right" | "centre";
  /** What does not fit is cut with an ellipsis. */
  readonly width?: number;
}

const require = createRequire(import.meta.url);
const FONT_FILES: Readonly<Record<Weight, string>> = {
  regular: "400Regular/NotoSansSC_400Regular.ttf",
  bold: "600SemiBold/NotoSansSC_600SemiBold.ttf",
};
const fonts = new Map<Weight, Buffer>();

/** The whole font; PDFKit embeds only the glyphs that are used. */
function fontOf(weight: Weight): Buffer {
  const known = fonts.get(weight);
  if (known !== undefined) return known;
  const bytes = readFileSync(require.resolve(`@expo-google-fonts/noto-sans-sc/${FONT_FILES[weight]}`));
  fonts.set(weight, bytes);
  return bytes;
}

export interface PaperInfo {
  readonly title: string;
  readonly subject: string;
  readonly author: string;
  /** Of the data, never the clock's. */
  readonly at: Date;
  readonly lang: "zh" | "en";
}

/** A document into which pages are written; `finish` gives its bytes. */
export class Paper {
  readonly doc: Doc;
  readonly #chunks: Buffer[] = [];
  readonly #done: Promise<Buffer>;
  readonly #widths: Record<Weight, Map<string, number>> = { regular: new Map(), bold: new Map() };

  constructor(info: PaperInfo) {
    this.doc = new PDFDocument({
      autoFirstPage: false,
      compress: true,
      margin: 0,
      pdfVersion: "1.7",
      lang: info.lang === "en" ? "en" : "zh-CN",
      displayTitle: true,
      info: {
        Title: info.title,
        Subject: info.subject,
        Author: info.author,
        Creator: "Mutu",
        Producer: "Mutu",
        CreationDate: info.at,
        ModDate: info.at,
      },
    });
    this.#done = new Promise((resolve, reject) => {
      this.doc.on("data", (chunk: Buffer) => this.#chunks.push(chunk));
      this.doc.on("end", () => resolve(Buffer.concat(this.#chunks)));
      this.doc.on("error", reject);
    });
    for (const weight of Object.keys(FONT_FILES) as Weight[])
      this.doc.registerFont(weight, fontOf(weight) as unknown as string);
  }

  /** @param width points, as `height` */
  page(width: number, height: number): void {
    this.doc.addPage({ size: [width, height], margin: 0 });
  }

  /** Width of a text in points. */
  width(text: string, size: number, weight: Weight = "regular"): number {
    const known = this.#widths[weight];
    let sum = 0;
    for (const letter of text) {
      let one = known.get(letter);
      if (one === undefined) {
        one = this.doc.font(weight).fontSize(1000).widthOfString(letter) / 1000;
        known.set(letter, one);
      }
      sum += one;
    }
    return sum * size;
  }

  /** One line. @param y its baseline @returns its width */
  text(text: string, x: number, y: number, style: TextStyle): number {
    const { size, weight = "regular", colour = INK.ink, align = "left", width } = style;
    const measure = (part: string) => this.width(part, size, weight);
    const clean = plain(text);
    const shown = width === undefined ? clean : fitText(clean, width, measure);
    const wide = measure(shown);
    if (shown === "") return 0;
    const left = align === "right" ? x - wide : align === "centre" ? x - wide / 2 : x;
    this.doc
      .font(weight)
      .fontSize(size)
      .fillColor(colour)
      .text(shown, round(left), round(y), { lineBreak: false, baseline: "alphabetic" });
    return wide;
  }

  /** Several lines. @param y the first baseline @returns the baseline that a next line would have */
  paragraph(
    text: string,
    x: number,
    y: number,
    style: TextStyle & { width: number; leading: number; lines: number },
  ): number {
    const { width, leading, lines, ...line } = style;
    const measure = (part: string) => this.width(part, line.size, line.weight ?? "regular");
    const wrapped = wrapText(plain(text), width, measure, lines);
    wrapped.forEach((part, i) => {
      this.text(part, x, y + i * leading, line);
    });
    return y + wrapped.length * leading;
  }

  line(x1: number, y1: number, x2: number, y2: number, colour: string, width: number): void {
    this.doc.moveTo(round(x1), round(y1)).lineTo(round(x2), round(y2)).lineWidth(width).stroke(colour);
  }

  rect(x: number, y: number, width: number, height: number, colour: string): void {
    this.doc.rect(round(x), round(y), round(width), round(height)).fill(colour);
  }

  /** Fills the path that `draw` makes with a colour and the pattern over it. */
  fillPath(draw: () => void, colour: string, pattern: PaperPattern, patternColour: string): void {
    draw();
    this.doc.fill(colour, "even-odd");
    if (pattern === null) return;
    draw();
    // the typings know no patterns here
    this.doc.fill([this.#tile(pattern), patternColour] as unknown as string, "even-odd");
  }

  #tiles = new Map<string, unknown>();

  #tile(pattern: Exclude<PaperPattern, null>): unknown {
    const known = this.#tiles.get(pattern);
    if (known !== undefined) return known;
    const { size, stream } = TILES[pattern];
    const made = (this.doc as unknown as PatternMaker).pattern([0, 0, size, size], size, size, stream);
    this.#tiles.set(pattern, made);
    return made;
  }

  async finish(): Promise<Buffer> {
    this.doc.end();
    return this.#done;
  }
}

interface PatternMaker {
  pattern(box: readonly number[], xStep: number, yStep: number, stream: string): unknown;
}

/** Tiles in points: stripes for what misses its target, a hatch leaning the other way for what is not known, dots for undecided. */
const TILES = {
  stripes: { size: 3.6, stream: "0.55 w 0 0 m 3.6 3.6 l S -0.5 3.1 m 0.5 4.1 l S 3.1 -0.5 m 4.1 0.5 l S" },
  hatch: { size: 4.4, stream: "0.5 w 0 4.4 m 4.4 0 l S -0.5 0.5 m 0.5 -0.5 l S 3.9 4.9 m 4.9 3.9 l S" },
  dots: { size: 2.6, stream: "0.8 0.8 0.8 0.8 re f" },
} as const;

/** A hundredth of a point is 3.5 µm: finer than any printer, and short in the file. */
export const round = (points: number): number => Math.round(points * 100) / 100;

/** Line ends and other control characters are no glyphs. */
const plain = (text: string): string =>
  text
    .replace(/\p{Cc}+/gu, " ")
    .replace(/\u00a0/g, " ")
    .trim();
