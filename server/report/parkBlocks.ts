// What stands under a park's map? Ledger, industries, largest enterprises, land: small tables whose lines add up.

import { parcelCode } from "../../geo/code/parcelCode";
import { ledgerRows } from "../../geo/ledger/ledgerRows";
import {
  NOTHING,
  powerOfTen,
  writeMu,
  writeNumber,
  writePercent,
  writeSigned,
  writeWanYuan,
} from "../../geo/number/write";
import { METRIC_OF_MEASURE } from "../../geo/target/metricMeasure";
import type { IndustryShare } from "../api/shapes";
import { isWholly } from "../metrics/withheld";
import { type Pin, pinAt } from "./drawMap";
import { type Paper, round } from "./paper";
import type { ParkReport } from "./parkReport";
import type { ReportFrame } from "./reportFrame";
import { INK } from "./reportLook";
import { METRIC_WORDS, POPULATION_WORDS, sayReport, WHO_WORDS } from "./words";

const BEST = 3;
const WORST = 6;
const ROW = 12;
const INDUSTRIES = 5;
const MEASURES = ["output", "tax", "rd"] as const;

export interface Block {
  readonly x: number;
  readonly y: number;
  readonly width: number;
}

function head(paper: Paper, { x, y, width }: Block, title: string, right = ""): number {
  const wide = paper.text(title, x, y + 8, { size: 8, weight: "bold", width });
  paper.text(right, x + width, y + 8, {
    size: 6.2,
    colour: INK["ink-3"],
    align: "right",
    width: width - wide - 4,
  });
  paper.line(x, y + 12, x + width, y + 12, INK["line-strong"], 0.5);
  return y + 13;
}

function row(
  paper: Paper,
  { x, width }: Block,
  y: number,
  left: string,
  right: string,
  bold = false,
): number {
  const weight = bold ? "bold" : "regular";
  const wide = paper.text(right, x + width, y + 9, { size: 7, weight, align: "right" });
  paper.text(left, x, y + 9, {
    size: 7,
    weight,
    width: width - wide - 6,
    colour: bold ? INK.ink : INK["ink-2"],
  });
  return y + ROW;
}

/** The ledger's lines with the numbers that the map shows, the best first; null where there is none. */
export function numberedLedger(report: ParkReport) {
  const { detail, measure, withheld, target } = report;
  if (withheld.has(measure) || target === null) return null;
  const whole = ledgerRows(
    {
      ...detail.ledger[METRIC_OF_MEASURE[measure]],
      best: detail.ledger[METRIC_OF_MEASURE[measure]].best.slice(0, BEST),
      rest: restWith(report),
    },
    WORST,
  );
  if (whole === null) return null;
  const pins: Pin[] = [...whole.best, ...whole.worst].map(({ parcelId }, i) => ({
    parcelId,
    number: i + 1,
    below: i >= whole.best.length,
  }));
  return { ...whole, pins };
}

/** Best lines beyond those printed go into the rest, which then adds up. */
function restWith({ detail, measure }: ParkReport) {
  const { best, rest } = detail.ledger[METRIC_OF_MEASURE[measure]];
  const folded = Math.max(0, best.length - BEST);
  return { ...rest, parcels: rest.parcels + folded, positive: rest.positive + folded };
}

const shortCode = (id: string): string => {
  const read = parcelCode(id);
  return read.ok ? `${read.zone}${read.subZone} ${read.feature}${read.serial}` : id;
};

export function ledgerBlock(paper: Paper, frame: ReportFrame, block: Block, report: ParkReport): number {
  const { lang } = frame;
  const { x, width } = block;
  const metric = METRIC_WORDS[METRIC_OF_MEASURE[report.measure]][lang];
  let y = head(paper, block, sayReport("ledger", lang, { metric }), sayReport("wanYuan", lang));
  const found = numberedLedger(report);
  if (found === null || report.target === null) {
    const why = report.withheld.has(report.measure)
      ? sayReport("withheldWhy", lang, { who: WHO_WORDS[frame.view.population][lang] })
      : sayReport("ledgerNone", lang);
    return paper.paragraph(why, x, y + 10, { size: 7, colour: INK["ink-2"], width, leading: 10, lines: 4 });
  }
  const centre = x + width * 0.63;
  const reach = width * 0.17;
  const line = (number: number | null, label: string, wanYuan: number, bar: boolean) => {
    if (number !== null) pinAt(paper, x + 5, y + 6, number, wanYuan < 0);
    paper.text(label, x + (number === null ? 0 : 13), y + 8.6, {
      size: 7,
      colour: number === null ? INK["ink-2"] : INK.ink,
      width: bar ? width * 0.38 : width * 0.76,
    });
    if (bar && wanYuan !== 0 && found.largest > 0) {
      const long = Math.max(0.4, (Math.abs(wanYuan) / found.largest) * reach);
      const colour = wanYuan < 0 ? INK.missed : INK.met;
      const draw = () =>
        paper.doc.rect(round(wanYuan < 0 ? centre - long : centre), round(y + 3.2), round(long), 5.6);
      paper.fillPath(draw, colour, wanYuan < 0 ? "stripes" : null, "#FFFFFF");
    }
    if (bar) paper.line(centre, y + 1, centre, y + ROW - 0.5, INK["line-strong"], 0.5);
    paper.text(writeSigned(wanYuan, 0), x + width, y + 8.6, {
      size: 7,
      weight: "bold",
      colour: wanYuan < 0 ? INK.missed : INK.met,
      align: "right",
    });
    y += ROW;
  };
  found.best.forEach(({ parcelId, wanYuan }, i) => {
    line(i + 1, shortCode(parcelId), wanYuan, true);
  });
  const { rest } = found;
  if (rest.parcels > 0 || rest.wanYuan !== 0) {
    const label =
      rest.parcels > 0
        ? sayReport("rest", lang, {
            count: writeNumber(rest.parcels, 0),
            positive: writeNumber(rest.positive, 0),
            negative: writeNumber(rest.negative, 0),
          })
        : sayReport("rounding", lang);
    line(null, label, rest.wanYuan, false);
  }
  found.worst.forEach(({ parcelId, wanYuan }, i) => {
    line(found.best.length + i + 1, shortCode(parcelId), wanYuan, true);
  });
  paper.line(x, y + 0.5, x + width, y + 0.5, INK.ink, 0.7);
  line(null, sayReport("total", lang), found.totalWanYuan, false);
  return paper.paragraph(sayReport("ledgerCaption", lang, { target: report.target.value }), x, y + 6, {
    size: 5.8,
    colour: INK["ink-3"],
    width,
    leading: 8,
    lines: 2,
  });
}

