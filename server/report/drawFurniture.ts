// What stands beside a map? Scale bar, north arrow, legend with what is not known, park lines, watermark.

import { scaleBarM } from "../../geo/map/sheetScale";
import { writeNumber } from "../../geo/number/write";
import type { Measure } from "../../geo/tally/tally";
import { CLASS_BREAKS } from "../../geo/target/classOf";
import { PER_MU_CLASS, type PerMuClass } from "../../geo/target/landClass";
import { METRIC_OF_MEASURE } from "../../geo/target/metricMeasure";
import type { ParkKind, Population, TargetView } from "../api/shapes";
import type { Language } from "../locale/language";
import { fillOfClass, strokeParkLine } from "./drawMap";
import type { MapFrame } from "./mapFrame";
import { type Paper, round } from "./paper";
import { BELOW, INK, type PaperFill, WITHHELD_FILL } from "./reportLook";
import { KIND_WORDS, METRIC_WORDS, sayReport, WHO_WORDS } from "./words";

/** A bar of four fields whose length on paper is the map's scale exactly. @param y its upper edge @returns its length in metres */
export function scaleBar(
  paper: Paper,
  frame: Pick<MapFrame, "scale" | "pointsPerMetre">,
  x: number,
  y: number,
  wishedMm: number,
): number {
  const metres = scaleBarM(frame.scale, wishedMm);
  const length = metres * frame.pointsPerMetre;
  const field = length / 4;
  for (let i = 0; i < 4; i++) {
    paper.doc.rect(round(x + i * field), y, round(field), 3);
    if (i % 2 === 0) paper.doc.lineWidth(0.5).fillAndStroke(INK.ink, INK.ink);
    else paper.doc.lineWidth(0.5).fillAndStroke("#FFFFFF", INK.ink);
  }
  const inKm = metres >= 1000;
  const write = (at: number) => writeNumber(inKm ? at / 1000 : at, inKm && (at / 1000) % 1 !== 0 ? 1 : 0);
  const style = { size: 6, colour: INK["ink-2"], align: "centre" } as const;
  paper.text("0", x, y + 9.5, style);
  paper.text(write(metres / 2), x + length / 2, y + 9.5, style);
  paper.text(`${write(metres)} ${inKm ? "km" : "m"}`, x + length, y + 9.5, style);
  return metres;
}

/** @param x its middle @param y its tip */
export function northArrow(paper: Paper, x: number, y: number, lang: Language): void {
  paper.doc
    .moveTo(x, y)
    .lineTo(x + 4, y + 13)
    .lineTo(x, y + 10)
    .closePath()
    .fill(INK.ink);
  paper.doc
    .moveTo(x, y)
    .lineTo(x - 4, y + 13)
    .lineTo(x, y + 10)
    .closePath()
    .lineWidth(0.6)
    .stroke(INK.ink);
  paper.text(sayReport("north", lang), x, y + 20, { size: 6.5, weight: "bold", align: "centre" });
}

export interface LegendContent {
  readonly measure: Measure;
  readonly target: TargetView | null;
  readonly population: Population;
  readonly counts: ReadonlyMap<PerMuClass, number>;
  readonly withheld: number;
  readonly kinds: readonly ParkKind[];
  readonly lang: Language;
}

const ROW = 11;

