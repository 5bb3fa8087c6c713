// How does a park stand, on one A4 page? Head, sentences, meters, the map at a true scale, ledger, industries, land, and what it rests on.
import { writeMu, writeNumber } from "../../geo/number/write";
import { judgePerMu } from "../../geo/target/judge";
import { METRIC_OF_MEASURE } from "../../geo/target/metricMeasure";
import { METRIC_IDS } from "../../geo/target/target";
import type { AreaBasis } from "../api/shapes";
import { tallyFrom } from "../metrics/tallyRow";
import { isWithheld } from "../metrics/withheld";
import { legend, northArrow, scaleBar } from "./drawFurniture";
import { drawMap, fillOfClass, type MapContent } from "./drawMap";
import { meter } from "./drawMeter";
import { writeValue } from "./figureText";
import { parkHeadlines } from "./headlines";
import { type MapFrame, mapFrame } from "./mapFrame";
import { type Box, boxAround, type OutlineShape, type ParcelShape, type ParkShape } from "./mapLand";
import { type Paper, round } from "./paper";
import { enterpriseBlock, industryBlock, landBlock, ledgerBlock, numberedLedger } from "./parkBlocks";
import type { ParkReport } from "./parkReport";
import type { PlotClasses } from "./plotClasses";
import { inLanguage, MARGIN, pageEnds, type ReportFrame, statement } from "./reportFrame";
import { INK, WITHHELD_FILL } from "./reportLook";
import { BASIS_WORDS, KIND_WORDS, POPULATION_WORDS, sayReport, WHO_WORDS } from "./words";

export const A4 = { width: 595.28, height: 841.89 };
const MAP_HEIGHT = 366;
const LEGEND_WIDTH = 118;

/** Shapes of the ground, read once for a series. */
export interface Ground {
  readonly parks: readonly ParkShape[];
  readonly outlines: readonly OutlineShape[];
  readonly parcelsIn: (box: Box) => Promise<readonly ParcelShape[]>;
  /** The box of a park that has no shape of its own: around its plots, null where it has none. */
  readonly boxOf: (report: ParkReport) => Promise<Box | null>;
}

export async function parkBriefing(
  paper: Paper,
  frame: ReportFrame,
  ground: Ground,
  report: ParkReport,
  page: number,
  pages: number,
): Promise<void> {
  paper.page(A4.width, A4.height);
  const width = A4.width - 2 * MARGIN;
  let y = heading(paper, frame, report, width);
  y = sentences(paper, parkHeadlines(report, frame.view.annual, frame.lang), y, width);
  const gap = 16;
  const column = (width - 3 * gap) / 4;
  METRIC_IDS.forEach((metric, i) => {
    const x = MARGIN + i * (column + gap);
    if (i > 0) paper.line(x - gap / 2, y, x - gap / 2, y + 58, INK.line, 0.5);
    meter(paper, frame, x, y, column, report.detail.metrics[metric], {
      now: isWithheld(report.withheld, metric),
      before: isWithheld(report.withheldBefore, metric),
    });
  });
  y += 74;
  await mapBlock(paper, frame, ground, report, {
    x: MARGIN + 6,
    y,
    width: width - LEGEND_WIDTH - 20,
    height: MAP_HEIGHT,
  });
  y += MAP_HEIGHT + 12;
  const third = (width - 2 * gap) / 3;
  const at = (i: number) => ({ x: MARGIN + i * (third + gap), y, width: third });
  ledgerBlock(paper, frame, at(0), report);
  const below = industryBlock(paper, frame, at(1), report);
  enterpriseBlock(paper, frame, { ...at(1), y: below + 4 }, report);
  landBlock(paper, frame, at(2), report);
  statement(paper, frame, MARGIN, A4.height - 82, width, [methodNote(frame, report)]);
  pageEnds(paper, frame, A4, page, pages);
}

function heading(paper: Paper, { lang, view }: ReportFrame, { detail }: ParkReport, width: number): number {
  const population = POPULATION_WORDS[view.population][lang];
  const over = [
    inLanguage(lang, view.district),
    sayReport("briefing", lang),
    KIND_WORDS[detail.kind][lang],
    detail.id,
    sayReport(detail.boundary === "sketch" ? "boundarySketch" : "boundaryApproved", lang),
  ].join(" · ");
  paper.text(over, MARGIN, 38, { size: 7.5, colour: INK["ink-3"], width: width - 60 });
  if (view.district.demo)
    paper.text(sayReport("demo", lang), MARGIN + width, 38, {
      size: 7.5,
      weight: "bold",
      colour: INK.warn,
      align: "right",
    });
  paper.text(inLanguage(lang, detail), MARGIN, 58, { size: 17, weight: "bold", width });
  const { tally } = detail;
  const facts = [
    sayReport("facts", lang, {
      parcels: writeNumber(tally.parcels, 0),
      area: writeMu(tally.areaDm2),
      occupied: writeMu(tally.occupiedDm2),
      enterprises: writeNumber(tally.enterprises, 0),
      population,
    }),
    ...(detail.towns.length > 0
      ? [sayReport("towns", lang, { towns: detail.towns.join(lang === "en" ? ", " : "、") })]
      : []),
  ].join(" · ");
  paper.text(facts, MARGIN, 71, { size: 7.5, colour: INK["ink-2"], width });
  paper.line(MARGIN, 77, MARGIN + width, 77, INK.ink, 1);
  return 90;
}