export function industryBlock(paper: Paper, frame: ReportFrame, block: Block, report: ParkReport): number {
  const { lang } = frame;
  const { x, width } = block;
  const { industries, hhi, cr1, cr3 } = report.detail.concentration;
  const index = (value: number | null) => (value === null ? NOTHING : writeNumber(powerOfTen(value, 4), 0));
  // both are made of output
  const withheld = report.withheld.has("output");
  const right = withheld
    ? ""
    : sayReport("indexes", lang, { hhi: index(hhi), cr1: writePercent(cr1, 0), cr3: writePercent(cr3, 0) });
  let y = head(paper, block, sayReport("industry", lang), right);
  if (withheld || industries.length === 0) {
    paper.text(sayReport(withheld ? "withheld" : "noData", lang), x, y + 9, {
      size: 7,
      colour: INK["ink-2"],
    });
    return y + ROW;
  }
  const shown = industries.slice(0, INDUSTRIES);
  const shares = partsOfHundred(industries, shown);
  const most = Math.max(...shown.map(({ share }) => share));
  shown.forEach(({ name, code, lead, share }, i) => {
    const label = `${lead ? `${sayReport("lead", lang)} · ` : ""}${code === "" ? sayReport("industryUnknown", lang) : name}`;
    paper.text(label, x, y + 8.6, { size: 7, width: width * 0.56, weight: lead ? "bold" : "regular" });
    const long = most > 0 ? (share / most) * width * 0.24 : 0;
    paper.rect(x + width * 0.58, y + 3.2, long, 5.6, lead ? INK.primary : INK["control-line"]);
    paper.text(`${shares.listed[i] ?? NOTHING} %`, x + width, y + 8.6, { size: 7, align: "right" });
    y += ROW;
  });
  const others = industries.length - shown.length;
  return others === 0
    ? y
    : row(paper, block, y, sayReport("industryOther", lang, { count: others }), `${shares.rest} %`);
}

/** Shares in per cent with one decimal; those not listed take the rounding, so that all add up to 100. */
function partsOfHundred(
  all: readonly Pick<IndustryShare, "share">[],
  shown: readonly Pick<IndustryShare, "share">[],
): { listed: string[]; rest: string } {
  const tenths = shown.map(({ share }) => Math.round(share * 1000));
  const total = all.some(({ share }) => share > 0) ? 1000 : 0;
  const rest = total - tenths.reduce((sum, one) => sum + one, 0);
  return {
    listed: tenths.map((one) => writeNumber(one / 10, 1)),
    rest: writeNumber(Math.max(0, rest) / 10, 1),
  };
}

export function enterpriseBlock(paper: Paper, frame: ReportFrame, block: Block, report: ParkReport): number {
  const { lang } = frame;
  let y = head(paper, block, sayReport("enterprises", lang), sayReport("enterpriseHead", lang));
  const { largestEnterprises } = report.detail;
  const withheld = report.withheld.has("output");
  if (withheld || largestEnterprises.length === 0) {
    const why = sayReport(withheld ? "withheld" : "none", lang);
    paper.text(why, block.x, y + 9, { size: 7, colour: INK["ink-2"] });
    return y + ROW;
  }
  for (const { name, outputYuan, share } of largestEnterprises)
    y = row(paper, block, y, name, `${writeWanYuan(outputYuan)} · ${writePercent(share)}`);
  return y;
}

export function landBlock(paper: Paper, frame: ReportFrame, block: Block, report: ParkReport): number {
  const { lang, view } = frame;
  const { tally, areaConflicts, straddling, metrics } = report.detail;
  const population = POPULATION_WORDS[view.population][lang];
  let y = head(paper, block, sayReport("land", lang));
  const lines: [string, string][] = [
    [sayReport("landAll", lang), writeMu(tally.areaDm2)],
    [sayReport("landIndustrial", lang), writeMu(tally.industrialDm2)],
    [sayReport("landOccupied", lang, { population }), writeMu(tally.occupiedDm2)],
    [sayReport("landIdle", lang), writeMu(tally.idleDm2)],
    [sayReport("landDrawn", lang), writeMu(tally.geodesicDm2)],
    [sayReport("landConflicts", lang), writeNumber(areaConflicts, 0)],
    [sayReport("landStraddling", lang), writeNumber(straddling, 0)],
  ];
  for (const [left, right] of lines) y = row(paper, block, y, left, right);
  if (isWholly(report.withheldGross)) return y;
  y = head(paper, { ...block, y: y + 3 }, sayReport("gross", lang), "");
  for (const measure of MEASURES) {
    const metric = METRIC_OF_MEASURE[measure];
    const gross = report.withheldGross.has(measure)
      ? sayReport("withheld", lang)
      : writeNumber(metrics[metric].gross, 2);
    y = row(paper, block, y, METRIC_WORDS[metric][lang], gross);
  }
  return y;
}
