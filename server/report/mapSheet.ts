// How does a map stand on a sheet of its own? The district on A3 with all parks beside it, or one park on A4.

import { NOTHING, powerOfTen, writeNumber, writePercent, writeSigned } from "../../geo/number/write";
import { leafParks } from "../../geo/park/leafParks";
import { METRIC_OF_MEASURE } from "../../geo/target/metricMeasure";
import type { MetricId, ParkKind, ParkList, ParkRow, VerdictWord } from "../api/shapes";
import { VERDICT_WORDS } from "../locale/judgementWords";
import type { Withheld } from "../metrics/withheld";
import { legend, parkLineKey } from "./drawFurniture";
import { drawMap, fillOfClass } from "./drawMap";
import { verdictGlyph } from "./drawMeter";
import { writeValue } from "./figureText";
import { districtHeadlines, isHidden } from "./headlines";
import { mapFrame } from "./mapFrame";
import type { Box, ParcelShape } from "./mapLand";
import type { Paper } from "./paper";
import { furniture, type Ground, mapBlock, methodNote } from "./parkBriefing";
import type { ParkReport } from "./parkReport";
import type { PlotClasses } from "./plotClasses";
import { inLanguage, MARGIN, pageEnds, type ReportFrame, stateLine, statement } from "./reportFrame";
import { INK, WITHHELD_FILL } from "./reportLook";
import { METRIC_WORDS, sayReport, WHO_WORDS } from "./words";

const A3 = { width: 1190.55, height: 841.89 };
const A4_LANDSCAPE = { width: 841.89, height: 595.28 };
const SIDE = 392;
/** A row of the table: as high as the sheet has room for, between what can be read and what still hangs together. */
const ROW = { least: 11.4, most: 19 };

/** What the district's sheet is made of. */
export interface DistrictReport {
  readonly list: ParkList;
  readonly land: PlotClasses;
  /** Figures that are kept back, by park. */
  readonly hidden: ReadonlyMap<string, Withheld>;
  /** Plots in parks whose measure is kept back. */
  readonly withheld: ReadonlySet<string>;
  readonly parcels: readonly ParcelShape[];
  readonly bases: Readonly<Record<string, number>>;
  /** Around all parks and plots; null before any geometry. */
  readonly box: Box | null;
}

/** The district on A3 landscape. */
export function districtSheet(
  paper: Paper,
  frame: ReportFrame,
  ground: Ground,
  report: DistrictReport,
): void {
  const { lang, view, measure } = frame;
  paper.page(A3.width, A3.height);
  const width = A3.width - 2 * MARGIN;
  const title = `${inLanguage(lang, view.district)} ${sayReport("districtSheet", lang)} · ${METRIC_WORDS[METRIC_OF_MEASURE[measure]][lang]}`;
  sheetHead(paper, frame, title, width);
  const place = { x: MARGIN + 6, y: 92, width: width - SIDE - 20, height: A3.height - 92 - 46 };
  const rows = new Map(report.list.rows.map((row) => [row.id, row]));
  if (report.box === null) {
    paper.doc.rect(place.x, place.y, place.width, place.height).lineWidth(0.8).stroke(INK["line-strong"]);
    paper.text(sayReport("noMap", lang), place.x + place.width / 2, place.y + place.height / 2, {
      size: 10,
      colour: INK["ink-3"],
      align: "centre",
    });
  } else {
    const map = mapFrame(place, report.box);
    drawMap(paper, map, {
      parcels: report.parcels,
      parks: ground.parks,
      outlines: ground.outlines,
      fillOf: (id) => {
        if (report.withheld.has(id)) return WITHHELD_FILL;
        const found = report.land.classes.get(id);
        return found === undefined ? null : fillOfClass(found);
      },
      textIn: () => null,
      pins: [],
      subject: null,
      nameOf: (park) => `${MARKS[rows.get(park.id)?.worst ?? "undecided"]} ${inLanguage(lang, park)}`,
    });
    furniture(paper, frame, map);
  }
  const x = A3.width - MARGIN - SIDE;
  let y = 100;
  const { hidden } = report;
  const said = districtHeadlines(report.list, view.annual, hidden, lang);
  y = paper.paragraph(said[0] ?? "", x, y, {
    size: 10.5,
    weight: "bold",
    width: SIDE,
    leading: 14,
    lines: 3,
  });
  for (const sentence of said.slice(1))
    y = paper.paragraph(sentence, x, y, { size: 8.5, width: SIDE, leading: 12, lines: 2 });
  const bottom = A3.height - 270;
  table(paper, frame, report.list, hidden, { x, y: y + 6, bottom });
  const kinds = [...new Set(ground.parks.map(({ kind }) => kind))].sort() as ParkKind[];
  legend(paper, x, bottom + 20, 176, {
    measure,
    target: report.land.target,
    population: view.population,
    counts: report.land.counts,
    withheld: report.withheld.size,
    kinds: [],
    lang,
  });
  const notes = x + 196;
  const after =
    kinds.length === 0 ? bottom + 20 : parkLineKey(paper, notes, bottom + 20, SIDE - 196, kinds, lang);
  statement(paper, frame, notes, after + 6, SIDE - 196, [methodNote(frame, report)]);
  pageEnds(paper, frame, A3, 1, 1);
}

/** Marks before a name on the map: they are told apart in grey, too. */
const MARKS: Readonly<Record<VerdictWord, string>> = { met: "●", missed: "▼", undecided: "○" };

