// How do the sites look on paper? Park outlines, the chosen plots with their numbers, a true scale; nothing else is known here.
import { sheetScale } from "../../geo/map/sheetScale";
import { writeNumber } from "../../geo/number/write";
import type { BrochureMap, BrochurePark, BrochureShape } from "../../geo/promotion/brochure";
import type { Language } from "../locale/language";
import { northArrow, scaleBar } from "../report/drawFurniture";
import type { Frame } from "../report/mapFrame";
import { type Paper, round } from "../report/paper";
import { INK } from "../report/reportLook";
import { sayBrochure } from "./words";

const POINTS_PER_MM = 72 / 25.4;
const PIN = { height: 11, size: 7 };

/** @param name of a park in the reader's language */
export function drawBrochureMap(
  paper: Paper,
  frame: Frame,
  map: BrochureMap,
  parks: readonly BrochurePark[],
  name: (park: BrochurePark) => string,
  lang: Language,
): void {
  const { doc } = paper;
  const { x, y, width, height } = frame;
  const scale = sheetScale(map.widthM, map.heightM, width / POINTS_PER_MM, height / POINTS_PER_MM);
  const pointsPerMetre = (1000 / scale) * POINTS_PER_MM;
  const place = ([eastM, southM]: readonly [number, number]): [number, number] => [
    round(x + width / 2 + (eastM - map.widthM / 2) * pointsPerMetre),
    round(y + height / 2 + (southM - map.heightM / 2) * pointsPerMetre),
  ];
  const path = (shape: BrochureShape) => {
    for (const ring of shape.flat()) {
      ring.forEach((corner, at) => {
        if (at === 0) doc.moveTo(...place(corner));
        else doc.lineTo(...place(corner));
      });
      doc.closePath();
    }
  };
  doc.save();
  doc.rect(x, y, width, height).clip();
  paper.rect(x, y, width, height, INK.land);
  for (const { shape } of map.parks) {
    path(shape);
    doc.fill(INK["park-fill"], "even-odd");
  }
  for (const { shape } of map.sites) {
    path(shape);
    doc.lineWidth(1).fillAndStroke(INK["primary-soft"], INK.primary, "even-odd");
  }
  for (const { park, shape } of map.parks) {
    path(shape);
    doc.lineWidth(1).dash(4, { space: 2 }).stroke(INK["map-ink"]).undash();
    const found = parks[park];
    if (found !== undefined) parkLabel(paper, shape.flat(2).map(place), name(found));
  }
  for (const { numbers, point } of map.sites) pin(paper, place(point), numbers.join("·"));
  doc.restore();
  doc.rect(x, y, width, height).lineWidth(0.8).stroke(INK.ink);
  northArrow(paper, x + width - 14, y + 8, lang);
  scaleBar(paper, { scale, pointsPerMetre }, x + 10, y + height - 20, 30);
  const note = sayBrochure("mapNote", lang, { scale: writeNumber(scale, 0) });
  const sketch = parks.some((park) => park.sketch) ? ` · ${sayBrochure("sketch", lang)}` : "";
  paper.text(`${note}${sketch}`, x + width, y + height + 9, {
    size: 6.5,
    colour: INK["ink-3"],
    align: "right",
  });
}

/** Over the highest corner, on a ground of its own. */
function parkLabel(paper: Paper, corners: readonly (readonly [number, number])[], text: string): void {
  const [first] = corners;
  if (first === undefined) return;
  const [x, top] = corners.reduce((high, corner) => (corner[1] < high[1] ? corner : high), first);
  const wide = paper.width(text, 7, "bold");
  paper.doc.save().fillOpacity(0.82);
  paper.rect(x - wide / 2 - 2, top - 10, wide + 4, 9, INK.halo);
  paper.doc.restore();
  paper.text(text, x, top - 3, { size: 7, weight: "bold", colour: INK["map-ink"], align: "centre" });
}

function pin(paper: Paper, [x, y]: readonly [number, number], text: string): void {
  const wide = Math.max(PIN.height, paper.width(text, PIN.size, "bold") + 6);
  paper.doc
    .roundedRect(round(x - wide / 2), round(y - PIN.height / 2), round(wide), PIN.height, PIN.height / 2)
    .lineWidth(1)
    .fillAndStroke(INK.primary, INK.halo);
  paper.text(text, x, y + 2.5, {
    size: PIN.size,
    weight: "bold",
    colour: INK["on-primary"],
    align: "centre",
  });
}