function sentences(paper: Paper, said: readonly string[], y: number, width: number): number {
  const [first = "", ...others] = said;
  paper.text(first, MARGIN, y, { size: 10, weight: "bold", width });
  const next = paper.paragraph(others.join(" "), MARGIN, y + 14, {
    size: 8.2,
    width,
    leading: 12,
    lines: 3,
  });
  return Math.max(next, y + 26) + 2;
}

/** The map of one park with legend, scale bar and north beside it; a sentence where nothing can be drawn. */
export async function mapBlock(
  paper: Paper,
  frame: ReportFrame,
  ground: Ground,
  report: ParkReport,
  place: { x: number; y: number; width: number; height: number },
): Promise<void> {
  const { lang, view } = frame;
  const { x, y, width, height } = place;
  const box =
    boxAround(ground.parks.filter(({ id }) => id === report.detail.id)) ?? (await ground.boxOf(report));
  const side = x + width + 12;
  if (box === null) {
    paper.doc.rect(x, y, width, height).lineWidth(0.8).stroke(INK["line-strong"]);
    paper.text(sayReport("noMap", lang), x + width / 2, y + height / 2, {
      size: 9,
      colour: INK["ink-3"],
      align: "centre",
      width: width - 20,
    });
  } else {
    const map = mapFrame(place, box);
    const content = await mapContent(ground, report, map, lang);
    drawMap(paper, map, content);
    furniture(paper, frame, map);
  }
  legend(paper, side, y + 7, LEGEND_WIDTH, {
    measure: report.measure,
    target: report.land.target,
    population: view.population,
    counts: report.land.counts,
    withheld: report.withheld.has(report.measure) ? report.parcels.length : 0,
    kinds: [report.detail.kind],
    lang,
  });
}

/** Scale bar, scale in figures, north and projection, on a ground of their own in the corner of the map. */
export function furniture(paper: Paper, { lang }: ReportFrame, map: MapFrame): void {
  const { x, y, width, height } = map;
  const wished = Math.min(40, width / 6);
  paper.doc
    .save()
    .fillOpacity(0.86)
    .rect(round(x + 0.6), round(y + height - 33.4), round(width - 1.2), 32.8)
    .fill(INK.halo)
    .restore();
  scaleBar(paper, map, x + 10, y + height - 26, wished);
  const scale = writeNumber(map.scale, 0).replaceAll(",", " ");
  const middle = x + 10 + (wished / 25.4) * 72 + 30;
  paper.text(sayReport("scale", lang, { scale }), middle, y + height - 19, { size: 7.5, weight: "bold" });
  const notes = `${sayReport("projection", lang, { meridian: map.meridian })}；${sayReport("sketchOutline", lang)}`;
  paper.paragraph(lang === "en" ? notes.replace("；", "; ") : notes, x + 10, y + height - 9, {
    size: 5.2,
    colour: INK["ink-2"],
    width: width - 46,
    leading: 6.4,
    lines: 1,
  });
  northArrow(paper, x + width - 16, y + height - 28, lang);
}

async function mapContent(
  ground: Ground,
  report: ParkReport,
  map: MapFrame,
  lang: ReportFrame["lang"],
): Promise<MapContent> {
  const { detail, land, parcels, measure } = report;
  const withheld = report.withheld.has(measure);
  const own = new Map(parcels.map((row) => [row.id, row]));
  return {
    parcels: await ground.parcelsIn(map.shown),
    parks: ground.parks,
    outlines: ground.outlines,
    fillOf: (id) => {
      if (!own.has(id)) return null;
      if (withheld) return WITHHELD_FILL;
      const found = land.classes.get(id);
      return found === undefined ? null : fillOfClass(found);
    },
    textIn: (id) => {
      const row = withheld ? undefined : own.get(id);
      if (row === undefined) return null;
      const target = land.targetOf(id);
      const { value } = judgePerMu(tallyFrom(row), measure, target, true);
      return value === null ? null : writeValue({ metric: METRIC_OF_MEASURE[measure], value, target }, true);
    },
    pins: numberedLedger(report)?.pins ?? [],
    subject: detail.id,
    nameOf: (park) => (park.id === detail.id ? null : inLanguage(lang, park)),
  };
}

/** How the figures were made, with how many plots have which area basis. */
export function methodNote(
  { lang, view }: ReportFrame,
  { bases, land }: Pick<ParkReport, "bases"> & { readonly land?: Pick<PlotClasses, "own"> },
): string {
  const found = Object.entries(bases).map(([basis, count]) =>
    sayReport("basisCount", lang, {
      basis: BASIS_WORDS[basis as AreaBasis][lang],
      count: writeNumber(count, 0),
    }),
  );
  const method = sayReport("method", lang, {
    who: WHO_WORDS[view.population][lang],
    bases: found.length === 0 ? sayReport("none", lang) : found.join(lang === "en" ? ", " : "、"),
  });
  if (land === undefined || land.own === 0) return method;
  return method + sayReport("ownTargets", lang, { count: writeNumber(land.own, 0) });
}
