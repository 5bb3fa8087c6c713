// What does the map on paper look like? Ground, plots in their classes, park lines, numbers that lead to the ledger, graticule, frame.
import { graticuleDegrees, type MapFrame } from "./mapFrame";
import type { OutlineShape, ParcelShape, ParkShape } from "./mapLand";
import { type Paper, round } from "./paper";
import { CLASS_FILLS, CONTEXT_FILL, INK, PARK_LINES, type PaperFill, VERDICT_INK } from "./reportLook";

/** A numbered place, as the ledger lists it. */
export interface Pin {
  readonly parcelId: string;
  readonly number: number;
  readonly below: boolean;
}

export interface MapContent {
  readonly parcels: readonly ParcelShape[];
  readonly parks: readonly ParkShape[];
  readonly outlines: readonly OutlineShape[];
  /** How a plot is filled; null: as ground outside the subject. */
  readonly fillOf: (parcelId: string) => PaperFill | null;
  /** Written inside a plot where it fits. */
  readonly textIn: (parcelId: string) => string | null;
  readonly pins: readonly Pin[];
  /** The park whose sheet it is, drawn in the primary ink. */
  readonly subject: string | null;
  readonly nameOf: (park: ParkShape) => string | null;
}

type Parts = ParcelShape["parts"];

export function drawMap(paper: Paper, frame: MapFrame, content: MapContent): void {
  const { doc } = paper;
  const { x, y, width, height } = frame;
  doc.save();
  doc.rect(x, y, width, height).clip();
  paper.rect(x, y, width, height, INK["land-out"]);
  for (const role of ["neighbour", "district"] as const) {
    for (const outline of content.outlines) {
      if (outline.role !== role) continue;
      paper.fillPath(
        path(paper, frame, outline.parts),
        role === "district" ? INK.land : INK["land-out"],
        null,
        "",
      );
      path(paper, frame, outline.parts)();
      doc.lineWidth(0.6).dash(3, { space: 2 }).stroke(INK["border-map"]).undash();
    }
  }
  for (const park of content.parks) {
    if (park.kind !== "cluster_area")
      paper.fillPath(path(paper, frame, park.parts), INK["park-fill"], null, "");
  }
  plots(paper, frame, content);
  parkLines(paper, frame, content);
  values(paper, frame, content);
  names(paper, frame, content);
  for (const pin of content.pins) drawPin(paper, frame, content, pin);
  doc.restore();
  graticule(paper, frame);
  doc.rect(x, y, width, height).lineWidth(0.8).stroke(INK.ink);
}

function path(paper: Paper, frame: MapFrame, parts: Parts): () => void {
  return () => {
    for (const rings of parts) {
      for (const ring of rings) {
        let last: [number, number] | null = null;
        for (const [lon = 0, lat = 0] of ring) {
          const at = frame.place(lon, lat);
          if (last === null) paper.doc.moveTo(...at);
          else if (Math.abs(at[0] - last[0]) + Math.abs(at[1] - last[1]) < 0.05) continue;
          else paper.doc.lineTo(...at);
          last = at;
        }
        paper.doc.closePath();
      }
    }
  };
}

function plots(paper: Paper, frame: MapFrame, { parcels, fillOf }: MapContent): void {
  const { doc } = paper;
  const dense = parcels.length > 3000;
  for (const { id, parts } of parcels) {
    const fill = fillOf(id) ?? CONTEXT_FILL;
    const draw = path(paper, frame, parts);
    paper.fillPath(
      draw,
      fill.colour,
      dense && fill.pattern === "stripes" ? null : fill.pattern,
      fill.patternColour,
    );
    draw();
    if (fill.dashed) doc.lineWidth(0.6).dash(2.2, { space: 1.5 }).stroke(INK["ink-3"]).undash();
    else doc.lineWidth(dense ? 0.1 : 0.3).stroke(INK["border-map"]);
  }
}