/** Classes from the best down, a ruled line at the target, then everything beside the scale. @returns the next free y */
export function legend(paper: Paper, x: number, y: number, width: number, content: LegendContent): number {
  const { measure, target, population, counts, lang, withheld, kinds } = content;
  const title = METRIC_WORDS[METRIC_OF_MEASURE[measure]][lang];
  let at = y;
  paper.text(sayReport("legendTitle", lang, { metric: title }), x, at, { size: 7.5, weight: "bold", width });
  paper.text(sayReport("plots", lang), x + width, at, { size: 6, colour: INK["ink-3"], align: "right" });
  at += 5;
  const row = (fill: PaperFill, text: string, count: number | null) => {
    const box = () => paper.doc.rect(round(x), round(at + 1.5), 16, ROW - 3);
    paper.fillPath(box, fill.colour, fill.pattern, fill.patternColour);
    box();
    if (fill.dashed) paper.doc.lineWidth(0.6).dash(2.2, { space: 1.5 }).stroke(INK["ink-3"]).undash();
    else paper.doc.lineWidth(0.3).stroke(INK["border-map"]);
    paper.text(text, x + 21, at + 8, { size: 6.8, width: width - 42 });
    if (count !== null)
      paper.text(writeNumber(count, 0), x + width, at + 8, {
        size: 6.8,
        colour: INK["ink-2"],
        align: "right",
      });
    at += ROW;
  };
  const countOf = (number: PerMuClass) => counts.get(number) ?? 0;
  if (target !== null) {
    const limits = CLASS_BREAKS.map((percent) =>
      writeNumber((percent * Number(target.value)) / 100, 1).replace(/\.0$/, ""),
    );
    for (let number = CLASS_BREAKS.length; number >= 0; number--) {
      const [from, to] = [limits[number - 1], limits[number]];
      const range =
        to === undefined
          ? sayReport("classFrom", lang, { from: from ?? "" })
          : from === undefined
            ? sayReport("classTo", lang, { to })
            : `${from} – ${to}`;
      row(fillOfClass(number), range, countOf(number as PerMuClass));
      if (number !== BELOW) continue;
      paper.line(x, at + 1.2, x + width, at + 1.2, INK.ink, 1.2);
      const words = sayReport(target.reference ? "legendReference" : "legendTarget", lang, {
        value: target.value,
      });
      paper.text(
        `${words} ▲${sayReport("legendAbove", lang)} ▼${sayReport("legendBelow", lang)}`,
        x,
        at + 9,
        {
          size: 6,
          weight: "bold",
          width,
        },
      );
      at += ROW + 1;
    }
    at += 2;
  }
  const aside = [
    ...(target === null ? [PER_MU_CLASS.withoutTarget] : []),
    PER_MU_CLASS.lowCoverage,
    PER_MU_CLASS.noData,
    PER_MU_CLASS.noEnterprise,
    PER_MU_CLASS.idle,
  ];
  for (const number of aside) {
    const words = sayReport(`class_${number}`, lang, { who: WHO_WORDS[population][lang] });
    row(fillOfClass(number), words, countOf(number));
  }
  if (withheld > 0) row(WITHHELD_FILL, sayReport("classWithheld", lang), withheld);
  return kinds.length === 0 ? at : parkLineKey(paper, x, at + 12, width, kinds, lang);
}

/** The lines of the kinds of park. @returns the next free y */
export function parkLineKey(
  paper: Paper,
  x: number,
  y: number,
  width: number,
  kinds: readonly ParkKind[],
  lang: Language,
): number {
  paper.text(sayReport("parkLines", lang), x, y, { size: 7.5, weight: "bold", width });
  let at = y + 4;
  for (const kind of kinds) {
    const top = at;
    const draw = () => paper.doc.moveTo(round(x), round(top + 5)).lineTo(round(x + 16), round(top + 5));
    draw();
    strokeParkLine(paper, kind, INK["map-ink"], draw);
    paper.text(KIND_WORDS[kind][lang], x + 21, at + 7.4, { size: 6.8, width: width - 21 });
    at += ROW;
  }
  return at + 2;
}

/** Light words across the page: who, for what, and that data are invented. */
export function watermark(paper: Paper, width: number, height: number, text: string): void {
  if (text === "") return;
  const { doc } = paper;
  const size = 15;
  const wide = paper.width(text, size, "bold") + 60;
  doc.save().rotate(-28, { origin: [width / 2, height / 2] });
  doc.fillOpacity(0.06);
  // said once in the footer: copied or searched text must not be broken by words that cross it
  doc.addContent("/Span <</ActualText <FEFF>>> BDC");
  const reach = Math.hypot(width, height) / 2;
  let shift = 0;
  for (let y = height / 2 - reach; y < height / 2 + reach; y += 150) {
    for (let x = width / 2 - reach - shift; x < width / 2 + reach; x += wide)
      paper.text(text, x, y, { size, weight: "bold" });
    shift = (shift + wide / 2) % wide;
  }
  doc.addContent("EMC");
  doc.restore();
}