function sheetHead(paper: Paper, frame: ReportFrame, title: string, width: number): void {
  const { lang, view } = frame;
  paper.text(stateLine(frame), MARGIN, 40, { size: 8, colour: INK["ink-3"], width: width - 70 });
  if (view.district.demo)
    paper.text(sayReport("demo", lang), MARGIN + width, 40, {
      size: 8,
      weight: "bold",
      colour: INK.warn,
      align: "right",
    });
  paper.text(title, MARGIN, 64, { size: 19, weight: "bold", width });
  paper.line(MARGIN, 74, MARGIN + width, 74, INK.ink, 1);
}

/** All parks without parts, worst surplus first, those that cannot be compared last. */
function table(
  paper: Paper,
  frame: ReportFrame,
  list: ParkList,
  hidden: ReadonlyMap<string, Withheld>,
  { x, y, bottom }: { x: number; y: number; bottom: number },
): void {
  const { lang, view, measure } = frame;
  const metric = METRIC_OF_MEASURE[measure];
  const surplus = ({ id, metrics }: ParkRow) =>
    isHidden(hidden, id, metric)
      ? Number.POSITIVE_INFINITY
      : (metrics[metric].surplusYuan ?? Number.POSITIVE_INFINITY);
  const parks = leafParks(list.rows).sort((a, b) =>
    surplus(a) === surplus(b) ? (a.id < b.id ? -1 : 1) : surplus(a) - surplus(b),
  );
  const right = (part: number) => x + SIDE * part;
  const headStyle = { size: 6.4, colour: INK["ink-3"], align: "right" } as const;
  paper.text(sayReport("columnPark", lang), x, y + 8, { ...headStyle, align: "left" });
  const heads = [
    METRIC_WORDS.output_per_mu[lang],
    METRIC_WORDS.tax_per_mu[lang],
    sayReport("columnConcentration", lang),
    sayReport("coverage", lang, { share: "%" }),
    sayReport("columnBalance", lang, { metric: METRIC_WORDS[metric][lang] }),
  ];
  heads.forEach((text, i) => {
    paper.text(text, right(COLUMNS[i] ?? 1), y + 8, { ...headStyle, width: SIDE * 0.16 });
  });
  paper.line(x, y + 11.5, x + SIDE, y + 11.5, INK["line-strong"], 0.5);
  let at = y + 12;
  const row = Math.min(ROW.most, Math.max(ROW.least, (bottom - at) / (parks.length + 1)));
  const room = Math.floor((bottom - at) / row + 1e-9) - 1;
  const size = Math.min(9, 7.2 * (row / ROW.least));
  const base = row / 2 + size * 0.37;
  for (const park of parks.slice(0, room)) {
    const { id, metrics } = park;
    verdictGlyph(paper, x + 4, at + row / 2, park.worst, 3);
    paper.text(inLanguage(lang, park), x + 11, at + base, { size, width: SIDE * 0.34 - 11 });
    const cells = [
      writeValue(metrics.output_per_mu, view.annual),
      writeValue(metrics.tax_per_mu, view.annual),
      writeValue(metrics.concentration, view.annual),
      writePercent(metrics[metric].coverage, 0),
      metrics[metric].surplusYuan === null || !view.annual
        ? NOTHING
        : writeSigned(powerOfTen(metrics[metric].surplusYuan, -4), 0),
    ];
    const made = [...SHOWN, metric, metric];
    const verdicts = SHOWN.map((one) => metrics[one]);
    cells.forEach((text, i) => {
      const verdict = verdicts[i];
      const away = isHidden(hidden, id, made[i] ?? metric);
      const missed = verdict?.verdict === "missed" && verdict.target?.reference === false;
      paper.text(away ? NOTHING : text, right(COLUMNS[i] ?? 1), at + base, {
        size,
        align: "right",
        ...(missed && !away ? { weight: "bold" as const, colour: INK.missed } : {}),
      });
    });
    at += row;
    paper.line(x, at, x + SIDE, at, INK.line, 0.3);
  }
  const more = parks.length - Math.min(parks.length, room);
  const note = [
    ...(more > 0 ? [sayReport("more", lang, { count: writeNumber(more, 0) })] : []),
    ...(parks.some(({ id }) => SHOWN.some((one) => isHidden(hidden, id, one)) || isHidden(hidden, id, metric))
      ? [sayReport("withheldParks", lang, { who: WHO_WORDS[view.population][lang] })]
      : []),
    VERDICTS.map((verdict) => `${MARKS[verdict]} ${VERDICT_WORDS[verdict][lang]}`).join("  "),
  ].join(" ");
  paper.text(note, x, at + 9, { size: 6.4, colour: INK["ink-3"], width: SIDE });
}

const VERDICTS: readonly VerdictWord[] = ["met", "missed", "undecided"];
/** Beside the metric of the map. */
const SHOWN: readonly MetricId[] = ["output_per_mu", "tax_per_mu", "concentration"];
const COLUMNS = [0.46, 0.58, 0.72, 0.85, 1];

/** One park's map on A4 landscape, for slides and mails. */
export async function parkSheet(
  paper: Paper,
  frame: ReportFrame,
  ground: Ground,
  report: ParkReport,
): Promise<void> {
  const { lang, measure } = frame;
  paper.page(A4_LANDSCAPE.width, A4_LANDSCAPE.height);
  const width = A4_LANDSCAPE.width - 2 * MARGIN;
  const title = `${inLanguage(lang, report.detail)} ${sayReport("parkSheet", lang)} · ${METRIC_WORDS[METRIC_OF_MEASURE[measure]][lang]}`;
  sheetHead(paper, frame, title, width);
  await mapBlock(paper, frame, ground, report, {
    x: MARGIN + 6,
    y: 90,
    width: width - 138,
    height: A4_LANDSCAPE.height - 90 - 82,
  });
  statement(paper, frame, MARGIN, A4_LANDSCAPE.height - 70, width, [methodNote(frame, report)]);
  pageEnds(paper, frame, A4_LANDSCAPE, 1, 1);
}