function parkLines(paper: Paper, frame: MapFrame, { parks, subject }: MapContent): void {
  const order = [...parks].sort((a, b) => Number(a.id === subject) - Number(b.id === subject));
  for (const { parts } of order) {
    path(paper, frame, parts)();
    paper.doc.lineJoin("round").lineWidth(4.6).stroke(INK.halo);
  }
  for (const park of order) {
    path(paper, frame, park.parts)();
    strokeParkLine(paper, park.kind, park.id === subject ? INK.primary : INK["map-ink"], () =>
      path(paper, frame, park.parts)(),
    );
  }
}

/** Strokes the path that has just been made in the line of a kind of park. @param again makes the path once more */
export function strokeParkLine(
  paper: Paper,
  kind: ParkShape["kind"],
  colour: string,
  again: () => void,
): void {
  const { doc } = paper;
  const { width, dash, inner, round: cap } = PARK_LINES[kind];
  doc
    .lineJoin("round")
    .lineCap(cap ? "round" : "butt")
    .lineWidth(width);
  if (dash !== null) doc.dash(dash as unknown as number, {});
  doc.stroke(colour).undash().lineCap("butt");
  if (inner > 0) {
    again();
    doc.lineWidth(inner).stroke(INK.halo);
  }
}

const VALUE_SIZE = 5.6;

/** Values where the plot has room for them and no number stands there. */
function values(paper: Paper, frame: MapFrame, { parcels, fillOf, textIn, pins }: MapContent): void {
  const taken = new Set(pins.map(({ parcelId }) => parcelId));
  for (const { id, parts, point } of parcels) {
    const text = taken.has(id) ? null : textIn(id);
    const fill = text === null ? null : fillOf(id);
    if (text === null || fill === null) continue;
    const [wide, high] = extent(frame, parts);
    const needed = paper.width(text, VALUE_SIZE);
    if (wide < needed * 1.5 || high < VALUE_SIZE * 2) continue;
    const [x, y] = frame.place(...point);
    paper.doc
      .roundedRect(round(x - needed / 2 - 1.2), round(y - 3.4), round(needed + 2.4), 6.8, 1.2)
      .fill(fill.colour);
    paper.text(text, x, y + 2, { size: VALUE_SIZE, colour: fill.ink, align: "centre" });
  }
}

function extent(frame: MapFrame, parts: Parts): [number, number] {
  let [left, top, right, bottom] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const [outer = []] of parts) {
    for (const [lon = 0, lat = 0] of outer) {
      const [x, y] = frame.place(lon, lat);
      left = Math.min(left, x);
      right = Math.max(right, x);
      top = Math.min(top, y);
      bottom = Math.max(bottom, y);
    }
  }
  return [right - left, bottom - top];
}

/** Park names over their middle; where two would overlap the larger park keeps its name. */
function names(paper: Paper, frame: MapFrame, { parks, nameOf }: MapContent): void {
  const placed: [number, number, number, number][] = [];
  const size = 6.8;
  const sized = parks
    .map((park) => ({ park, extent: extent(frame, park.parts) }))
    .sort(
      (a, b) => b.extent[0] * b.extent[1] - a.extent[0] * a.extent[1] || (a.park.id < b.park.id ? -1 : 1),
    );
  for (const { park } of sized) {
    const name = nameOf(park);
    const outer = park.parts[0]?.[0];
    if (name === null || outer === undefined || park.kind === "cluster_area") continue;
    const places = outer.map(([lon = 0, lat = 0]) => frame.place(lon, lat));
    const x = (Math.min(...places.map(([at]) => at)) + Math.max(...places.map(([at]) => at))) / 2;
    const y = Math.min(...places.map(([, at]) => at)) - 3;
    const wide = paper.width(name, size, "bold");
    const box = [x - wide / 2 - 2, y - size, x + wide / 2 + 2, y + 2] as [number, number, number, number];
    const inside =
      box[0] > frame.x &&
      box[2] < frame.x + frame.width &&
      box[1] > frame.y &&
      box[3] < frame.y + frame.height;
    if (!inside || placed.some((other) => overlap(box, other))) continue;
    placed.push(box);
    paper.doc
      .save()
      .fillOpacity(0.82)
      .rect(round(box[0]), round(box[1]), round(box[2] - box[0]), round(box[3] - box[1]))
      .fill(INK.halo)
      .restore();
    paper.text(name, x, y, { size, weight: "bold", colour: INK["map-ink"], align: "centre" });
  }
}

const overlap = (a: readonly number[], b: readonly number[]): boolean =>
  (a[0] ?? 0) < (b[2] ?? 0) &&
  (b[0] ?? 0) < (a[2] ?? 0) &&
  (a[1] ?? 0) < (b[3] ?? 0) &&
  (b[1] ?? 0) < (a[3] ?? 0);

function drawPin(
  paper: Paper,
  frame: MapFrame,
  { parcels }: MapContent,
  { parcelId, number, below }: Pin,
): void {
  const parcel = parcels.find(({ id }) => id === parcelId);
  if (parcel === undefined) return;
  const [x, y] = frame.place(...parcel.point);
  pinAt(paper, x, y, number, below);
}

/** The number of a ledger's line: on the map and before the line. */
export function pinAt(paper: Paper, x: number, y: number, number: number, below: boolean): void {
  const colour = below ? VERDICT_INK.missed : VERDICT_INK.met;
  paper.doc.circle(round(x), round(y), 4.6).lineWidth(1).fillAndStroke("#FFFFFF", colour);
  paper.text(String(number), x, y + 2.2, { size: 6, weight: "bold", colour, align: "centre" });
}

/** Thin lines of longitude and latitude, labelled at the frame. */
function graticule(paper: Paper, frame: MapFrame): void {
  const step = graticuleDegrees(frame);
  const [west, south, east, north] = frame.shown;
  const digits = Math.max(0, Math.ceil(-Math.log10(step)));
  const { doc } = paper;
  doc.save().rect(frame.x, frame.y, frame.width, frame.height).clip();
  const perDegree = Math.round(1 / step);
  const line = (points: [number, number][]) => {
    points.forEach(([lon, lat], i) => {
      const at = frame.place(lon, lat);
      if (i === 0) doc.moveTo(...at);
      else doc.lineTo(...at);
    });
    doc.lineWidth(0.3).strokeOpacity(0.35).stroke(INK["border-map"]);
  };
  const lons: number[] = [];
  const lats: number[] = [];
  for (let k = Math.ceil(west * perDegree); k <= east * perDegree; k++) lons.push(k / perDegree);
  for (let k = Math.ceil(south * perDegree); k <= north * perDegree; k++) lats.push(k / perDegree);
  for (const lon of lons) line([0, 0.25, 0.5, 0.75, 1].map((part) => [lon, south + (north - south) * part]));
  for (const lat of lats) line([0, 0.25, 0.5, 0.75, 1].map((part) => [west + (east - west) * part, lat]));
  doc.restore();
  const label = { size: 5.2, colour: INK["ink-3"] };
  for (const lon of lons) {
    const [x] = frame.place(lon, south);
    if (x > frame.x + 16 && x < frame.x + frame.width - 16)
      paper.text(`${lon.toFixed(digits)}°E`, x, frame.y - 2, { ...label, align: "centre" });
  }
  for (const lat of lats) {
    const [, y] = frame.place(west, lat);
    if (y < frame.y + 12 || y > frame.y + frame.height - 12) continue;
    doc.save().rotate(-90, { origin: [frame.x - 2, y] });
    paper.text(`${lat.toFixed(digits)}°N`, frame.x - 2, y, { ...label, align: "centre" });
    doc.restore();
  }
}

/** How a class is filled. */
export const fillOfClass = (number: number): PaperFill => CLASS_FILLS[number] ?? CONTEXT_FILL;
